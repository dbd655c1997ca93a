import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { variablesWork } from '../evaluate';
import { neededPermission } from '../evaluation/neededPermission';
import { contradictionsOf } from './contradictions';
import { isWellFormed, readActions } from './covered/statementReading';
import { remember } from './covered/remember';
import { selectionCovers } from './covered/statementCovers';
import { denyFinder } from './denyFinder';
import { surroundings } from './surrounds';

/** An Allow from which Denies of the same policy take actions in every case. */
export interface DeniedAllow {
  readonly statement: Statement;
  /** The values of its Action that no request is allowed because of a Deny; none for NotAction. */
  readonly denied: readonly DeniedAction[];
  /** Nothing is left of the statement. */
  readonly whole: boolean;
  /** The Denies that take something, in the order of the policy. */
  readonly by: readonly Statement[];
}

export interface DeniedAction {
  readonly action: StringValue;
  readonly by: Statement;
}

const answers = new WeakMap<PolicyDocument, readonly DeniedAllow[]>();

/**
 * The Allows of a policy that have no effect, or none for some of their actions, whatever the
 * request: a Deny speaks of the same (or more) actions, resources and principals, and applies
 * whenever the Allow does. What is not known is taken for not denied.
 */
export function deniedAllows(document: PolicyDocument): readonly DeniedAllow[] {
  const known = answers.get(document);
  if (known !== undefined) return known;
  const found = findDenied(document);
  answers.set(document, found);
  return found;
}

function findDenied(document: PolicyDocument): readonly DeniedAllow[] {
  const sound = document.policy.statements.filter(isWellFormed);
  const denies = sound.filter(({ effect }) => effect === 'Deny');
  if (denies.length === 0) return [];
  const find = denyFinder(denies);
  const actionsOf = remember(readActions);
  const surrounds = surroundings(variablesWork(document));

  return sound.flatMap((statement) => {
    const { actions, effect } = statement;
    if (effect !== 'Allow' || actions === undefined) return [];
    const around = remember((deny: Statement) => surrounds(deny, statement));
    const own = actions.negated ? readActions(statement) : undefined;
    if (own !== undefined) {
      const by = denies.find((deny) => selectionCovers(actionsOf(deny), own, true) && around(deny));
      return by === undefined ? [] : denied(statement, [], true, [by]);
    }
    const taken = actions.values.flatMap((action): readonly DeniedAction[] => {
      const { text } = action;
      // No Deny keeps anybody from what needs no permission.
      if (text === undefined || neededPermission(text) === 'none') return [];
      for (const by of find(text)) if (around(by)) return [{ action, by }];
      return [];
    });
    const by = [...new Set(taken.map((one) => one.by))].sort((a, b) => a.index - b.index);
    const whole = actions.complete && taken.length === actions.values.length;
    return taken.length === 0 ? [] : denied(statement, taken, whole, by);
  });
}

/** A statement that never applies for a reason of its own is not one that a Deny cancels. */
const denied = (
  statement: Statement,
  actions: readonly DeniedAction[],
  whole: boolean,
  by: readonly Statement[],
): readonly DeniedAllow[] =>
  contradictionsOf(statement).length > 0 ? [] : [{ statement, denied: actions, whole, by }];
