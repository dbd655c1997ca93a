import { PRINCIPAL_KINDS } from '../../iam/element';
import { hasUnknown } from '../../iam/unknown';
import type { Principals } from '../../policy/model';
import { itemsOf } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { readPrincipal } from '../../reasoning/explain/reading/readPrincipal';
import { isPlaceholder } from '../principal/placeholder';

/** The three calls that assume a role; each takes its own kind of caller. */
export const ASSUME_ROLE_ACTIONS = [
  'sts:AssumeRole',
  'sts:AssumeRoleWithSAML',
  'sts:AssumeRoleWithWebIdentity',
] as const;
export type AssumeRoleAction = (typeof ASSUME_ROLE_ACTIONS)[number];

/** A principal with the call by which it assumes a role. */
export interface RoleCaller {
  readonly value: StringValue;
  readonly action: AssumeRoleAction;
}

/**
 * The principals of a trust statement with their calls.
 *
 * @returns undefined where one of them cannot be told: everyone, a pattern, a computed value
 */
export function roleCallers({ groups, everyone }: Principals): readonly RoleCaller[] | undefined {
  const callers: RoleCaller[] = [];
  if (everyone || groups.length === 0) return undefined;
  for (const { kind, entry, values } of groups) {
    const known = (PRINCIPAL_KINDS as readonly string[]).includes(kind);
    if (!known || values.length !== itemsOf(entry.value).length) return undefined;
    for (const value of values) {
      const action = callOf(kind, value.outline);
      if (action === undefined) return undefined;
      callers.push({ value, action });
    }
  }
  return callers;
}

function callOf(group: string, text: string): AssumeRoleAction | undefined {
  // A placeholder may stand for any provider; within an ARN of a known kind it does not matter.
  if (!text.startsWith('arn:') && (isPlaceholder(text) || hasUnknown(text))) return undefined;
  switch (readPrincipal(group, text).kind) {
    case 'saml-provider':
      return 'sts:AssumeRoleWithSAML';
    case 'oidc-provider':
      return 'sts:AssumeRoleWithWebIdentity';
    case 'web-identity':
      return /^[a-z0-9.-]+\.[a-z]+$/i.test(text) ? 'sts:AssumeRoleWithWebIdentity' : undefined;
    case 'account':
    case 'user':
    case 'role':
    case 'role-session':
    case 'federated-user':
    case 'service':
      // Beside `Federated` they are a mistake of their own.
      return group === 'Federated' ? undefined : 'sts:AssumeRole';
    default:
      return undefined;
  }
}
