/** How much of what one statement speaks about another one speaks about too. */
export type Cover = 'whole' | 'part' | 'none' | 'unknown';

/** The cover of all of several things at once. */
export function together(covers: readonly Cover[]): Cover {
  if (covers.length === 0) return 'unknown';
  if (covers.every((cover) => cover === 'whole')) return 'whole';
  if (covers.every((cover) => cover === 'none')) return 'none';
  return covers.includes('unknown') ? 'unknown' : 'part';
}

/** The cover of something by several measures, all of which must agree. */
export function within(covers: readonly Cover[]): Cover {
  if (covers.includes('none')) return 'none';
  if (covers.includes('part')) return 'part';
  return covers.includes('unknown') ? 'unknown' : 'whole';
}
