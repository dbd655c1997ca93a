import type { Locale, Words } from '../../../iam/words';
import type { Difference, Terms } from '../difference';

/** What became of access that both sides grant, on other conditions. */
export type Move = 'behind' | 'freed' | 'tightened' | 'loosened' | 'changed';

/** Says whether access needs a condition now where it needed none, or none any more, or others. */
export function moveOf({
  change,
  before,
  after,
}: Pick<Difference, 'change' | 'before' | 'after'>): Move {
  if (change === 'tightened') return isFree(before) ? 'behind' : 'tightened';
  if (change === 'loosened') return isFree(after) ? 'freed' : 'loosened';
  return 'changed';
}

const isFree = ({ allows, denies }: Terms): boolean => allows.length + denies.length === 0;

const WORDS: Readonly<Record<Move, Words>> = {
  behind: { en: 'moved behind a condition', ja: '条件付きになりました' },
  freed: { en: 'no longer behind a condition', ja: '条件がなくなりました' },
  tightened: {
    en: 'allowed for fewer requests than before',
    ja: '許可されるリクエストが以前より少なくなります',
  },
  loosened: {
    en: 'allowed for more requests than before',
    ja: '以前より多くのリクエストで許可されます',
  },
  changed: {
    en: 'allowed for other requests than before',
    ja: '以前とは別のリクエストで許可されます',
  },
};

/** What became of access that both sides grant, in a few words. */
export const describeMove = (
  one: Pick<Difference, 'change' | 'before' | 'after'>,
  locale: Locale,
): string => WORDS[moveOf(one)][locale];
