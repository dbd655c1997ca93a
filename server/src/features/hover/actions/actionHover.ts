import { expandAction, findAction } from '../../../catalog/actions';
import { findService } from '../../../catalog/services';
import { parseAction } from '../../../iam/action';
import { MFA_ACTIONS, mfaResourceOf } from '../../../iam/mfa';
import { hasWildcard, matchesWildcard } from '../../../iam/wildcard';
import { fill } from '../../../iam/words';
import type { Words } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import type { StringValue } from '../../../policy/value';
import { splitName } from '../../../reasoning/explain/reading/actionVerb';
import { cancellingStatements } from '../../../reasoning/explain/cancel';
import type { Cancelled } from '../../../reasoning/explain/explanation';
import { restrictingStatements } from '../../../reasoning/explain/restrict';
import { serviceLabel } from '../../../reasoning/explain/serviceLabel';
import { ACCESS_LEVEL_WORDS } from '../../accessLevelWords';
import { apiOperationOf } from './apiOperations';
import { actionLines, describeAction } from './catalogAction';
import type { HoverContext } from '../context';
import { expansionLines } from './expansion';
import { mfaFitLines } from './mfaFit';
import { LINKS, writePage } from '../page';
import type { DocsLink, Hover } from '../page';
import { serviceLink } from '../serviceLink';

const EVERYTHING: Words = {
  en: 'Every action of every service',
  ja: 'すべてのサービスのすべてのアクション',
};
const PATTERN: Words = {
  en: 'Every {service} action whose name matches `{name}`',
  ja: '名前が `{name}` に一致する {service} のすべてのアクション',
};
const WHOLE_SERVICE: Words = {
  en: 'Every {service} action',
  ja: '{service} のすべてのアクション',
};
const COUNT: Words = { en: '{headline}: {count} today', ja: '{headline}（現在 {count} 個）' };
const ONE: Words = { en: '{service} action: {words}', ja: '{service} のアクション: {words}' };
const LEVEL: Words = { en: '{headline} ({level})', ja: '{headline}（{level}）' };
const UNLISTED: Words = {
  en: 'The Service Authorization Reference does not list this action.',
  ja: 'サービス認可リファレンスに、このアクションはありません。',
};
const NOTHING_MATCHES: Words = {
  en: 'No action of the Service Authorization Reference matches.',
  ja: 'サービス認可リファレンスに、一致するアクションはありません。',
};
const NO_ACTION: Words = {
  en: 'Not an action: actions are written `service:Name`',
  ja: 'アクションではありません（`サービス:名前` の形で書きます）',
};
const FILLED_IN: Words = {
  en: 'An action that is filled in later',
  ja: '後から埋め込まれるアクション',
};
const LATER: Words = {
  en: 'Actions that AWS adds later are matched too.',
  ja: 'AWS が今後追加するアクションにも一致します。',
};
const EXEMPT: Words = {
  en: 'Exempt: this statement does not deny it, but does not allow it either.',
  ja: '除外されています。このステートメントは拒否しませんが、許可もしません。',
};
const LEFT_OUT: Words = {
  en: 'Left out: this statement allows everything else, and not this action.',
  ja: '除外されています。このステートメントは、これ以外のアクションを許可します。',
};
const MFA_ACTIONS_WITHIN: Words = {
  en: 'Of the actions for MFA, it matches {actions}.',
  ja: 'MFA に関するアクションのうち、次に一致します: {actions}',
};

