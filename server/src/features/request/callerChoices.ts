import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { readCaller } from '../../reasoning/evaluation/caller';
import type { RequestDraft } from '../../reasoning/trial/draft';
import { proposeCallers } from '../../reasoning/trial/proposeCallers';
import { hasTyped } from './choice';
import type { Choice } from './choice';
import { CHOICE_WORDS, GROUP_WORDS } from './questionWords';

/** Callers to choose from. */
export function callerChoices(
  document: PolicyDocument,
  draft: RequestDraft,
  typed: string,
  locale: Locale,
): readonly Choice[] {
  const proposed = proposeCallers(document, draft.action ?? '').filter(({ caller }) =>
    hasTyped(caller, typed),
  );
  const isNew = !proposed.some(({ caller }) => caller === typed);
  return [
    ...proposed.map(({ caller, why }) => ({
      label: caller,
      group: say(why === 'named' ? GROUP_WORDS.named : GROUP_WORDS.other, locale),
      draft: { ...draft, caller },
    })),
    ...(isNew && readCaller(typed) !== undefined
      ? [
          {
            label: say(CHOICE_WORDS.use, locale, { text: typed }),
            group: say(GROUP_WORDS.typed, locale),
            draft: { ...draft, caller: typed },
          },
        ]
      : []),
  ];
}
