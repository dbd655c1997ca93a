import { findPolicyVariables, isEscape } from '../../iam/policyVariable';
import type { PolicyVariable } from '../../iam/policyVariable';
import { UNKNOWN } from '../../iam/unknown';
import { effectOfMatching } from '../condition/accessEffect';
import type { Effect, StringPlace } from '../rule';

/** A condition key between the braces: a prefix, a colon, a name. Code of other languages is none. */
const KEY_LIKE = new RegExp(`^\\s*[\\w./${UNKNOWN}-]+\\s*:(?!:)[^(){}"?]*$`);

/** Names that other tools resolve before IAM sees the policy (Serverless Framework and the like). */
const OF_OTHER_TOOLS = /^(self|opt|env|file|sls|param|cf|ssm)\s*:|^aws:(accountid|region)$/i;

/**
 * Whether a `${…}` is a variable of IAM. Templates write `${bucket}`, `${AWS::AccountId}` or
 * `${join(":", parts)}` in policies too, and nothing can be said about those.
 */
export const isIamVariable = (variable: PolicyVariable): boolean =>
  isEscape(variable) || (KEY_LIKE.test(variable.name) && !OF_OTHER_TOOLS.test(variable.name));

/** The complete variables of IAM in a value. */
export const iamVariables = (outline: string): readonly PolicyVariable[] =>
  findPolicyVariables(outline).filter((variable) => variable.closed && isIamVariable(variable));

/** Whether IAM replaces variables at a place: in the resources of a statement and its conditions' values. */
export const takesVariables = ({ element }: StringPlace): boolean =>
  element === 'Resource' || element === 'NotResource' || element === 'Condition';

/**
 * What it does to access when a variable begins to work that was plain text before, and so matched
 * nothing; undefined where the statement's Effect is not known.
 */
export function effectOfWorkingVariable(place: StringPlace): Effect | undefined {
  if (place.statement === undefined) return undefined;
  const negated = place.element === 'NotResource' || place.condition?.operator?.negated === true;
  return effectOfMatching(place.statement, negated ? 'fewer' : 'more');
}