/** An action of an Action or NotAction element. */
export function actionHover(
  value: StringValue,
  statement: Statement,
  context: HoverContext,
): Hover {
  const { locale, phrases } = context;
  const action = value.outline;
  const negated = statement.actions?.negated ?? false;
  const within = hasWildcard(action)
    ? MFA_ACTIONS.filter((one) => matchesWildcard(action, one, true))
    : [];
  const details = describeAction(action);
  const expansion = hasWildcard(action) ? expansionLines(action, context) : [];
  const page = {
    headline: headlineOf(value, context),
    lines: [
      ...expansion,
      ...(details === undefined ? [] : actionLines(details, context)),
      ...(value.text !== undefined && details === undefined && expansion.length === 0
        ? unlistedLines(action, context)
        : []),
      ...(hasWildcard(action) ? [LATER[locale]] : []),
      ...(negated && statement.effect !== undefined
        ? [(statement.effect === 'Deny' ? EXEMPT : LEFT_OUT)[locale]]
        : []),
      ...(within.length > 0 && action !== '*'
        ? [
            fill(MFA_ACTIONS_WITHIN[locale], {
              actions: phrases.text.fold(within.map(phrases.text.code), 12),
            }),
          ]
        : []),
      ...(mfaResourceOf(action) === undefined ? [] : mfaFitLines(action, statement, context)),
      ...denyLines(action, statement, context),
    ],
    links: [
      ...operationLinks(action),
      referenceLink(action),
      ...(mfaResourceOf(action) === undefined ? [] : [LINKS.mfa]),
    ],
  };
  return { markdown: writePage(page, locale), range: value.range };
}

/** AWS's list does not have it: said only of services that it has. */
function unlistedLines(action: string, { locale }: HoverContext): readonly string[] {
  const service = findService(parseAction(action)?.service ?? '');
  if (service === undefined) return [];
  return [(hasWildcard(action) ? NOTHING_MATCHES : UNLISTED)[locale]];
}

/** The reference of the action's service, or of all services. */
function referenceLink(action: string): DocsLink {
  const service = findService(parseAction(action)?.service ?? '');
  return service === undefined ? LINKS.actions : serviceLink(service);
}

/** The page of the API operation that an action of IAM or STS stands for. */
function operationLinks(action: string): readonly DocsLink[] {
  const operation = apiOperationOf(action);
  if (operation === undefined) return [];
  const guide = operation.service === 'iam' ? 'IAM/latest/APIReference' : 'STS/latest/APIReference';
  const { name } = operation;
  return [{ title: { en: name, ja: name }, page: `API_${name}`, guide }];
}

/** What the action or pattern is, with its access level or the number of actions. */
function headlineOf(value: StringValue, context: HoverContext): string {
  const { locale } = context;
  if (value.text === undefined) return FILLED_IN[locale];
  const headline = plainHeadline(value.text, context);
  if (!hasWildcard(value.text)) {
    const action = findAction(value.text);
    if (action === undefined) return headline;
    return fill(LEVEL[locale], { headline, level: ACCESS_LEVEL_WORDS[action.level][locale] });
  }
  const count = expandAction(value.text).length;
  return count === 0
    ? headline
    : fill(COUNT[locale], { headline, count: count.toLocaleString('en-US') });
}

function plainHeadline(text: string, { locale, phrases }: HoverContext): string {
  const parsed = parseAction(text);
  if (parsed === undefined) return NO_ACTION[locale];
  if (parsed.service === '*') return EVERYTHING[locale];
  const service = serviceLabel(parsed.service) ?? phrases.text.code(parsed.service);
  if (parsed.name === '*') return fill(WHOLE_SERVICE[locale], { service });
  if (!hasWildcard(parsed.name)) {
    const words = splitName(parsed.name).join(' ');
    return fill(ONE[locale], {
      service,
      words: words === '' ? phrases.text.code(parsed.name) : words,
    });
  }
  // The name stands between the template's own backticks: none may come from the text.
  return fill(PATTERN[locale], { service, name: parsed.name.replaceAll('`', "'") });
}

/** The Denies of the policy that this action meets. */
function denyLines(
  action: string,
  statement: Statement,
  { document, phrases }: HoverContext,
): readonly string[] {
  if (statement.effect !== 'Allow' || statement.actions?.negated === true) return [];
  const meets = ({ denied, kept }: Cancelled): boolean =>
    denied.includes(action) && !kept.includes(action);
  const onlyThis = <T extends Cancelled>(by: T): T => {
    const kept = by.kept.filter((one) => matchesWildcard(action, one, true));
    return { ...by, whole: kept.length === 0, denied: [action], kept };
  };
  return [
    ...cancellingStatements(statement, document)
      .filter(meets)
      .map((by) => phrases.gate.cancelledBy(onlyThis(by))),
    ...restrictingStatements(statement, document)
      .filter(meets)
      .map((by) => phrases.interplay.restrictedBy(onlyThis(by))),
  ];
}
