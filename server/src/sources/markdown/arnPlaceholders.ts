import { TEMPLATE_MARK } from '../../iam/templateMark';
import { hasUnknown } from '../../iam/unknown';
import type { Range } from '../../policy/range';

/** A stretch of an ARN, and what of the reader's own it surely stands for. */
export interface ArnPlaceholder extends Range {
  readonly stands?: 'account' | 'partition';
}

/** The fields of an ARN that come before the resource, which is free in most services. */
const FIELDS = /^arn:([^:]*):([^:]*):([^:]*):([^:]*)/;

/** What everybody has in their own account, and no policy means in another one. */
const OWN = /^arn:[^:]*:iam::[^:]*:(?:user|mfa|sms-mfa)\//;

/** The fields of an ARN in a document that are left to its reader: `arn:aws:sns:REGION:account-id:…`. */
export function arnPlaceholders(outline: string): readonly ArnPlaceholder[] {
  const [, ...fields] = FIELDS.exec(outline) ?? [];
  const isOwn = OWN.test(outline);
  let at = 'arn:'.length;
  return fields.flatMap((field, i): readonly ArnPlaceholder[] => {
    const start = at;
    at += field.length + 1;
    if (!isMarked(field) && !isNamed(field, i)) return [];
    const stretch = { start, end: start + field.length };
    if (i === 0 && isOwn) return [{ ...stretch, stands: 'partition' }];
    return [i === 3 && isOwn && isOwnAccount(field) ? { ...stretch, stands: 'account' } : stretch];
  });
}

/** A field with the marks of a template engine or a shell; a policy variable has a colon, and is cut here. */
const isMarked = (field: string): boolean =>
  TEMPLATE_MARK.test(field) && (!field.includes('${') || /\$\{[^{}]*\}/.test(field));

const isNamed = (field: string, i: number): boolean =>
  !hasUnknown(field) && !TEMPLATE_MARK.test(field) && JUDGES[i]?.(field) === true;

/** A name for the account and nothing else: no `OTHER_ACCOUNT`, no `PROD_ACCOUNT_ID`. */
const isOwnAccount = (field: string): boolean =>
  /^(?:my|your|the|own|aws)*(?:(?:account|acct|アカウント)(?:id|number|番号)?(?:without(?:hyphens|dashes))?|x*)$/.test(
    field.toLowerCase().replace(/[^\p{L}]/gu, ''),
  );

/** Marked as a variable by Markdown's own means, which code does not know. */
const isItalic = (field: string): boolean => /^\*[A-Za-z][\w -]*\*$/.test(field);

const isPartition = (field: string): boolean =>
  /partition/i.test(field) || /^[A-Z]+_[A-Z_]+$/.test(field);

const isService = (field: string): boolean =>
  /^(?:aws[-_]?)?service(?:[-_]?(?:name|namespace|prefix|code))?$/i.test(field);

/** What is written like the code of a Region may be one that is mistyped. */
const isRegion = (field: string): boolean =>
  /region|location/i.test(field) ||
  isItalic(field) ||
  (/[A-Z_]/.test(field) && !/^[a-z]{2}(?:-[a-z]+)+-\d$/i.test(field));

/** Accounts that AWS itself writes into ARNs. */
const NAMED_ACCOUNTS: ReadonlySet<string> = new Set([
  'aws',
  'amazon',
  'aws-marketplace',
  'cloudfront',
]);

/**
 * A name, digits that count in order or are all the same, or far too few of them: nobody's account. One
 * digit too many or too few is a mistake.
 */
export function isAccountPlaceholder(field: string): boolean {
  if (/^\d{12}$/.test(field) || NAMED_ACCOUNTS.has(field)) return false;
  if (/[^\d-]/.test(field)) return /^[^*?]+$/.test(field) || isItalic(field);
  const digits = field.replaceAll('-', '');
  if (digits === '' || Math.abs(digits.length - 12) > 1) return digits !== '';
  return /^(\d)\1*$/.test(digits) || '012345678901234'.includes(digits);
}

const JUDGES: readonly ((field: string) => boolean)[] = [
  isPartition,
  isService,
  isRegion,
  isAccountPlaceholder,
];
