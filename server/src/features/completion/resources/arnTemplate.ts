import type { CompletionContext } from '../context';
import { escapeSnippet } from '../snippetText';

/** An ARN with parts to fill in. */
export interface WrittenArn {
  /** With the names of those parts in their places. */
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
  /** What is proposed where it is open. */
  readonly likelyRegion: string;
  readonly likelyAccount: string;
}

/** Takes the fields from what has been typed, and from the open policies. */
export function arnFields({ typed, names }: CompletionContext): ArnFields {
  const [, partition, , region, account, rest] = typed.startsWith('arn:') ? typed.split(':') : [];
  const known = partition === undefined || partition === '' ? names.partition() : partition;
  return {
    partition: known,
    region: account === undefined ? undefined : region,
    account: rest === undefined ? undefined : account,
    likelyRegion: names.region() ?? FIRST_REGION.get(known) ?? 'us-east-1',
    likelyAccount: names.accounts()[0] ?? '111122223333',
  };
}

const FIRST_REGION: ReadonlyMap<string, string> = new Map([
  ['aws-cn', 'cn-north-1'],
  ['aws-us-gov', 'us-gov-west-1'],
]);

const REGION_FIELD = 3;
const ACCOUNT_FIELD = 4;

/**
 * Writes an ARN as AWS's reference has it (`arn:${Partition}:s3:::${BucketName}/${ObjectName}`) for an
 * editor. Region and account stay empty where the type has none.
 */
export function writeArn(template: string, fields: ArnFields): WrittenArn {
  const partition = template.replace('${Partition}', fields.partition);
  let stops = 0;
  const label: string[] = [];
  const snippet: string[] = [];
  partition.split(':').forEach((field, i) => {
    const typed =
      i === REGION_FIELD ? fields.region : i === ACCOUNT_FIELD ? fields.account : undefined;
    if (typed !== undefined && field.startsWith('${')) {
      label.push(typed);
      snippet.push(escapeSnippet(typed));
      return;
    }
    label.push(field.replace(PART, '$1'));
    snippet.push(
      escapeSnippet(field).replace(ESCAPED_PART, (_, name: string) => {
        stops += 1;
        return `\${${stops}:${likelyName(name, i, fields)}}`;
      }),
    );
  });
  return { label: label.join(':'), snippet: snippet.join(':') };
}

const PART = /\$\{(\w+)\}/g;
const ESCAPED_PART = /\\\$\{(\w+)\\\}/g;

function likelyName(name: string, field: number, fields: ArnFields): string {
  if (field === REGION_FIELD) return fields.likelyRegion;
  if (field === ACCOUNT_FIELD) return fields.likelyAccount;
  // Nobody grants access to one object.
  return name === 'ObjectName' ? '*' : name;
}
