import { hasUnknown } from '../../iam/unknown';
import { coversWildcard } from '../../iam/wildcard';
import type { Policy, Statement } from '../../policy/model';
import { mfaOutcome } from '../mfaCondition';
import type { Denial } from './cancel';
import { coverAction } from '../cover/coverSelections';
import { isMisfit } from './misfit';

/** The actions that a Deny with NotAction leaves alone. */
export const exemptActions = ({ actions }: Statement): readonly string[] =>
  actions?.negated === true
    ? actions.values.map(({ outline }) => outline).filter((action) => !hasUnknown(action))
    : [];

/**
 * The exempt actions of a gate that an Allow of its policy, with conditions and resources that fit,
 * allows while the gate is shut, and that no other Deny speaks about.
 */
export function exemptAndAllowed(denial: Denial, policy: Policy): readonly string[] {
  const others = policy.statements.filter(
    (one) => one.effect === 'Deny' && one !== denial.statement,
  );
  const deniedElsewhere = (action: string): boolean =>
    others.some(({ actions }) => coverAction(actions, action) !== 'none');
  const allows = allowsOf(policy).filter((allow) => applies(allow, denial));
  const allowed = exemptActions(denial.statement).flatMap((exempt) =>
    allows.flatMap((allow) =>
      allowedWithin(exempt, allow).filter((action) => !isMisfit(action, allow)),
    ),
  );
  return [...new Set(allowed)].filter((action) => !deniedElsewhere(action));
}

/** The exempt actions of a gate that no Allow of its policy speaks about. */
export const exemptAndNowhereAllowed = (denial: Denial, policy: Policy): readonly string[] =>
  exemptActions(denial.statement).filter((exempt) =>
    allowsOf(policy).every(({ actions }) => coverAction(actions, exempt) === 'none'),
  );

const allowsOf = ({ statements }: Policy): readonly Statement[] =>
  statements.filter(({ effect }) => effect === 'Allow');

/** Whether the MFA conditions of an Allow hold in some state in which the gate is shut. */
const applies = (allow: Statement, { states }: Denial): boolean => {
  const outcome = mfaOutcome(allow);
  return outcome === undefined || states.some((state) => outcome[state] === 'yes');
};

/** What an Allow allows of an exempt action or pattern. */
function allowedWithin(exempt: string, { actions }: Statement): readonly string[] {
  const cover = coverAction(actions, exempt);
  if (cover === 'whole') return [exempt];
  if (cover !== 'part' || actions?.negated !== false) return [];
  return actions.values
    .map(({ outline }) => outline)
    .filter((action) => coversWildcard(exempt, action, true));
}
