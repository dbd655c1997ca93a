import type { MfaState } from '../../../../iam/mfa';
import type { Cancelled, CancelledBy } from '../../explanation';
import { losesOnly } from '../../losesOnly';
import type { GatePhrases } from '../phrases';
import { named, reference } from './reference';
import { sentence } from './sentence';
import { text } from './text';

export const gate: GatePhrases = {
  notAction: (effect) =>
    effect === 'Deny'
      ? '`Deny` と `NotAction` の二重否定: 一覧に*ない*アクションをすべて拒否します。一覧のアクションは拒否を免れるだけで、許可されるわけではありません（使うには別に Allow が必要です）。'
      : '`Allow` と `NotAction`: 一覧以外の、すべてのサービスのすべてのアクションを許可します。AWS が今後追加するアクションも含まれます。',
  cancels: (cancelled, states, conditional) => {
    const say = (words: string): string =>
      sentence`${circumstances(states, conditional)}${words}。`;
    const whole = cancelled.filter((one) => one.whole).map(({ statement }) => reference(statement));
    const parts = cancelled.filter((one) => !one.whole);
    return [
      ...(whole.length === 0 ? [] : [say(sentence`${text.fold(whole)}は効果がありません`)]),
      ...parts.slice(0, LONGEST).map((one) => say(part(one))),
      ...(parts.length > LONGEST
        ? [say(`ほか ${String(parts.length - LONGEST)} 個のステートメントも一部だけが残ります`)]
        : []),
    ];
  },
  staysPossible: (actions) =>
    `MFA なしでも使えるアクション（除外されていて、このポリシーが許可するもの）: ${text.fold(actions.map(text.code))}`,
  exemptOnly: (actions) =>
    `除外されていますが、このポリシーのどのステートメントも許可していないアクション: ${text.fold(actions.map(text.code))}`,
  sessionToken: '`sts:GetSessionToken` も除外されています。このアクションに許可は必要ありません。',
  otherPolicies: (states) =>
    `${circumstances(states, false)}同じユーザーにアタッチされたほかのポリシーも、除外されたアクション以外は効果がありません。`,
  openWithMfa:
    'MFA を使ったあとは、このステートメントは何もしません。何ができるかは Allow のステートメントで決まります。',
  gap: (state) =>
    state === 'absent'
      ? '長期のアクセスキーはこの拒否をすり抜けます。リクエストに MFA のキーがなく、条件が成り立たないためです。'
      : 'MFA を使わないコンソールのセッションはこの拒否をすり抜けます。MFA のキーがあり、条件が成り立たないためです。',
  cancelledBy: (by) => cancelledBy(by),
};

/** As many statements as are named that keep a part; more are counted. */
const LONGEST = 8;

/** By the states in which a denial applies; nothing to say for one that does not ask for MFA. */
const WHEN: ReadonlyMap<string, string> = new Map([
  ['absent', '長期のアクセスキーでは、'],
  ['false', 'MFA を使わないセッションでは、'],
  ['true', 'MFA を使うと、'],
  ['absent,false', 'MFA を使うまでは、'],
  ['absent,true', 'MFA を使った場合と長期のアクセスキーでは、'],
  ['false,true', '一時的な認証情報では、'],
]);

const circumstances = (states: readonly MfaState[], conditional: boolean): string =>
  `${WHEN.get(states.join(',')) ?? ''}${conditional ? 'ほかの条件も成り立つ間は、' : ''}`;

const part = (cancelled: Cancelled): string => {
  const name = reference(cancelled.statement);
  return losesOnly(cancelled)
    ? sentence`${name}の${text.fold(cancelled.denied.map(text.code))}は拒否されます`
    : sentence`${name}のうち残るのは${text.fold(cancelled.kept.map(text.code))}だけです`;
};

/** What is left of an Allow, by the states in which it is denied. */
const LEFT: ReadonlyMap<string, string> = new Map([
  ['absent', '長期のアクセスキーでは使えません'],
  ['false', 'MFA を使わないセッションでは使えません'],
  ['true', 'MFA を使わない場合だけ使えます'],
  ['absent,false', 'MFA を使った場合だけ使えます'],
  ['absent,true', 'MFA を使わないセッションだけで使えます'],
  ['false,true', '長期のアクセスキーだけで使えます'],
  ['absent,false,true', '効果がありません'],
]);

function cancelledBy(by: CancelledBy): string {
  const left = LEFT.get(by.states.join(',')) ?? '制限されます';
  const otherwise = by.states.length === 3 ? '' : 'それ以外では';
  const conditional = by.conditional ? 'ほかの条件も成り立つ間、' : '';
  const reason = sentence`（${otherwise}${conditional}${named(by.statement)}が拒否するため）`;
  if (by.whole) return `${left}${reason}。`;
  const denied = text.fold(by.denied.map(text.code));
  if (losesOnly(by)) return sentence`${denied}は${left}${reason}。`;
  const kept = text.fold(by.kept.map(text.code));
  return sentence`${denied}は${left}${reason}。影響を受けないもの: ${kept}`;
}
