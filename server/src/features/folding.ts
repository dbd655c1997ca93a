import type { PolicyDocument } from '../policy/document';
import type { Range } from '../policy/range';
import type { MapValue, Value } from '../policy/value';

/**
 * What can be folded in a policy: the policy, its lists, statements and blocks, as far as they take
 * several lines. A range ends before the line that has nothing but the closing bracket, which stays
 * in sight.
 *
 * @param text the whole text that the policy stands in
 */
export function foldingRanges(document: PolicyDocument, text: string): readonly Range[] {
  const { places: policy = document.policy } = document;
  const roots: readonly MapValue[] =
    policy.node === undefined ? policy.statements.map(({ node }) => node) : [policy.node];
  const containers = roots.flatMap((root) => [...containersOf(root)]);
  const ranges = policy.node === undefined ? [policy.range, ...containers] : containers;
  const folds = ranges
    .map((range) => withoutClosingLine(text, range))
    .filter(({ start, end }) => /[\r\n]/.test(text.slice(start, end)));
  // A statement that stands alone is its own policy.
  return [...new Map(folds.map((fold) => [fold.start, fold])).values()];
}

function* containersOf(value: Value): Generator<Range> {
  if (value.kind === 'map') {
    yield value.range;
    for (const entry of value.entries) if (entry.value) yield* containersOf(entry.value);
  } else if (value.kind === 'list') {
    yield value.range;
    for (const item of value.items) yield* containersOf(item);
  }
}

function withoutClosingLine(text: string, { start, end }: Range): Range {
  const closing = /(\r\n|\r|\n)[ \t]*[\]}]$/.exec(text.slice(start, end));
  return closing === null ? { start, end } : { start, end: start + closing.index };
}
