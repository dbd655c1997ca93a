import type { PlainValue, PolicyEdit, TextEdit } from '../../../policy/edit';
import { locate } from '../../../policy/value';
import type { Entry, StringValue, Value } from '../../../policy/value';
import { writeContainer } from '../../brackets/container';
import { gatherChanges } from '../../containerChange';
import type { ContainerChange } from '../../containerChange';
import { removeTrivia } from '../../removeTrivia';
import { formatBehind, formatItem } from './block';
import { writeBlockContainer } from './blockContainer';
import { bracketWriting } from './brackets';
import { formatFlow } from './flow';
import type { Writing } from './flow';
import { encoderFor } from './encoder';
import { needsQuotes, writeString } from './scalar';
import { quotingOf, styleOf } from './style';
import { columnOf, endOfLine, headOf, isFlow, surroundingsOf } from './surroundings';

/**
 * Writes policy edits as text edits on YAML, in the style of the text around them.
 *
 * @param root the policy as it stands in the text, from which the style is read
 */
export function writeYamlEdits(
  text: string,
  root: Value,
  edits: readonly PolicyEdit[],
): readonly TextEdit[] {
  const style = styleOf(text, root);
  const writing: Writing = { text, style, strings: style.strings };
  const { changes, others } = gatherChanges(edits);
  // What is added at the end of a list comes before what is added behind the statement that it ends.
  const inside = [...changes].sort((a, b) => b.container.range.start - a.container.range.start);
  return [
    ...others.flatMap((edit) => writeEdit(writing, root, edit)),
    ...inside.flatMap((change) => writeChange(writing, root, change)),
  ];
}

function writeChange(writing: Writing, root: Value, change: ContainerChange): readonly TextEdit[] {
  const { text } = writing;
  const { container } = change;
  const children = container.kind === 'list' ? container.items : container.entries;
  const { inFlow } = surroundingsOf(text, root, container.range);
  if (!isFlow(text, container)) return writeBlockContainer(writing, change);
  if (children.length > 0 || inFlow) {
    return writeContainer(text, bracketWriting(writing, root), change);
  }
  // Empty brackets among lines become lines, too.
  const value: PlainValue =
    container.kind === 'list'
      ? change.inserted.map((one) => one.value)
      : new Map(change.inserted.map((one) => [one.key ?? '', one.value]));
  return replace(writing, root, container, value);
}

function writeEdit(writing: Writing, root: Value, edit: PolicyEdit): readonly TextEdit[] {
  const { text } = writing;
  switch (edit.kind) {
    case 'replace-value':
      return replace(writing, root, edit.target, edit.value);
    case 'replace-characters':
      return replaceCharacters(writing, root, edit);
    case 'add-values':
      return addToSingle(writing, root, edit.entry, edit.values);
    case 'rename-key': {
      const { key } = edit.entry;
      const quoting = quotingOf(text, key) ?? 'plain';
      const { quotes } = writing.style;
      return [{ ...key.range, newText: writeString(edit.key, quoting, quotes, true) }];
    }
    case 'remove-trivia':
      return [removeTrivia(text, edit.start, edit.end)];
    default:
      return [];
  }
}

/** Writes another value in the place of one. */
function replace(
  writing: Writing,
  root: Value,
  target: Value,
  value: PlainValue,
): readonly TextEdit[] {
  const { text } = writing;
  const quoting = target.kind === 'string' ? quotingOf(text, target) : undefined;
  const own: Writing = { ...writing, strings: quoting ?? writing.strings };
  const { holder, inFlow } = surroundingsOf(text, root, target.range);
  const end = Math.min(target.range.end, endOfLine(text, target.range.end));
  if (inFlow || holder === undefined) {
    return [{ start: target.range.start, end, newText: formatFlow(value, own) }];
  }
  if ('key' in holder) {
    const column = columnOf(text, holder.key.range.start);
    const start = behindColon(text, holder);
    return [{ start, end, newText: formatBehind(value, own, 'key', column) }];
  }
  const start = headOf(text, holder, target);
  return [{ start, end, newText: formatItem(value, own, columnOf(text, start)) }];
}

const behindColon = (text: string, { key }: Entry): number => {
  const colon = /^\s*:/.exec(text.slice(key.range.end))?.[0].length;
  // The key of a tag has no colon.
  return key.range.end + (colon ?? 0);
};

function replaceCharacters(
  writing: Writing,
  root: Value,
  edit: Extract<PolicyEdit, { kind: 'replace-characters' }>,
): readonly TextEdit[] {
  const { text, style } = writing;
  const { target, start, end } = edit;
  const range = locate(target, start, end);
  if (isBare(text, target) && target.text !== undefined) {
    const whole = target.text.slice(0, start) + edit.text + target.text.slice(end);
    const { inFlow } = surroundingsOf(text, root, target.range);
    if (needsQuotes(whole, inFlow))
      return [{ ...target.range, newText: writeString(whole, style.quotes, style.quotes, inFlow) }];
  }
  return [{ ...range, newText: encoderFor(text, target)(edit.text) }];
}

const isBare = (text: string, target: StringValue): boolean =>
  quotingOf(text, target) === 'plain' && target.range.start === target.content.start;

/** A single value becomes a list of itself and the new ones; its comment stays with it. */
function addToSingle(
  writing: Writing,
  root: Value,
  entry: Entry,
  values: readonly PlainValue[],
): readonly TextEdit[] {
  const { text, style } = writing;
  const single = entry.value;
  if (single === undefined) return [];
  const list: readonly PlainValue[] = [{ copyOf: single }, ...values];
  const { inFlow } = surroundingsOf(text, root, single.range);
  const quoting = single.kind === 'string' ? quotingOf(text, single) : undefined;
  const own: Writing = { ...writing, strings: quoting ?? writing.strings };
  const line = text.slice(single.range.end, endOfLine(text, single.range.end));
  if (
    inFlow ||
    style.flowLists ||
    line.trim() === '' ||
    /[\r\n]/.test(text.slice(behindColon(text, entry), single.range.end))
  ) {
    return replace(own, root, single, list);
  }
  const column = columnOf(text, entry.key.range.start) + style.listIndent;
  const pad = style.eol + ' '.repeat(column);
  const behind = endOfLine(text, single.range.end);
  return [
    { start: behindColon(text, entry), end: single.range.start, newText: pad + style.dash },
    {
      start: behind,
      end: behind,
      newText: values.map((value) => pad + formatItem(value, own, column)).join(''),
    },
  ];
}
