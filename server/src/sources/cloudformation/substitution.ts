import type { MapValue, StringValue, Value } from '../../policy/value';
import { locate } from '../../policy/value';
import { composeString } from '../strings/composedString';
import type { Piece } from '../strings/pieces';

/** `${…}` in a string of Fn::Sub; `${!…}` stands for the same without the exclamation mark. */
const REFERENCE = /\$\{(!?)([^{}]*)\}/g;

/** A policy variable (`aws:username`, `*`), and no parameter, attribute or pseudo parameter. */
const POLICY_VARIABLE = /^\s*(?:[*?$]|[\w.\-/]+:(?!:).*)$/s;

/**
 * Resolves Fn::Sub. References are unknown, save those that the function's own map gives a known
 * value. A policy variable without `!` is what its author meant, and marked as taken for a reference.
 *
 * @param template the string
 * @param values the map of the function's long form; its values are resolved
 */
export function substitute(
  place: Pick<StringValue, 'range'>,
  template: StringValue,
  values: MapValue | undefined,
): StringValue {
  const pieces: Piece[] = [];
  const { outline } = template;
  let at = 0;
  const copyTo = (end: number): void => {
    if (end > at) pieces.push({ of: template, start: at, end });
    at = end;
  };
  for (const match of outline.matchAll(REFERENCE)) {
    const [whole, mark, name = ''] = match;
    const end = match.index + whole.length;
    if (mark === '!') {
      copyTo(match.index + 2);
      at++;
      continue;
    }
    copyTo(match.index);
    at = end;
    const given = valueNamed(values, name.trim());
    const stretch = { of: template, start: match.index, end };
    if (given !== undefined) {
      const text = knownText(given);
      if (text === undefined) pieces.push({ ...stretch, unknown: true, from: given.range });
      else pieces.push({ range: locate(template, match.index, end), text });
    } else if (POLICY_VARIABLE.test(name)) {
      pieces.push({ ...stretch, taken: `\${!${name}}` });
    } else {
      pieces.push({ ...stretch, unknown: true });
    }
  }
  copyTo(outline.length);
  return composeString({ ...place, content: template.content }, pieces, escapeReferences);
}

/** Writes characters so that Fn::Sub leaves them as they are. */
export const escapeReferences = (characters: string): string => characters.replaceAll('${', '${!');

const valueNamed = (values: MapValue | undefined, name: string): Value | undefined =>
  values?.entries.find(({ key }) => key.text === name)?.value;

const knownText = (value: Value): string | undefined => {
  if (value.kind === 'string') return value.text;
  return value.kind === 'scalar' && value.value !== null ? String(value.value) : undefined;
};
