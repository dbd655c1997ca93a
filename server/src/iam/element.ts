/** Elements of a policy, spelled as IAM requires. */
export const POLICY_ELEMENTS = ['Version', 'Id', 'Statement'] as const;
export type PolicyElement = (typeof POLICY_ELEMENTS)[number];

/** Elements of a statement, spelled as IAM requires. */
export const STATEMENT_ELEMENTS = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const;
export type StatementElement = (typeof STATEMENT_ELEMENTS)[number];

/** Kinds of principal: the keys of a Principal element. */
export const PRINCIPAL_KINDS = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;
export type PrincipalKind = (typeof PRINCIPAL_KINDS)[number];

/** The policy language versions AWS accepts, the recommended one first. */
export const VERSIONS = ['2012-10-17', '2008-10-17'] as const;

/** The spelling IAM requires for a name written in any letter case; undefined where no element is called that. */
export const canonicalName = <T extends string>(
  names: readonly T[],
  written: string,
): T | undefined => {
  const lower = written.toLowerCase();
  return names.find((name) => name.toLowerCase() === lower);
};
