import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { TYPES_WITH_RESOURCES, wrongFields } from './formatFields';
import { ARN_PAGES } from './references';

/** Services with resources of AWS itself (documents, parameters, views), whose ARNs have no account. */
const WITH_RESOURCES_OF_AWS: ReadonlySet<string> = new Set([
  'resource-explorer-2',
  'securityhub',
  'ssm',
]);

const example = (resource: string): string =>
  examplePolicy({ Effect: 'Allow', Action: 'lambda:InvokeFunction', Resource: resource });

export const rule = defineRule({
  id: 'arn-account-missing',
  group: 'resource',
  severity: 'error',
  accessAnalyzer: ['MISSING_ARN_ACCOUNT'],
  types: TYPES_WITH_RESOURCES,
  since: '0.2.0',
  docs: {
    title: {
      en: 'The ARN lacks its account',
      ja: 'ARN にアカウントがありません',
    },
    why: {
      en: 'The ARNs of most resources name the account that owns them. An empty field is no wildcard: without the account, the ARN names no resource. Services whose ARNs leave out the account for resources that AWS itself owns, such as the documents of AWS Systems Manager, are not reported.',
      ja: 'ほとんどのリソースの ARN には、所有するアカウントが含まれます。空のフィールドはワイルドカードではないため、アカウントのない ARN が指すリソースは存在しません。AWS Systems Manager のドキュメントのように、AWS 自身が所有するリソースの ARN でアカウントを省略するサービスは報告しません。',
    },
    instead: {
      en: 'Write the twelve digits of the account, or `*` for any account.',
      ja: '12 桁のアカウント ID を書いてください。任意のアカウントであれば `*` と書きます。',
    },
    bad: { policy: example('arn:aws:lambda:us-east-1::function:example') },
    good: { policy: example('arn:aws:lambda:us-east-1:111122223333:function:example') },
    references: ARN_PAGES,
  },
  messages: {
    account: {
      en: 'The ARN of this resource of `{service}` needs an account, and an empty field is no wildcard. Write the account ID, or `*` for any account.',
      ja: '`{service}` のこのリソースの ARN にはアカウントが必要で、空のフィールドはワイルドカードになりません。アカウント ID（任意のアカウントなら `*`）を書いてください。',
    },
  },
  fixes: {
    any: { en: 'Write `*` for any account', ja: '任意のアカウントを表す `*` を書く' },
  },
  check: {
    resources({ negated }, statement, { report }) {
      const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
      for (const field of wrongFields(statement, 'account')) {
        const { service, wanted, range, replace } = field;
        if (wanted !== 'always' || WITH_RESOURCES_OF_AWS.has(service)) continue;
        report({
          message: 'account',
          data: { service },
          range,
          fixes: effect === undefined ? [] : [{ title: 'any', effect, edits: [replace('*')] }],
        });
      }
    },
  },
});
