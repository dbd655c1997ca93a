/** A policy around statements that are written as text, so that they may hold marks. */
export const policyWith = (...statements: readonly string[]): string =>
  `{"Version":"2012-10-17","Statement":[${statements.join(',')}]}`;
