import type { ArnFormat } from '../../catalog/arnFormats';
import { parseArn } from '../../iam/arn';
import type { PolicyType } from '../../iam/policyType';
import { coversWildcard, matchesWildcard } from '../../iam/wildcard';
import type { Statement } from '../../policy/model';
import { locate } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import type { Range } from '../../policy/range';
import { statedResources } from '../../reasoning/resourceFit/statedResources';
import type { ResourceTypes } from '../../reasoning/resourceFit/typesOf';
import { isFilledInLater } from '../grammar/placeholder';
import type { PolicyEdit } from '../../policy/edit';

/** The policies whose resources have ARNs to be checked: all but trust policies, which have none. */
export const TYPES_WITH_RESOURCES: readonly PolicyType[] = [
  'identity',
  'resource',
  'scp',
  'rcp',
  'boundary',
  'session',
  'endpoint',
];

type Wanted = 'never' | 'always';

/** The Region or the account of an ARN, and whether the forms of such ARNs have one. */
export interface FormatField {
  readonly service: string;
  /** As written; empty where nothing stands there. */
  readonly text: string;
  /** No form has the field, or every form has it. */
  readonly wanted: Wanted;
  readonly range: Range;
  /** Writes something else in the field's place. */
  readonly replace: (text: string) => PolicyEdit;
}

const INDEX = { region: 3, account: 4 } as const;
type FieldName = keyof typeof INDEX;
type TypedResource = ResourceTypes & { readonly kind: 'some' };

/**
 * The Regions or accounts of a statement's resources that are of no form that such an ARN can have.
 * Left out are ARNs whose forms differ, and what is not known.
 */
export const wrongFields = (statement: Statement, name: FieldName): readonly FormatField[] =>
  statedResources(statement).flatMap(({ value, types }) => {
    const wanted = types.kind === 'some' ? wantedFields(types)[name] : undefined;
    return wanted === undefined ? [] : (formatField(value, name, wanted) ?? []);
  });

function formatField(
  target: StringValue,
  name: FieldName,
  wanted: Wanted,
): FormatField | undefined {
  const arn = parseArn(target.outline);
  const start = arn?.offsets[INDEX[name]];
  if (arn === undefined || start === undefined) return undefined;
  const text = arn[name];
  const isWrong = wanted === 'always' ? text === '' : !matchesWildcard(text, '');
  if (!isWrong || isFilledInLater(text)) return undefined;
  const end = start + text.length;
  return {
    service: arn.service,
    text,
    wanted,
    range: text === '' ? target.range : locate(target, start, end),
    replace: (other) => ({ kind: 'replace-characters', target, start, end, text: other }),
  };
}

interface Wants {
  readonly region: Wanted | undefined;
  readonly account: Wanted | undefined;
}

const known = new WeakMap<TypedResource, Wants>();

/** What the forms of an ARN say about its Region and account. */
function wantedFields(resource: TypedResource): Wants {
  const before = known.get(resource);
  if (before !== undefined) return before;
  const { arn, formats } = resource;
  const likely = likeliest(formats, arn.resource);
  const wants = { region: wantedBy(likely, 'region'), account: wantedBy(likely, 'account') };
  known.set(resource, wants);
  return wants;
}

function wantedBy(formats: readonly ArnFormat[], name: 'region' | 'account'): Wanted | undefined {
  if (formats.every((format) => format[name] === '')) return 'never';
  return formats.every((format) => format[name] !== '') ? 'always' : undefined;
}

/**
 * The forms with the most characters in common with a resource, where it is of them for certain:
 * `accesspoint/a` is an access point rather than a bucket of that name.
 */
function likeliest(formats: readonly ArnFormat[], resource: string): readonly ArnFormat[] {
  const certain = formats.filter((format) => coversWildcard(format.resource, resource));
  if (certain.length === 0) return formats;
  const literals = (format: ArnFormat): number => format.resource.replaceAll('*', '').length;
  const most = Math.max(...certain.map(literals));
  return certain.filter((format) => literals(format) === most);
}
