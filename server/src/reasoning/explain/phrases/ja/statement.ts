import { POLICY_TYPE_WORDS } from '../../../../iam/policyTypeWords';
import type { HeadlineParts, StatementPhrases } from '../phrases';
import { reference } from './reference';
import { sentence } from './sentence';
import { text } from './text';

/** Where an Allow grants nothing. */
const LIMITS: ReadonlyMap<string, string> = new Map(
  (
    [
      ['scp', 'SCP'],
      ['rcp', 'RCP'],
      ['boundary', 'アクセス許可の境界'],
      ['session', 'セッションポリシー'],
      ['endpoint', 'エンドポイントポリシー'],
    ] as const
  ).map(([type, name]) => [
    type,
    sentence`${name}はアクセス許可を付与しません。ここで許可したアクションも、ほかのポリシーでの許可が必要です。`,
  ]),
);

export const statement: StatementPhrases = {
  reference,
  headline: (parts) => sentence`${when(parts)}${main(parts)}。`,
  literalVariables: (variables, missing) =>
    sentence`${text.fold(variables.map(text.code))}は変数ではなく、ただの文字列として扱われます。${missing ? 'ポリシーに `Version` がなく' : '`Version` が `2008-10-17` で'}、変数には \`2012-10-17\` が必要なためです。`,
  policyHeadline: ({ type, statements, allows, denies }) =>
    `${POLICY_TYPE_WORDS[type].ja}です。ステートメントは ${String(statements)} 個（Allow ${String(allows)} 個、Deny ${String(denies)} 個）です。`,
  onlyLimits: (type) => LIMITS.get(type),
  noStatements: 'ステートメントのないポリシーは何も許可しません。',
};

function main({ effect, principals, actions, assumesRole, resources }: HeadlineParts): string {
  if (effect === 'missing') return 'Effect がないため、許可も拒否もしません';
  if (effect === 'invalid')
    return 'Effect が `Allow` でも `Deny` でもないため、許可も拒否もしません';
  const verb = {
    Allow: '許可します',
    Deny: '拒否します',
    unknown: '許可または拒否します（後から決まります）',
  }[effect];
  if (actions === undefined) {
    return `アクションの指定がないため、まだ何も${effect === 'Deny' ? '拒否' : '許可'}しません`;
  }
  const what = assumesRole ? `このロールの引き受け（${actions}）` : actions;
  const on = resources === undefined ? '' : sentence`${resources}に対する`;
  const to =
    principals === undefined ? '' : sentence`${principals}${effect === 'Deny' ? 'による' : 'に'}、`;
  return sentence`${to}${on}${what}を${verb}`;
}

function when({ effect, mfa, clauses }: HeadlineParts): string {
  if (effect === 'missing' || effect === 'invalid') return '';
  const [only, more] = clauses;
  const others =
    only === undefined
      ? ''
      : more === undefined && only.length < 120
        ? `${only}場合に`
        : `${String(clauses.length)} 個の条件のもとで`;
  return [mfa, others]
    .filter((one) => one !== '')
    .map((one) => `${one}、`)
    .join('');
}
