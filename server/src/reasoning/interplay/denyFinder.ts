import type { Selection, Statement } from '../../policy/model';

/**
 * Files Deny statements by the actions they name, so that those which may take in a whole action
 * pattern are found without looking at all of them.
 */
export function denyFinder(denies: readonly Statement[]): (action: string) => Iterable<Statement> {
  const equal = new Map<string, Set<Statement>>();
  const starts = new Map<string, Set<Statement>>();
  const negated: Statement[] = [];
  for (const deny of denies) {
    if (deny.actions?.negated === true) negated.push(deny);
    else for (const action of knownTexts(deny.actions)) fileAction(action, deny, equal, starts);
  }
  const lengths = [...new Set([...starts.keys()].map(({ length }) => length))];
  return function* (action) {
    const text = action.toLowerCase();
    const found = new Set(equal.get(text));
    yield* found;
    for (const length of lengths) {
      if (length > text.length) continue;
      for (const deny of starts.get(text.slice(0, length)) ?? []) {
        if (found.has(deny)) continue;
        found.add(deny);
        yield deny;
      }
    }
    yield* negated;
  };
}

const knownTexts = (selection: Selection | undefined): readonly string[] =>
  (selection?.values ?? []).flatMap(({ text }) => text?.toLowerCase() ?? []);

function fileAction(
  action: string,
  deny: Statement,
  equal: Map<string, Set<Statement>>,
  starts: Map<string, Set<Statement>>,
): void {
  const wildcard = action.search(/[*?]/);
  const [files, name] = wildcard < 0 ? [equal, action] : [starts, action.slice(0, wildcard)];
  const filed = files.get(name);
  if (filed === undefined) files.set(name, new Set([deny]));
  else filed.add(deny);
}
