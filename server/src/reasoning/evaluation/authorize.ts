import type { Decision } from '../evaluate';
import { any } from '../truth';
import { grantOf } from './grant';
import type { Grant, MissingAllow } from './grant';
import type { Dependency, JudgedStatement, Layer } from './judgement';
import { askLayers } from './layers';
import type { LayerAnswer, SkippedLayer } from './layers';
import { neededPermission } from './neededPermission';
import type { AuthorizationRequest, PolicySet } from './policySet';

/** What AWS answers to a request, and why. */
export interface Authorization {
  readonly decision: Decision;
  /** The statements that decided; none for an implicit deny, or where it is not known. */
  readonly decidedBy: readonly JudgedStatement[];
  /** Every other statement that was asked, in the order of the policies. */
  readonly others: readonly JudgedStatement[];
  /** For an implicit deny: which policies would have to allow it. */
  readonly missing: readonly MissingAllow[];
  /** Where the decision is not known: the statements it depends on, and what they depend on. */
  readonly dependsOn: readonly StatementDependency[];
  /** Layers that have no say in this request. */
  readonly skipped: readonly SkippedLayer[];
  /** The policy of the role or KMS key was not given, and is taken to leave it to IAM policies. */
  readonly assumesResourcePolicy: boolean;
  /** No policy keeps anybody from the action (`sts:GetCallerIdentity`), or none has to allow it. */
  readonly needsNoPermission: boolean;
}

/** One thing that a decision depends on. */
export interface StatementDependency {
  /** Undefined where it is no statement: policies that were not given. */
  readonly judged: JudgedStatement | undefined;
  readonly on: Dependency;
}

/**
 * Decides a request as AWS combines policies within an account and across accounts: an explicit Deny
 * anywhere wins; else every guard and the caller's or the resource's policies have to allow it.
 * Nothing is guessed: what cannot be known makes the decision unknown unless it makes no difference.
 */
export function authorize(policies: PolicySet, request: AuthorizationRequest): Authorization {
  const permission = neededPermission(request.action);
  const { answers, skipped } = askLayers(policies, request);
  const statements = answers.flatMap((answer) => answer.statements);
  const grant = grantOf(policies, request, answers);
  const decision = decide(answers, grant, permission);
  const decisive = decisiveOf(decision, grant);
  const decidedBy = permission === 'none' ? [] : statements.filter(decisive);
  const decided = new Set(decidedBy);
  return {
    decision,
    decidedBy,
    others: statements.filter((one) => !decided.has(one)),
    missing: decision === 'implicitly-denied' ? grant.missing : [],
    dependsOn: decision === 'unknown' ? dependenciesOf(answers, grant) : [],
    skipped,
    assumesResourcePolicy: grant.assumesResourcePolicy && decision !== 'explicitly-denied',
    needsNoPermission: decision === 'allowed' && permission !== 'allow',
  };
}

function decide(
  answers: readonly LayerAnswer[],
  { allows }: Grant,
  permission: ReturnType<typeof neededPermission>,
): Decision {
  if (permission === 'none') return 'allowed';
  const denies = any(answers.map((answer) => answer.denies));
  if (denies === 'yes') return 'explicitly-denied';
  if (denies === 'unknown') return 'unknown';
  if (permission === 'not-denied' || allows === 'yes') return 'allowed';
  return allows === 'unknown' ? 'unknown' : 'implicitly-denied';
}

/** Whether a statement is one of those that decided. */
function decisiveOf(decision: Decision, { by }: Grant): (judged: JudgedStatement) => boolean {
  const decides =
    (effect: 'Allow' | 'Deny', layers: readonly Layer[] | undefined) =>
    ({ layer, statement, judgement }: JudgedStatement): boolean =>
      judgement.applies === 'yes' &&
      statement.effect === effect &&
      (layers === undefined || layers.includes(layer));
  if (decision === 'explicitly-denied') return decides('Deny', undefined);
  return decision === 'allowed' ? decides('Allow', by) : () => false;
}

/** Denies that may apply come first: they count whatever is allowed. Allows count where none is certain. */
function dependenciesOf(
  answers: readonly LayerAnswer[],
  { allows, dependsOn }: Grant,
): readonly StatementDependency[] {
  const open = answers.flatMap((answer) => {
    const matters = ({ statement }: JudgedStatement): boolean =>
      statement.effect !== 'Allow' || (allows === 'unknown' && answer.allows === 'unknown');
    return answer.statements.flatMap((judged) =>
      judged.judgement.applies === 'unknown' && matters(judged)
        ? judged.judgement.dependsOn.map((on) => ({ judged, on }))
        : [],
    );
  });
  const unread = answers.some(({ complete }) => !complete)
    ? [{ judged: undefined, on: { kind: 'statements' } as const }]
    : [];
  const policies = allows === 'unknown' ? dependsOn.map((on) => ({ judged: undefined, on })) : [];
  return [...open, ...unread, ...policies];
}
