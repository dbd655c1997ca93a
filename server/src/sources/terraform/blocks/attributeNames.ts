/** IAM's names for the attributes of a policy document. */
export const POLICY_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['version', 'Version'],
  ['policy_id', 'Id'],
]);

/** IAM's names for the attributes of a statement. */
export const STATEMENT_ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['sid', 'Sid'],
  ['effect', 'Effect'],
  ['actions', 'Action'],
  ['not_actions', 'NotAction'],
  ['resources', 'Resource'],
  ['not_resources', 'NotResource'],
]);
