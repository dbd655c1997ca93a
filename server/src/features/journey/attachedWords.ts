import { fill, say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import type { AttachedAs, IdentityKind, NamedPolicy } from '../../policy/attachment';

const KINDS: Readonly<Record<NamedPolicy['kind'], Words>> = {
  'aws-managed': { en: 'AWS managed policy', ja: 'AWS 管理ポリシー' },
  'customer-managed': { en: 'customer managed policy', ja: 'カスタマー管理ポリシー' },
  inline: { en: 'inline policy', ja: 'インラインポリシー' },
};

const BOUNDARY: Words = { en: 'permissions boundary', ja: 'アクセス許可の境界' };

const HOLDERS: Readonly<Record<IdentityKind, Words>> = {
  user: { en: 'user {name}', ja: 'ユーザー {name}' },
  group: { en: 'group {name}', ja: 'グループ {name}' },
  role: { en: 'role {name}', ja: 'ロール {name}' },
};

/** A user, a group or a role, for people. */
export interface NamedHolder {
  readonly kind: IdentityKind;
  readonly name: string;
}

const SEVERAL: Words = {
  en: 'The policies belong to {holders}. Only what all of those who have a policy share comes along with it.',
  ja: 'ポリシーは{holders} のものです。同じポリシーを持つ全員に共通するものだけを含めています。',
};

/** Whose policies are asked about, where they are of several; undefined where they are not. */
export const severalHoldersWords = (
  holders: readonly NamedHolder[],
  locale: Locale,
): string | undefined =>
  holders.length < 2
    ? undefined
    : say(SEVERAL, locale, { holders: holders.map((one) => holderWords(one, locale)) });

const holderWords = ({ kind, name }: NamedHolder, locale: Locale): string =>
  fill(HOLDERS[kind][locale], { name });

/** What a policy is to whom: "AWS managed policy of group developers". */
export function attachedWords(
  {
    kind,
    as,
    holder,
  }: {
    readonly kind: NamedPolicy['kind'];
    readonly as: AttachedAs;
    readonly holder: NamedHolder;
  },
  locale: Locale,
): string {
  const what = (as === 'boundary' ? BOUNDARY : KINDS[kind])[locale];
  const whose = holderWords(holder, locale);
  if (locale === 'en') return `${what} of ${whose}`;
  // Between Japanese and Latin letters stands a space.
  return `${whose} の${/^[A-Z]/.test(what) ? ' ' : ''}${what}`;
}

/** Why a policy that is attached does not count. */
export const NOT_KNOWN: Words = {
  en: 'not looked into: its text is not known here',
  ja: '内容が分からないため、確認していません',
};
