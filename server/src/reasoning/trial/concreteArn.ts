import { formatsOf } from '../../catalog/arnFormats';
import type { Action } from '../../catalog/model';
import { parseArn } from '../../iam/arn';
import { isEscape, replacePolicyVariables } from '../../iam/policyVariable';
import { hasUnknown } from '../../iam/unknown';
import { hasWildcard } from '../../iam/wildcard';
import { matchesResourcePattern } from '../evaluation/resourcePattern';
import { actionTypes, typeKeyOf } from '../resourceFit/actionTypes';
import { SAMPLE_WORD } from './samples';
import type { Samples } from './samples';

/** Writes an ARN of AWS's reference with sample names: `arn:aws:s3:::example-bucket`. */
export const sampleArn = (template: string, samples: Samples['others']): string =>
  template.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const field = FIELDS.get(name);
    return field === undefined ? samples.part(name) : field(samples);
  });

const FIELDS: ReadonlyMap<string, (samples: Samples['others']) => string> = new Map([
  ['Partition', ({ traveller }) => traveller.partition],
  ['Region', ({ region }) => region],
  ['Account', ({ traveller }) => traveller.account],
]);

/** What may stand for a wildcard of the resource: a name, a name within a name, or nothing. */
const FILLINGS = [SAMPLE_WORD, `${SAMPLE_WORD}/${SAMPLE_WORD}`, ''];

/**
 * A resource that matches a value of Resource: variables get sample values, wildcards sample names.
 *
 * @param action the action has to work on resources of the type; undefined where it is not known
 * @param examples resources of the action's types: taken where they match
 * @returns undefined where there is none, or the value is filled in later
 */
export function concreteArn(
  pattern: string,
  action: Action | undefined,
  examples: readonly string[],
  samples: Samples,
): string | undefined {
  if (hasUnknown(pattern)) return undefined;
  const text = replacePolicyVariables(pattern, (variable) =>
    isEscape(variable) ? undefined : samples.variable(variable.name),
  );
  const arn = parseArn(text);
  if (arn === undefined || text.includes('${')) return undefined;
  const example = examples.find((one) => matchesResourcePattern(text, one));
  if (example !== undefined) return example;
  const { traveller, region } = samples;
  const head = [
    'arn',
    fill(arn.partition, traveller.partition),
    fill(arn.service, action?.service.prefix ?? 's3'),
  ];
  for (const named of [true, false]) {
    // Resources of some types have no Region or account, and `*` stands for that as well.
    const fields = named
      ? [fill(arn.region, region), fill(arn.account, traveller.account)]
      : [fill(arn.region, ''), fill(arn.account, '')];
    for (const filling of FILLINGS) {
      const resource = fillLast(arn.resource, filling);
      const found = [...head, ...fields, resource].join(':');
      if (isOfType(found, action) && matchesResourcePattern(text, found)) return found;
    }
  }
  return undefined;
}

const fill = (field: string, by: string): string => (hasWildcard(field) ? by : field);

/** The last wildcard may stand for more than a name. */
function fillLast(resource: string, filling: string): string {
  const end = resource.lastIndexOf('*');
  const rest = (text: string): string => text.replace(/\*+/g, SAMPLE_WORD).replaceAll('?', 'x');
  if (end < 0) return rest(resource);
  return rest(resource.slice(0, end)) + filling + rest(resource.slice(end + 1));
}

function isOfType(text: string, action: Action | undefined): boolean {
  if (action === undefined) return true;
  const { listed } = actionTypes(action);
  const arn = parseArn(text);
  return arn !== undefined && formatsOf(arn).some((format) => listed.includes(typeKeyOf(format)));
}
