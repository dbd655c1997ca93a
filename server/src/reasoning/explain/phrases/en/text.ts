import { textIn } from '../text';

export const text = textIn({
  locale: 'en',
  filledIn: 'a value filled in later',
  filledInPart: '‹filled in later›',
  more: (count) => `${String(count)} more`,
});
