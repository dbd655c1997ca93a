import type { Decision } from '../../evaluate';
import { conditions } from '../../explain/phrases/ja/conditions';
import { sentence } from '../../explain/phrases/ja/sentence';
import { text } from '../../explain/phrases/ja/text';
import { readCondition } from '../../explain/reading/readCondition';
import type { Dependency, Layer, Mismatch } from '../judgement';
import type { EvaluationPhrases } from './phrases';

const DECISIONS: Readonly<Record<Decision, string>> = {
  allowed: '許可',
  'explicitly-denied': '明示的な拒否',
  'implicitly-denied': '暗黙的な拒否',
  unknown: '判定不能',
};

const LAYERS: Readonly<Record<Layer, string>> = {
  identity: 'アイデンティティベースのポリシー',
  boundary: 'アクセス許可の境界',
  session: 'セッションポリシー',
  scp: 'SCP',
  rcp: 'RCP',
  resource: 'リソース側のポリシー',
  endpoint: 'VPC エンドポイントポリシー',
};

export const ja: EvaluationPhrases = {
  decision: (decision) => DECISIONS[decision],
  headline: (decision, { action, resource }) =>
    `${DECISIONS[decision]}: ${text.code(action)}（リソース: ${text.code(resource)}）`,
  decides: (effect, layer) =>
    effect === 'Deny'
      ? `リクエストを拒否します。ほかのポリシーでは覆せません${from(layer)}。`
      : `リクエストを許可します${from(layer)}。`,
  aside: (layer, decision) => {
    if (layer !== 'identity' && layer !== 'resource')
      return `リクエストを通しますが、これだけでは何も許可しません${from(layer)}。`;
    if (decision === 'explicitly-denied')
      return 'リクエストを許可する内容ですが、拒否が優先されます。';
    if (decision === 'allowed')
      return 'リクエストを許可する内容ですが、判定を決めたのは別のステートメントです。';
    return 'リクエストを許可する内容ですが、これだけでは足りません。';
  },
  vain: '効果はありません。このアクションはポリシーで制御できません。',
  mismatch: (because, asked) => mismatch(because, asked.action, asked.resource),
  dependency: (on) => dependency(on),
  missing: ({ layer, level }) => {
    if (level !== undefined)
      return `${String(level + 1)} 番目の階層の SCP に許可するものがありません。SCP はすべての階層で許可されている必要があります。`;
    if (layer === 'resource') return 'リソース側のポリシーが、この呼び出し元に許可していません。';
    return sentence`${LAYERS[layer]}が許可していません。`;
  },
  nothing: '許可するものがありません。',
  skipped: ({ layer, why }) => {
    if (why === 'service-linked-role')
      return sentence`サービスにリンクされたロールは${LAYERS[layer]}で制限されません。`;
    if (why === 'service-without-rcps')
      return sentence`このサービスのリソースには${LAYERS[layer]}が適用されません。`;
    return sentence`この呼び出し元には適用されないため、${LAYERS[layer]}は評価していません。`;
  },
  assumesResourcePolicy:
    'AWS はロールの信頼ポリシーや KMS キーのキーポリシーも評価します。ここでは指定されていないため、IAM ポリシーに判断を任せているものとみなしました。',
  needsNoPermission: (action) => sentence`${text.code(action)}に権限は必要ありません。`,
};

/** Identity-based policies go without saying. */
const from = (layer: Layer): string => (layer === 'identity' ? '' : `（${LAYERS[layer]}）`);

function mismatch(because: Mismatch, action: string, resource: string): string {
  switch (because.element) {
    case 'Principal':
      return 'Principal に呼び出し元が含まれていません。';
    case 'NotPrincipal':
      return 'NotPrincipal で呼び出し元が除外されています。';
    case 'Action':
      return sentence`Action に${text.code(action)}が含まれていません。`;
    case 'NotAction':
      return sentence`NotAction で${text.code(action)}が除外されています。`;
    case 'Resource':
      return sentence`Resource に${text.code(resource)}が含まれていません。${noValue(because.valueless)}`;
    case 'NotResource':
      return sentence`NotResource で${text.code(resource)}が除外されています。`;
    case 'Condition': {
      const clause = conditions.clause(readCondition(because.condition));
      const given =
        because.given.length === 0
          ? 'リクエストにこのキーはありません。'
          : sentence`リクエストの値は${text.codes(because.given)}です。`;
      return `${clause}場合に限って適用されます。${given}${noValue(because.valueless)}`;
    }
  }
}

const noValue = (names: readonly string[]): string =>
  names.length === 0
    ? ''
    : sentence`このリクエストには${text.codes(names.map((name) => `\${${name}}`))}の値がないため、何にも一致しません。`;

function dependency(on: Dependency): string {
  switch (on.kind) {
    case 'filled-in':
      return on.key === undefined
        ? `${on.element} に後から埋め込まれる部分があり、その値によります。`
        : sentence`${on.element} の${text.code(on.key)}に後から埋め込まれる値によります。`;
    case 'refused':
      return on.what === 'missing'
        ? `${on.element} がないため、AWS はこのポリシーを受け付けません。`
        : `${on.element} に、AWS が受け付けない内容があります。`;
    case 'key':
      return sentence`リクエストの${text.code(on.key)}の値によります。`;
    case 'caller':
      return '呼び出し元が誰かによります。';
    case 'existence':
      return 'このステートメントが含まれるかどうかは、後から決まります。';
    case 'statements':
      return '後から埋め込まれるステートメント、または AWS が受け付けないステートメントがあり、その内容によります。';
    case 'policies':
      return sentence`${LAYERS[on.layer]}によりますが、指定されていません。`;
  }
}
