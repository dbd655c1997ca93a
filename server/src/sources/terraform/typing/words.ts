import { TYPES_WITH_PRINCIPAL } from '../../../iam/policyType';
import type { PolicyType } from '../../../iam/policyType';
import type { Words } from '../../../iam/words';
import { snippetValue } from '../../../policy/snippetValue';
import type { LanguageWord } from '../../../policy/typing';
import type { Block } from '../hcl/syntax';
import type { BlockWriting } from '../write/blocks/copies';
import { formatStatement } from '../write/blocks/formatStatement';
import { formatSnippet } from './snippets';

/** An argument of a block, with its value as a snippet. */
type Argument = readonly [name: string, value: '"$1"' | '["$1"]' | '[$1]', meaning: Words];

const TYPE: Argument = [
  'type',
  '"$1"',
  {
    en: 'The kind of principal: `AWS`, `Service`, `Federated`, `CanonicalUser`, or `*`.',
    ja: 'プリンシパルの種類です。`AWS`、`Service`、`Federated`、`CanonicalUser`、`*` のいずれかを指定します。',
  },
];

const IDENTIFIERS: Argument = [
  'identifiers',
  '["$1"]',
  { en: 'The principals of this kind.', ja: 'この種類のプリンシパルです。' },
];

/** The arguments of the blocks of a policy document, for which IAM has no names. */
const ARGUMENTS: ReadonlyMap<string, readonly Argument[]> = new Map([
  [
    'condition',
    [
      ['test', '"$1"', { en: 'The condition operator.', ja: '条件演算子です。' }],
      ['variable', '"$1"', { en: 'The condition key.', ja: '条件キーです。' }],
      [
        'values',
        '["$1"]',
        {
          en: 'The values that the key is compared with. One of them is enough.',
          ja: '条件キーと比較する値です。いずれか 1 つに一致すれば条件を満たします。',
        },
      ],
    ],
  ],
  ['principals', [TYPE, IDENTIFIERS]],
  ['not_principals', [TYPE, IDENTIFIERS]],
  [
    'data',
    [
      [
        'source_policy_documents',
        '[$1]',
        {
          en: 'Policy documents whose statements come before these.',
          ja: 'このドキュメントの前にステートメントを追加するポリシードキュメントです。',
        },
      ],
      [
        'override_policy_documents',
        '[$1]',
        {
          en: 'Policy documents whose statements take the place of those with the same `sid`, and are added otherwise.',
          ja: '同じ `sid` のステートメントを置き換え、それ以外は追加するポリシードキュメントです。',
        },
      ],
    ],
  ],
]);

const STATEMENT: Words = {
  en: 'A statement: what is allowed or denied.',
  ja: 'ステートメントです。許可または拒否する内容を書きます。',
};

/**
 * What a block of a policy document takes on a line of its own and does not have yet, beside
 * statements and their elements.
 *
 * @param type the type of the policy
 */
export function wordsOf(
  { type: kind, body }: Block,
  type: PolicyType,
  writing: BlockWriting,
): readonly LanguageWord[] {
  const words = (ARGUMENTS.get(kind) ?? [])
    .filter(([name]) => !body.attributes.some((one) => one.name === name))
    .map(([name, value, meaning]): LanguageWord => ({
      label: name,
      form: value.startsWith('[') ? ' = []' : ' = ""',
      meaning,
      insertText: `${name} = ${value}`,
      continues: value !== '[$1]',
    }));
  const statement = kind === 'data' ? statementSnippet(type, writing) : undefined;
  return statement === undefined
    ? words
    : [
        {
          label: 'statement',
          form: ' { }',
          meaning: STATEMENT,
          insertText: statement,
          continues: false,
        },
        ...words,
      ];
}

/** A statement to fill in, with what a policy of this type needs. */
function statementSnippet(type: PolicyType, writing: BlockWriting): string | undefined {
  const effect = writing.style.impliesAllow ? [] : ['"Effect": "${1|Allow,Deny|}"'];
  const principal = '"Principal": { "${2|AWS,Service,Federated|}": ["$3"] }';
  const body = [
    ...effect,
    ...(type === 'trust'
      ? ['"Action": ["${4:sts:AssumeRole}"]']
      : ['"Action": ["$4"]', '"Resource": ["${5:*}"]']),
    ...(TYPES_WITH_PRINCIPAL.includes(type) ? [principal] : []),
  ];
  const value = snippetValue(`{ ${body.join(', ')} }`);
  if (value === undefined) return undefined;
  return formatSnippet(value, writing, (one) => formatStatement(one, writing, ''));
}
