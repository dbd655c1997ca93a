import type { Words } from '../../iam/words';

export const WORDS = {
  before: { en: 'before', ja: '変更前' },
  after: { en: 'after', ja: '変更後' },
  always: { en: 'always', ja: '常に許可' },
  for: { en: 'for', ja: '呼び出し元:' },
  example: { en: 'for example', ja: '例' },
  dependsOn: {
    en: 'What these statements grant depends on values that are not known, or IAM refuses them:',
    ja: '次のステートメントは、許可する内容がわかっていない値で決まるか、IAM に受け付けられません:',
  },
  withoutEffect: {
    en: 'Not counted, since AWS never authorizes these actions on such resources:',
    ja: '次の組み合わせは、AWS がそのリソースに対して認可することのないアクションのため、数えていません:',
  },
  cut: {
    en: 'The policies are too large to be compared in full: there may be further differences.',
    ja: 'ポリシーが大きすぎるため、すべては比較していません。ほかにも違いがある可能性があります。',
  },
  unread: {
    en: 'A part of a policy could not be read as statements.',
    ja: 'ポリシーの一部をステートメントとして読み取れませんでした。',
  },
} as const satisfies Readonly<Record<string, Words>>;

/** An action, or several, with what it is about. */
export const ON: Words = { en: '{action} on {resources}', ja: '{action}（対象: {resources}）' };
