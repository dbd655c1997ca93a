import { moveEntry, moveRange } from '../../policy/moveValue';
import type { Trivia } from '../../policy/document';
import type { Entry, MapValue, Value } from '../../policy/value';
import { changeBetween } from './change';
import { readWhole } from './reading';
import type { YamlReading } from './reading';
import { indentOf, sectionAround } from './section';
import type { Level, Section } from './section';

/**
 * Reads a text of which an earlier version is known: of a large template only the resource in which
 * something has changed. What comes out is the same as if all of it had been read.
 */
export function readYamlAgain(text: string, before: YamlReading): YamlReading {
  if (text === before.text) return before;
  // While something is half typed, the last version that could be divided is still the best one.
  const basis = before.divisible ? before : before.basis;
  const reading = (basis && readChange(text, basis)) ?? readWhole(text);
  return reading.divisible ? reading : { ...reading, basis };
}

/** What would end the document, or begin another one. */
const MARKER = /^(?:---|\.\.\.|%)/m;

function readChange(text: string, before: YamlReading): YamlReading | undefined {
  const [root] = before.roots;
  if (root === undefined) return undefined;
  const change = changeBetween(before.text, text);
  const section = sectionAround(before.text, root, change);
  if (section === undefined) return undefined;
  const { start, end } = section.lines;
  const written = text.slice(start, end + change.growth);
  if (MARKER.test(written)) return undefined;
  const part = readWhole(written);
  const entries = entriesOf(part, section);
  if (entries === undefined) return undefined;
  const own = entries.map((entry) => moveEntry(entry, start));
  return {
    ...before,
    text,
    roots: [putIn(own, section, change.growth)],
    comments: [
      ...before.comments.filter(({ range }) => range.start < start),
      ...part.comments.map((comment) => moveComment(comment, start)),
      ...before.comments
        .filter(({ range }) => range.start >= end)
        .map((comment) => moveComment(comment, change.growth)),
    ],
  };
}

/** The entries of a text that stands where a section was: they have to be such as it could hold. */
function entriesOf(
  { text, roots: [root], divisible }: YamlReading,
  { indent }: Section,
): readonly Entry[] | undefined {
  if (!divisible || root?.kind !== 'map' || root.entries.length === 0) return undefined;
  return root.entries.every((entry) => indentOf(text, entry) === indent) ? root.entries : undefined;
}

/** The root with other entries in place of a section, and all that is behind it moved. */
function putIn(own: readonly Entry[], section: Section, growth: number): Value {
  const innermost = withEntries(section, own, growth);
  return section.around.reduceRight(
    (value, level) => withEntries(level, [withValue(level.entry, value)], growth),
    innermost,
  );
}

/** A map in block style begins with its first entry and ends with its last one. */
function withEntries(
  { map: { entries, range }, index }: Level,
  own: readonly Entry[],
  growth: number,
): MapValue {
  const behind = entries.slice(index + 1);
  const all = [
    ...entries.slice(0, index),
    ...own,
    ...(growth === 0 ? behind : behind.map((entry) => moveEntry(entry, growth))),
  ];
  const start = all[0]?.range.start ?? range.start;
  return {
    kind: 'map',
    range: { start, end: Math.max(start + 1, all.at(-1)?.range.end ?? 0) },
    entries: all,
  };
}

const withValue = ({ key, range: { start } }: Entry, value: Value): Entry => ({
  range: { start, end: Math.max(key.range.end, value.range.end) },
  key,
  value,
});

const moveComment = (comment: Trivia, by: number): Trivia => ({
  ...comment,
  range: moveRange(comment.range, by),
});
