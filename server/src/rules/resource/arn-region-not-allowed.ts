import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { TYPES_WITH_RESOURCES, wrongFields } from './formatFields';
import { ARN_PAGES } from './references';

/** Regional services whose ARNs have a Region in their own documentation, and none in the reference. */
const WITH_REGION_ELSEWHERE: ReadonlySet<string> = new Set(['opsworks-cm', 'swf', 'worklink']);

const example = (resource: string): string =>
  examplePolicy({ Effect: 'Allow', Action: 'iam:GetRole', Resource: resource });

export const rule = defineRule({
  id: 'arn-region-not-allowed',
  group: 'resource',
  severity: 'error',
  accessAnalyzer: ['ARN_REGION_NOT_ALLOWED'],
  types: TYPES_WITH_RESOURCES,
  since: '0.2.0',
  docs: {
    title: {
      en: 'ARNs of this kind have no Region',
      ja: 'この種類の ARN にはリージョンがありません',
    },
    why: {
      en: 'Resources of global services, such as those of IAM and Amazon CloudFront, and buckets of Amazon S3 have no Region in their ARNs. An ARN with a Region in that place names no resource, so the statement does not do what it seems to. A `*` matches the empty field as well, and is not reported.',
      ja: 'IAM や Amazon CloudFront などグローバルサービスのリソースと Amazon S3 のバケットの ARN には、リージョンがありません。そこにリージョンを書いた ARN が指すリソースは存在しないため、ステートメントは意図どおりに働きません。`*` は空のフィールドにも一致するため、報告しません。',
    },
    instead: {
      en: 'Leave the Region empty and keep its colon. To limit where requests may go, add a condition on `aws:RequestedRegion`.',
      ja: 'コロンを残したまま、リージョンを空にしてください。リクエスト先のリージョンを限定する場合は、`aws:RequestedRegion` の条件を追加します。',
    },
    bad: { policy: example('arn:aws:iam:us-east-1:111122223333:role/example') },
    good: { policy: example('arn:aws:iam::111122223333:role/example') },
    references: ARN_PAGES,
  },
  messages: {
    region: {
      en: 'The ARN of this resource of `{service}` has no Region, so with `{region}` it names no resource. Leave the field empty.',
      ja: '`{service}` のこのリソースの ARN にはリージョンがないため、`{region}` を含む ARN が指すリソースは存在しません。フィールドを空にしてください。',
    },
  },
  fixes: {
    remove: { en: 'Remove the Region', ja: 'リージョンを削除する' },
  },
  check: {
    resources({ negated }, statement, { report }) {
      const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
      for (const field of wrongFields(statement, 'region')) {
        const { service, text, wanted, range, replace } = field;
        if (wanted !== 'never' || WITH_REGION_ELSEWHERE.has(service)) continue;
        report({
          message: 'region',
          data: { service, region: text },
          range,
          fixes: effect === undefined ? [] : [{ title: 'remove', effect, edits: [replace('')] }],
        });
      }
    },
  },
});
