import { phrasesIn } from '../../reasoning/explain/phrases/index';
import { sentence } from '../../reasoning/explain/phrases/ja/sentence';
import type { SummaryPhrases } from './phrases';

const { text } = phrasesIn('ja');

/** Names of services that are written out. */
const NAMED = 3;

export const ja: SummaryPhrases = {
  allowed: {
    grants: '許可する内容',
    'lets-through': 'ほかのポリシーも許可していれば通す内容',
    'to-whom': '許可する内容と相手',
    assume: 'ロールを引き受けられるプリンシパル',
  },
  denied: 'ほかのポリシーが許可していても拒否する内容',
  onAll: '（すべてのリソースが対象）',
  allowsNothing: 'このポリシー自体は何も許可しません。',
  columns: {
    service: 'サービス',
    access: 'アクセスレベル',
    who: 'プリンシパル',
    resource: 'リソース',
    when: '条件',
  },
  allServices: (except) =>
    except.length === 0
      ? 'すべてのサービス'
      : sentence`${text.fold(except, NAMED)}以外のすべてのサービス`,
  unknownService: '?',
  fullAccess: '**フルアクセス**',
  allActions: '**すべてのアクション**',
  fullExcept: (actions) => sentence`${text.codes(actions)}（拒否）以外の**フルアクセス**`,
  extent: (extent, levels) =>
    `**${{ full: 'フル', limited: '制限', unknown: '?' }[extent]}**: ${levels.join('、')}`,
  takenAway: '**拒否**',
  takenAwayBecause: 'Deny によってすべて取り消されます',
  unlisted: (actions) =>
    `${text.fold(actions.map(text.code), NAMED)}（AWS のリファレンスにありません）`,
  dependsOnActions: '後から埋め込まれるアクションによって変わります',
  allResources: 'すべてのリソース',
  ownResource: 'このリソース自体',
  severalResources: (count) => `複数（${String(count)} 個）`,
  onlyMfa: {
    '': '',
    true: '**MFA を使った場合のみ**',
    absent: '長期のアクセスキーの場合のみ',
    false: 'MFA を使わないセッションの場合のみ',
    'absent,false': 'MFA を使わない場合のみ',
    'absent,true': 'MFA を使った場合と、**MFA なしの**アクセスキーの場合',
    'false,true': '一時的な認証情報の場合のみ',
  },
  withMfa: {
    '': '',
    true: '**MFA を使った場合**',
    absent: '長期のアクセスキーの場合',
    false: 'MFA を使わないセッションの場合',
    'absent,false': 'MFA を使わない場合',
    'absent,true': 'MFA を使った場合と、**MFA なしの**アクセスキーの場合',
    'false,true': '一時的な認証情報の場合',
  },
  deniedMfa: {
    '': '',
    true: 'MFA を使った場合',
    absent: '長期のアクセスキーの場合',
    false: 'MFA を使わないセッションの場合（アクセスキーは対象外）',
    'absent,false': '**MFA を使わない場合**',
    'absent,true': 'MFA を使った場合と、アクセスキーの場合',
    'false,true': '一時的な認証情報の場合',
  },
  when: (clauses) => sentence`${clauses.join('、かつ')}場合`,
  conditions: (count) => `${String(count)} 個の条件がすべて成り立つ場合`,
  inPart: (when) => sentence`一部は${when}のみ`,
  severalConditions: 'アクションによって条件が異なります',
  limitedBy: (statements) => sentence`${statements.join('、')}が拒否するものを除く`,
  perhapsLimitedBy: (statements) =>
    sentence`${statements.join('、')}が拒否する可能性あり（後から埋め込まれる値によります）`,
  separator: '、',
  levelSeparator: ' / ',
  more: (services) => `… ほか ${String(services)} サービス`,
  leftOut: (statements) =>
    sentence`未完成、または内容が後から決まるため含めていません: ${statements.join('、')}`,
  unread: '後から埋め込まれるステートメントがあり、この内容は変わることがあります。',
};
