import { hasUnknown } from '../../iam/unknown';
import { conditionText } from '../../policy/model';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { actionsMatch } from '../evaluate';
import { readPrincipal } from '../explain/reading/readPrincipal';
import { isAccountId } from './accountIds';
import { roleWordsOfFile } from './roleName';
import { ASSUME_ROLE } from './rolePermission';
import type { NamedPolicy } from './rolePermission';

/** An IAM user, or an account with its users, whom a trust policy lets assume the role. */
export interface Admitted {
  readonly statement: Statement;
  readonly value: StringValue;
  readonly account: string;
  /** With its path; undefined for a whole account. */
  readonly user: string | undefined;
}

/** What a trust policy says of people who assume its role. */
export interface RoleTrust extends NamedPolicy {
  /** The words of the file's name, which may be those of the role's. */
  readonly words: readonly string[];
  readonly admitted: readonly Admitted[];
  /** Nobody else is admitted but those, roles, services and identity providers. */
  readonly complete: boolean;
}

/** Reads a trust policy; undefined for other policies, and where no account and no user is admitted. */
export function readRoleTrust({ document, file }: NamedPolicy): RoleTrust | undefined {
  if (document.type.type !== 'trust') return undefined;
  const admitting = document.policy.statements.filter(
    ({ effect, actions }) => effect !== 'Deny' && actionsMatch(actions, ASSUME_ROLE) !== 'no',
  );
  const admitted = admitting.flatMap(admittedBy);
  if (admitted.length === 0) return undefined;
  return {
    document,
    file,
    words: roleWordsOfFile(file),
    admitted,
    complete: admitting.every(isUnderstood),
  };
}

const awsPrincipals = ({ principals }: Statement): readonly StringValue[] =>
  principals?.groups.flatMap(({ kind, values }) => (kind === 'AWS' ? values : [])) ?? [];

function admittedBy(statement: Statement): readonly Admitted[] {
  if (statement.effect !== 'Allow' || statement.principals?.negated !== false) return [];
  return awsPrincipals(statement).flatMap((value) => {
    const reading = readPrincipal('AWS', value.outline);
    if (reading.kind !== 'user' && reading.kind !== 'account') return [];
    const { account } = reading;
    if (!isAccountId(account) || hasUnknown(value.outline)) return [];
    return [
      { statement, value, account, user: reading.kind === 'user' ? reading.name : undefined },
    ];
  });
}

/** Whether nobody is admitted by a value that could be anyone. */
function isUnderstood({ effect, principals }: Statement): boolean {
  if (effect === undefined || principals?.negated !== false || principals.everyone) return false;
  return principals.groups.every(
    ({ kind, values, entry }) =>
      (entry.value?.kind === 'string' || entry.value?.kind === 'list') &&
      values.every(
        ({ outline }) => !hasUnknown(outline) && readPrincipal(kind, outline).kind !== 'everyone',
      ),
  );
}

/** The external ids of which a statement wants one; undefined where it asks for none, or in a way that is not plain. */
export function externalIdsOf({ conditions }: Statement): ReadonlySet<string> | undefined {
  const [condition, more] = conditions.filter(({ key }) => key === 'sts:externalid');
  if (condition === undefined || more !== undefined) return undefined;
  const { operator, values } = condition;
  const texts = values.map(conditionText);
  if (operator?.name !== 'StringEquals' || operator.qualifier !== undefined || operator.ifExists)
    return undefined;
  const known = texts.filter((text) => text !== undefined && !text.includes('${'));
  return known.length === texts.length ? new Set(known.map((text) => text ?? '')) : undefined;
}
