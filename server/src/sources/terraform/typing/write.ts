import { isPlainMap } from '../../../policy/edit';
import type { PlainValue } from '../../../policy/edit';
import { snippetValue } from '../../../policy/snippetValue';
import type { ProposedText, WrittenProposal } from '../../../policy/typing';
import { contentSnippet } from '../../snippets/contentSnippet';
import type { Block } from '../hcl/syntax';
import { attributeFor, takesOneString } from '../write/blocks/elementNames';
import { formatBlocks } from '../write/blocks/formatBlocks';
import { formatAttribute, formatStatement } from '../write/blocks/formatStatement';
import type { BlockWriting } from '../write/blocks/copies';
import { formatKey, formatRows, formatValue } from '../write/format';
import type { Writing } from '../write/format';
import type { Place } from './place';
import { escapedSnippet, formatSnippet } from './snippets';

/** Writes a proposal at a place; undefined where it cannot stand there. */
export function writeProposal(
  proposed: ProposedText,
  place: Place,
  writing: Writing | BlockWriting,
  goesOn: boolean,
): WrittenProposal | undefined {
  switch (place.kind) {
    case 'string':
      return writeContent(proposed, writing);
    case 'name':
      return writeName(proposed, writing);
    case 'expression':
      return writeExpression(proposed, writing, goesOn, place.commas?.behind === true ? ',' : '');
    case 'line':
      return 'origins' in writing
        ? writeInBlock(proposed, place.block, writing)
        : writeInObject(proposed, writing);
  }
}

function writeContent(proposed: ProposedText, writing: Writing): WrittenProposal | undefined {
  const content = contentSnippet(proposed);
  if (content === undefined) return undefined;
  const keyOnly = proposed.as === 'entry' ? ({ keyOnly: true } as const) : {};
  return { insertText: escapedSnippet(content, writing), snippet: true, ...keyOnly };
}

/** Another name for what stands there. */
function writeName(
  proposed: ProposedText,
  writing: Writing | BlockWriting,
): WrittenProposal | undefined {
  if (proposed.as !== 'entry') return undefined;
  const name = 'origins' in writing ? attributeFor(proposed.key) : undefined;
  if (name !== undefined) return { insertText: name, label: name, snippet: false, keyOnly: true };
  if ('origins' in writing) return undefined;
  const key = formatSnippet(proposed.keySnippet ?? proposed.key, writing, (one) =>
    typeof one === 'string' ? formatKey(one, writing.style) : undefined,
  );
  return key === undefined ? undefined : { insertText: key, snippet: true, keyOnly: true };
}

function writeExpression(
  proposed: ProposedText,
  writing: Writing,
  goesOn: boolean,
  after: string,
): WrittenProposal | undefined {
  const content = proposed.as === 'string' ? contentSnippet(proposed) : undefined;
  if (content !== undefined) {
    const inside = escapedSnippet(content, writing);
    return { insertText: `"${inside}${goesOn ? '$0' : ''}"${after}`, snippet: true };
  }
  const value = proposed.as === 'value' ? snippetValue(proposed.body) : undefined;
  if (value === undefined || 'origins' in writing) return undefined;
  const insertText = formatSnippet(value, writing, (one) => formatValue(one, writing, ''));
  return insertText === undefined ? undefined : { insertText: insertText + after, snippet: true };
}

/** An attribute or a block of a statement; a whole statement in a policy document. */
function writeInBlock(
  proposed: ProposedText,
  block: Block | undefined,
  writing: BlockWriting,
): WrittenProposal | undefined {
  if (block?.type === 'data' && proposed.as === 'value') {
    const value = snippetValue(proposed.body);
    if (value === undefined) return undefined;
    const insertText = formatSnippet(value, writing, (one) => formatStatement(one, writing, ''));
    return insertText === undefined ? undefined : { insertText, snippet: true };
  }
  if (block?.type !== 'statement' || proposed.as !== 'entry') return undefined;
  const value = snippetValue(proposed.value);
  const name = attributeFor(proposed.key);
  const write = (one: PlainValue): string | undefined =>
    name === undefined
      ? formatBlocks(proposed.key, one, writing, '')?.join('\n')
      : `${name} = ${formatAttribute(proposed.key, one, writing, '')}`;
  const insertText = value === undefined ? undefined : formatSnippet(value, writing, write);
  const label = name ?? insertText?.split(' ', 1)[0];
  if (insertText === undefined || label === undefined) return undefined;
  const form = name === undefined ? ' { }' : takesOneString(proposed.key) ? ' = ""' : ' = []';
  return { insertText, snippet: true, label, form };
}

/** An entry of an object, or all entries of one that has none yet. */
function writeInObject(proposed: ProposedText, writing: Writing): WrittenProposal | undefined {
  if (proposed.as === 'string' || proposed.as === 'value') return undefined;
  const value =
    proposed.as === 'members'
      ? snippetValue(proposed.body)
      : entryOf(proposed.keySnippet ?? proposed.key, snippetValue(proposed.value));
  if (value === undefined || !isPlainMap(value)) return undefined;
  const insertText = formatSnippet(value, writing, (map) => {
    if (!isPlainMap(map)) return undefined;
    const rows = [...map].map(([key, one]) => ({
      name: formatKey(key, writing.style),
      value: formatValue(one, writing, ''),
    }));
    return formatRows(rows, writing.style.assign).join('\n');
  });
  return insertText === undefined ? undefined : { insertText, snippet: true };
}

const entryOf = (key: string, value: PlainValue | undefined): PlainValue | undefined =>
  value === undefined ? undefined : new Map([[key, value]]);
