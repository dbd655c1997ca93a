import type { PlainValue } from './edit';

/** Characters of no text, for what a snippet has escaped while it is read as JSON. */
const DOLLAR = '\uE000';
const BRACE = '\uE001';

/**
 * Reads a snippet in JSON, whose tab stops but the last are within its strings, as a value: so that it can be
 * written in another language. Every string of the value, keys included, is a snippet by itself.
 *
 * @returns undefined where the snippet is no JSON
 */
export function snippetValue(snippet: string): PlainValue | undefined {
  const json = snippet.replace(/\\([\\$}])/g, (_, escaped: string) =>
    escaped === '$' ? DOLLAR : escaped === '}' ? BRACE : escaped,
  );
  // Where the cursor ends up has no place among values.
  const values = json.replace(/"(?:\\.|[^"\\])*"|\$0/g, (found) => (found === '$0' ? '' : found));
  try {
    return toPlain(JSON.parse(values));
  } catch {
    return undefined;
  }
}

function toPlain(value: unknown): PlainValue {
  if (typeof value === 'string') return restore(value);
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value;
  if (Array.isArray(value)) return value.map(toPlain);
  return new Map(
    Object.entries(value ?? {}).map(([key, one]: [string, unknown]) => [
      restore(key),
      toPlain(one),
    ]),
  );
}

/** A string with what was escaped escaped again. */
const restore = (text: string): string =>
  text.replaceAll('\\', '\\\\').replaceAll(DOLLAR, '\\$').replaceAll(BRACE, '\\}');
