import { countActions } from '../../../catalog/actions';
import { findService } from '../../../catalog/services';
import type { Service } from '../../../catalog/model';
import type { PolicyType } from '../../../iam/policyType';
import type { Words } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import type { Value } from '../../../policy/value';
import type { CompletionContext } from '../context';
import type { Proposal } from '../proposal';
import { countWords } from './actionDocs';
import { proposeMfaActions } from './mfaActions';
import { proposeAction } from './names';
import { proposePatterns } from './patterns';
import { searchActions, searchBehindPrefix } from './search';
import { mayHold, proposeServices, servicesFor } from './services';
import { mayBecomeTrust, proposeTrustActions } from './trustActions';
import { fitsResources, lacking, rankFor, wishOf } from './wish';
import type { Wish } from './wish';

/**
 * Values of Action and NotAction, without those that stand there already. AWS has 22,000 actions:
 * up to the colon prefixes of services are offered, and behind it the actions of that service.
 */
export function actions(
  statement: Statement,
  current: Value | undefined,
  context: CompletionContext,
): readonly Proposal[] {
  const wish = wishOf(statement, current, context);
  if (context.type === 'trust') return proposeTrustActions(wish);
  const trust = mayBecomeTrust(wish) ? proposeTrustActions(wish) : [];
  const colon = context.typed.indexOf(':');
  if (colon < 0) return [...trust, ...upToColon(wish)];
  const service = findService(context.typed.slice(0, colon));
  if (service === undefined || !mayHold(context, service)) return [];
  return [...(service.prefix === 'sts' ? trust : []), ...behindColon(service, wish)];
}

/** Whether a name is being typed of which only the beginning of the list has been offered. */
export const actionsGrow = (typed: string, type: PolicyType): boolean =>
  type !== 'trust' && !typed.includes(':');

const behindColon = (service: Service, wish: Wish): readonly Proposal[] => [
  ...proposeMfaActions(wish).filter(({ label }) => label.startsWith(`${service.prefix}:`)),
  ...lacking(service.actions, wish).map((action) =>
    proposeAction(action, rankFor(action, wish), wish),
  ),
  ...proposePatterns(service, wish),
];

const upToColon = (wish: Wish): readonly Proposal[] => [
  ...proposeMfaActions(wish),
  ...proposeServices(wish),
  ...(wish.context.typed === '' ? ofUsedServices(wish) : found(wish)),
  ...everything(wish),
];

/** Of more services than these nobody wants all actions before he has typed a letter. */
const MOST_SERVICES = 4;
const MOST_OF_USED = 100;
const USED_RANK = 4;

/** Actions that go with those that the statement has, as many as a list may hold and be short. */
function ofUsedServices(wish: Wish): readonly Proposal[] {
  const used = [...wish.services].filter((service) => mayHold(wish.context, service));
  if (used.length > MOST_SERVICES) return [];
  return used
    .flatMap((service) => lacking(service.actions, wish))
    .filter((action) => fitsResources(action, wish) || wish.levels.has(action.level))
    .map((action) => [action, rankFor(action, wish)] as const)
    .toSorted(([, a], [, b]) => a - b)
    .slice(0, MOST_OF_USED)
    .map(([action]) => proposeAction(action, USED_RANK, wish));
}

const MOST_FOUND = 80;

/** Actions of all services by letters of their names, those of the services in use first. */
function found(wish: Wish): readonly Proposal[] {
  const { context, services } = wish;
  const near = context.names.services();
  const all = servicesFor(context);
  const inOrder = new Set([
    ...all.filter((service) => services.has(service)),
    ...all.filter(({ prefix }) => near.has(prefix)),
    ...all,
  ]);
  const typed = context.typed.toLowerCase();
  const actions = new Set([
    ...searchBehindPrefix(typed, inOrder, MOST_FOUND),
    ...searchActions(typed, inOrder, MOST_FOUND),
  ]);
  return lacking([...actions], wish).map((action) => {
    const further = action.lowerCase.startsWith(typed) ? 0 : 1;
    return proposeAction(action, (services.has(action.service) ? 4 : 6) + further, wish);
  });
}

const EVERYTHING: Words = {
  en: 'Every action of every service.',
  ja: 'すべてのサービスのすべてのアクションです。',
};

/** `*`, last. An RCP must name the service. */
const everything = ({ has, context }: Wish): readonly Proposal[] =>
  context.type === 'rcp' || has('*')
    ? []
    : [
        {
          label: '*',
          kind: 'action',
          detail: countWords(countActions()),
          documentation: EVERYTHING,
          text: { as: 'string', text: '*' },
          rank: 8,
        },
      ];
