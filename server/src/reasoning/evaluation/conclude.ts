import { any } from '../truth';
import type { Decision } from '../evaluate';
import type { Authorization, StatementDependency } from './authorize';
import type { Grant } from './grant';
import type { JudgedStatement, Layer } from './judgement';
import type { LayerAnswer, SkippedLayer } from './layers';
import { neededPermission } from './neededPermission';

/**
 * Draws the conclusion from what the layers say.
 *
 * @param action without wildcards
 * @param grant what the layers allow together
 */
export function conclude(
  action: string,
  {
    answers,
    skipped,
  }: { readonly answers: readonly LayerAnswer[]; readonly skipped: readonly SkippedLayer[] },
  grant: Grant,
): Authorization {
  const permission = neededPermission(action);
  const statements = answers.flatMap((answer) => answer.statements);
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
