import type { TextEdit } from '../../../policy/edit';
import type { Range } from '../../../policy/range';
import { readHcl } from '../hcl/read';
import { placesIn } from '../uses/places';
import type { Place } from '../uses/places';
import { alignAround } from '../write/lines/alignAround';

/** A policy that is the whole value of an attribute of a resource. */
export interface PolicyAttribute {
  /** The name of the resource. */
  readonly name: string;
  /** Offset of the line on which the resource begins, with the comments right above it. */
  readonly above: number;
  /** The value: `jsonencode(…)`, a heredoc, a string. */
  readonly value: Range;
  /** Edits that put its equal sign where it belongs once the value stands on one line. */
  readonly align: () => readonly TextEdit[];
}

/** Reads a text, to tell of each of its policies the attribute whose value it is. */
export function policyAttributes(text: string): (policy: Range) => PolicyAttribute | undefined {
  const places = [...placesIn(readHcl(text).body)];
  return (policy) => attributeAt(places, text, policy);
}

/**
 * Finds the attribute whose value is a policy.
 *
 * @returns undefined where a policy is a part of an expression, and where blocks are made in a loop:
 *   what belongs to one turn of it means nothing elsewhere
 */
function attributeAt(
  places: readonly Place[],
  text: string,
  policy: Range,
): PolicyAttribute | undefined {
  const place = places.find((one) => isAround(one, policy));
  const value = place?.attribute.value;
  if (place === undefined || value === undefined) return undefined;
  const [resource, ...inner] = place.blocks;
  const [, name] = resource.labels;
  if (resource.type !== 'resource' || name === undefined) return undefined;
  if (inner.some(({ type }) => type === 'dynamic')) return undefined;
  const [argument, more] = value.kind === 'call' ? value.arguments : [];
  const isWhole =
    value.kind === 'template'
      ? isAlone(text, value.content, policy)
      : value.kind === 'call' &&
        value.name === 'jsonencode' &&
        more === undefined &&
        argument?.range.start === policy.start;
  if (!isWhole) return undefined;
  const { body } = inner.at(-1) ?? resource;
  return {
    name,
    above: aboveOf(text, resource.range.start),
    value: value.range,
    align: () => alignAround(text, body, place.attribute),
  };
}

const isAround = ({ attribute: { value } }: Place, { start, end }: Range): boolean =>
  value !== undefined && value.range.start <= start && end <= value.range.end;

const isAlone = (text: string, { start, end }: Range, policy: Range): boolean =>
  (text.slice(start, policy.start) + text.slice(policy.end, end)).trim() === '';

/** Comments that end on the line above say something about the block. */
function aboveOf(text: string, offset: number): number {
  const lines = text.slice(0, offset).split('\n');
  let start = offset - (lines.pop() ?? '').length;
  for (const line of lines.toReversed()) {
    if (!/^\s*(?:#|\/\/)/.test(line)) break;
    start -= line.length + 1;
  }
  return start;
}
