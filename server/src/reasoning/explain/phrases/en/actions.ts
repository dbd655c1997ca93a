import { hasWildcard } from '../../../../iam/wildcard';
import type { VerbKind } from '../../reading/actionVerb';
import type { ActionGroup, ActionsReading } from '../../reading/readActions';
import { serviceLabel } from '../../serviceLabel';
import type { ActionPhrases } from '../phrases';
import { text } from './text';

/** As many actions as a headline can name; more are counted. */
const NAMED = 3;

const VERBS: Readonly<Record<VerbKind, string>> = {
  view: 'view',
  create: 'create',
  change: 'change',
  delete: 'delete',
  use: 'use',
  every: 'every action',
  other: 'other',
};

export const actions: ActionPhrases = {
  summary: (reading) => {
    if (!reading.negated) return reading.everyAction ? 'every action' : select(reading);
    return reading.everyAction ? 'nothing (`NotAction` `*` leaves no action)' : except(reading);
  },
  lines: (reading) => {
    if (reading.everyAction || reading.values.length <= NAMED) return [];
    const services = [...new Set(reading.groups.map(({ service }) => service))];
    const head = reading.negated ? 'Except ' : '';
    return services.map((service) => {
      const groups = reading.groups.filter((group) => group.service === service);
      return `${head}${label(service)}: ${groups.map(groupWords).join('; ')}`;
    });
  },
};

const except = (reading: ActionsReading): string => `everything except ${select(reading)}`;

function select(reading: ActionsReading): string {
  const { values, incomplete } = reading;
  if (values.length === 0) return incomplete ? 'actions that are filled in later' : 'no action';
  const [only] = reading.groups;
  if (values.length === 1 && only?.verb === 'every' && only.service !== '') {
    return `all ${label(only.service)} actions (${text.codes(values)})`;
  }
  return values.length <= NAMED ? text.codes(values) : count(reading);
}

function count({ values, services, groups, patterns }: ActionsReading): string {
  const noun = patterns || values.some(hasWildcard) ? 'action patterns' : 'actions';
  const kinds = [...new Set(groups.map(({ verb }) => verb))].filter(
    (verb) => verb !== 'other' && verb !== 'every',
  );
  const verbs = kinds.length === 0 ? '' : ` (${kinds.map((kind) => VERBS[kind]).join(', ')})`;
  const number = String(values.length);
  const [service] = services;
  if (services.length === 1 && service !== undefined) {
    return `${number} ${label(service)} ${noun}${verbs}`;
  }
  const whose =
    services.length <= NAMED
      ? text.list(services.map(label))
      : `${String(services.length)} services`;
  return `${number} ${noun} of ${whose}${verbs}`;
}

const label = (service: string): string =>
  service === '' ? 'not an action' : (serviceLabel(service) ?? text.code(service));

const groupWords = ({ verb, names }: ActionGroup): string =>
  `${VERBS[verb]} ${text.fold(names.map(text.code))}`;
