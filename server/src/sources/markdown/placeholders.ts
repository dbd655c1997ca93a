import { TEMPLATE_MARK } from '../../iam/templateMark';
import { hasUnknown } from '../../iam/unknown';
import { locate, stringValue } from '../../policy/value';
import type { StringPart, StringValue } from '../../policy/value';
import { partsBetween } from '../strings/parts';
import { arnPlaceholders, isAccountPlaceholder } from './arnPlaceholders';
import type { ArnPlaceholder } from './arnPlaceholders';

const CJK = '\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Hangul}ー';

/**
 * What a document leaves to its reader, wherever it stands: `{account_id}` and `[account-id]`, dots,
 * `vpc-xxxxxxxx`, and words of another script, which no policy can have. Marks of template engines
 * are among `TEMPLATE_MARK`, which rules know in every language.
 */
const GAP = new RegExp(
  [
    '<[^<>]+>',
    '(?<![$&#%{])\\{[^{}:$]+\\}(?!\\})',
    '\\[[A-Za-z][^[\\]]*\\]',
    '\\.{3,}|…',
    '(?<![A-Za-z])(?:x{3,}|X{3,})(?![A-Za-z])',
    `(?<![\\w-])[\\w-]*[${CJK}][\\w${CJK}-]*`,
  ].join('|'),
  'gu',
);

/** An address with letters for numbers, the name of one with a length behind it, the pattern of a date. */
const FORM =
  /^(?=.*x)[\dx]{1,3}(?:\.[\dx]{1,3}){3}(?:\/[\dx]+)?$|^[a-z](?:\.[a-z]){3}(?:\/\w+)?$|^(?:[a-z\d]+[-_.])*(?:ips?|cidrs?|address(?:es)?|ranges?|network|subnet|vpn)(?:[-_.][a-z\d]+)*\/\d{1,3}$|yyyy/i;

/** An action of a service that is still to be named. */
const ACTION = /^(?:service(?:[-_]?(?:name|prefix|namespace))?|[a-z][A-Za-z]*Service):[\w*-]+$/i;

/** Names of what every account has its own of, written as no value of AWS is. */
const NAMED =
  /(?:^|_|-)(?:ACCOUNTS?|REGIONS?|ARNS?|IDS?|IPS?|CIDRS?|RANGES?|ADDRESS(?:ES)?|NAME|BUCKET|ROLE|USER|ORG|VPC|VPCE|DATE|YOUR|MY|REPLACE|CHANGE|INSERT)(?:_|-|$)/;

/**
 * Reads a string of a document as its reader does: `ACCOUNT_ID`, `{bucket}`, `region` and the like are
 * not yet what AWS will read, and nothing can be said about them. In a policy's own file they are
 * mistakes.
 */
export function openPlaceholders(value: StringValue): StringValue {
  const parts: StringPart[] = [];
  let at = 0;
  for (const { start, end, stands } of placeholdersIn(value.outline)) {
    if (start < at) continue;
    parts.push(...partsBetween(value, at, start));
    parts.push({ range: locate(value, start, end), text: undefined, ...(stands && { stands }) });
    at = end;
  }
  if (at === 0) return value;
  parts.push(...partsBetween(value, at, value.outline.length));
  return stringValue(value.range, value.content, parts);
}

function placeholdersIn(outline: string): readonly ArnPlaceholder[] {
  if (isPlaceholder(outline)) return [{ start: 0, end: outline.length }];
  // `YOUR-BUCKET-ARN/*`: what follows the name of an ARN is known.
  const [name = ''] = /^[^/]*/.exec(outline) ?? [];
  if (ARN_NAME.test(name)) return [{ start: 0, end: name.length }];
  const gaps = [...outline.matchAll(GAP)]
    .filter(([gap]) => !TEMPLATE_MARK.test(gap) && !hasUnknown(gap))
    .map(({ index, 0: gap }) => ({ start: index, end: index + gap.length }));
  return [...arnPlaceholders(outline), ...gaps].sort((a, b) => a.start - b.start || b.end - a.end);
}

/** `queue-arn`, `ARN-of-the-key`, `TheQueueArn`. */
const ARN_NAME =
  /^(?:[A-Za-z\d]+[-_])*(?:arn|Arn|ARN)(?:[-_][A-Za-z\d]+)*$|^[A-Za-z\d]+(?:Arn|ARN)$/;

/** Words that tell a reader what to do, and what only the reader has. */
const ORDER = /^(?:replace|insert|enter|paste|change|your)[ _-][\w '’-]+$/i;

/** Whether the whole value is a name for what is to come: `YOUR_ROLE_ARN`, `your-vpc-id`, `REPLACE ME`. */
const isPlaceholder = (outline: string): boolean =>
  FORM.test(outline) ||
  ACTION.test(outline) ||
  ORDER.test(outline) ||
  (/^[\d-]{9,}$/.test(outline) && isAccountPlaceholder(outline)) ||
  (/^[A-Z][A-Z0-9]*(?:[_-][A-Z0-9]+)*$/.test(outline) && NAMED.test(outline)) ||
  /^(?:my|the)(?:[-_][a-z\d]+)*[-_](?:id|ip|cidr|account|region|address|range|number)$/i.test(
    outline,
  );
