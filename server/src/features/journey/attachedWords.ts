import { fill } from '../../iam/words';
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

/** What a policy is to whom: "AWS managed policy of group developers". */
export function attachedWords(
  {
    kind,
    as,
    holder,
  }: {
    readonly kind: NamedPolicy['kind'];
    readonly as: AttachedAs;
    readonly holder: { readonly kind: IdentityKind; readonly name: string };
  },
  locale: Locale,
): string {
  const what = (as === 'boundary' ? BOUNDARY : KINDS[kind])[locale];
  const whose = fill(HOLDERS[holder.kind][locale], { name: holder.name });
  if (locale === 'en') return `${what} of ${whose}`;
  // Between Japanese and Latin letters stands a space.
  return `${whose} の${/^[A-Z]/.test(what) ? ' ' : ''}${what}`;
}

/** Why a policy that is attached does not count. */
export const NOT_KNOWN: Words = {
  en: 'not looked into: its text is not known here',
  ja: '内容が分からないため、確認していません',
};
