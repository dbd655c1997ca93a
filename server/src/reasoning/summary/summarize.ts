import { TYPES_WITH_PRINCIPAL } from '../../iam/policyType';
import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import { readsAllStatements } from '../evaluate';
import { allowedRows } from './allowedRows';
import { deniedRows } from './deniedRows';
import type { AccessRow, AccessSummary } from './summary';
import { principalKey } from './terms';

const known = new WeakMap<PolicyDocument, AccessSummary>();

/**
 * Sums a policy up as the console does (IAM User Guide, "Policy summary"), and says beside it what is
 * left after the policy's own Deny statements, and with and without MFA. An action without a
 * resource of its types does not count. Nothing but this policy is looked at.
 */
export function summarizeAccess(document: PolicyDocument): AccessSummary {
  const before = known.get(document);
  if (before !== undefined) return before;
  const summary = summarize(document);
  known.set(document, summary);
  return summary;
}

function summarize({ policy, type: { type } }: PolicyDocument): AccessSummary {
  const withPrincipal = TYPES_WITH_PRINCIPAL.includes(type);
  const readable = policy.statements
    .filter((one) => isReadable(one, withPrincipal))
    // A principal where none belongs is refused, and tells nothing apart.
    .map((one) => (withPrincipal ? one : withoutPrincipals(one)));
  const allows = readable.filter(({ effect }) => effect === 'Allow');
  const denies = readable.filter(({ effect }) => effect !== 'Allow');
  const effective = denies.filter(({ effect }) => effect === 'Deny');
  return {
    allowed: byPrincipal(allows).flatMap((some) =>
      allowedRows({
        principals: some[0]?.principals,
        allows: some,
        denies: denies.map((statement) => ({ statement, sure: statement.effect === 'Deny' })),
      }),
    ),
    denied: deniedRows(effective),
    leftOut: policy.statements.filter(
      (one) => one.effect === undefined || !isReadable(one, withPrincipal),
    ),
    unread: !readsAllStatements(policy),
  };
}

/** Whether a statement has what it needs to be told; half-typed ones are left out. */
function isReadable(statement: Statement, withPrincipal: boolean): boolean {
  const { actions, resources, principals } = statement;
  if (actions === undefined || (actions.values.length === 0 && actions.complete)) return false;
  return withPrincipal ? principals !== undefined : resources !== undefined;
}

const stripped = new WeakMap<Statement, Statement>();

/** The same statement each time: what is known of it is kept by identity. */
function withoutPrincipals(statement: Statement): Statement {
  if (statement.principals === undefined) return statement;
  const before = stripped.get(statement);
  if (before !== undefined) return before;
  const made = { ...statement, principals: undefined };
  stripped.set(statement, made);
  return made;
}

function byPrincipal(allows: readonly Statement[]): readonly (readonly Statement[])[] {
  const groups = new Map<string, Statement[]>();
  for (const statement of allows) {
    const key = principalKey(statement.principals);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [statement]);
    else group.push(statement);
  }
  return [...groups.values()];
}

/** Whether a row says that nothing is left of what is allowed. */
export const isTakenAway = ({ states }: AccessRow): boolean => states.length === 0;
