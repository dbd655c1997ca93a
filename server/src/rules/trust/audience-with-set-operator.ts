import { formatConditionOperator } from '../../iam/conditionOperator';
import { AWS_PAGES } from '../awsPages';
import { effectOfMatching } from '../condition/accessEffect';
import { moveCondition } from '../condition/conditionBlock';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';

/** The claims that name the application a token is for, under each provider's own name. */
const isAudience = (key: string): boolean =>
  key.endsWith(':aud') || key === 'graph.facebook.com:app_id' || key === 'www.amazon.com:app_id';

const example = (operator: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { Federated: 'cognito-identity.amazonaws.com' },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: {
      [operator]: {
        'cognito-identity.amazonaws.com:aud': 'eu-west-1:a1b2c3d4-5678-90ab-cdef-EXAMPLE11111',
      },
    },
  });

export const rule = defineRule({
  id: 'audience-with-set-operator',
  group: 'trust',
  severity: 'info',
  accessAnalyzer: ['FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE', 'CONFIRM_AUDIENCE_CLAIM_TYPE'],
  types: ['trust'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'A set operator on the audience of a token',
      ja: 'トークンのオーディエンスに集合演算子が使われています',
    },
    why: {
      en: 'The audience names the application that a token was issued for, and is a single value. `ForAnyValue` and `ForAllValues` are for keys with many values: the first can be more permissive than meant, the second also holds where the key is missing.',
      ja: 'オーディエンスはトークンの発行先のアプリケーションを示す単一の値です。`ForAnyValue` と `ForAllValues` は複数の値を持つキー用の演算子で、前者は意図より広く許可することがあり、後者はキーがない場合にも一致します。',
    },
    instead: {
      en: 'Compare the audience with `StringEquals`.',
      ja: 'オーディエンスは `StringEquals` で比較してください。',
    },
    bad: { policy: example('ForAnyValue:StringEquals') },
    good: { policy: example('StringEquals') },
    references: [AWS_PAGES.multivaluedKeys, AWS_PAGES.oidcRole, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    anyValue: {
      en: '`{key}` is a single value, and `ForAnyValue` can be more permissive than meant. Use `{plain}`.',
      ja: '`{key}` は単一の値のため、`ForAnyValue` は意図より広く許可することがあります。`{plain}` を使用してください。',
    },
    allValues: {
      en: '`{key}` is a single value, and `ForAllValues` also holds where it is missing. Use `{plain}`.',
      ja: '`{key}` は単一の値であり、`ForAllValues` はキーがない場合にも一致します。`{plain}` を使用してください。',
    },
  },
  fixes: {
    plain: { en: 'Use `{plain}`', ja: '`{plain}` を使う' },
  },
  check: {
    condition: (condition, statement, { report }) => {
      const { entry, key, operator, operatorEntry } = condition;
      if (operator?.qualifier === undefined || !isAudience(key)) return;
      const plain = formatConditionOperator({ ...operator, qualifier: undefined });
      const edits = moveCondition(statement, condition, plain);
      const effect = effectOfMatching(statement, 'fewer');
      const anyValue = operator.qualifier === 'ForAnyValue';
      report({
        message: anyValue ? 'anyValue' : 'allValues',
        data: { key: entry.key.outline, plain },
        range: operatorEntry.key.range,
        severity: anyValue ? 'warning' : 'info',
        accessAnalyzer: anyValue
          ? 'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE'
          : 'CONFIRM_AUDIENCE_CLAIM_TYPE',
        fixes:
          edits === undefined || effect === undefined
            ? []
            : [{ title: 'plain', data: { plain }, effect, edits }],
      });
    },
  },
});
