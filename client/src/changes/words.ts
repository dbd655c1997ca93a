import type { Words } from '../../../server/src/iam/words';

/** What the view says itself; all that is about the policies comes from the server, in the same language. */
export const CHANGES_WORDS = {
  heading: { en: 'Changes since the last commit', ja: '最後のコミットからの変更' },
  about: {
    en: 'What the policies in {file} allow now, compared with HEAD.',
    ja: '{file} のポリシーが現在許可する内容を HEAD と比較した結果です。',
  },
  none: {
    en: 'The policies are the same as in the last commit.',
    ja: 'ポリシーは最後のコミットと同じです。',
  },
  policyAt: { en: 'Policy in line {line}', ja: '{line} 行目のポリシー' },
  addedPolicy: { en: 'new policy', ja: '新しいポリシー' },
  removedPolicy: { en: 'removed policy', ja: '削除されたポリシー' },
  added: { en: 'Added', ja: '追加' },
  loosened: { en: 'Allowed on wider conditions', ja: '条件が緩和' },
  changed: { en: 'Allowed on other conditions', ja: '条件が変更' },
  tightened: { en: 'Allowed on narrower conditions', ja: '条件が追加・厳格化' },
  removed: { en: 'Removed', ja: '削除' },
  on: { en: 'on', ja: '対象:' },
  for: { en: 'for', ja: '呼び出し元:' },
  before: { en: 'Before', ja: '変更前' },
  after: { en: 'Now', ja: '変更後' },
  condition: { en: 'When', ja: '条件' },
  always: { en: 'always', ja: '常に許可' },
  example: { en: 'Example', ja: '例' },
  statements: { en: 'Statements', ja: 'ステートメント' },
  inHead: { en: 'in HEAD', ja: 'HEAD' },
  reveal: { en: 'Go to the statement {name}', ja: 'ステートメント {name} へ移動' },
  moreActions: { en: '{count} more actions', ja: 'ほか {count} 個のアクション' },
  more: {
    en: '{count} further differences are not shown.',
    ja: 'ほかに {count} 件の違いがあります。',
  },
  withoutEffect: {
    en: 'Without effect: AWS never authorizes these actions on such resources',
    ja: '効果なし: AWS がこれらのリソースに対して認可することのないアクション',
  },
  open: {
    en: 'What these statements grant depends on values that are not known',
    ja: '許可する内容がわかっていない値で決まるステートメント',
  },
  cut: {
    en: 'The policy is too large to be compared in full: there may be further differences.',
    ja: 'ポリシーが大きすぎるため、すべては比較していません。ほかにも違いがある可能性があります。',
  },
} as const satisfies Readonly<Record<string, Words>>;
