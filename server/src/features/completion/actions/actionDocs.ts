import { actionDetails } from '../../../catalog/details';
import type { Action, Service } from '../../../catalog/model';
import type { PolicyDocument } from '../../../policy/document';
import { fill } from '../../../iam/words';
import type { Words } from '../../../iam/words';
import { ACCESS_LEVEL_WORDS } from '../../accessLevelWords';
import { actionLines } from '../../hover/actions/catalogAction';
import { hoverContext } from '../../hover/context';
import { expansionLines } from '../../hover/actions/expansion';
import { writePage } from '../../hover/page';
import { serviceLink } from '../../hover/serviceLink';
import type { Documentation } from '../proposal';

const HEADLINE: Words = { en: '{service}: {level}', ja: '{service}: {level}' };

/**
 * What is said of an action: AWS's description, the resource types and the condition keys, as in its
 * hover.
 *
 * @param note what we have to say beside that
 */
export const documentAction =
  (action: Action, document: PolicyDocument, note?: Words): Documentation =>
  (locale) => {
    const context = hoverContext(document, 0, locale);
    const details = actionDetails(action);
    const level = ACCESS_LEVEL_WORDS[action.level][locale];
    return writePage(
      {
        headline: fill(HEADLINE[locale], { service: action.service.name, level }),
        lines: [
          ...(note === undefined ? [] : [note[locale]]),
          ...(details === undefined ? [] : actionLines(details, context)),
        ],
        links: [serviceLink(action.service)],
      },
      locale,
    );
  };

/** What is said of a pattern: the actions that it matches, by access level. */
export const documentPattern =
  (pattern: string, service: Service, document: PolicyDocument): Documentation =>
  (locale) =>
    writePage(
      {
        headline: service.name,
        lines: expansionLines(pattern, hoverContext(document, 0, locale)),
        links: [serviceLink(service)],
      },
      locale,
    );

/** How many actions there are, beside a label. */
export const countWords = (count: number): Words => ({
  en: count === 1 ? '1 action' : `${count.toLocaleString('en-US')} actions`,
  ja: `${count.toLocaleString('en-US')} 個のアクション`,
});
