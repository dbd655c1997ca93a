import { UNKNOWN } from '../../iam/unknown';
import type { Range } from '../../policy/range';
import { steers } from '../json/templateTags';
import type { SourceResult } from '../source';
import { unreadPolicy } from '../unread';

/** Tags of template engines with nothing beside them on their lines; comments of Go may go on over lines. */
const TAG_LINES =
  /^[ \t]*(?:\{\{-?\s*\/\*[^]*?\*\/\s*-?\}\}|(?:(?:\{\{[^{}\n]*\}\}|\{%[^%\n]*%\}|<%[^%\n]*%>)[ \t]*)+)\r?$/gm;

/** A tag with which a plain scalar begins and does not end: YAML takes its braces for a map's. */
const FIRST_TAG = /(?<=^[ \t]*(?:- +)*(?:[\w.-]+: +)?)\{\{[^{}\n]*\}\}(?=[^\s,}\]])/gm;

interface TagLines extends Range {
  /** They may write something themselves: what is before and behind them may go on there. */
  readonly writes: boolean;
}

/**
 * Reads what a template engine fills in, where it can be read around the engine: the lines of tags that
 * say whether and how often something is written are left out, and policies count that have no such
 * line in them, and no tag that was taken for a value. Each of them stands in the result as it is written here, or not at all.
 *
 * @param parse reads the text without these lines, every character at its place
 */
export function readTemplate(text: string, parse: (opened: string) => SourceResult): SourceResult {
  const whole = tagLines(text);
  const lines = [...whole, ...firstTags(text)];
  if (lines.length === 0) return { policies: [], problems: unreadPolicy(text, 'Template', 'YAML') };
  const opened = blanked(text, whole).replace(FIRST_TAG, (tag) => UNKNOWN.repeat(tag.length));
  const read = parse(opened);
  const reaches = lines.map((line) => reachOf(opened, line));
  const policies = read.policies.filter(({ policy: { range } }) =>
    reaches.every(({ start, end }) => end <= range.start || range.end <= start),
  );
  const rest = blanked(
    text,
    policies.map(({ policy }) => policy.range),
  );
  const problems = read.problems.filter(
    ({ range, unread }) =>
      unread !== true && policies.some(({ policy }) => contains(policy.range, range)),
  );
  return { policies, problems: [...problems, ...unreadPolicy(rest, 'Template', 'YAML')] };
}

const tagLines = (text: string): readonly TagLines[] =>
  [...text.matchAll(TAG_LINES)].map(({ index, 0: line }) => ({
    start: index,
    end: index + line.length,
    writes: !(line.match(/\{\{[^]*?\}\}|[{<]%[^]*?%[}>]/g) ?? []).every(steers),
  }));

const firstTags = (text: string): readonly TagLines[] =>
  [...text.matchAll(FIRST_TAG)].map(({ index, 0: tag }) => ({
    start: index,
    end: index + tag.length,
    writes: false,
  }));

/** The text with blanks in the place of some stretches. */
function blanked(text: string, stretches: readonly Range[]): string {
  let opened = '';
  let at = 0;
  for (const { start, end } of stretches) {
    if (start < at) continue;
    opened += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, ' ');
    at = end;
  }
  return opened + text.slice(at);
}

/** What lines of tags may change: themselves, and what is next to them if they write something. */
function reachOf(opened: string, { start, end, writes }: TagLines): Range {
  if (!writes) return { start, end };
  let before = start;
  while (before > 0 && /\s/.test(opened[before - 1] ?? '')) before--;
  const behind = /\S/g;
  behind.lastIndex = end;
  const next = behind.exec(opened)?.index ?? opened.length;
  return { start: Math.max(0, before - 1), end: next + 1 };
}

const contains = (outer: Range, { start, end }: Range): boolean =>
  outer.start <= start && end <= outer.end;
