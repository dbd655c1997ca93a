/** Values of a request, by key in lower case; what is not there is absent. */
export type Keys = Readonly<Record<string, readonly string[]>>;

/** Whether a text matches a pattern of `*` and `?`. */
export const glob = (pattern: string, text: string, flags = 's'): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    flags,
  ).test(text);

/** Puts values in the place of variables; the asterisks of values are no wildcards. */
function substitute(text: string, keys: Keys): { text: string; wild: string } | undefined {
  let missing = false;
  const filled = (hide: boolean): string =>
    text.replace(/\$\{(\*|\?|\$|[^},]+)(?:,\s*'([^']*)')?\}/g, (_, name: string, or?: string) => {
      const values = keys[name.toLowerCase()] ?? [];
      const value = '*?$'.includes(name) ? name : values.length === 1 ? values[0] : or;
      if (value === undefined) missing = true;
      return hide
        ? (value ?? '').replaceAll('*', '\u0001').replaceAll('?', '\u0002')
        : (value ?? '');
    });
  const result = { text: filled(false), wild: filled(true) };
  return missing ? undefined : result;
}

const hidden = (text: string): string => text.replaceAll('*', '\u0001').replaceAll('?', '\u0002');

/** A pattern with variables against a text, of which each field of an ARN is compared with its own. */
export function like(
  pattern: string,
  text: string,
  keys: Keys,
  variables: boolean,
  arn: boolean,
): boolean {
  const filled = variables ? substitute(pattern, keys) : { text: pattern, wild: pattern };
  if (filled === undefined) return false;
  const given = variables && filled.wild !== filled.text ? hidden(text) : text;
  if (!arn || !filled.wild.startsWith('arn:')) return glob(filled.wild, given);
  const fields = (value: string): readonly string[] => {
    const parts = value.split(':');
    return [...parts.slice(0, 5), parts.slice(5).join(':')];
  };
  const [wanted, own] = [fields(filled.wild), fields(given)];
  return wanted.every((field, i) => glob(field, own[i] ?? ''));
}

const number = (text: string): number => (/^-?\d+(\.\d+)?$/.test(text) ? Number(text) : NaN);
const date = (text: string): number =>
  /^\d+$/.test(text) && text.length > 4 ? Number(text) * 1000 : Date.parse(text);
const ip = (text: string): bigint | undefined =>
  /^\d+(\.\d+){3}$/.test(text)
    ? text.split('.').reduce((sum, part) => sum * 256n + BigInt(part), 0n)
    : undefined;

function inCidr(range: string, address: string): boolean {
  const [host = '', bits = '32'] = range.split('/');
  const [network, own] = [ip(host), ip(address)];
  if (network === undefined || own === undefined) return false;
  const shift = BigInt(32 - Number(bits));
  return network >> shift === own >> shift;
}

const ORDER: Readonly<Record<string, (value: number, wanted: number) => boolean>> = {
  Equals: (value, wanted) => value === wanted,
  NotEquals: (value, wanted) => value === wanted,
  LessThan: (value, wanted) => value < wanted,
  LessThanEquals: (value, wanted) => value <= wanted,
  GreaterThan: (value, wanted) => value > wanted,
  GreaterThanEquals: (value, wanted) => value >= wanted,
};

/** Whether a value matches one of the policy's, the `Not` of the operator left aside. */
function one(name: string, wanted: string, value: string, keys: Keys, variables: boolean): boolean {
  const filled = variables ? substitute(wanted, keys)?.text : wanted;
  const compare = ORDER[name.replace(/^(Numeric|Date)/, '')];
  if (name.startsWith('Numeric')) return compare?.(number(value), number(wanted)) ?? false;
  if (name.startsWith('Date')) return compare?.(date(value), date(wanted)) ?? false;
  if (name.endsWith('IpAddress')) return inCidr(wanted, value);
  // Each of six fields is compared: a pattern with fewer is none.
  if (name.startsWith('Arn'))
    return (
      (wanted === '*' || wanted.split(':').length > 5) && like(wanted, value, keys, variables, true)
    );
  if (name.endsWith('Like')) return like(wanted, value, keys, variables, false);
  if (filled === undefined) return false;
  if (name === 'Bool' || name.endsWith('IgnoreCase'))
    return filled.toLowerCase() === value.toLowerCase();
  return filled === value;
}

/** Whether one line of a Condition holds. */
export function holds(
  operator: string,
  key: string,
  wanted: readonly string[],
  keys: Keys,
  variables: boolean,
): boolean {
  const [, set = '', name = '', ifExists = ''] =
    /^(?:(ForAllValues|ForAnyValue):)?(.*?)(IfExists)?$/.exec(operator) ?? [];
  const values = keys[key.toLowerCase()] ?? [];
  if (name === 'Null') return wanted.some((text) => (text === 'true') === (values.length === 0));
  const negated = name.includes('Not');
  if (values.length === 0)
    return ifExists !== '' || set === 'ForAllValues' || (negated && set === '');
  const passes = (value: string): boolean =>
    wanted.some((text) => one(name, text, value, keys, variables)) !== negated;
  if (set === 'ForAllValues') return values.every(passes);
  return values.some(passes);
}
