/** Writes an example for a rule's page: a policy around some statements. */
export const examplePolicy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2);
