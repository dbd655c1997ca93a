import { textIn } from '../text';

export const text = textIn({
  locale: 'ja',
  filledIn: '後から埋め込まれる値',
  filledInPart: '‹後から埋め込まれる値›',
  more: (count) => `ほか ${String(count)} 個`,
});
