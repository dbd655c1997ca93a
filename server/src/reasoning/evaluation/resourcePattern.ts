import { literalIn, matchesPattern } from '../variables';

/**
 * Whether a resource matches a pattern of the Resource element (variables substituted). Wildcards of
 * an ARN stand for characters of their own segment; a `*` that ends a segment, and every wildcard of
 * the resource part, also for colons (IAM User Guide, "IAM JSON policy elements: Resource").
 */
export function matchesResourcePattern(pattern: string, resource: string): boolean {
  const head = innerWildcards(pattern);
  if (head === undefined) return matchesPattern(pattern, resource);
  return matchesSegments(pattern, head, literalIn(pattern, resource));
}

/** Whether a pattern has a wildcard that does not match a colon. */
export const wildcardsStayInside = (pattern: string): boolean =>
  innerWildcards(pattern) !== undefined;

/**
 * The length of an ARN's first five fields, where a wildcard of theirs must not match a colon;
 * undefined where plain matching does, as in nearly every ARN that people write.
 */
function innerWildcards(pattern: string): number | undefined {
  if (!pattern.startsWith('arn:')) return undefined;
  let end = 0;
  for (let colons = 0; colons < 5; colons++) {
    const colon = pattern.indexOf(':', end);
    if (colon < 0) {
      end = pattern.length;
      break;
    }
    end = colon + 1;
  }
  return /\?|\*(?!:|$)/.test(pattern.slice(0, end)) ? end : undefined;
}

/** Follows all ways through the pattern at once, so that no text takes longer than its length times the pattern's. */
function matchesSegments(pattern: string, head: number, text: string): boolean {
  const staysInside = (at: number): boolean =>
    at < head && (pattern[at] === '?' || (pattern[at + 1] ?? ':') !== ':');
  const reach = (places: ReadonlySet<number>): Set<number> => {
    const reached = new Set<number>();
    for (const place of places) {
      let at = place;
      reached.add(at);
      while (pattern[at] === '*') reached.add(++at);
    }
    return reached;
  };
  let places = reach(new Set([0]));
  for (const character of text) {
    const next = new Set<number>();
    for (const at of places) {
      const token = pattern[at];
      const wild = token === '*' || token === '?';
      if (wild ? character === ':' && staysInside(at) : token !== character) continue;
      next.add(token === '*' ? at : at + 1);
    }
    places = reach(next);
    if (places.size === 0) return false;
  }
  return places.has(pattern.length);
}
