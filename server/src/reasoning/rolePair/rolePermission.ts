import { parseArn } from '../../iam/arn';
import { hasUnknown } from '../../iam/unknown';
import { hasWildcard } from '../../iam/wildcard';
import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { actionsMatch } from '../evaluate';
import { isAccountId } from './accountIds';

export const ASSUME_ROLE = 'sts:AssumeRole';

/** A policy, and the name of the file that it stands in. */
export interface NamedPolicy {
  readonly document: PolicyDocument;
  /** A path or URI; two policies of one text have the same. */
  readonly file: string;
}

/** A place where an identity-based policy lets somebody assume a role. */
export interface RolePermission extends NamedPolicy {
  readonly statement: Statement;
  readonly value: StringValue;
  /** Without wildcards, or undefined. */
  readonly account: string | undefined;
  readonly partition: string;
  /** Path and name, as written: `team/AdminRole`; it may hold wildcards. */
  readonly role: string;
}

/** The roles that a policy names and lets be assumed. A name that is not wholly known is left out. */
export function rolePermissions({ document, file }: NamedPolicy): readonly RolePermission[] {
  if (document.type.type !== 'identity') return [];
  return document.policy.statements.flatMap((statement) => {
    const { effect, actions, resources } = statement;
    if (effect !== 'Allow' || resources === undefined || resources.negated) return [];
    const roles = resources.values.flatMap((value) => {
      const role = readRole(value);
      return role === undefined ? [] : [{ document, file, statement, value, ...role }];
    });
    // Most statements name no role, and need not be asked about their actions.
    const assumes = roles.length > 0 && actions?.negated === false;
    return assumes && actionsMatch(actions, ASSUME_ROLE) === 'yes' ? roles : [];
  });
}

function readRole(
  value: StringValue,
): Pick<RolePermission, 'account' | 'partition' | 'role'> | undefined {
  const arn = parseArn(value.outline);
  // Variables are for what the caller brings, such as a tag: nobody knows which role comes of it.
  if (arn === undefined || hasUnknown(value.outline) || value.outline.includes('${'))
    return undefined;
  if (arn.service !== 'iam' || !arn.resource.startsWith('role/')) return undefined;
  return {
    account: isAccountId(arn.account) ? arn.account : undefined,
    partition: hasWildcard(arn.partition) ? 'aws' : arn.partition,
    role: arn.resource.slice('role/'.length),
  };
}
