import { mfaResourceOf } from '../../iam/mfa';
import type { Selection, Statement } from '../../policy/model';
import type { Value } from '../../policy/value';
import { statementCouldReach } from '../../reasoning/mfaResources';
import type { CompletionContext } from './context';
import { SELF_MANAGEMENT_ACTIONS, STS_ACTIONS, TRUST_ACTIONS } from './knownActions';
import type { KnownAction } from './knownActions';
import type { Proposal } from './proposal';

/** A supplier of actions. The catalogue of all actions is one more of them. */
export type ActionSource = (
  statement: Statement,
  context: CompletionContext,
) => readonly Proposal[];

/** In the order in which their actions are offered. Of two with the same label the first one counts. */
export const ACTION_SOURCES: readonly ActionSource[] = [knownActions];

/** Values of Action and NotAction, without those that stand there already. */
export function actions(
  statement: Statement,
  current: Value | undefined,
  context: CompletionContext,
): readonly Proposal[] {
  const written = writtenBeside(statement.actions, current);
  return ACTION_SOURCES.flatMap((source) => source(statement, context)).filter(
    ({ label }) => !written.has(label.toLowerCase()),
  );
}

const writtenBeside = (
  selection: Selection | undefined,
  current: Value | undefined,
): ReadonlySet<string> =>
  new Set(
    (selection?.values ?? [])
      .filter((value) => value !== current)
      .map(({ outline }) => outline.toLowerCase()),
  );

/** The actions about MFA and sessions, those first that fit the statement's resources. */
function knownActions(statement: Statement, { type }: CompletionContext): readonly Proposal[] {
  if (type === 'trust') return TRUST_ACTIONS.map((action) => propose(action, 1));
  return [...SELF_MANAGEMENT_ACTIONS, ...TRUST_ACTIONS.slice(0, 1), ...STS_ACTIONS].map((action) =>
    propose(action, rankIn(statement, action)),
  );
}

function rankIn(statement: Statement, { name }: KnownAction): number {
  const exempts = statement.effect === 'Deny' && statement.actions?.negated === true;
  if (exempts) return NEVER_EXEMPT.has(name) ? 9 : 2;
  const kind = mfaResourceOf(name);
  return kind !== undefined && !statementCouldReach(statement, kind) ? 4 : 3;
}

/** With these exempt from a gate, a stolen password is enough to remove MFA (facts/mfa.md, "The gate"). */
const NEVER_EXEMPT: ReadonlySet<string> = new Set([
  'iam:DeactivateMFADevice',
  'iam:DeleteVirtualMFADevice',
]);

const propose = ({ name, meaning }: KnownAction, rank: number): Proposal => ({
  label: name,
  kind: 'action',
  documentation: meaning,
  text: { as: 'string', text: name },
  rank,
});
