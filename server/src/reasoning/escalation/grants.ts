import { parseAction } from '../../iam/action';
import { hasWildcard, matchesWildcard } from '../../iam/wildcard';
import type { Policy, Selection, Statement } from '../../policy/model';
import type { Entry, StringValue } from '../../policy/value';
import { actionsMatch } from '../evaluate';
import { ESCALATION_PATHS } from './paths';
import { SHARING_STEPS } from './sharing';
import { ASSUME_ROLE_STEP } from './step';

/** What in a statement speaks of an action. */
export type GrantSource =
  | { readonly how: 'named' | 'wildcard'; readonly value: StringValue }
  | { readonly how: 'not-action'; readonly entry: Entry };

/** An Allow statement that surely speaks of an action; on which resources, and when, is not said. */
export interface Grant {
  readonly statement: Statement;
  readonly source: GrantSource;
}

/** The grants of a policy, by action in lower case: only of the actions that some step is about. */
export type Grants = ReadonlyMap<string, readonly Grant[]>;

/** The actions of all steps in lower case, by service. */
const ACTIONS: ReadonlyMap<string, readonly string[]> = byService(
  new Set(
    [
      ...ESCALATION_PATHS.flatMap(({ needs, oneOf = [] }) => [...needs, ...oneOf]),
      ...SHARING_STEPS,
      ASSUME_ROLE_STEP,
    ].map(({ key }) => key),
  ),
);

function byService(actions: ReadonlySet<string>): ReadonlyMap<string, readonly string[]> {
  const services = new Map<string, string[]>();
  for (const action of actions) {
    const service = action.slice(0, action.indexOf(':'));
    services.set(service, [...(services.get(service) ?? []), action]);
  }
  return services;
}

const ALL_ACTIONS: readonly string[] = [...ACTIONS.values()].flat();

/** Finds the grants of a policy in one walk over its Allow statements. */
export function findGrants({ statements }: Policy): Grants {
  const grants = new Map<string, Grant[]>();
  for (const statement of statements) {
    if (statement.effect !== 'Allow' || statement.actions === undefined) continue;
    if (!statement.actions.negated && !statement.actions.values.some(mayName)) continue;
    for (const [action, source] of sourcesOf(statement.actions)) {
      const known = grants.get(action);
      if (known === undefined) grants.set(action, [{ statement, source }]);
      else known.push({ statement, source });
    }
  }
  return grants;
}

/** Whether a value may name one of the actions; most services have none of them. */
const mayName = ({ text }: StringValue): boolean =>
  text !== undefined && candidates(text).length > 0;

/** One source for each action; the action's own name is taken before a pattern. */
function sourcesOf(actions: Selection): ReadonlyMap<string, GrantSource> {
  const sources = new Map<string, GrantSource>();
  if (actions.negated) {
    for (const action of ALL_ACTIONS) {
      if (actionsMatch(actions, action) === 'yes')
        sources.set(action, { how: 'not-action', entry: actions.entry });
    }
    return sources;
  }
  for (const value of actions.values) {
    const pattern = value.text?.toLowerCase() ?? '';
    const how = hasWildcard(pattern) ? 'wildcard' : 'named';
    for (const action of candidates(pattern)) {
      const known = sources.get(action);
      if (known !== undefined && (known.how === 'named' || how === 'wildcard')) continue;
      if (matchesWildcard(pattern, action)) sources.set(action, { how, value });
    }
  }
  return sources;
}

/** The actions that a pattern may match: most patterns speak of one service. */
function candidates(pattern: string): readonly string[] {
  const service = parseAction(pattern)?.service;
  if (service === undefined) return [];
  return hasWildcard(service) ? ALL_ACTIONS : (ACTIONS.get(service) ?? []);
}
