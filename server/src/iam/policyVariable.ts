/** One `${…}` of a value. Offsets count UTF-16 units of the value. */
export interface PolicyVariable {
  readonly start: number;
  /** After the closing brace; the end of the value where the brace is missing. */
  readonly end: number;
  /** The text between the braces, as written. */
  readonly inner: string;
  /** The key: `aws:username` of `${aws:username, 'nobody'}`. Empty in `${}`. */
  readonly name: string;
  /** What follows the comma, trimmed, quotes included; undefined without a default value. */
  readonly defaultValue: string | undefined;
  readonly closed: boolean;
}

/** The characters that policies may only write as variables: `${*}`, `${?}` and `${$}`. */
const ESCAPES: ReadonlySet<string> = new Set(['*', '?', '$']);

/** Whether a variable is an escape for a special character and so stands for that character. */
export const isEscape = (variable: PolicyVariable): boolean => ESCAPES.has(variable.inner);

/**
 * Finds the policy variables of a value, in their order. Understands variables that are still being
 * typed; a quoted default value may contain a closing brace.
 */
export function findPolicyVariables(value: string): readonly PolicyVariable[] {
  const variables: PolicyVariable[] = [];
  for (let start = value.indexOf('${'); start >= 0;) {
    const variable = readVariable(value, start);
    variables.push(variable);
    start = value.indexOf('${', variable.end);
  }
  return variables;
}

function readVariable(value: string, start: number): PolicyVariable {
  const close = closingBrace(value, start + 2);
  const end = close < 0 ? value.length : close + 1;
  const inner = value.slice(start + 2, close < 0 ? value.length : close);
  const comma = inner.indexOf(',');
  return {
    start,
    end,
    inner,
    name: (comma < 0 ? inner : inner.slice(0, comma)).trim(),
    defaultValue: comma < 0 ? undefined : inner.slice(comma + 1).trim(),
    closed: close >= 0,
  };
}

const closingBrace = (value: string, from: number): number => {
  let quoted = false;
  for (let i = from; i < value.length; i++) {
    if (value[i] === "'") quoted = !quoted;
    if (value[i] === '}' && !quoted) return i;
  }
  // A quote that is never closed hides nothing: take the next brace.
  return value.indexOf('}', from);
};

/**
 * Replaces the policy variables of a value.
 *
 * @param replace gives the text for a variable, or undefined to leave it as it is
 */
export function replacePolicyVariables(
  value: string,
  replace: (variable: PolicyVariable) => string | undefined,
): string {
  if (!value.includes('${')) return value;
  let result = '';
  let from = 0;
  for (const variable of findPolicyVariables(value)) {
    const text = replace(variable) ?? value.slice(variable.start, variable.end);
    result += value.slice(from, variable.start) + text;
    from = variable.end;
  }
  return result + value.slice(from);
}
