import type { Words } from '../../../iam/words';
import type { StringValue } from '../../../policy/value';
import type { HoverContext } from '../context';
import { ELEMENT_DOCS } from './elementDocs';
import { writePage } from '../page';
import type { Hover } from '../page';

const VERSIONS: ReadonlyMap<string, readonly [headline: Words, more: Words]> = new Map([
  [
    '2012-10-17',
    [
      {
        en: '2012-10-17: the current version of the policy language',
        ja: '2012-10-17: ポリシー言語の現在のバージョン',
      },
      {
        en: 'Policy variables such as `${aws:username}` work. It is a name, not a date to bring up to date.',
        ja: '`${aws:username}` などのポリシー変数が使えます。これはバージョンの名前で、更新する日付ではありません。',
      },
    ],
  ],
  [
    '2008-10-17',
    [
      {
        en: '2008-10-17: the old version of the policy language',
        ja: '2008-10-17: ポリシー言語の古いバージョン',
      },
      {
        en: 'Policy variables are literal text: `user/${aws:username}` means a user of just that name, whom nobody can be.',
        ja: 'ポリシー変数はただの文字列になります。`user/${aws:username}` は文字どおりその名前のユーザーを指し、誰にも一致しません。',
      },
    ],
  ],
]);

const OTHER: Words = {
  en: 'Not a version of the policy language',
  ja: 'ポリシー言語にないバージョン',
};
const UNKNOWN_VERSION: Words = {
  en: 'A version that is filled in later',
  ja: '後から埋め込まれるバージョン',
};

/** The value of the Version element. */
export function versionHover(value: StringValue, { locale }: HoverContext): Hover {
  const known = VERSIONS.get(value.outline);
  const headline = known?.[0] ?? (value.text === undefined ? UNKNOWN_VERSION : OTHER);
  const page = {
    headline: headline[locale],
    lines: [(known?.[1] ?? ELEMENT_DOCS.Version.more)[locale]],
    links: [ELEMENT_DOCS.Version.link],
  };
  return { markdown: writePage(page, locale), range: value.range };
}
