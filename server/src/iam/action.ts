/** An action pattern such as `iam:Get*`, taken apart. */
export interface ActionPattern {
  /** The service prefix, lower case (`iam`); `*` where the pattern is `*` alone. */
  readonly service: string;
  /** The name after the colon, as written; `*` where the pattern is `*` alone. */
  readonly name: string;
}

/**
 * Takes an action pattern apart.
 *
 * @returns undefined where the text is neither `*` nor `prefix:name`
 */
export function parseAction(text: string): ActionPattern | undefined {
  if (text === '*') return { service: '*', name: '*' };
  const colon = text.indexOf(':');
  if (colon <= 0 || colon === text.length - 1) return undefined;
  return { service: text.slice(0, colon).toLowerCase(), name: text.slice(colon + 1) };
}
