import { arnFormats, fieldFits } from '../../catalog/arnFormats';
import type { ArnFormat } from '../../catalog/arnFormats';
import { parseArn } from '../../iam/arn';
import { replacePolicyVariables } from '../../iam/policyVariable';
import { coversWildcard } from '../../iam/wildcard';
import type { StringValue } from '../../policy/value';
import { typeKeyOf } from '../../reasoning/resourceFit/fit';
import { typesOf } from '../../reasoning/resourceFit/typesOf';

/** Characters of a resource's outline to be replaced, so that it names what belongs to it. */
export interface RelatedResource {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * What is to be changed in a resource for it to be of one of some types: all objects of a bucket
 * (`/*` added), the bucket of an object (all from the first `/` cut off), the indexes of a table.
 *
 * @param wanted types, as `typeKeyOf` says them
 * @returns undefined where no type is a part of the resource's, or the other way round
 */
export function relatedResource(
  resource: StringValue,
  wanted: ReadonlySet<string>,
): RelatedResource | undefined {
  const types = typesOf(resource);
  if (types.kind !== 'some') return undefined;
  const { arn, formats } = types;
  const own = formats.filter((format) => coversWildcard(format.resource, arn.resource));
  const others = arnFormats(arn.service).filter(
    (format) =>
      wanted.has(typeKeyOf(format)) &&
      fieldFits(format.region, arn.region) &&
      fieldFits(format.account, arn.account),
  );
  for (const from of own) {
    for (const to of others) {
      const found = partOf(from, to, resource) ?? wholeOf(from, to, resource);
      if (found !== undefined) return found;
    }
  }
  return undefined;
}

/** All parts of one type: adds what the type's form has behind that of the resource. */
function partOf(
  from: ArnFormat,
  to: ArnFormat,
  { outline }: StringValue,
): RelatedResource | undefined {
  const rest = behind(from.resource, to.resource);
  if (rest === undefined) return undefined;
  // AWS writes `log-group:NAME:*` for the streams of a log group.
  const text = to.service === 'logs' ? ':*' : rest;
  return { start: outline.length, end: outline.length, text };
}

/** What the resource is a part of: cuts off what its form has behind that of the type. */
function wholeOf(
  from: ArnFormat,
  to: ArnFormat,
  { outline }: StringValue,
): RelatedResource | undefined {
  const rest = behind(to.resource, from.resource);
  const start = parseArn(outline)?.offsets[5];
  if (rest === undefined || start === undefined) return undefined;
  const [separator = ''] = rest.split('*', 1);
  const masked = replacePolicyVariables(outline, (variable) =>
    'x'.repeat(variable.end - variable.start),
  );
  const [head = ''] = to.resource.split('*', 1);
  const cut = masked.indexOf(separator, start + head.length + 1);
  const name = outline.slice(start + head.length, cut);
  if (cut < 0 || /^[*?]*$/.test(name)) return undefined;
  return { start: cut, end: outline.length, text: '' };
}

/** What a longer form has behind a shorter one, a separator first. */
function behind(shorter: string, longer: string): string | undefined {
  if (!longer.startsWith(shorter)) return undefined;
  const rest = longer.slice(shorter.length);
  return /^[/:]/.test(rest) ? rest : undefined;
}
