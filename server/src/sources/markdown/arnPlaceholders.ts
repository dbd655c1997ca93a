import { TEMPLATE_MARK } from '../../iam/templateMark';
import { hasUnknown } from '../../iam/unknown';
import type { Range } from '../../policy/range';

/** The fields of an ARN that come before the resource, which is free in most services. */
const FIELDS = /^arn:([^:]*):([^:]*):([^:]*):([^:]*)/;

/** The fields of an ARN in a document that are left to its reader: `arn:aws:sns:REGION:account-id:…`. */
export function arnPlaceholders(outline: string): readonly Range[] {
  const [, ...fields] = FIELDS.exec(outline) ?? [];
  let at = 'arn:'.length;
  return fields.flatMap((field, i) => {
    const start = at;
    at += field.length + 1;
    const isKnown = hasUnknown(field) || field.includes('${') || TEMPLATE_MARK.test(field);
    return isKnown || JUDGES[i]?.(field) !== true ? [] : [{ start, end: start + field.length }];
  });
}

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
