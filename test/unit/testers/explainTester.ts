import type { Locale } from '../../../server/src/iam/words';
import type { PolicyType } from '../../../server/src/iam/policyType';
import type { PolicyDocument } from '../../../server/src/policy/document';
import { explainStatement } from '../../../server/src/reasoning/explain/explainStatement';
import type { Explanation } from '../../../server/src/reasoning/explain/explanation';
import { parseCase } from './ruleTester';

/** The first policy of a text. */
export function documentOf(policy: string, type?: PolicyType, file?: string): PolicyDocument {
  const [document] = parseCase(policy, { type, file }).policies;
  if (document === undefined) throw new Error('No policy in the text.');
  return document;
}

/** A policy of today's version with these statements. */
export const policyOf = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

/** The explanation of one statement of a policy, the first unless said otherwise. */
export function explained(
  document: PolicyDocument,
  { index = 0, locale = 'en' }: { readonly index?: number; readonly locale?: Locale } = {},
): Explanation {
  const statement = document.policy.statements[index];
  if (statement === undefined) throw new Error(`No statement ${String(index)}.`);
  return explainStatement(statement, document, locale);
}

/** An explanation as one text. */
export const textOf = ({ headline, details, mfa }: Explanation): string =>
  [headline, ...details, ...mfa.map(({ caller, result }) => `${caller}: ${result}`)].join('\n');
