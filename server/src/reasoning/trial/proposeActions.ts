import { expandAction, findAction, fullName } from '../../catalog/actions';
import type { AccessLevel } from '../../catalog/model';
import { hasUnknown } from '../../iam/unknown';
import { hasWildcard, matchesWildcard } from '../../iam/wildcard';
import type { PolicyDocument } from '../../policy/document';
import { FAMILIAR_ACTIONS } from './familiarActions';
import { layerOf } from './layer';

/** An action to try, and why it is proposed. */
export interface ProposedAction {
  readonly action: string;
  /** `other`: what the policy does not speak of by name or pattern. */
  readonly why: 'named' | 'matched' | 'other';
  /** The pattern that it is an example of. */
  readonly pattern?: string;
}

/** So many examples of a pattern: enough to choose from, few enough to be read. */
const MOST_EXAMPLES = 3;
const MOST_OF_EVERYTHING = 6;
const MOST_OTHERS = 3;

const known = new WeakMap<PolicyDocument, readonly ProposedAction[]>();

/** Actions to try against a policy: those that it names, examples of its patterns, and some others. */
export function proposeActions(document: PolicyDocument): readonly ProposedAction[] {
  // Asked for at every key stroke of somebody who looks for an action.
  const before = known.get(document);
  if (before !== undefined) return before;
  const proposed = propose(document);
  known.set(document, proposed);
  return proposed;
}

function propose(document: PolicyDocument): readonly ProposedAction[] {
  const { statements } = document.policy;
  const texts = statements
    .flatMap(({ actions }) => actions?.values ?? [])
    .map(({ outline }) => outline)
    .filter((text) => !hasUnknown(text));
  const proposed = new Map<string, ProposedAction>();
  const add = (one: ProposedAction): void => {
    const key = one.action.toLowerCase();
    if (!proposed.has(key)) proposed.set(key, one);
  };
  for (const text of texts.filter((one) => !hasWildcard(one) && one.includes(':'))) {
    const action = findAction(text);
    add({ action: action === undefined ? text : fullName(action), why: 'named' });
  }
  for (const pattern of texts.filter(hasWildcard)) {
    for (const action of examplesOf(pattern)) add({ action, why: 'matched', pattern });
  }
  if (layerOf(document) !== 'resource') {
    const others = FAMILIAR_ACTIONS.filter((one) => !proposed.has(one.toLowerCase()));
    const apart = services(others, MOST_OTHERS);
    for (const action of apart) add({ action, why: 'other' });
  }
  return [...proposed.values()];
}

/** The best known of what a pattern matches; where nothing is, one of each access level. */
function examplesOf(pattern: string): readonly string[] {
  const familiar = FAMILIAR_ACTIONS.filter((one) => matchesWildcard(pattern, one, true));
  if (hasWildcard(pattern.split(':', 1)[0] ?? '')) return services(familiar, MOST_OF_EVERYTHING);
  if (familiar.length >= MOST_EXAMPLES) return familiar.slice(0, MOST_EXAMPLES);
  const byLevel = new Map<AccessLevel, string>();
  for (const action of expandAction(pattern)) {
    if (!byLevel.has(action.level)) byLevel.set(action.level, fullName(action));
  }
  const all = [...familiar, ...TELLING_LEVELS.flatMap((level) => byLevel.get(level) ?? [])];
  return [...new Set(all)].slice(0, MOST_EXAMPLES);
}

/** The access levels in the order in which they tell most about a pattern. */
const TELLING_LEVELS: readonly AccessLevel[] = [
  'Read',
  'Write',
  'List',
  'Permissions management',
  'Tagging',
];

/** One action of each service, in the order given. */
function services(actions: readonly string[], most: number): readonly string[] {
  const first = new Map<string, string>();
  for (const action of actions) {
    const service = action.split(':', 1)[0] ?? '';
    if (!first.has(service)) first.set(service, action);
  }
  return [...first.values()].slice(0, most);
}
