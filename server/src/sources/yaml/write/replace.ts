import type { PlainValue, PolicyEdit, TextEdit } from '../../../policy/edit';
import { locate } from '../../../policy/value';
import type { Entry, StringValue, Value } from '../../../policy/value';
import { lineEnd } from '../../lines';
import { formatBehind, formatItem } from './block';
import { encoderFor } from './encoder';
import { formatFlow } from './flow';
import type { Writing } from './flow';
import { needsQuotes, writeString } from './scalar';
import { quotingOf } from './style';
import { columnOf, endOfLine, headOf, surroundingsOf } from './surroundings';

/** Writes another value in the place of one. */
export function replace(
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
    const newText = formatBehind(value, own, 'key', column);
    return keepingComment(text, { start, end, newText }, target.range.start);
  }
  const start = headOf(text, holder, target);
  return [{ start, end, newText: formatItem(value, own, columnOf(text, start)) }];
}

/** A comment between a key and the lines below it stays on the line of the key. */
function keepingComment(text: string, edit: TextEdit, valueStart: number): readonly TextEdit[] {
  const { start, end, newText } = edit;
  if (!text.slice(start, valueStart).includes('#')) return [edit];
  const behind = lineEnd(text, start);
  return /^[\r\n]/.test(newText)
    ? [{ start: behind, end, newText }]
    : [
        { start, end: start, newText },
        { start: behind, end, newText: '' },
      ];
}

/** Behind the colon of a key; the key of a tag has none. */
export const behindColon = (text: string, { key }: Entry): number => {
  const colon = /^\s*:/.exec(text.slice(key.range.end))?.[0].length;
  return key.range.end + (colon ?? 0);
};

/** Writes other characters within a string; where they would need quotes, the whole of it. */
export function replaceCharacters(
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
