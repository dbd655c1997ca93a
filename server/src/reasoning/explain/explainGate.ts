import { MFA_STATES } from '../../iam/mfa';
import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import { cancelledStatements, denialOf, endsWithMfa } from './cancel';
import type { Denial } from './cancel';
import { exemptActions, exemptAndAllowed, exemptAndNowhereAllowed } from './exempt';
import { looksAtAge } from './explainMfa';
import type { Explanation } from './explanation';
import type { Phrases } from './phrases/phrases';

/** What a Deny means for the other statements of its policy. */
export interface DenialEffect extends Pick<Explanation, 'cancels' | 'staysPossible'> {
  readonly details: readonly string[];
}

const NOTHING: DenialEffect = { cancels: [], staysPossible: [], details: [] };

/** Explains a Deny together with the other statements of its policy. */
export function explainGate(
  statement: Statement,
  document: PolicyDocument,
  phrases: Phrases,
): DenialEffect {
  const denial = denialOf(statement);
  return denial === undefined ? NOTHING : explainDenial(denial, document, phrases);
}

function explainDenial(denial: Denial, document: PolicyDocument, { gate }: Phrases): DenialEffect {
  const { states, conditional } = denial;
  const cancels = cancelledStatements(denial, document.policy);
  const withMfa = endsWithMfa(denial);
  const staysPossible = withMfa ? exemptAndAllowed(denial, document.policy) : [];
  return {
    cancels,
    staysPossible,
    details: [
      ...gate.cancels(cancels, states, conditional),
      ...(withMfa && !conditional && reachesEverything(denial.statement, document)
        ? [gate.otherPolicies(states)]
        : []),
      ...(staysPossible.length > 0 ? [gate.staysPossible(staysPossible)] : []),
      ...(withMfa ? exemptLines(denial, document, gate) : []),
      ...(withMfa ? gapLines(denial, gate) : []),
      ...(withMfa && !looksAtAge(denial.statement) ? [gate.openWithMfa] : []),
    ],
  };
}

/** AWS asks no permission for this action, so that no Allow for it is missing. */
const NEEDS_NO_ALLOW = 'sts:getsessiontoken';

function exemptLines(
  denial: Denial,
  { policy }: PolicyDocument,
  gate: Phrases['gate'],
): readonly string[] {
  const exempt = exemptActions(denial.statement);
  const token = exempt.some((action) => action.toLowerCase() === NEEDS_NO_ALLOW);
  const allows = policy.statements.some(({ effect }) => effect === 'Allow');
  const only = exemptAndNowhereAllowed(denial, policy).filter(
    (action) => action.toLowerCase() !== NEEDS_NO_ALLOW,
  );
  return [
    // A gate that stands alone is meant for other policies: it says nothing about what they allow.
    ...(allows && only.length > 0 ? [gate.exemptOnly(only)] : []),
    ...(token ? [gate.sessionToken] : []),
  ];
}

const gapLines = ({ outcome }: Denial, gate: Phrases['gate']): readonly string[] =>
  MFA_STATES.filter((state) => state !== 'true' && outcome?.[state] === 'no').map(gate.gap);

/** Whether the denial is about every resource, and attached to the user and not to a resource. */
const reachesEverything = (statement: Statement, { type }: PolicyDocument): boolean =>
  type.type === 'identity' &&
  statement.principals === undefined &&
  statement.actions?.negated === true &&
  statement.resources?.negated === false &&
  statement.resources.values.some(({ outline }) => outline === '*');
