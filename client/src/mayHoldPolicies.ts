/**
 * Cheap look at a text: false where no policy can be in it. The engine looks for such words, too; it
 * is not called, so that nothing of it is loaded before there is a policy.
 */
export const mayHoldPolicies = (text: string): boolean =>
  /"(statement|version|effect)"|\b(Statement|Effect)\b['"]?\s*[:=]|aws_iam_policy_document|iamRoleStatements/i.test(
    text,
  );
