import type { Words } from '../../../server/src/iam/words';

/** What the view says itself; all that is about the policy comes from the server, in the same language. */
export const SUMMARY_WORDS = {
  heading: { en: 'Policy summary', ja: 'ポリシーの概要' },
  service: { en: 'Service', ja: 'サービス' },
  who: { en: 'Who', ja: 'プリンシパル' },
  access: { en: 'Access', ja: 'アクセスレベル' },
  resource: { en: 'Resource', ja: 'リソース' },
  when: { en: 'When', ja: '条件' },
  from: { en: 'From', ja: 'ステートメント' },
  actions: { en: 'Actions ({count})', ja: 'アクション（{count} 個）' },
  legend: {
    en: 'Of the actions of each access level: {full} all, {limited} some, {none} none',
    ja: '各アクセスレベルのアクションのうち: {full} すべて、{limited} 一部、{none} なし',
  },
  full: { en: 'all', ja: 'すべて' },
  limited: { en: 'some', ja: '一部' },
  count: { en: '{count} of {total}', ja: '{total} 個中 {count} 個' },
  none: { en: 'none', ja: 'なし' },
  unknown: { en: 'not known', ja: '不明' },
  denied: { en: 'Denied: {names}{more}', ja: '拒否: {names}{more}' },
  reveal: { en: 'Go to the statement {name}', ja: 'ステートメント {name} へ移動' },
  gone: {
    en: 'The policy is no longer there, or its file is closed.',
    ja: 'ポリシーがなくなったか、ファイルが閉じられました。',
  },
} as const satisfies Readonly<Record<string, Words>>;
