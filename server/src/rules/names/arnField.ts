import { parseArn } from '../../iam/arn';
import type { Arn } from '../../iam/arn';
import { UNKNOWN } from '../../iam/unknown';
import type { Range } from '../../policy/range';
import { locate } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { isFilledInLater } from '../grammar/placeholder';

/** One field of an ARN in a policy. */
export interface ArnField {
  readonly arn: Arn;
  /** The string that holds the ARN, and where in its outline the field stands. */
  readonly target: StringValue;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The first fields of an ARN, as far as they are known for certain. What is filled in before a field
 * may bring colons along, so that nothing behind it is certain; only a partition that is filled in as
 * a whole, as templates do, is taken for one field.
 */
export interface ArnFields {
  readonly partition?: ArnField;
  readonly service?: ArnField;
  readonly region?: ArnField;
}

const NAMES = ['partition', 'service', 'region'] as const;

/** Several rules ask about each ARN. */
const known = new WeakMap<StringValue, ArnFields>();

/** The known fields of an ARN; none where the text is no complete ARN. */
export function arnFields(target: StringValue): ArnFields {
  const found = known.get(target);
  if (found !== undefined) return found;
  const read = readFields(target);
  known.set(target, read);
  return read;
}

function readFields(target: StringValue): ArnFields {
  const arn = parseArn(target.outline);
  const fields: { -readonly [Name in keyof ArnFields]: ArnFields[Name] } = {};
  if (arn === undefined) return fields;
  const isCertain = !isFilledInLater(target.outline.slice(0, arn.offsets[4]));
  for (const [index, name] of NAMES.entries()) {
    const text = arn[name];
    const start = arn.offsets[index + 1] ?? 0;
    if (isCertain || !isFilledInLater(text))
      fields[name] = { arn, target, start, end: start + text.length, text };
    else if (name !== 'partition' || !isWhole(text)) break;
  }
  return fields;
}

/** Where a field stands in the source; an empty one is pointed to by the colons around it. */
export const fieldRange = ({ target, start, end }: ArnField): Range =>
  start === end ? locate(target, start - 1, end + 1) : locate(target, start, end);

/** One unknown value, or one `${…}`, and nothing beside it. */
const isWhole = (field: string): boolean => field === UNKNOWN || /^\$\{[^}]*\}$/.test(field);
