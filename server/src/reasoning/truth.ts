/** Three-valued truth: what depends on something that cannot be known is `unknown`, never guessed. */
export type Truth = 'yes' | 'no' | 'unknown';

export const truth = (value: boolean): Truth => (value ? 'yes' : 'no');

export const not = (value: Truth): Truth => {
  if (value === 'unknown') return 'unknown';
  return value === 'yes' ? 'no' : 'yes';
};

/** `no` as soon as one is; `unknown` if any is and none is `no`. */
export const all = (values: readonly Truth[]): Truth => {
  if (values.includes('no')) return 'no';
  return values.includes('unknown') ? 'unknown' : 'yes';
};

/** `yes` as soon as one is; `unknown` if any is and none is `yes`. */
export const any = (values: readonly Truth[]): Truth => not(all(values.map(not)));
