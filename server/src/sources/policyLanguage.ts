import { isPolicyType } from '../iam/policyType';
import type { PolicyType } from '../iam/policyType';

/** VS Code's language id for a file that is a policy by its name; `-TYPE` may follow (`iam-policy-trust`). */
export const POLICY_LANGUAGE = 'iam-policy';

/** The policy type that a language id of our own stands for; undefined where it leaves the type open. */
export function policyTypeOfLanguage(languageId: string | undefined): PolicyType | undefined {
  const word = languageId?.startsWith(`${POLICY_LANGUAGE}-`)
    ? languageId.slice(POLICY_LANGUAGE.length + 1)
    : undefined;
  return isPolicyType(word) ? word : undefined;
}

/**
 * Whether a text is declared to be a policy: by a language id of our own, or by its file's name
 * (editors other than VS Code know no such ids).
 */
export const isPolicyByName = (languageId: string | undefined, uri: string): boolean =>
  languageId?.startsWith(POLICY_LANGUAGE) === true || /\.iam(-policy)?\.jsonc?$/i.test(uri);
