import type { PolicyDocument } from '../../policy/document';
import type { Selection, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { coverPrincipals } from '../cover/coverPrincipals';
import { coverAction, coverActions, coverResources } from '../cover/coverSelections';
import { variablesWork } from '../evaluate';
import { neededPermission } from '../evaluation/neededPermission';
import { appliesWhenever } from './appliesWhenever';
import { contradictionsOf } from './contradictions';
import { maySelect } from './covered/coveredStatements';
import { isWellFormed } from './covered/statementReading';
import { denyFinder } from './denyFinder';

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

/** Pairs of values that are compared in one policy: enough for any that people write. */
const MOST_COMPARISONS = 300_000;

function findDenied(document: PolicyDocument): readonly DeniedAllow[] {
  const sound = document.policy.statements.filter(isWellFormed);
  const denies = sound.filter(({ effect }) => effect === 'Deny');
  if (denies.length === 0) return [];
  const find = denyFinder(denies);
  const variables = variablesWork(document);
  let left = MOST_COMPARISONS;
  const affords = (a: number, b: number): boolean => (left -= a * b) > 0;

  const surrounds = (deny: Statement, allow: Statement): boolean =>
    appliesWhenever(deny, allow, variables) &&
    mayReach(deny, allow) &&
    affords(count(deny.resources), count(allow.resources)) &&
    coverPrincipals(deny, allow) === 'whole' &&
    coverResources(deny, allow) === 'whole';

  return sound.flatMap((statement) => {
    const { actions, effect } = statement;
    if (effect !== 'Allow' || actions === undefined) return [];
    const around = remember((deny: Statement) => surrounds(deny, statement));
    if (actions.negated) {
      const by = [...find('*')].find(
        (deny) =>
          around(deny) &&
          affords(count(deny.actions), count(actions)) &&
          coverActions(deny, statement) === 'whole',
      );
      return by === undefined ? [] : denied(statement, [], true, [by]);
    }
    const taken = actions.values.flatMap((action): readonly DeniedAction[] => {
      const { text } = action;
      // No Deny keeps anybody from what needs no permission.
      if (text === undefined || neededPermission(text) === 'none') return [];
      for (const by of find(text))
        if (
          around(by) &&
          affords(count(by.actions), 1) &&
          coverAction(by.actions, text) === 'whole'
        )
          return [{ action, by }];
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

const count = (selection: Selection | undefined): number => selection?.values.length ?? 1;

/** What is quick to see: no resource of the Deny begins like the first one of the Allow. */
const mayReach = (deny: Statement, { resources }: Statement): boolean =>
  resources?.negated === true || maySelect(deny.resources, resources?.values[0]?.outline);

function remember<T extends object>(ask: (of: T) => boolean): (of: T) => boolean {
  const known = new Map<T, boolean>();
  return (of) => {
    const answer = known.get(of) ?? ask(of);
    known.set(of, answer);
    return answer;
  };
}
