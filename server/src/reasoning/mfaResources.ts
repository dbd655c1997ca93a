import { parseArn } from '../iam/arn';
import { loosePattern } from '../iam/loosePattern';
import { MFA_ACTIONS, mfaResourceOf } from '../iam/mfa';
import type { MfaResource } from '../iam/mfa';
import { findPolicyVariables } from '../iam/policyVariable';
import { hasUnknown } from '../iam/unknown';
import { hasWildcard, wildcardsOverlap } from '../iam/wildcard';
import type { Selection, Statement } from '../policy/model';
import type { StringValue } from '../policy/value';
import { actionsMatch } from './evaluate';

/** Which kind of IAM resource an ARN names outright: `mfa/…` or `user/…`. */
export function iamResourceKind(value: StringValue): 'mfa' | 'user' | undefined {
  const arn = parseArn(value.outline);
  if (arn === undefined || arn.service.toLowerCase() !== 'iam') return undefined;
  if (arn.resource.startsWith('mfa/')) return 'mfa';
  return arn.resource.startsWith('user/') ? 'user' : undefined;
}

/**
 * Whether a Resource value could match some resource of a kind; unknown parts could be anything.
 * Compared field by field: a wildcard for the account does not reach into the resource's name.
 */
export function couldReach(value: StringValue, kind: 'mfa' | 'user'): boolean {
  const pattern = loosePattern(value.outline);
  const arn = parseArn(pattern);
  if (arn === undefined) return wildcardsOverlap(pattern, `arn:*:iam::*:${kind}/*`);
  return wildcardsOverlap(arn.service, 'iam', true) && wildcardsOverlap(arn.resource, `${kind}/*`);
}

/** Whether the statement's resources could include some resource of a kind. */
export const statementCouldReach = ({ resources }: Statement, kind: MfaResource): boolean => {
  if (resources === undefined || resources.negated || !resources.complete) return true;
  if (kind === 'none')
    return resources.values.some(({ outline }) => outline === '*' || hasUnknown(outline));
  return resources.values.some((value) => couldReach(value, kind));
};

/** The MFA actions that a statement's Action certainly selects and that are authorised on a kind. */
export const selectedMfaActions = (
  actions: Selection | undefined,
  kind: MfaResource,
): readonly string[] =>
  actions === undefined
    ? []
    : selectedOf(actions).filter((action) => mfaResourceOf(action) === kind);

const selected = new WeakMap<Selection, readonly string[]>();

/** All the MFA actions that a selection certainly has. Many rules ask. */
function selectedOf(actions: Selection): readonly string[] {
  const before = selected.get(actions);
  if (before !== undefined) return before;
  const found = MFA_ACTIONS.filter((action) => actionsMatch(actions, action) === 'yes');
  selected.set(actions, found);
  return found;
}

/** Whether every action is written out, known, and one of the MFA actions. */
export const namesOnlyMfaActions = (actions: Selection): boolean =>
  !actions.negated &&
  actions.complete &&
  actions.values.every(({ text }) => text !== undefined && mfaResourceOf(text) !== undefined);

/** Whether no action of a selection can be authorised on MFA devices. */
export const cannotUseMfaDevices = (actions: Selection): boolean =>
  !actions.negated &&
  actions.complete &&
  MFA_ACTIONS.every(
    (action) => mfaResourceOf(action) !== 'mfa' || actionsMatch(actions, action) === 'no',
  );

/** Whether a value's last path segment is the user's name and nothing else: `mfa/${aws:username}`. */
export function isPinnedToUserName(value: StringValue): boolean {
  const segment = value.outline.slice(lastSegment(value.outline));
  const [variable, more] = findPolicyVariables(segment);
  return (
    variable !== undefined &&
    more === undefined &&
    variable.start === 0 &&
    variable.end === segment.length &&
    variable.name.toLowerCase() === 'aws:username'
  );
}

/** Offset of the last path segment; a slash within a variable's default value does not count. */
export function lastSegment(outline: string): number {
  const variable = outline.lastIndexOf('${');
  const end = variable < 0 ? outline.length : variable;
  return outline.lastIndexOf('/', end) + 1;
}

/** Whether a value names the user's own name somewhere. */
export const namesOwnUser = (value: StringValue): boolean =>
  findPolicyVariables(value.outline).some(({ name }) => name.toLowerCase() === 'aws:username');

/** Whether a value is written out, without wildcards. */
export const isLiteral = (value: StringValue): boolean =>
  value.text !== undefined && !hasWildcard(value.text);
