import { replacePolicyVariables } from '../../iam/policyVariable';
import { TEMPLATE_MARK } from '../../iam/templateMark';
import { UNKNOWN } from '../../iam/unknown';

const MARK = new RegExp(`${UNKNOWN}|${TEMPLATE_MARK.source}`);

/**
 * The beginning of an outline up to the first part that is filled in later: by the host language, by
 * a policy variable, or by a tool that replaces placeholders.
 */
export function knownBeginning(outline: string): string {
  const mark = MARK.exec(outline);
  return mark === null ? outline : outline.slice(0, mark.index);
}

/** Whether a part of an outline is filled in later, so that nothing can be said about its form. */
export const isFilledInLater = (outline: string): boolean => MARK.test(outline);

/**
 * The outline with a letter for each policy variable. AWS replaces `${aws:username}` only after it
 * has taken a value apart, so that a variable adds no field to an ARN.
 */
export const withoutPolicyVariables = (outline: string): string =>
  replacePolicyVariables(outline, ({ name, closed }) =>
    closed && /^[\w.-]+:[^:]/.test(name) ? 'x' : undefined,
  );
