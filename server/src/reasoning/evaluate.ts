import { hasUnknown, UNKNOWN } from '../iam/unknown';
import type { PolicyDocument } from '../policy/document';
import type { Selection, Statement } from '../policy/model';
import type { StringValue } from '../policy/value';
import { conditionsHold } from './conditions';
import type { Request, RequestContext } from './request';
import { all, any, not, truth } from './truth';
import type { Truth } from './truth';
import { hasVariables, matchesPattern, substituteVariables } from './variables';

/** What AWS answers to a request; `unknown` where it depends on what cannot be known. */
export type Decision = 'allowed' | 'implicitly-denied' | 'explicitly-denied' | 'unknown';

export interface Answer {
  readonly decision: Decision;
  /** The statements that decided; none for an implicit deny. */
  readonly decidedBy: readonly Statement[];
}

/**
 * Decides a request of a principal that one identity policy is attached to: an explicit Deny wins,
 * else an Allow is needed, else it is denied.
 */
export function decide(document: PolicyDocument, request: Request): Answer {
  const { statements } = document.policy;
  const applying = (effect: 'Allow' | 'Deny', wanted: Truth): readonly Statement[] =>
    statements.filter(
      (one) => one.effect === effect && statementApplies(one, document, request) === wanted,
    );
  const denying = applying('Deny', 'yes');
  if (denying.length > 0) return { decision: 'explicitly-denied', decidedBy: denying };
  const perhaps = [...applying('Deny', 'unknown'), ...applying('Allow', 'unknown')];
  const allowing = applying('Allow', 'yes');
  if (perhaps.some(({ effect }) => effect === 'Deny'))
    return { decision: 'unknown', decidedBy: perhaps };
  if (allowing.length > 0) return { decision: 'allowed', decidedBy: allowing };
  if (perhaps.length > 0) return { decision: 'unknown', decidedBy: perhaps };
  return { decision: 'implicitly-denied', decidedBy: [] };
}

/** Whether a statement speaks about a request: action, resource and every condition. */
export function statementApplies(
  statement: Statement,
  document: PolicyDocument,
  request: Request,
): Truth {
  const variables = variablesWork(document);
  return all([
    actionsMatch(statement.actions, request.action),
    resourcesMatch(statement.resources, request, variables),
    conditionsHold(statement.conditions, request.context, variables),
  ]);
}

/** Whether `${…}` is a variable in this policy, and not literal text. */
export const variablesWork = ({ policy, dialect }: PolicyDocument): boolean =>
  hasVariables(policy, dialect.defaults.has('Version'));

/** Whether an Action or NotAction selects an action (without wildcards). */
export const actionsMatch = (actions: Selection | undefined, action: string): Truth =>
  selects(actions, (value) => matchOutline(value.outline, action, true));

/** Whether a Resource or NotResource selects the resource of a request. */
export const resourcesMatch = (
  resources: Selection | undefined,
  { resource, context }: Request,
  variables: boolean,
): Truth => selects(resources, (value) => matchResource(value, resource, context, variables));

function selects(selection: Selection | undefined, matches: (value: StringValue) => Truth): Truth {
  if (selection === undefined) return 'unknown';
  const found = any([
    ...selection.values.map(matches),
    ...(selection.complete ? [] : ['unknown' as const]),
  ]);
  return selection.negated ? not(found) : found;
}

function matchResource(
  value: StringValue,
  resource: string,
  context: RequestContext,
  variables: boolean,
): Truth {
  const pattern = variables ? substituteVariables(value.outline, context) : value.outline;
  return pattern === undefined ? 'unknown' : matchOutline(pattern, resource, false);
}

/** An unknown part could be anything: where `*` in its place does not match, nothing does. */
function matchOutline(outline: string, text: string, ignoreCase: boolean): Truth {
  if (!hasUnknown(outline)) return truth(matchesPattern(outline, text, ignoreCase));
  return matchesPattern(outline.replaceAll(UNKNOWN, '*'), text, ignoreCase) ? 'unknown' : 'no';
}
