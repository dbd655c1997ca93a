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
  const equal = new Map<string, Statement[]>();
  const open: Statement[] = [];
  for (const deny of denies) {
    if (deny.actions?.negated !== false) continue;
    const texts = textsOf(deny.actions);
    for (const text of texts) file(equal, text, deny);
    if (texts.some(hasWildcard)) open.push(deny);
  }
  const mayMatch = textFilter(open.flatMap(({ actions }) => textsOf(actions)).filter(hasWildcard));
  const index = once(() =>
    indexPatterns(
      open.flatMap((deny) =>
        (readActions(deny)?.patterns ?? []).map((pattern) => [pattern, deny] as const),
      ),
    ),
  );
  const negated = denies.flatMap((deny) => {
    const actions = deny.actions?.negated === true ? readActions(deny) : undefined;
    return actions?.complete === true ? [{ deny, actions }] : [];
  });
  return function* (action) {
    const text = action.toLowerCase();
    yield* equal.get(text) ?? [];
    const matches = mayMatch(text);
    if (!matches && negated.length === 0) return;
    const pattern = readActionPattern(action);
    if (pattern === undefined) return;
    if (matches) yield* index().covering(pattern);
    for (const { deny, actions } of negated) if (!isSpared(actions, pattern, action)) yield deny;
  };
}

const textsOf = (actions: Selection | undefined): readonly string[] =>
  (actions?.values ?? [])
    .flatMap(({ text }) => text?.toLowerCase() ?? [])
    // Anything else is no action, and a rule of its own says so.
    .filter((text) => text === '*' || text.includes(':'));

/** Tells quickly whether one of some patterns may match a text: it begins like it. */
function textFilter(patterns: readonly string[]): (text: string) => boolean {
  const starts = new Set(patterns.map((pattern) => pattern.slice(0, pattern.search(/[*?]/))));
  const lengths = [...new Set([...starts].map(({ length }) => length))];
  return (text) =>
    lengths.some((length) => length <= text.length && starts.has(text.slice(0, length)));
}

/** Whether one of the exceptions has something in common with a pattern. */
function isSpared(exceptions: SelectionReading, pattern: PatternFields, text: string): boolean {
  if (hasWildcard(text)) return exceptions.texts.some((one) => wildcardsOverlap(one, text, true));
  return !exceptions.index().covering(pattern)[Symbol.iterator]().next().done;
}

function file(files: Map<string, Statement[]>, name: string, deny: Statement): void {
  const list = files.get(name);
  if (list === undefined) files.set(name, [deny]);
  else list.push(deny);
}
