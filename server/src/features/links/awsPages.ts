import type { Locale } from '../../iam/words';

const DOCS = 'https://docs.aws.amazon.com';

/** A page of the IAM User Guide, in the user's language. */
export const userGuide = (page: string, locale: Locale, anchor?: string): string =>
  `${DOCS}/${locale === 'ja' ? 'ja_jp/' : ''}IAM/latest/UserGuide/${page}.html${anchor === undefined ? '' : `#${anchor}`}`;

/** The page of a policy that AWS manages, which exists in English only. */
export const managedPolicy = (name: string): string =>
  `${DOCS}/aws-managed-policy/latest/reference/${name}.html`;
