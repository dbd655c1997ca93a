import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { TYPES_WITH_RESOURCES, wrongFields } from './formatFields';
import { ARN_PAGES } from './references';

const example = (resource: string): string =>
  examplePolicy({ Effect: 'Allow', Action: 's3:GetObject', Resource: resource });

export const rule = defineRule({
  id: 'arn-account-not-allowed',
  group: 'resource',
  severity: 'error',
  accessAnalyzer: ['ARN_ACCOUNT_NOT_ALLOWED'],
  types: TYPES_WITH_RESOURCES,
  since: '0.2.0',
  docs: {
    title: {
      en: 'ARNs of this kind have no account',
      ja: 'この種類の ARN にはアカウントがありません',
    },
    why: {
      en: 'The ARNs of some resources leave the account empty: bucket names are unique within a partition, and images and snapshots of Amazon EC2 can be shared. An ARN with an account in that place names no resource, so the statement does not do what it seems to. A `*` matches the empty field as well, and is not reported.',
      ja: 'リソースの種類によっては、ARN のアカウントが空です。たとえば Amazon S3 のバケット名はパーティション全体で一意であり、Amazon EC2 のイメージとスナップショットは共有できます。そこにアカウントを書いた ARN が指すリソースは存在しないため、ステートメントは意図どおりに働きません。`*` は空のフィールドにも一致するため、報告しません。',
    },
    instead: {
      en: 'Leave the account empty and keep its colon. To limit buckets to those of an account, add a condition on `s3:ResourceAccount` or `aws:ResourceAccount`.',
      ja: 'コロンを残したまま、アカウントを空にしてください。特定のアカウントのバケットに限定する場合は、`s3:ResourceAccount` または `aws:ResourceAccount` の条件を追加します。',
    },
    bad: { policy: example('arn:aws:s3::111122223333:amzn-s3-demo-bucket/*') },
    good: { policy: example('arn:aws:s3:::amzn-s3-demo-bucket/*') },
    references: ARN_PAGES,
  },
  messages: {
    account: {
      en: 'The ARN of this resource of `{service}` has no account, so with `{account}` it names no resource. Leave the field empty.',
      ja: '`{service}` のこのリソースの ARN にはアカウントがないため、`{account}` を含む ARN が指すリソースは存在しません。フィールドを空にしてください。',
    },
  },
  fixes: {
    remove: { en: 'Remove the account', ja: 'アカウントを削除する' },
  },
  check: {
    resources({ negated }, statement, { report }) {
      const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
      for (const field of wrongFields(statement, 'account')) {
        const { service, text, wanted, range, replace } = field;
        if (wanted !== 'never') continue;
        report({
          message: 'account',
          data: { service, account: text },
          range,
          fixes: effect === undefined ? [] : [{ title: 'remove', effect, edits: [replace('')] }],
        });
      }
    },
  },
});
