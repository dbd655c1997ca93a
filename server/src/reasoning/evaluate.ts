import { hasUnknown, UNKNOWN } from '../iam/unknown';
import { matchesWildcard } from '../iam/wildcard';
import type { PolicyDocument } from '../policy/document';
import { perhapsStatements } from '../policy/perhaps';
import type { Policy, Selection, Statement } from '../policy/model';
import { itemsOf } from '../policy/value';
import type { StringValue } from '../policy/value';
import { conditionsHold, readsAllConditions } from './conditions';
import { neededPermission } from './evaluation/neededPermission';
import { matchesResourcePattern } from './evaluation/resourcePattern';
import type { Request, RequestContext } from './request';
import { all, not, truth } from './truth';
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
 * Decides a request of a principal that one identity policy is attached to, and no other policy
 * limits: an explicit Deny wins, else an Allow is needed, else it is denied. `authorize` knows the
 * other policies.
 */
export function decide(document: PolicyDocument, request: Request): Answer {
  const permission = neededPermission(request.action);
  if (permission === 'none') return { decision: 'allowed', decidedBy: [] };
  const denying: Statement[] = [];
  const allowing: Statement[] = [];
  const perhaps: Statement[] = [];
  for (const statement of document.policy.statements) {
    const applies = statementApplies(statement, document, request);
    if (applies === 'no') continue;
    const certain = applies === 'yes' && statement.effect !== undefined;
    if (!certain) perhaps.push(statement);
    else (statement.effect === 'Deny' ? denying : allowing).push(statement);
  }
  if (denying.length > 0) return { decision: 'explicitly-denied', decidedBy: denying };
  const { statements: others, isAll } = perhapsStatements(document);
  perhaps.push(...others.filter((one) => statementApplies(one, document, request) !== 'no'));
  if (!isAll || perhaps.some(({ effect }) => effect !== 'Allow'))
    return { decision: 'unknown', decidedBy: perhaps };
  if (allowing.length > 0 || permission === 'not-denied')
    return { decision: 'allowed', decidedBy: allowing };
  if (perhaps.length > 0) return { decision: 'unknown', decidedBy: perhaps };
  return { decision: 'implicitly-denied', decidedBy: [] };
}

/** Whether a statement speaks about a request: action, resource and every condition. */
export function statementApplies(
  statement: Statement,
  document: PolicyDocument,
  request: Request,
): Truth {
  const actions = actionsMatch(statement.actions, request.action);
  if (actions === 'no') return 'no';
  const variables = variablesWork(document);
  const resources = resourcesMatch(statement.resources, request, variables);
  if (resources === 'no') return 'no';
  const conditions = conditionsHold(statement.conditions, request.context, variables);
  if (conditions === 'no') return 'no';
  return all([actions, resources, conditions, truthOrUnknown(readsAllConditions(statement))]);
}

const truthOrUnknown = (known: boolean): Truth => (known ? 'yes' : 'unknown');

/** Whether every item of the Statement element is a statement that the model holds. */
export const readsAllStatements = ({ statementEntry, statements }: Policy): boolean =>
  statementEntry === undefined ||
  (statementEntry.value !== undefined &&
    itemsOf(statementEntry.value).length === statements.length);

/** Whether `${…}` is a variable in this policy, and not literal text. */
export const variablesWork = ({ policy, dialect }: PolicyDocument): boolean =>
  hasVariables(policy, dialect.defaults.has('Version'));

/** Whether an Action or NotAction selects an action (without wildcards). */
export const actionsMatch = (actions: Selection | undefined, action: string): Truth =>
  selects(actions, ({ outline }) => {
    // Managed policies list thousands of actions, and journeys ask about dozens.
    if (startsOtherwise(outline, action)) return 'no';
    if (!hasUnknown(outline)) return truth(matchesWildcard(outline, action, true));
    return perhaps(matchesWildcard(outline.replaceAll(UNKNOWN, '*'), action, true));
  });

/** Whether a Resource or NotResource selects the resource of a request. */
export const resourcesMatch = (
  resources: Selection | undefined,
  { resource, context }: Request,
  variables: boolean,
): Truth => selects(resources, (value) => matchResource(value, resource, context, variables));

function selects(selection: Selection | undefined, matches: (value: StringValue) => Truth): Truth {
  if (selection === undefined) return 'unknown';
  let found: Truth = selection.complete ? 'no' : 'unknown';
  for (const value of selection.values) {
    const one = matches(value);
    if (one !== 'no') found = one;
    if (one === 'yes') break;
  }
  return selection.negated ? not(found) : found;
}

/** Whether a text differs from a pattern before the first character of it that could stand for others. */
function startsOtherwise(pattern: string, text: string): boolean {
  for (let i = 0; i < pattern.length; i++) {
    // In ASCII this makes letters small, and leaves digits, `-` and `:` as they are.
    const wanted = pattern.charCodeAt(i) | 32;
    const given = text.charCodeAt(i) | 32;
    if (!isPlain(wanted)) return false;
    if (wanted !== given) return given < 128;
  }
  return false;
}

/** Whether a character is a small letter, or one from `-` to `:`, between which the digits are. */
const isPlain = (code: number): boolean =>
  (code >= 97 && code <= 122) || (code >= 45 && code <= 58);

/**
 * The characters of an ARN of IAM as they are in the caller's own account, since nobody reaches the
 * users, roles and devices of another one.
 */
function ownOutline({ outline, parts }: StringValue, context: RequestContext): string {
  if (!/^[^:]*:[^:]*:iam:/.test(outline) || !parts.some(({ stands }) => stands)) return outline;
  const values = {
    account: context.values('aws:principalaccount')?.[0],
    partition: context.values('aws:principalarn')?.[0]?.split(':')[1],
  };
  return parts.map(({ text, stands }) => text ?? (stands && values[stands]) ?? UNKNOWN).join('');
}

function matchResource(
  value: StringValue,
  resource: string,
  context: RequestContext,
  variables: boolean,
): Truth {
  const outline = ownOutline(value, context);
  const pattern = variables ? substituteVariables(outline, context) : outline;
  if (pattern === undefined) return 'unknown';
  if (!hasUnknown(pattern)) return truth(matchesResourcePattern(pattern, resource));
  return perhaps(matchesPattern(pattern.replaceAll(UNKNOWN, '*'), resource));
}

/** An unknown part could be anything: where `*` in its place does not match, nothing does. */
const perhaps = (loose: boolean): Truth => (loose ? 'unknown' : 'no');
