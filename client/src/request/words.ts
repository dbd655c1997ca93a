import type { Words } from '../../../server/src/iam/words';

/** What the view of an answer says itself; all that is about the policy comes from the server, in the same language. */
export const DETAIL_WORDS = {
  request: { en: 'The request', ja: 'リクエスト' },
  action: { en: 'Action', ja: 'アクション' },
  resource: { en: 'Resource', ja: 'リソース' },
  caller: { en: 'Caller', ja: '呼び出し元' },
  notSent: { en: 'not in the request', ja: 'リクエストに含まれない' },
  decides: { en: 'Decided by', ja: '決定したステートメント' },
  depends: { en: 'It depends on', ja: '結果を左右するステートメント' },
  nearest: { en: 'Closest to allowing it', ja: '許可に最も近いステートメント' },
  other: { en: 'The other statements', ja: 'そのほかのステートメント' },
  line: { en: 'line {line}', ja: '{line} 行目' },
  goTo: { en: 'Go to the statement', ja: 'ステートメントへ移動' },
  notes: { en: 'Also to know', ja: '補足' },
  gone: {
    en: 'The policy is no longer there, or its file is closed.',
    ja: 'ポリシーがなくなったか、ファイルが閉じられました。',
  },
} as const satisfies Readonly<Record<string, Words>>;
