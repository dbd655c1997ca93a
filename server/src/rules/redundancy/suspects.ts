/** An item of a list with its text; undefined where it cannot be known. */
export interface Item {
  readonly text: string | undefined;
}

/** What an item says without regard to letter case, and what it has before its first wildcard. */
interface Beginning {
  readonly text: string;
  readonly start: string | undefined;
}

/**
 * The items that can cover another one or be covered, told by their texts alone: they stand there
 * twice, or one begins like the other's pattern. In most lists there are none, so that no pattern
 * has to be read. Letter case is left aside.
 */
export function suspects<T extends Item>(items: readonly T[]): readonly T[] {
  if (items.length < 2) return [];
  const beginnings = items.map(({ text }) => (text === undefined ? undefined : readStart(text)));
  const seen = new Set<string>();
  const repeated = new Set<string>();
  const starts = new Map<string, number>();
  for (const one of beginnings) {
    if (one === undefined) continue;
    if (seen.has(one.text)) repeated.add(one.text);
    seen.add(one.text);
    if (one.start !== undefined) starts.set(one.start, (starts.get(one.start) ?? 0) + 1);
  }
  if (starts.size === 0 && repeated.size === 0) return [];
  const lengths = [...new Set([...starts.keys()].map(({ length }) => length))];
  const used = new Set<string>();
  const covered = beginnings.map((one) => {
    if (one === undefined) return false;
    let found = repeated.has(one.text);
    for (const length of lengths) {
      if (length > one.text.length) continue;
      const start = one.text.slice(0, length);
      const others = (starts.get(start) ?? 0) - (start === one.start ? 1 : 0);
      if (others <= 0) continue;
      used.add(start);
      found = true;
    }
    return found;
  });
  return items.filter((_, i) => {
    const start = beginnings[i]?.start;
    return covered[i] === true || (start !== undefined && used.has(start));
  });
}

/** A variable is no wildcard, but one may follow it, and the dollar sign can be written as one. */
function readStart(written: string): Beginning {
  const text = written.toLowerCase();
  const open = text.includes('*') || text.includes('?') || text.includes('${$}');
  return { text, start: open ? text.slice(0, text.search(/[*?$]/)) : undefined };
}
