import { actionDetails } from '../../catalog/details';
import type { Action, Service } from '../../catalog/model';
import type { Statement } from '../../policy/model';
import { actionTypes } from '../resourceFit/actionTypes';
import { any } from '../truth';
import { grantsOf } from './grants';
import type { Grant, Speaking } from './grants';
import { levelsOf } from './levels';
import { rowsOf } from './rows';
import type { Outcome } from './rows';
import { deniesWith, withTruth } from './sides';
import type { Deny, Sides } from './sides';
import { statedServices } from './statedServices';
import type { AccessRow } from './summary';

/** What is left of the Allow statements for the actions of one service, each by itself. */
export function serviceRows(service: Service, sides: Sides): readonly AccessRow[] {
  const { prefix } = service;
  const known = new Map<string, readonly Grant[]>();
  // Long policies have statements for many services.
  const own = sides.allows.filter((one) => statedServices(one).concerns(prefix));
  const others = sides.denies.filter(({ statement }) => statedServices(statement).concerns(prefix));
  const grants = (action: Action): readonly Grant[] => {
    const allows = speaking(own, action);
    if (allows.length === 0) return NONE;
    const denies = denying(others, action);
    const key = [...allows, ...denies]
      .map(({ statement, speaks }) => `${String(statement.index)}${speaks}`)
      .join();
    // On which of several resources an action works depends on its resource types.
    const alike = isSimple(allows) && isSimple(denies) ? key : `${key} ${typesKey(action)}`;
    const before = known.get(alike);
    if (before !== undefined) return before;
    const found = grantsOf(action, allows, denies);
    known.set(alike, found);
    return found;
  };
  const outcomes = service.actions.map((action): Outcome => ({ action, grants: grants(action) }));
  return rowsOf(outcomes, {
    scope: { kind: 'service', prefix },
    prefix,
    principals: sides.principals,
    unlisted: [],
    levels: (sorted) => levelsOf(service, sorted),
    open: sides.allows.some((statement) => statedServices(statement).open),
  });
}

const NONE: readonly Grant[] = [];

const typesKeys = new WeakMap<Action, string>();

/** Equal for actions of a service that work on the same resources. */
function typesKey(action: Action): string {
  const before = typesKeys.get(action);
  if (before !== undefined) return before;
  const key = writeTypesKey(action);
  typesKeys.set(action, key);
  return key;
}

function writeTypesKey(action: Action): string {
  const { listed, possible } = actionTypes(action);
  if (listed.length === 0) return action.lowerCase;
  const needsOne = actionDetails(action)?.resources.some(({ required }) => required) === true;
  return `${listed.join()};${possible.join()};${String(needsOne)}`;
}

const isSimple = (all: readonly Speaking[]): boolean =>
  all.every(
    ({ statement: { resources } }) =>
      resources?.negated === false && resources.values.some(({ outline }) => outline === '*'),
  );

const speaking = (
  statements: readonly Statement[],
  { service: { prefix }, lowerCase }: Action,
): readonly Speaking[] =>
  withTruth(statements, (statement) => statedServices(statement).speaksOf(prefix, lowerCase));

const denying = (denies: readonly Deny[], { service: { prefix }, lowerCase }: Action) =>
  deniesWith(denies, (statement) => {
    const { speaksOf, open } = statedServices(statement);
    return any([speaksOf(prefix, lowerCase), open ? 'unknown' : 'no']);
  });
