import type { PolicyDocument } from '../../policy/document';
import type { Selection, Statement } from '../../policy/model';
import { actionsMatch, variablesWork } from '../evaluate';
import type { RequestContext } from '../request';
import { findGrants } from './grants';
import type { Grant, Grants } from './grants';
import { allowHolds, denyHolds, requestContext } from './situation';
import type { Situation } from './situation';
import type { Step } from './step';
import { mayTouch, newTarget, sampleTarget, selectsTarget } from './target';
import type { Target } from './target';

/** What the questions about one policy begin with. */
export interface Access {
  readonly grants: Grants;
  readonly denies: readonly Statement[];
  readonly variables: boolean;
}

/** Reads a policy for the questions below; several rules ask them of the same policy. */
export function accessOf(document: PolicyDocument): Access {
  const known = accesses.get(document);
  if (known !== undefined) return known;
  const access = {
    grants: findGrants(document.policy),
    denies: document.policy.statements.filter(({ effect }) => effect === 'Deny'),
    variables: variablesWork(document),
  };
  accesses.set(document, access);
  return access;
}

const accesses = new WeakMap<PolicyDocument, Access>();

/** Where each grant may be for a resource of its own, it is enough to look at the first ones. */
const ENOUGH = 20;

/**
 * The first grant that surely allows a step which surely no Deny of the policy stops.
 *
 * @param fits which grants count; all where left out
 */
export function allowingGrant(
  access: Access,
  step: Step,
  situation: Situation,
  fits: (grant: Grant) => boolean = () => true,
): Grant | undefined {
  const candidates = access.grants.get(step.key);
  if (candidates === undefined) return undefined;
  const context = requestContext(step, situation);
  const grants = candidates.filter(
    (grant) =>
      fits(grant) && allowHolds(grant.statement, step, context, access.variables) === 'yes',
  );
  if (step.reach === 'new')
    return grants.slice(0, ENOUGH).find(({ statement: { resources } }) => {
      const target = resources && someTarget(resources, step);
      return target !== undefined && !mayBeDenied(access, step, target, context);
    });
  const found = grants.find(({ statement }) =>
    reaches(statement.resources, step, access.variables ? context : undefined),
  );
  if (found === undefined || mayBeDenied(access, step, sampleTarget(step), context))
    return undefined;
  return found;
}

/** Whether an Allow's resources surely cover what nobody would name. */
function reaches(
  resources: Selection | undefined,
  step: Step,
  context: RequestContext | undefined,
): boolean {
  // What NotResource leaves out may be just what matters.
  const leavesOut = (): boolean =>
    resources?.negated === true &&
    step.reach === 'others' &&
    resources.values.some(({ outline }) => mayTouch(outline, step));
  return selectsTarget(resources, sampleTarget(step), context) === 'yes' && !leavesOut();
}

/** A resource that the caller can make under an Allow. */
function someTarget(resources: Selection, step: Step): Target | undefined {
  if (resources.negated)
    return resources.complete && !resources.values.some(({ outline }) => mayTouch(outline, step))
      ? sampleTarget(step)
      : undefined;
  for (const { outline } of resources.values) {
    const target = newTarget(outline, step);
    if (target !== undefined) return target;
  }
  return undefined;
}

/** Whether some Deny of the policy may stop a step. */
function mayBeDenied(
  { denies, variables }: Access,
  step: Step,
  target: Target,
  context: RequestContext,
): boolean {
  return denies.some(
    (deny) =>
      actionsMatch(deny.actions, step.action) !== 'no' &&
      mayCover(deny.resources, step, target, variables ? context : undefined) &&
      denyHolds(deny, step, context, variables) !== 'no',
  );
}

function mayCover(
  resources: Selection | undefined,
  step: Step,
  target: Target,
  context: RequestContext | undefined,
): boolean {
  const onSome =
    step.reach === 'others' &&
    resources?.negated === false &&
    resources.values.some(({ outline }) => mayTouch(outline, step));
  return onSome || selectsTarget(resources, target, context) !== 'no';
}
