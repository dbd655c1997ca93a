import { MFA_PRESENT_KEY } from '../../iam/mfa';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { Principals, Selection, Statement } from '../../policy/model';
import { outcomeOf } from '../mfaCondition';
import { referTo } from './cancel';
import { explainGate } from './explainGate';
import { explainLimits } from './explainLimits';
import { explainMfa } from './explainMfa';
import type { Explanation } from './explanation';
import { misfits } from './misfit';
import { phrasesIn } from './phrases/index';
import type { EffectReading, HeadlineParts, Phrases } from './phrases/phrases';
import { readActions } from './reading/readActions';
import type { ActionsReading } from './reading/readActions';
import { readCondition } from './reading/readCondition';
import {
  hasUnknownConditions,
  literalVariables,
  readEffect,
  readPrincipals,
  readResources,
} from './reading/readStatement';

/**
 * Says what a statement does, from what stands in it and never from what its Sid promises. Understands
 * half-typed statements; what the host language fills in later is said to be so.
 */
export function explainStatement(
  statement: Statement,
  document: PolicyDocument,
  locale: Locale,
): Explanation {
  const phrases = phrasesIn(locale);
  const effect = readEffect(statement);
  const limits = explainLimits(statement, document, phrases);
  const { details, ...denial } = limits.neverApplies
    ? NO_EFFECT
    : explainGate(statement, document, phrases);
  return {
    ...referTo(statement),
    effect: effect === 'Allow' || effect === 'Deny' ? effect : undefined,
    headline: phrases.statement.headline(headlineParts(statement, document, effect, phrases)),
    details: [
      ...partLines(statement, document, effect, phrases),
      ...details,
      ...limits.limits,
      ...versionLines(statement, document, phrases),
    ],
    mfa: explainMfa(statement, effect, phrases),
    ...denial,
    ...limits,
  };
}

/** A Deny that never applies means nothing for the others. */
const NO_EFFECT = { cancels: [], staysPossible: [], details: [] };

function headlineParts(
  statement: Statement,
  document: PolicyDocument,
  effect: EffectReading,
  phrases: Phrases,
): HeadlineParts {
  const { principals, resources } = statement;
  const actions = statement.actions && readActions(statement.actions);
  const presence = statement.conditions.filter(({ key }) => key === MFA_PRESENT_KEY);
  const outcome = outcomeOf(presence);
  const others = statement.conditions.filter(({ key }) => key !== MFA_PRESENT_KEY);
  return {
    effect,
    principals:
      principals && phrases.principals.summary(readPrincipals(principals), principals.negated),
    actions: actions && phrases.actions.summary(actions),
    exceptions: actions?.negated ?? false,
    assumesRole: document.type.type === 'trust' && actions !== undefined && assumesRole(actions),
    resources:
      resources && phrases.resources.summary(readResources(resources, document), resources.negated),
    mfa: outcome === undefined ? '' : phrases.mfa.when(effect, outcome),
    clauses: [
      ...others.map((one) => phrases.conditions.clause(readCondition(one))),
      ...(hasUnknownConditions(statement) ? [phrases.conditions.filledIn] : []),
    ],
  };
}

const ASSUME = /^sts:assumerole(withsaml|withwebidentity)?$/i;

const assumesRole = ({ values, negated }: ActionsReading): boolean =>
  !negated && values.length > 0 && values.every((value) => ASSUME.test(value));

/** The lines for the elements of the statement, in the order in which one reads them. */
function partLines(
  statement: Statement,
  document: PolicyDocument,
  effect: EffectReading,
  phrases: Phrases,
): readonly string[] {
  const { principals, resources } = statement;
  const actions = statement.actions && readActions(statement.actions);
  const clauses = statement.conditions.map((one) => phrases.conditions.clause(readCondition(one)));
  const unknown = hasUnknownConditions(statement) ? [phrases.conditions.filledIn] : [];
  const { type } = document.type;
  const idle = misfits(statement);
  const limits = effect === 'Allow' ? phrases.statement.onlyLimits(type) : undefined;
  const effective = effect === 'Allow' || effect === 'Deny';
  return [
    ...(limits === undefined ? [] : [limits]),
    ...(principals ? principalLines(principals, phrases) : []),
    ...(actions ? phrases.actions.lines(actions) : []),
    ...(actions?.negated === true && effective ? [phrases.gate.notAction(effect)] : []),
    ...(resources ? resourceLines(resources, document, phrases) : []),
    ...(idle.length > 0 ? [phrases.resources.misfits(idle)] : []),
    ...phrases.conditions.lines([...clauses, ...unknown]),
  ];
}

/** As many principals as the headline names; for more there is a line. */
const NAMED = 3;

const principalLines = (principals: Principals, phrases: Phrases): readonly string[] => {
  const readings = readPrincipals(principals);
  return readings.length > NAMED ? [phrases.principals.line(readings, principals.negated)] : [];
};

function resourceLines(
  resources: Selection,
  document: PolicyDocument,
  phrases: Phrases,
): readonly string[] {
  const readings = readResources(resources, document);
  const everything = readings.length === 1 && readings[0]?.kind === 'all';
  // The headline says "all resources": there is nothing to add.
  if (readings.length === 0 || (everything && !resources.negated)) return [];
  return [phrases.resources.line(readings, resources.negated)];
}

function versionLines(
  statement: Statement,
  document: PolicyDocument,
  phrases: Phrases,
): readonly string[] {
  const variables = literalVariables(statement, document);
  const missing = document.policy.version === undefined;
  return variables.length === 0 ? [] : [phrases.statement.literalVariables(variables, missing)];
}
