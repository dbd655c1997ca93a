import type { CompletionContext } from '../context';
import { escapeSnippet } from '../../../policy/snippet';
import { fillTemplate } from './fillTemplate';

/** An ARN with parts to fill in. */
export interface WrittenArn {
  /** With the names of those parts in their places; short, since a list has little room for it. */
  readonly label: string;
  /** With tab stops. */
  readonly snippet: string;
}

/** Fields of an ARN that need not be asked for. */
export interface ArnFields {
  readonly partition: string;
  /** What has been typed already; undefined while it is still open. */
  readonly region: string | undefined;
  readonly account: string | undefined;
  /** What has been typed of the resource; empty as long as that has not begun. */
  readonly resource: string;
  /** What is proposed where it is open. */
  readonly likelyRegion: string;
  readonly likelyAccount: string;
}

/** Takes the fields from what has been typed, and from the open policies. */
export function arnFields({ typed, names }: CompletionContext): ArnFields {
  const [, partition, , region, account, ...resource] = typed.startsWith('arn:')
    ? typed.split(':')
    : [];
  const known = partition === undefined || partition === '' ? names.partition() : partition;
  return {
    partition: known,
    region: account === undefined ? undefined : region,
    account: resource.length === 0 ? undefined : account,
    resource: resource.join(':'),
    likelyRegion: names.region() ?? FIRST_REGION.get(known) ?? 'us-east-1',
    likelyAccount: names.accounts()[0] ?? '111122223333',
  };
}

const FIRST_REGION: ReadonlyMap<string, string> = new Map([
  ['aws-cn', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-west-1'],
]);

/** How many parts of a template are still to be filled in. */
export const countParts = (template: string): number => template.split('${').length - 1;

/**
 * Writes an ARN as AWS's reference has it (`arn:${Partition}:s3:::${BucketName}/${ObjectName}`) for an
 * editor: what has been typed stands for the parts that it fills, the rest has tab stops. Region and
 * account stay empty where the type has none.
 *
 * @returns undefined where what has been typed cannot become such an ARN, or is one
 */
export function writeArn(template: string, fields: ArnFields): WrittenArn | undefined {
  const [, , service = '', region = '', account = '', ...rest] = template.split(':');
  const resource = fillTemplate(rest.join(':'), fields.resource);
  if (resource === undefined) return undefined;
  let stops = 0;
  const stop = (word: string): string => `\${${++stops}:${escapeSnippet(word)}}`;
  const label: string[] = [];
  const snippet: string[] = [];
  const add = (words: string, written: string): void => {
    label.push(words);
    snippet.push(written);
  };
  const field = (part: string, typed: string | undefined, likely: string): void => {
    const isOpen = part.startsWith('${');
    const text = isOpen ? typed : part;
    if (text === undefined) add('…', stop(likely));
    else add(text, escapeSnippet(text));
  };
  add(`arn:${fields.partition}:${service}`, `arn:${fields.partition}:${service}`);
  field(region, fields.region, fields.likelyRegion);
  field(account, fields.account, fields.likelyAccount);
  add(
    resource.map(({ text }) => text).join(''),
    resource
      .map(({ text, isOpen }) => (isOpen ? stop(likelyName(text)) : escapeSnippet(text)))
      .join(''),
  );
  const isComplete = fields.resource !== '' && stops === 0;
  return isComplete ? undefined : { label: label.join(':'), snippet: snippet.join(':') };
}

/** Nobody grants access to one object. */
const likelyName = (name: string): string => (name === 'ObjectName' ? '*' : name);
