import type { ArnFormat } from '../../catalog/arnFormats';
import { parseArn } from '../../iam/arn';
import type { Statement } from '../../policy/model';
import { namesOwnUser } from '../mfaResources';
import { typesOf } from '../resourceFit/typesOf';
import { pascalCase } from './pascalCase';

/** Types whose resources stand within those of another, as `service/type`: a bucket's objects. */
const WITHIN: ReadonlyMap<string, string> = new Map([
  ['s3/object', 's3/bucket'],
  ['dynamodb/index', 'dynamodb/table'],
  ['dynamodb/stream', 'dynamodb/table'],
  ['logs/log-stream', 'logs/log-group'],
]);

/** On which resources, in the words of a Sid: `OnBucket`; empty where nothing short can be said. */
export function resourceWords({ resources }: Statement): string {
  if (resources === undefined || resources.values.length === 0) return '';
  if (resources.negated) return 'OutsideListedResources';
  const { values } = resources;
  if (values.some(({ outline }) => outline === '*')) return '';
  if (values.every(namesOwnUser)) return 'OnSelf';
  const kinds = values.map((value) => kindsOf(value.outline, typesOf(value)));
  const common = [...new Set(kinds)];
  const outer = common.filter((kind) => !common.includes(WITHIN.get(kind) ?? ''));
  const [kind, more] = outer;
  if (kind === undefined || kind === '' || more !== undefined) return '';
  return `On${pascalCase(kind.slice(kind.indexOf('/') + 1))}`;
}

/** The type of resource that an ARN is of, as its own service names it; empty where it may be several. */
function kindsOf(outline: string, types: ReturnType<typeof typesOf>): string {
  if (types.kind !== 'some') return '';
  const service = parseArn(outline)?.service;
  const own = types.formats.filter(({ definedBy }) => definedBy === service);
  const [format, more] = own.length > 0 ? own : types.formats;
  return format === undefined || more !== undefined ? '' : nameOf(format);
}

const nameOf = ({ definedBy, type }: ArnFormat): string => `${definedBy}/${type}`;
