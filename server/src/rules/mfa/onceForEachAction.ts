/** Remembers answers about actions; their letter case does not matter. */
export function onceForEachAction(
  answer: (action: string) => boolean,
): (action: string) => boolean {
  const known = new Map<string, boolean>();
  return (action) => {
    const key = action.toLowerCase();
    const result = known.get(key) ?? answer(action);
    known.set(key, result);
    return result;
  };
}
