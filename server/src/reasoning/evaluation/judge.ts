import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import { conditionHolds, readsAllConditions } from '../conditions';
import { actionsMatch, resourcesMatch, variablesWork } from '../evaluate';
import type { Request } from '../request';
import type { Truth } from '../truth';
import type { Caller } from './caller';
import {
  gapsOfCondition,
  gapsOfConditionElement,
  gapsOfResource,
  gapsOfSelection,
  gapsOfPrincipal,
} from './gaps';
import type { Dependency, Judgement, Layer, Mismatch } from './judgement';
import { reachesDespiteNotPrincipal } from './notPrincipal';
import { isNamed, matchPrincipal } from './principalMatch';
import { valuelessVariables } from './valueless';

/** In what place a statement is asked, and for whom. */
export interface Standpoint {
  readonly layer: Layer;
  /** Undefined where nobody said who calls. */
  readonly caller: Caller | undefined;
  /** The caller has a permissions boundary. */
  readonly hasBoundary: boolean;
}

const IDENTITY: Standpoint = { layer: 'identity', caller: undefined, hasBoundary: false };

/** Layers whose statements say for whom they are. */
const WITH_PRINCIPAL: ReadonlySet<Layer> = new Set(['resource', 'rcp', 'endpoint']);

/**
 * Whether a statement speaks about a request; where not, the first of its elements that does not
 * match (principal, action, resource, conditions in their order).
 */
export function judgeStatement(
  statement: Statement,
  document: PolicyDocument,
  request: Request,
  standpoint: Standpoint = IDENTITY,
): Judgement {
  const gaps: Dependency[] = [];
  for (const check of CHECKS) {
    const mismatch = check(statement, document, request, standpoint, gaps);
    if (mismatch !== undefined) return { applies: 'no', because: mismatch };
  }
  if (statement.effect === undefined) {
    const entry = statement.elements.get('Effect');
    gaps.push(
      entry?.value?.kind === 'unknown'
        ? { kind: 'filled-in', element: 'Effect' }
        : {
            kind: 'refused',
            element: 'Effect',
            what: entry === undefined ? 'missing' : 'invalid',
          },
    );
  }
  return gaps.length === 0 ? MATCH : { applies: 'unknown', dependsOn: gaps };
}

const MATCH: Judgement = { applies: 'yes' };

/** Compares one element; adds what it depends on to `gaps`, and returns a mismatch where there is one. */
type Check = (
  statement: Statement,
  document: PolicyDocument,
  request: Request,
  standpoint: Standpoint,
  gaps: Dependency[],
) => Mismatch | undefined;

const principal: Check = (statement, _document, _request, { layer, caller, hasBoundary }, gaps) => {
  if (!WITH_PRINCIPAL.has(layer)) return undefined;
  const { principals, effect } = statement;
  const element = principals?.negated === true ? 'NotPrincipal' : 'Principal';
  const reached = reaches();
  if (reached === 'unknown') gaps.push(...gapsOfPrincipal(statement));
  return reached === 'no' ? { element } : undefined;

  function reaches(): Truth {
    if (principals === undefined) return 'unknown';
    return principals.negated
      ? reachesDespiteNotPrincipal(principals, effect, caller, hasBoundary)
      : isNamed(matchPrincipal(principals, caller));
  }
};

const action: Check = (statement, _document, request, _standpoint, gaps) => {
  const { actions } = statement;
  const matches = actionsMatch(actions, request.action);
  if (matches === 'unknown') gaps.push(...gapsOfSelection(actions, 'Action'));
  if (matches !== 'no') return undefined;
  return { element: actions?.negated === true ? 'NotAction' : 'Action' };
};

const resource: Check = (statement, document, request, { layer }, gaps) => {
  const { resources } = statement;
  // Some resource-based policies (trust policies, those of Amazon ECR) name no resource: it is the one they are attached to.
  if (resources === undefined && layer === 'resource') return undefined;
  const variables = variablesWork(document);
  const matches = resourcesMatch(resources, request, variables);
  if (matches === 'unknown') gaps.push(...gapsOfResource(resources, request.context, variables));
  if (matches !== 'no') return undefined;
  return {
    element: resources?.negated === true ? 'NotResource' : 'Resource',
    valueless: valuelessVariables(resources?.values ?? [], request.context, variables),
  };
};

const conditions: Check = (statement, document, { context }, _standpoint, gaps) => {
  const variables = variablesWork(document);
  for (const condition of statement.conditions) {
    const holds = conditionHolds(condition, context, variables);
    if (holds === 'unknown') gaps.push(...gapsOfCondition(condition, context, variables));
    if (holds === 'no') {
      return {
        element: 'Condition',
        condition,
        given: context.values(condition.key) ?? [],
        valueless: valuelessVariables(condition.values, context, variables),
      };
    }
  }
  if (!readsAllConditions(statement)) gaps.push(...gapsOfConditionElement(statement));
  return undefined;
};

const CHECKS: readonly Check[] = [principal, action, resource, conditions];
