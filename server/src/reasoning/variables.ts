import { isEscape, replacePolicyVariables } from '../iam/policyVariable';
import { hasUnknown } from '../iam/unknown';
import { matchesWildcard } from '../iam/wildcard';
import type { Policy } from '../policy/model';
import type { RequestContext } from './request';

/** Whether a policy's variables are variables: only Version 2012-10-17 knows them. */
export function hasVariables(policy: Policy, versionByDefault = false): boolean {
  const version = policy.version?.value;
  // A fragment will stand in a policy that nobody sees here; people write today's version.
  if (version === undefined) return versionByDefault || policy.node === undefined;
  return version.kind !== 'string' || version.outline !== '2008-10-17';
}

/** Stand for the characters that `${*}` and `${?}` mean, so that no wildcard comes of them. */
const ESCAPED: ReadonlyMap<string, string> = new Map([
  ['*', '\uE102'],
  ['?', '\uE103'],
]);

/** Stands for a variable that has no value: a character that no request holds, so that nothing matches. */
const NO_VALUE = '\uE104';

/**
 * Puts the request's values in the place of policy variables.
 *
 * @returns a pattern for `matchesPattern`, which matches nothing where a variable has neither a value in
 *   the request nor a default; undefined where a value is not known
 */
export function substituteVariables(text: string, context: RequestContext): string | undefined {
  if (!text.includes('${')) return text;
  let known = true;
  const result = replacePolicyVariables(text, (variable) => {
    if (isEscape(variable)) return ESCAPED.get(variable.inner) ?? variable.inner;
    const values = hasUnknown(variable.inner)
      ? undefined
      : context.values(variable.name.toLowerCase());
    const fallback = /^'(.*)'$/s.exec(variable.defaultValue ?? '')?.[1];
    if (values === undefined) {
      known = false;
      return undefined;
    }
    // "You can't use a multivalued condition key as a variable": several values are none.
    const value = values.length === 1 ? values[0] : fallback;
    return value === undefined ? NO_VALUE : literal(value);
  });
  return known ? result : undefined;
}

/** A value's own asterisks and question marks are no wildcards. */
const literal = (text: string): string =>
  text.replace(/[*?]/g, (character) => ESCAPED.get(character) ?? character);

/** Whether a text matches a pattern in which variables have been substituted. */
export const matchesPattern = (pattern: string, text: string, ignoreCase = false): boolean =>
  matchesWildcard(pattern, literalIn(pattern, text), ignoreCase);

/** A text as it has to be compared with a pattern: `*` and `?` written as the pattern writes them. */
export const literalIn = (pattern: string, text: string): string =>
  /[\uE102\uE103]/.test(pattern) ? literal(text) : text;

/** The text that a pattern stands for where it is compared as it is, without wildcards. */
export const plainText = (pattern: string): string =>
  pattern.replaceAll('\uE102', '*').replaceAll('\uE103', '?');
