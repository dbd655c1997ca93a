import { POLICY_TYPES, TYPES_WITH_PRINCIPAL } from '../../iam/policyType';
import type { PolicyType } from '../../iam/policyType';
import type { StatementElement } from '../../iam/element';
import type { Words } from '../../iam/words';
import type { CompletionContext, Provider } from './context';
import { otherKeys } from './otherKeys';

/** An element as it is proposed. */
interface ElementFacts {
  readonly meaning: Words;
  /** The skeleton of its value, as a snippet. */
  readonly value: string;
  /** Elements of which a statement has one at most. */
  readonly instead: readonly StatementElement[];
  readonly types: readonly PolicyType[];
  readonly rank: number;
}

const without = (...types: readonly PolicyType[]): readonly PolicyType[] =>
  POLICY_TYPES.filter((type) => !types.includes(type));

const ELEMENTS: Readonly<Record<StatementElement, ElementFacts>> = {
  Sid: {
    meaning: {
      en: 'A name for the statement. IAM policies allow letters and digits only.',
      ja: 'ステートメントの名前です。IAM のポリシーでは英数字だけを使えます。',
    },
    value: '"$1"',
    instead: [],
    types: POLICY_TYPES,
    rank: 2,
  },
  Effect: {
    meaning: {
      en: 'Whether the statement allows or denies.',
      ja: 'ステートメントが許可するか拒否するかです。',
    },
    value: '"${1|Allow,Deny|}"',
    instead: [],
    types: POLICY_TYPES,
    rank: 1,
  },
  Principal: {
    meaning: {
      en: 'Who is allowed or denied. Only for policies that are attached to a resource, and role trust policies.',
      ja: '許可または拒否する相手です。リソースにアタッチするポリシーと、ロールの信頼ポリシーで使います。',
    },
    value: '{\n\t"${1|AWS,Service,Federated|}": "$2"\n}',
    instead: ['NotPrincipal'],
    types: TYPES_WITH_PRINCIPAL,
    rank: 3,
  },
  NotPrincipal: {
    meaning: {
      en: 'Everyone but these. Use it with Deny only, and better a condition instead.',
      ja: '指定した相手以外のすべてです。Deny でのみ使います。できるだけ代わりに条件を使ってください。',
    },
    value: '{\n\t"${1|AWS,Service,Federated|}": "$2"\n}',
    instead: ['Principal'],
    types: ['resource', 'endpoint'],
    rank: 9,
  },
  Action: {
    meaning: {
      en: 'The actions that are allowed or denied.',
      ja: '許可または拒否するアクションです。',
    },
    value: '[\n\t"$1"\n]',
    instead: ['NotAction'],
    types: POLICY_TYPES,
    rank: 4,
  },
  NotAction: {
    meaning: {
      en: 'Every action but these. With Deny it is the heart of an MFA gate; with Allow it also covers actions that AWS adds later.',
      ja: '指定したもの以外のすべてのアクションです。Deny では MFA ゲートの中心になります。Allow では AWS が今後追加するアクションも対象になります。',
    },
    value: '[\n\t"$1"\n]',
    instead: ['Action'],
    types: without('trust', 'rcp'),
    rank: 8,
  },
  Resource: {
    meaning: {
      en: 'The resources that the statement is about, as ARNs.',
      ja: 'ステートメントの対象となるリソースです。ARN で指定します。',
    },
    value: '"${1:*}"',
    instead: ['NotResource'],
    types: without('trust'),
    rank: 5,
  },
  NotResource: {
    meaning: {
      en: 'Every resource but these.',
      ja: '指定したもの以外のすべてのリソースです。',
    },
    value: '[\n\t"$1"\n]',
    instead: ['Resource'],
    types: without('trust'),
    rank: 9,
  },
  Condition: {
    meaning: {
      en: 'When the statement applies: operator, condition key, values.',
      ja: 'ステートメントが適用される条件です。演算子、条件キー、値の順に書きます。',
    },
    value: '{\n\t"${1:StringEquals}": {\n\t\t"$2": "$3"\n\t}\n}',
    instead: [],
    types: POLICY_TYPES,
    rank: 6,
  },
};

/** The elements that the statement does not have yet, as its type of policy has them. */
export const statementElements: Provider<'statement-element'> = (location, context) => {
  const present = otherKeys(location.statement.node, location.entry, context);
  const has = (element: string): boolean => present.has(element.toLowerCase());
  return Object.entries(ELEMENTS).flatMap(([element, facts]) => {
    if (has(element) || facts.instead.some(has) || !fits(facts, context)) return [];
    const value = valueFor(element, facts, context);
    // While the type is only assumed, what does not belong to it comes last.
    const rank = facts.types.includes(context.type) ? facts.rank : 9;
    return [
      {
        label: element,
        kind: 'element',
        documentation: facts.meaning,
        text: { as: 'entry', key: element, value },
        rank,
      },
    ];
  });
};

const fits = ({ types }: ElementFacts, { type, typeIsSure }: CompletionContext): boolean =>
  types.includes(type) || !typeIsSure;

function valueFor(element: string, facts: ElementFacts, { type }: CompletionContext): string {
  if (type === 'rcp' && element === 'Effect') return '"Deny"';
  if (type === 'rcp' && element === 'Principal') return '"*"';
  if (type === 'trust' && element === 'Action') return '"${1:sts:AssumeRole}"';
  return facts.value;
}
