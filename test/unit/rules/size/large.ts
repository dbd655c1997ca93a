/** A policy of a length that does not depend on how it is written: the Sid makes it up. */
export const policyOfSize = (
  length: number,
  statement = '"Effect":"Allow"',
  indent = '',
): string => {
  const [head, tail] = [`{"Version":"2012-10-17","Statement":{"Sid":"`, `",${statement}}}`];
  const sid = 'A'.repeat(length - head.length - tail.length);
  return `${head}${sid}${tail}`.replace('"Statement"', `${indent}«"Statement"»`);
};

/** The same without the mark, for a case in which the rule is silent. */
export const unmarked = (policy: string): string => policy.replaceAll(/[«»]/g, '');
