import { MFA_STATES } from '../../../../iam/mfa';
import type { MfaOutcome } from '../../../mfaCondition';
import type { EffectReading, MfaPhrases } from '../phrases';

export const mfa: MfaPhrases = {
  caller: (state, justNow) =>
    ({
      absent: '長期のアクセスキー（CLI、SDK）',
      false: 'MFA を使わないコンソールのセッションや一時的な認証情報',
      true: justNow ? 'MFA を使った直後のセッション' : 'MFA を使ったセッション',
    })[state],
  keyValue: (state) => (state === 'absent' ? 'なし' : `\`${state}\``),
  result: (effect, applies, conditional) => {
    if (applies === 'unknown') return '後から埋め込まれる値によって変わります';
    const [yes, no] = results(effect);
    if (applies === 'no') return no;
    return conditional ? `${yes}（ほかの条件も成り立つ場合）` : yes;
  },
  when: (effect, outcome) => when(effect, outcome),
  columns: ['呼び出し元', 'MFA のキー', 'このステートメント'],
};

const results = (effect: EffectReading): readonly [yes: string, no: string] => {
  if (effect === 'Allow') return ['**許可**', 'このステートメントでは許可しない'];
  if (effect === 'Deny') return ['**拒否**', 'このステートメントでは拒否しない'];
  return ['適用される', '適用されない'];
};

const NEVER = 'MFA の条件が成り立たないため実際には適用されませんが';

/** By the states in which the statement applies. */
const WHEN: ReadonlyMap<string, readonly [allow: string, deny: string]> = new Map([
  ['', [NEVER, NEVER]],
  [
    'absent',
    [
      '長期のアクセスキーを使う場合だけ',
      '長期のアクセスキーを使う場合（MFA なしのセッションは対象外）',
    ],
  ],
  [
    'false',
    [
      'MFA を使わないセッションの場合だけ',
      'MFA を使わないセッションの場合（長期のアクセスキーは対象外）',
    ],
  ],
  ['true', ['MFA を使った場合だけ', 'MFA を使うと']],
  ['absent,false', ['MFA を使わない場合だけ', 'MFA を使うまでは']],
  [
    'absent,true',
    [
      'MFA を使った場合と長期のアクセスキーの場合に',
      'MFA を使った場合と長期のアクセスキーの場合に',
    ],
  ],
  [
    'false,true',
    ['MFA の有無によらず一時的な認証情報の場合だけ', 'MFA の有無によらず一時的な認証情報の場合に'],
  ],
  ['absent,false,true', ['', '']],
]);

function when(effect: EffectReading, outcome: MfaOutcome): string {
  if (MFA_STATES.some((state) => outcome[state] === 'unknown')) {
    return '後から埋め込まれる MFA の条件に応じて';
  }
  const states = MFA_STATES.filter((state) => outcome[state] === 'yes').join(',');
  const [allow, deny] = WHEN.get(states) ?? ['', ''];
  return effect === 'Deny' ? deny : allow;
}
