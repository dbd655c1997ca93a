import type { Words } from '../../iam/words';

/** Texts as the paragraphs of one, in every language. */
export const paragraphs = (...texts: readonly Words[]): Words => ({
  en: texts.map(({ en }) => en).join('\n\n'),
  ja: texts.map(({ ja }) => ja).join('\n\n'),
});
