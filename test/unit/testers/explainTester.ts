import type { Locale } from '../../../server/src/iam/words';
import type { PolicyType } from '../../../server/src/iam/policyType';
import type { PolicyDocument } from '../../../server/src/policy/document';
import { buildPolicy } from '../../../server/src/policy/build';
import { stringValue } from '../../../server/src/policy/value';
import type { Entry, StringPart, Value } from '../../../server/src/policy/value';
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

/** Stands in a test's policy for a part that the host language would fill in. */
const GAP = '<?>';

/** The first policy of a text, in which each `<?>` in a value is a part that cannot be known. */
export function documentWithGaps(policy: string, type?: PolicyType): PolicyDocument {
  const document = documentOf(policy, type);
  const { node } = document.policy;
  if (node === undefined) throw new Error('A fragment has no node.');
  return { ...document, policy: buildPolicy({ ...node, entries: node.entries.map(openEntry) }) };
}

const openEntry = (entry: Entry): Entry => ({
  ...entry,
  value: entry.value && openGaps(entry.value),
});

function openGaps(value: Value): Value {
  if (value.kind === 'map') return { ...value, entries: value.entries.map(openEntry) };
  if (value.kind === 'list') return { ...value, items: value.items.map(openGaps) };
  if (value.kind !== 'string' || !value.outline.includes(GAP)) return value;
  const parts: StringPart[] = [];
  let from = 0;
  for (const piece of value.outline.split(/(<\?>)/)) {
    const start = value.content.start + from;
    from += piece.length;
    const range = { start, end: value.content.start + from };
    if (piece !== '') parts.push({ range, text: piece === GAP ? undefined : piece });
  }
  return stringValue(value.range, value.content, parts);
}
