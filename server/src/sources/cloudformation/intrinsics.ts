import type { Entry, ListValue, MapValue, Value } from '../../policy/value';
import { standingLike } from '../edits/elsewhere';
import { join } from './join';
import { substitute } from './substitution';

/** A call of one of CloudFormation's intrinsic functions. */
export interface IntrinsicCall {
  /** `Ref`, `Fn::Sub` … */
  readonly name: string;
  readonly argument: Value | undefined;
}

/** The call that a value is: a map whose only key is the name of a function. */
export function intrinsicCall(value: Value): IntrinsicCall | undefined {
  const [only, more] = value.kind === 'map' ? value.entries : [];
  const name = more === undefined ? only?.key.text : undefined;
  if (name === undefined || !(name === 'Ref' || name.startsWith('Fn::'))) return undefined;
  return { name, argument: only?.value };
}

/** Whether a value is `Ref: AWS::NoValue`, which takes away what it stands for. */
export function isNoValue(value: Value | undefined): boolean {
  const call = value && intrinsicCall(value);
  return (
    call?.name === 'Ref' &&
    call.argument?.kind === 'string' &&
    call.argument.text === 'AWS::NoValue'
  );
}

/** The two values between which Fn::If decides; none for any other value. */
export function branchesOf(value: Value): readonly Value[] {
  const call = intrinsicCall(value);
  if (call?.name !== 'Fn::If' || call.argument?.kind !== 'list') return [];
  return call.argument.items.slice(1, 3).filter((branch) => !isNoValue(branch));
}

/**
 * Reads a value as CloudFormation will: what its functions make of known parts is known, everything
 * else that they compute is not. What nothing is to be done about stays the same object.
 */
export function resolveIntrinsics(value: Value): Value {
  const call = intrinsicCall(value);
  if (call !== undefined) return resolveCall(value, call);
  if (value.kind === 'list') return resolveList(value);
  return value.kind === 'map' ? resolveMap(value) : value;
}

function resolveCall(value: Value, { name, argument }: IntrinsicCall): Value {
  const place = { range: value.range };
  const [first, second] = argument?.kind === 'list' ? argument.items : [];
  if (name === 'Fn::Sub') {
    if (argument?.kind === 'string') return substitute(place, argument, undefined);
    const values = second && resolveIntrinsics(second);
    if (first?.kind === 'string')
      return substitute(place, first, values?.kind === 'map' ? values : undefined);
  }
  if (name === 'Fn::Join' && first !== undefined && second !== undefined) {
    const delimiter = resolveIntrinsics(first);
    const items = resolveIntrinsics(second);
    if (items.kind === 'list' && items.items.length > 0 && items.items.every(isText))
      return join(place, delimiter.kind === 'string' ? delimiter.text : undefined, items);
  }
  if (name === 'Fn::ToJsonString' && argument !== undefined) return resolveIntrinsics(argument);
  if (name === 'Fn::If' && argument?.kind === 'list') {
    const may = branchesOf(value).map(resolveIntrinsics);
    return standingLike({ kind: 'unknown', range: value.range, may }, value);
  }
  return standingLike({ kind: 'unknown', range: value.range }, value);
}

/** What can be put together: CloudFormation refuses lists and maps there. */
const isText = ({ kind }: Value): boolean => kind !== 'list' && kind !== 'map';

function resolveList(list: ListValue): ListValue {
  const items = list.items.filter((item) => !isNoValue(item)).map(resolveIntrinsics);
  return items.length === list.items.length && items.every((item, i) => item === list.items[i])
    ? list
    : standingLike({ ...list, items }, list);
}

function resolveMap(map: MapValue): MapValue {
  const entries = map.entries.filter(({ value }) => !isNoValue(value)).map(resolveEntry);
  return entries.length === map.entries.length &&
    entries.every((entry, i) => entry === map.entries[i])
    ? map
    : standingLike({ ...map, entries }, map);
}

function resolveEntry(entry: Entry): Entry {
  const value = entry.value && resolveIntrinsics(entry.value);
  return value === entry.value ? entry : standingLike({ ...entry, value }, entry);
}
