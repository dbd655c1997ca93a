import type { NamedPolicy, ResourceName } from '../../../policy/attachment';
import { IAM_NAME, policyOfArn } from '../../../policy/policyArn';
import type { Expression } from '../hcl/syntax';
import { toString } from '../values/values';
import type { Instance } from './instances';
import { referenceIn } from './locals';

/** `aws_iam_group.developers.name`, with or without an index, and with what is read of it. */
const REFERENCE =
  /^((?:data\.)?aws_iam_(?:user|group|role|policy)\.[\w-]+)(?:\[([^\]]*)\])?\.(\w+)$/;

/** What gives the name of a user, group or role, and the ARN of a policy. */
const READ: ReadonlySet<string> = new Set(['name', 'id', 'user_name', 'group_name', 'arn']);

/** An expression of a block, as one of its objects has it. */
export interface Spot {
  readonly expression: Expression;
  readonly each: Instance['each'];
  readonly text: string;
}

/** The user, group or role that an expression names; undefined where it is computed. */
export function identityAt(spot: Spot): ResourceName | undefined {
  const { range } = spot.expression;
  const address = addressAt(spot);
  if (address !== undefined) return { range, address };
  const name = outlineAt(spot);
  return name !== undefined && IAM_NAME.test(name) ? { range, name } : undefined;
}

/** The managed policy whose ARN an expression is; undefined where it is computed. */
export function policyAt(spot: Spot): NamedPolicy | undefined {
  const { expression, each, text } = spot;
  // What a loop is at is written where the loop gets its values.
  const isEach = each !== undefined && referenceIn(expression, text) === 'each.value';
  const { range } = isEach ? each.value : expression;
  const address = addressAt(spot);
  if (address !== undefined) return { kind: 'customer-managed', range, address };
  const named = policyOfArn(outlineAt(spot) ?? '');
  return named && { ...named, range };
}

/** The address that a reference stands for: of one of several objects by its key. */
function addressAt({ expression, each, text }: Spot): string | undefined {
  const written = referenceIn(expression, text);
  if (written === 'each.value' && each !== undefined) {
    return addressAt({ expression: each.value, each: undefined, text });
  }
  const [, base, index, attribute] = REFERENCE.exec(written ?? '') ?? [];
  if (base === undefined || !READ.has(attribute ?? '')) return undefined;
  // Whoever makes an object under a condition calls it the first of at most one.
  if (index === undefined || index === '0') return base;
  const key = index === 'each.key' ? each?.key : /^"([^"$%\\]*)"$/.exec(index)?.[1];
  return key === undefined ? undefined : instanceAddress(base, key);
}

/** The address of one of the objects that a block stands for. */
export const instanceAddress = (base: string, key: string | undefined): string =>
  key === undefined ? base : `${base}["${key}"]`;

/** The characters of a string, with U+FFFC for what is not known; undefined for what is no string. */
function outlineAt({ expression, each, text }: Spot): string | undefined {
  const written = referenceIn(expression, text);
  if (each !== undefined && written === 'each.key') return each.key;
  if (each !== undefined && written === 'each.value') {
    return outlineAt({ expression: each.value, each: undefined, text });
  }
  return expression.kind === 'template' ? toString(expression, text).outline : undefined;
}
