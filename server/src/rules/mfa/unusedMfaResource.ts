import { mfaResourceOf } from '../../iam/mfa';
import type { Selection } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import {
  cannotUseMfaDevices,
  iamResourceKind,
  namesOnlyMfaActions,
} from '../../reasoning/mfaResources';

/**
 * Whether a resource is an MFA device or a user that no action of the statement is authorised on.
 * False unless every action is known well enough to say that it is authorised on something else.
 */
export function isUnusedMfaResource(value: StringValue, actions: Selection): boolean {
  const kind = iamResourceKind(value);
  if (kind === undefined || actions.values.length === 0) return false;
  if (kind === 'mfa') return cannotUseMfaDevices(actions);
  return (
    namesOnlyMfaActions(actions) &&
    actions.values.every(({ text }) => text === undefined || mfaResourceOf(text) !== 'user')
  );
}
