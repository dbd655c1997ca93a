import { UNKNOWN, hasUnknown } from '../../iam/unknown';
import { matchesWildcard } from '../../iam/wildcard';
import type { PrincipalReading } from '../explain/reading/readPrincipal';
import { all, truth } from '../truth';
import type { Truth } from '../truth';
import type { Caller } from './caller';

/** Whether a value names the caller's own identity: the user, the session, the service, the provider. */
export function isOwn(reading: PrincipalReading, caller: Caller | undefined): Truth {
  if (reading.kind === 'everyone') return 'yes';
  if (reading.kind === 'pattern' || reading.kind === 'other') return 'no';
  if (caller === undefined || reading.kind === 'unknown') return 'unknown';
  switch (reading.kind) {
    case 'account':
      return caller.kind === 'root' ? isSame(reading.account, caller.account) : 'no';
    case 'user':
    case 'federated-user':
      if (caller.kind !== reading.kind) return 'no';
      return all([isSame(reading.account, caller.account), isSame(reading.name, caller.name)]);
    case 'role-session':
      if (caller.kind !== 'role') return 'no';
      return all([
        isRole(reading.account, reading.role, caller),
        caller.session === undefined ? 'unknown' : isSame(reading.session, caller.session),
      ]);
    case 'service':
      return caller.kind === 'service' ? isSame(reading.name, caller.name) : 'no';
    case 'saml-provider':
    case 'oidc-provider':
      if (caller.kind !== 'federated') return 'no';
      return isProvider(reading.account, reading.name, caller.provider);
    case 'web-identity':
      return caller.kind === 'federated'
        ? isProvider(undefined, reading.name, caller.provider)
        : 'no';
    case 'canonical-user':
      return 'account' in caller ? 'unknown' : 'no';
    case 'deleted':
      return couldBe(caller, reading.what);
    case 'role':
      return 'no';
  }
}

/** Whether the caller belongs to an account. */
export const isAccount = (account: string, caller: Caller | undefined): Truth => {
  if (caller === undefined) return 'unknown';
  return 'account' in caller ? isSame(account, caller.account) : 'no';
};

/** Whether the caller is a session of a role; role names are unique in an account, whatever their path. */
export function isRole(account: string, name: string, caller: Caller | undefined): Truth {
  if (caller === undefined) return 'unknown';
  if (caller.kind !== 'role') return 'no';
  const bare = name.slice(name.lastIndexOf('/') + 1);
  return all([isSame(account, caller.account), isSame(bare, caller.name)]);
}

/** Whether a unique ID could be that of the caller: no ARN tells it. */
export const couldBe = (caller: Caller | undefined, kind: Caller['kind']): Truth =>
  caller === undefined || caller.kind === kind ? 'unknown' : 'no';

/** A provider may be known by its ARN, or by its host alone. */
function isProvider(account: string | undefined, name: string, provider: string): Truth {
  const isArn = provider.startsWith('arn:');
  const sameName = isSame(name, isArn ? provider.slice(provider.indexOf('/') + 1) : provider);
  if (account === undefined || !isArn) return sameName;
  return all([sameName, isSame(account, provider.split(':')[4] ?? '')]);
}

/** Equal, as far as the policy's text is known. */
export function isSame(written: string, text: string): Truth {
  if (!hasUnknown(written)) return truth(written === text);
  return matchesWildcard(written.replaceAll(UNKNOWN, '*'), text) ? 'unknown' : 'no';
}
