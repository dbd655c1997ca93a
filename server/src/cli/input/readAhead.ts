/**
 * Reads items one after the other, and some of those to come while the caller works on one: a disk
 * answers later than a policy is checked.
 *
 * @param ahead how many are being read, or wait to be taken, at most
 */
export async function* readAhead<Item, Read>(
  items: readonly Item[],
  read: (item: Item) => Promise<Read>,
  ahead = 8,
): AsyncGenerator<readonly [Item, Read]> {
  const reading: Promise<Read>[] = [];
  for (const [i, item] of items.entries()) {
    for (const next of items.slice(i + reading.length, i + ahead)) {
      const promise = read(next);
      // It is awaited when its turn comes; until then a failure is nobody's.
      promise.catch(() => undefined);
      reading.push(promise);
    }
    const first = reading.shift();
    if (first !== undefined) yield [item, await first];
  }
}
