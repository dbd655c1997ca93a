import { expandAction, findAction, fullName } from '../../../catalog/actions';
import { actionDetails } from '../../../catalog/details';
import { parseAction } from '../../../iam/action';
import { parseArn } from '../../../iam/arn';
import { matchesWildcard } from '../../../iam/wildcard';

/** A run of the characters that samples have in the place of wildcards. */
export const FRESH = /¤+/g;

/** Actions that everybody knows. */
const WELL_KNOWN = ['s3:GetObject', 'ec2:DescribeInstances', 'dynamodb:GetItem', 'iam:ListUsers'];

/** So many actions are looked at. */
const ENOUGH = 600;

/**
 * Actions that may stand for a pattern: well-known ones, then those that AWS has, then a name that it
 * may give to an action one day.
 */
export function* actionsFor(pattern: string, sample: string): Generator<string> {
  yield* WELL_KNOWN.filter((one) => matchesWildcard(pattern, one, true));
  for (const action of expandAction(pattern).slice(0, ENOUGH)) yield fullName(action);
  const known = findAction(sample);
  if (known !== undefined) yield fullName(known);
  yield sample.replace(FRESH, 'Example');
  yield sample.replace(FRESH, 'Sample1');
  yield sample;
}

/** Resources that may stand for a sample in an example of an action. */
export function* resourcesFor(label: string, sample: string, action: string): Generator<string> {
  if (label === '*') {
    const known = findAction(action);
    const types = known === undefined ? [] : (actionDetails(known)?.resources ?? []);
    const arns = types.map(({ type: { arn } }) => arn);
    // The shorter the ARN, the plainer the resource: a bucket's object before an access point's.
    yield* arns.sort((a, b) => a.length - b.length).map(fillTemplate);
    yield '*';
  }
  for (const word of ['example', 'sample-1']) yield nice(sample, word, action);
  yield sample;
}

const fillTemplate = (arn: string): string =>
  arn
    .replace('${Partition}', 'aws')
    .replace('${Region}', 'us-east-1')
    .replace('${Account}', '111122223333')
    .replace(/\$\{[^}]*\}/g, 'example');

function nice(sample: string, word: string, action: string): string {
  const arn = parseArn(sample);
  if (arn === undefined) return sample.replace(FRESH, word);
  const fill = (field: string, by: string): string => field.replace(FRESH, by);
  const service = parseAction(action)?.service ?? 's3';
  return [
    'arn',
    fill(arn.partition, 'aws'),
    fill(arn.service, service),
    fill(arn.region, arn.service === 'iam' || service === 'iam' ? '' : 'us-east-1'),
    fill(arn.account, '111122223333'),
    fill(arn.resource, word),
  ].join(':');
}
