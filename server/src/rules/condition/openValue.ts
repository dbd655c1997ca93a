import { findPolicyVariables, isEscape, replacePolicyVariables } from '../../iam/policyVariable';
import type { PolicyVariable } from '../../iam/policyVariable';
import type { PolicyDocument } from '../../policy/document';
import { conditionText } from '../../policy/model';
import type { Condition } from '../../policy/model';
import type { Value } from '../../policy/value';
import { variablesWork } from '../../reasoning/evaluate';
import { isSensitiveKey } from './patternKeys';

/** A value of a String condition that matches more than one text. */
export interface OpenValue {
  readonly value: Value;
  readonly text: string;
  /** The text with `*`, `?` and `OPEN_VARIABLE` where it is open, and other characters elsewhere. */
  readonly pattern: string;
  /** What leaves it open, or leaves it open first where both do. */
  readonly open: 'wildcard' | 'variable';
}

/** Stands in a pattern for a variable whose value the requester may choose. */
const OPEN_VARIABLE = '\uFFFD';

/** A wildcard or an open variable of a pattern. */
export const OPENING = new RegExp(`[*?${OPEN_VARIABLE}]`);

/**
 * The open values of a condition with a String operator. Wildcards count only under the Like
 * operators; elsewhere they are plain characters, which another rule reports.
 *
 * @param document decides by its Version whether variables are text, which another rule reports
 */
export function openValues(
  { operator, key, values }: Condition,
  document: PolicyDocument,
): readonly OpenValue[] {
  if (operator?.family !== 'String') return [];
  const like = operator.name.endsWith('Like');
  return values.flatMap((value) => {
    const text = conditionText(value);
    if (text === undefined || isGap(text)) return [];
    if (text.includes('${') && !variablesWork(document)) return [];
    const written = like ? text : replaceOutsideVariables(text, /[*?]/g, 'x');
    const pattern = replacePolicyVariables(written, (variable) => stand(variable, key));
    const open = openOf(pattern);
    return open === undefined ? [] : [{ value, text, pattern, open }];
  });
}

function openOf(pattern: string): OpenValue['open'] | undefined {
  const [first] = OPENING.exec(pattern) ?? [];
  if (first === undefined) return undefined;
  return first === OPEN_VARIABLE ? 'variable' : 'wildcard';
}

/**
 * What a variable leaves to the requester. Those that AWS fills in with the identity of an account,
 * an organization or a network leave nothing, and AWS publishes policies that compare one with
 * another (`"aws:ResourceAccount": "${aws:PrincipalAccount}"`); compared with itself, one always matches.
 */
function stand(variable: PolicyVariable, key: string): string {
  if (isEscape(variable)) return 'x';
  const name = variable.name.toLowerCase();
  const identity = isSensitiveKey(name) || name === 'aws:ec2instancesourcevpc';
  return identity && name !== key ? 'identity' : OPEN_VARIABLE;
}

/** A gap for the host language or a person to fill in: `<org-id>`, `{{ org }}`, `${OrgId}`, `${AWS::AccountId}`. */
const isGap = (text: string): boolean =>
  /[<>[\]]|\{\{/.test(text) ||
  findPolicyVariables(text).some(
    (variable) => !isEscape(variable) && (!variable.closed || !/^[^:]+:[^:]/.test(variable.name)),
  );

const replaceOutsideVariables = (text: string, what: RegExp, by: string): string =>
  text
    .split(/(\$\{[^}]*\})/)
    .map((piece, i) => (i % 2 === 0 ? piece.replace(what, by) : piece))
    .join('');
