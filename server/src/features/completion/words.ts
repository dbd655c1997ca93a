import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import type { TypingSpot } from '../../policy/typing';
import type { CompletionItem } from './item';

/** What the language itself takes at a spot, before all that IAM has names for. */
export const wordItems = (
  { words = [], range, additionalEdits }: TypingSpot,
  locale: Locale,
): readonly CompletionItem[] =>
  words.map(({ label, form, meaning, insertText, continues }, i) => ({
    label,
    form,
    kind: 'element',
    documentation: () => say(meaning, locale),
    insertText,
    snippet: true,
    ...(continues && { continues }),
    range,
    ...(additionalEdits.length > 0 && { additionalEdits }),
    sortText: `0${String(i).padStart(4, '0')}`,
  }));
