import type { Range } from '../../policy/range';
import { readHcl } from '../terraform/hcl/read';
import type { PrintedLanguage } from './print';

/** How a policy goes into a text: what stands before its first line, and before each further one. */
export interface PrintPlace {
  readonly head: string;
  readonly indent: string;
  /** What stands behind its last line. */
  readonly tail?: string;
  /** It takes the place of the spaces before it, too. */
  readonly trims?: true;
}

/** The part of a text that goes, with its neighbours on the line and what is before and behind. */
interface Gap {
  readonly text: string;
  readonly range: Range;
  /** The line before the gap. */
  readonly left: string;
  readonly right: string;
}

/**
 * Says how a policy would go into a text, in the language of the text.
 *
 * @param range what it replaces
 * @returns undefined where none can stand
 */
export function printPlace(
  text: string,
  range: Range,
  language: PrintedLanguage,
): PrintPlace | undefined {
  const left = text.slice(Math.max(...breaksBefore(text, range.start)) + 1, range.start);
  const right = /^[^\r\n]*/.exec(text.slice(range.end))?.[0] ?? '';
  return PLACES[language]({ text, range, left, right });
}

const breaksBefore = (text: string, offset: number): readonly number[] =>
  offset === 0 ? [-1] : ['\n', '\r'].map((one) => text.lastIndexOf(one, offset - 1));

/** An element, argument or property that is a policy, by what they are called. */
const POLICY_KEY = /(?:Policy|Policy_?Document|Policy_?Text|Content)$/i;

const isBlank = (text: string): boolean => text.trim() === '';

const PLACES: Readonly<Record<PrintedLanguage, (gap: Gap) => PrintPlace | undefined>> = {
  json: ({ text, range, left }) => {
    if (isBlank(text.slice(0, range.start) + text.slice(range.end)))
      return left === '' ? { head: '', indent: '' } : undefined;
    const [, indent = '', key = ''] = /^([ \t]*).*"(\w+)"\s*:\s*$/.exec(left) ?? [];
    return POLICY_KEY.test(key) ? { head: '', indent } : undefined;
  },

  terraform: ({ text, range, left, right }) => {
    if (left !== '' || !isBlank(right)) return undefined;
    const { attributes, blocks } = readHcl(text).body;
    const around = [...attributes, ...blocks].find(
      (one) => one.range.start < range.end && range.start < one.range.end,
    );
    return around === undefined ? betweenBlocks(text, range) : undefined;
  },

  cloudformation: ({ text, range, left, right }) => {
    if (!isBlank(right)) return undefined;
    if (!isBlank(left)) {
      const column = columnOfKey(left);
      if (column === undefined) return undefined;
      const indent = ' '.repeat(column + 2);
      return { head: lineBreakOf(text) + indent, indent, trims: true };
    }
    const before = text.slice(0, range.start).split(/\r\n|\n|\r/);
    const last = before.findLast((line) => !isBlank(line.replace(/^\s*#.*|^---\s*$/, '')));
    if (last === undefined)
      return left === '' && isBlank(text.slice(range.end)) ? { head: '', indent: '' } : undefined;
    const column = columnOfKey(last);
    if (column === undefined) return undefined;
    const wanted = left.length > column ? left.length : column + 2;
    return { head: ' '.repeat(wanted - left.length), indent: ' '.repeat(wanted) };
  },
};

const lineBreakOf = (text: string): string => /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';

/** A blank line stands between blocks; a comment right above one is about it. */
function betweenBlocks(text: string, { start, end }: Range): PrintPlace {
  const before = /([^\r\n]*)(?:\r\n|\n|\r)$/.exec(text.slice(0, start))?.[1] ?? '';
  const behind = /^[^\r\n]*(?:\r\n|\n|\r)([^\r\n]*)/.exec(text.slice(end))?.[1] ?? '';
  const isOpen = isBlank(before) || /^\s*(?:#|\/\/)/.test(before);
  const eol = lineBreakOf(text);
  return { head: isOpen ? '' : eol, indent: '', ...(!isBlank(behind) && { tail: eol }) };
}

/** The column of a key of a policy whose value is still to come. */
function columnOfKey(line: string): number | undefined {
  const [, before = '', key = ''] =
    /^( *(?:- +)*)["']?([\w-]+)["']?\s*:\s*(?:#.*)?$/.exec(line) ?? [];
  return POLICY_KEY.test(key) ? before.length : undefined;
}
