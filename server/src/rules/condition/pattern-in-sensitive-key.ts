import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { openValues } from './openValue';
import { isSensitiveKey } from './patternKeys';

const read = (operator: string, endpoint: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    Condition: { [operator]: { 'aws:SourceVpce': endpoint } },
  });

export const rule = defineRule({
  id: 'pattern-in-sensitive-key',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['WILDCARD_USAGE_TOO_PERMISSIVE', 'VARIABLE_USAGE_TOO_PERMISSIVE'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A wildcard or variable for an account, an organization or a network',
      ja: 'アカウント、組織、ネットワークの ID にワイルドカードや変数が使われています',
    },
    why: {
      en: 'AWS calls ten condition keys sensitive: they hold the ID of an account, an organization, a VPC or a VPC endpoint. IDs are assigned at random, so a pattern lets in strangers, and a variable such as a tag may become anything. Variables that AWS itself fills in with such an ID are not reported, since AWS publishes policies with them (`${aws:PrincipalOrgID}`).',
      ja: 'AWS は、アカウント、組織、VPC、VPC エンドポイントの ID を持つ 10 個の条件キーを機密性の高いキーとしています。ID はランダムに割り当てられるため、パターンは第三者にも一致し、タグなどの変数はどのような値にもなり得ます。AWS がこれらの ID を入れる変数（`${aws:PrincipalOrgID}` など）は、AWS のポリシー例にもあるため対象外です。',
    },
    instead: {
      en: 'List the IDs in full. To ask only whether the key is there, use `Null`.',
      ja: 'ID を省略せずに列挙してください。キーの有無だけを調べるには `Null` を使用します。',
    },
    bad: { policy: read('StringLike', 'vpce-1a2b*') },
    good: { policy: read('StringEquals', 'vpce-1a2b3c4d') },
    references: [
      `${AWS_PAGES.globalKeys}#condition-keys-sensitive`,
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    wildcard: {
      en: '`{value}` also matches IDs that are not yours, so `{key}` does not restrict access as it should. List the IDs in full.',
      ja: '`{value}` は第三者の ID にも一致するため、`{key}` による制限が意図どおりに働きません。ID を省略せずに列挙してください。',
    },
    variable: {
      en: 'Whoever makes the request may choose what `{value}` becomes, so `{key}` does not restrict access as it should. List the IDs in full.',
      ja: '`{value}` の値はリクエストを行う側が決められる可能性があるため、`{key}` による制限が意図どおりに働きません。ID を省略せずに列挙してください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, _statement, { document, report }) {
      if (!isSensitiveKey(condition.key)) return;
      for (const { value, text, open } of openValues(condition, document)) {
        report({
          message: open,
          data: { value: text, key: condition.entry.key.outline },
          range: value.range,
          accessAnalyzer: `${open.toUpperCase()}_USAGE_TOO_PERMISSIVE`,
        });
      }
    },
  },
});
