import { findAction } from '../../catalog/actions';
import { parseArn } from '../../iam/arn';
import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { RequestDraft } from '../../reasoning/trial/draft';
import { proposeResources } from '../../reasoning/trial/proposeResources';
import type { ProposedResource } from '../../reasoning/trial/proposeResources';
import { hasTyped } from './choice';
import type { Choice } from './choice';
import { CHOICE_WORDS, GROUP_WORDS } from './questionWords';

/** Resources to choose from. */
export function resourceChoices(
  document: PolicyDocument,
  draft: RequestDraft,
  typed: string,
  locale: Locale,
): readonly Choice[] {
  const proposed = proposeResources(document, draft.action ?? '').filter(({ resource }) =>
    hasTyped(resource, typed),
  );
  const isNew = !proposed.some(({ resource }) => resource === typed);
  return [
    ...proposed.map((one) => ({
      label: one.resource,
      ...describe(one, draft.action ?? '', locale),
      group: say(one.why === 'stated' ? GROUP_WORDS.named : GROUP_WORDS.other, locale),
      draft: { ...draft, resource: one.resource },
    })),
    ...(isNew && (typed === '*' || parseArn(typed) !== undefined)
      ? [
          {
            label: say(CHOICE_WORDS.use, locale, { text: typed }),
            group: say(GROUP_WORDS.typed, locale),
            draft: { ...draft, resource: typed },
          },
        ]
      : []),
  ];
}

function describe(
  { why, pattern, type }: ProposedResource,
  action: string,
  locale: Locale,
): Pick<Choice, 'description'> {
  if (why === 'all')
    return findAction(action) === undefined ? {} : { description: say(CHOICE_WORDS.all, locale) };
  const description = pattern ?? type;
  return description === undefined ? {} : { description };
}
