import type { Words } from '../../../iam/words';
import type { Comparison } from '../difference';

/** What a comparison comes to. What has not been proved is not said to be so. */
const HEADLINES = {
  more: { en: 'The change grants access.', ja: 'この変更によりアクセスが広がります。' },
  depends: {
    en: 'Whether the change grants access depends on values that are not known.',
    ja: 'アクセスが広がるかどうかは、わかっていない値によります。',
  },
  less: {
    en: 'No new access: the change only takes access away.',
    ja: '新しいアクセスはありません。アクセスが狭まるだけです。',
  },
  lessFound: {
    en: 'No new access found: as far as was tried, the change only takes access away.',
    ja: '新しいアクセスは見つかりませんでした。試した範囲では、アクセスが狭まるだけです。',
  },
  same: {
    en: 'No new access: both allow exactly the same.',
    ja: '新しいアクセスはありません。どちらもまったく同じ内容を許可します。',
  },
  noMore: {
    en: 'No new access: at most, the change takes access away.',
    ja: '新しいアクセスはありません。アクセスが狭まることはあっても、広がりません。',
  },
  nothingFound: {
    en: 'No difference found: requests from the corners of both policies were tried, which is no proof.',
    ja: '違いは見つかりませんでした。両方のポリシーから作ったリクエストを試した結果であり、証明ではありません。',
  },
} as const satisfies Readonly<Record<string, Words>>;

export type Headline = keyof typeof HEADLINES;

/** What a comparison comes to, in one sentence. */
export const headlineWords = (comparison: Comparison): Words => HEADLINES[headlineOf(comparison)];

export function headlineOf(comparison: Comparison): Headline {
  const { differences, grants, proved, unclear, unread } = comparison;
  if (grants === 'more') return 'more';
  const less = differences.length > 0;
  if (grants === 'open') {
    if (unclear.length > 0 || unread) return 'depends';
    return less ? 'lessFound' : 'nothingFound';
  }
  if (less) return 'less';
  return proved ? 'same' : 'noMore';
}
