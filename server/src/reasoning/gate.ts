import type { MfaResource, MfaState } from '../iam/mfa';
import type { PolicyDocument } from '../policy/document';
import type { Statement } from '../policy/model';
import { actionsMatch, resourcesMatch, variablesWork } from './evaluate';
import { isMfaCondition, mfaOutcome } from './mfaCondition';
import type { MfaOutcome } from './mfaCondition';
import { contextOf, mfaContext } from './request';
import type { Request } from './request';
import { not } from './truth';
import type { Truth } from './truth';

/** A Deny of (nearly) everything until the user has signed in with MFA: facts/mfa.md, "The gate". */
export interface Gate {
  readonly statement: Statement;
  /** In which states of MFA the gate is shut. */
  readonly outcome: MfaOutcome;
  /** The gate has conditions beside MFA, so that it is not always there. */
  readonly conditional: boolean;
}

/** The gates of a policy: Deny with NotAction, or of all actions, shut without MFA and open with it. */
export const findGates = ({ policy }: PolicyDocument): readonly Gate[] =>
  policy.statements.flatMap((statement) => gateOf(statement) ?? []);

function gateOf(statement: Statement): Gate | undefined {
  const { actions, effect, conditions } = statement;
  const broad =
    actions?.negated === true || actions?.values.some(({ text }) => text === '*' || text === '*:*');
  if (effect !== 'Deny' || broad !== true) return undefined;
  const outcome = mfaOutcome(statement);
  if (outcome === undefined || outcome.true !== 'no') return undefined;
  if (outcome.absent !== 'yes' && outcome.false !== 'yes') return undefined;
  return { statement, outcome, conditional: !conditions.every(isMfaCondition) };
}

/** Whether an action (without wildcards) passes the gate although the user has not used MFA. */
export const isExempt = ({ statement }: Gate, action: string): Truth =>
  not(actionsMatch(statement.actions, action));

/** The name that stands for the user in samples; no wildcard of a policy is likely to mean it. */
const SAMPLE_USER = 'sample-user';
const SAMPLE_ACCOUNT = '111122223333';

/** The ARN of the sample user, and of a device that is not named for the user. */
const sampleArn = (kind: MfaResource): string => {
  if (kind === 'none') return '*';
  const name = kind === 'user' ? SAMPLE_USER : 'sample-device';
  return `arn:aws:iam::${SAMPLE_ACCOUNT}:${kind}/${name}`;
};

/** A call of the sample user on their own user, or on a device that is not named for them. */
export const sampleRequest = (action: string, kind: MfaResource, state: MfaState): Request => ({
  action,
  resource: sampleArn(kind),
  context: contextOf(new Map([...mfaContext(state), ['aws:username', [SAMPLE_USER]]])),
});

/** Whether the gate stands before an action on the user's own user or device, in a console session without MFA. */
export function blocks(
  gate: Gate,
  document: PolicyDocument,
  action: string,
  kind: MfaResource,
): boolean {
  const { statement, outcome, conditional } = gate;
  if (conditional || outcome.false !== 'yes') return false;
  const request = sampleRequest(action, kind, 'false');
  return (
    actionsMatch(statement.actions, action) === 'yes' &&
    resourcesMatch(statement.resources, request, variablesWork(document)) === 'yes'
  );
}
