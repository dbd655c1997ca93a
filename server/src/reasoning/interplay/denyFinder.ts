import { readActionPattern } from '../../iam/patternFields';
import { indexPatterns } from '../../iam/patternIndex';
import type { PatternFields } from '../../iam/patternFields';
import { hasWildcard, wildcardsOverlap } from '../../iam/wildcard';
import type { Selection, Statement } from '../../policy/model';
import { once } from './covered/once';
import { readActions } from './covered/statementReading';
import type { SelectionReading } from './covered/statementReading';

/**
 * Files Deny statements by the actions they name, so that those which take in the whole of an action
 * (or a pattern) are found without looking at all of them.
 */
export function denyFinder(denies: readonly Statement[]): (action: string) => Iterable<Statement> {
  const plain = denies.filter(({ actions }) => actions?.negated === false);
  const mayName = textFilter(plain.flatMap(({ actions }) => textsOf(actions)));
  const index = once(() =>
    indexPatterns(
      plain.flatMap((deny) =>
        (readActions(deny)?.patterns ?? []).map((pattern) => [pattern, deny] as const),
      ),
    ),
  );
  const negated = denies.flatMap((deny) => {
    const actions = deny.actions?.negated === true ? readActions(deny) : undefined;
    return actions?.complete === true ? [{ deny, actions }] : [];
  });
  return function* (action) {
    const named = mayName(action);
    if (!named && negated.length === 0) return;
    const pattern = readActionPattern(action);
    if (pattern === undefined) return;
    if (named) yield* index().covering(pattern);
    for (const { deny, actions } of negated) if (!isSpared(actions, pattern, action)) yield deny;
  };
}

const textsOf = (actions: Selection | undefined): readonly string[] =>
  (actions?.values ?? []).flatMap(({ text }) => text?.toLowerCase() ?? []);

/** Tells quickly whether one of some patterns may cover a text: it is equal, or begins like it. */
function textFilter(patterns: readonly string[]): (text: string) => boolean {
  const equal = new Set(patterns);
  const starts = new Set(
    patterns.filter(hasWildcard).map((pattern) => pattern.slice(0, pattern.search(/[*?]/))),
  );
  const lengths = [...new Set([...starts].map(({ length }) => length))];
  return (text) => {
    const lower = text.toLowerCase();
    return (
      equal.has(lower) ||
      lengths.some((length) => length <= lower.length && starts.has(lower.slice(0, length)))
    );
  };
}

/** Whether one of the exceptions has something in common with a pattern. */
function isSpared(exceptions: SelectionReading, pattern: PatternFields, text: string): boolean {
  if (hasWildcard(text)) return exceptions.texts.some((one) => wildcardsOverlap(one, text, true));
  return !exceptions.index().covering(pattern)[Symbol.iterator]().next().done;
}
