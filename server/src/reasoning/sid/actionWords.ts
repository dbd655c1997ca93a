import type { AccessLevel, Action } from '../../catalog/model';
import { parseAction } from '../../iam/action';
import { hasWildcard } from '../../iam/wildcard';
import type { Statement } from '../../policy/model';
import { serviceLabel } from '../explain/serviceLabel';
import { statedActions } from '../resourceFit/statedActions';
import { pascalCase } from './pascalCase';

const MOST_SERVICES = 2;

/** What a statement selects, in the words of a Sid; undefined where it selects nothing yet. */
export function actionWords(statement: Statement): string | undefined {
  const { actions } = statement;
  const values = actions?.values.map(({ outline }) => outline) ?? [];
  if (actions === undefined || values.every((value) => value === '')) return undefined;
  if (actions.negated) return `AllExcept${wholeService(statement) ?? only(values) ?? 'Listed'}`;
  if (values.includes('*')) return 'All';
  return only(values) ?? levelled(statement);
}

/** The one action or service that is named, if it is only one. */
function only([value, more]: readonly string[]): string | undefined {
  const parsed = value === undefined || more !== undefined ? undefined : parseAction(value);
  if (parsed === undefined || hasWildcard(parsed.service)) return undefined;
  const service = labelOf(parsed.service);
  if (parsed.name === '*') return `All${service}`;
  if (hasWildcard(parsed.name)) return undefined;
  const name = pascalCase(parsed.name);
  // `iam:PassRole` says enough by its own name; `S3GetObject` tells it from the other services' ones.
  return OWN_NAMES.has(`${parsed.service}:${parsed.name}`) ? name : `${service}${name}`;
}

const OWN_NAMES: ReadonlySet<string> = new Set([
  'iam:PassRole',
  'iam:CreateServiceLinkedRole',
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
]);

/** The one service all of whose actions are named, and nothing else. */
function wholeService(statement: Statement): string | undefined {
  const [service, more] = servicesOf(statement);
  return more === undefined && isWhole(statement) ? service : undefined;
}

const isWhole = ({ actions }: Statement): boolean =>
  actions?.values.every(({ outline }) => /^[\w-]+:\*$/.test(outline)) ?? false;

/** Several actions: their services, and what they do as far as it is the same. */
function levelled(statement: Statement): string {
  const stated = statedActions(statement);
  const services = servicesOf(statement);
  const label = services.length <= MOST_SERVICES ? services.join('And') : '';
  const wide = stated.some((one) => one.actions === undefined);
  const actions = stated.flatMap((one) => one.actions ?? []);
  if (isWhole(statement) && label !== '') return `All${label}`;
  return label + (wide ? 'ListedActions' : levelWord(actions));
}

/** The services that are named; none where a pattern is over several. */
const servicesOf = (statement: Statement): readonly string[] => {
  const prefixes = (statement.actions?.values ?? []).flatMap(
    ({ outline }) => parseAction(outline)?.service ?? [],
  );
  return prefixes.some(hasWildcard) ? [] : [...new Set(prefixes)].map(labelOf);
};

const labelOf = (prefix: string): string =>
  pascalCase((serviceLabel(prefix) ?? prefix).replace(/^(Amazon|AWS) /, ''));

const WORDS: Readonly<Record<AccessLevel, string>> = {
  List: 'List',
  Read: 'Read',
  Write: 'Write',
  Tagging: 'Tagging',
  'Permissions management': 'Permissions',
};

/** The access level of actions; `ReadWrite` and `Access` where they have several. */
function levelWord(actions: readonly Action[]): string {
  const levels = new Set(actions.map(({ level }) => level));
  const [level] = levels;
  if (level === undefined) return 'Actions';
  if (levels.size === 1) return WORDS[level];
  const views = (one: AccessLevel): boolean => one === 'List' || one === 'Read';
  if ([...levels].every(views)) return 'Read';
  const readsAndWrites = [...levels].every((one) => views(one) || one === 'Write');
  if (readsAndWrites) return [...levels].some(views) ? 'ReadWrite' : 'Write';
  return 'Access';
}
