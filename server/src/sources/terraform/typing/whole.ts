import { isPlainList, isPlainMap } from '../../../policy/edit';
import type { PlainValue } from '../../../policy/edit';
import { snippetValue } from '../../../policy/snippetValue';
import type { TypingSpot } from '../../../policy/typing';
import { DOCUMENT } from '../uses/places';
import { formatStatement } from '../write/blocks/formatStatement';
import type { BlockWriting } from '../write/blocks/copies';
import { formatValue } from '../write/format';
import type { Writing } from '../write/format';
import { FRESH_STYLE } from '../write/freshStyle';
import { formatSnippet } from './snippets';

/** Writes a whole policy where none stands yet. */
type WholeWriter = TypingSpot['write'];

const OBJECT: Writing = { text: '', style: FRESH_STYLE, blocks: false };

const BLOCKS: BlockWriting = { text: '', style: FRESH_STYLE, blocks: true, origins: new Map() };

/** As an object. */
export const objectWriter: WholeWriter = (proposed) => {
  const value = proposed.as === 'value' ? snippetValue(proposed.body) : undefined;
  if (value === undefined) return undefined;
  const insertText = formatSnippet(value, OBJECT, (one) => formatValue(one, OBJECT, ''));
  return insertText === undefined ? undefined : { insertText, snippet: true };
};

/** As an object in `jsonencode`. */
export const callWriter: WholeWriter = (proposed, goesOn) => {
  const written = objectWriter(proposed, goesOn);
  return written && { ...written, insertText: `jsonencode(${written.insertText})` };
};

/** As a policy document; its name is filled in last. */
export const blockWriter: WholeWriter = (proposed) => {
  const policy = proposed.as === 'value' ? snippetValue(proposed.body) : undefined;
  if (policy === undefined) return undefined;
  const statements = formatSnippet(policy, BLOCKS, formatStatements);
  if (statements === undefined) return undefined;
  const head = `data "${DOCUMENT}" "\${0:policy}"`;
  return { insertText: `${head} {\n${statements}\n}`, snippet: true };
};

/** All statements of a policy. Its Version is the one that a policy document has by itself. */
function formatStatements(policy: PlainValue): string | undefined {
  const all = isPlainMap(policy) ? policy.get('Statement') : undefined;
  const { unit } = FRESH_STYLE;
  if (all === undefined || !isPlainList(all)) return undefined;
  const written = all.map((one) => formatStatement(one, BLOCKS, unit));
  const isWhole = written.every((one) => one !== undefined);
  return isWhole ? written.map((one) => unit + one).join('\n\n') : undefined;
}
