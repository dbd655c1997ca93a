import { expandAction, findAction, fullName } from '../../catalog/actions';
import type { Action } from '../../catalog/model';
import { findService, services } from '../../catalog/services';
import { parseAction } from '../../iam/action';
import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { RequestDraft } from '../../reasoning/trial/draft';
import { proposeActions } from '../../reasoning/trial/proposeActions';
import { ACCESS_LEVEL_WORDS } from '../accessLevelWords';
import { searchActions } from '../completion/actions/search';
import { hasTyped } from './choice';
import type { Choice } from './choice';
import { CHOICE_WORDS, GROUP_WORDS } from './questionWords';

/** Nobody reads longer lists: who looks for something else types letters of it. */
const MOST_PROPOSED = 100;
const MOST_FOUND = 40;

/** Actions to choose from: those of the policy, and what the catalogue has for what is typed. */
export function actionChoices(
  document: PolicyDocument,
  draft: RequestDraft,
  typed: string,
  locale: Locale,
): readonly Choice[] {
  const found = search(typed);
  const names = new Set(found.map(fullName));
  const proposed = proposeActions(document)
    .filter(({ action }) => hasTyped(action, typed) || names.has(action))
    .sort((a, b) => Number(begins(b.action, typed)) - Number(begins(a.action, typed)))
    .slice(0, MOST_PROPOSED);
  const known = new Set(proposed.map(({ action }) => action.toLowerCase()));
  const further = found.filter((action) => !known.has(fullName(action).toLowerCase()));
  const choose = (action: string): RequestDraft => ({ ...draft, action });
  return [
    ...proposed.map(({ action, why, pattern }) => ({
      label: action,
      ...describe([levelOf(findAction(action), locale), pattern]),
      group: say(GROUP_WORDS[why], locale),
      draft: choose(action),
    })),
    ...further.map((action) => ({
      label: fullName(action),
      ...describe([levelOf(action, locale)]),
      group: say(GROUP_WORDS.catalogue, locale),
      draft: choose(fullName(action)),
    })),
    ...(isAction(typed) && !known.has(typed.toLowerCase()) && findAction(typed) === undefined
      ? [
          {
            label: say(CHOICE_WORDS.use, locale, { text: typed }),
            group: say(GROUP_WORDS.typed, locale),
            draft: choose(typed),
          },
        ]
      : []),
  ];
}

const begins = (action: string, typed: string): boolean =>
  action.toLowerCase().startsWith(typed.toLowerCase());

/** One action of a service, and no pattern. */
const isAction = (typed: string): boolean => /^[a-z0-9-]+:[a-z0-9]+$/i.test(typed);

const levelOf = (action: Action | undefined, locale: Locale): string | undefined =>
  action && say(ACCESS_LEVEL_WORDS[action.level], locale);

const describe = (words: readonly (string | undefined)[]): Pick<Choice, 'description'> => {
  const said = words.filter((one) => one !== undefined);
  return said.length === 0 ? {} : { description: said.join(' · ') };
};

/** Finds actions by how their names begin, or by letters of them: `getobj`, `s3:getobj`. */
function search(typed: string): readonly Action[] {
  if (typed === '') return [];
  const parsed = parseAction(typed);
  const service = parsed && findService(parsed.service);
  if (parsed !== undefined && service !== undefined) {
    const begins = expandAction(`${parsed.service}:${parsed.name}*`);
    const letters = searchActions(parsed.name.toLowerCase(), [service], MOST_FOUND);
    return [...new Set([...begins, ...letters])].slice(0, MOST_FOUND);
  }
  const whole = findService(typed.replace(/:$/, ''));
  const own = whole === undefined ? [] : whole.actions;
  const letters = searchActions(typed.toLowerCase(), services(), MOST_FOUND);
  return [...new Set([...own, ...letters])].slice(0, MOST_FOUND);
}
