import { effectOfMatching } from '../condition/accessEffect';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { TYPES_WITH_RESOURCES, wrongFields } from './formatFields';
import { ARN_PAGES } from './references';

/** Users of Amazon QuickSight: its documentation writes their ARNs with and without a Region. */
const WRITTEN_BOTH_WAYS: ReadonlySet<string> = new Set(['quicksight']);

const example = (resource: string): string =>
  examplePolicy({ Effect: 'Allow', Action: 'dynamodb:GetItem', Resource: resource });

export const rule = defineRule({
  id: 'arn-region-missing',
  group: 'resource',
  severity: 'error',
  accessAnalyzer: ['MISSING_ARN_REGION'],
  types: TYPES_WITH_RESOURCES,
  since: '0.2.0',
  docs: {
    title: {
      en: 'The ARN lacks its Region',
      ja: 'ARN にリージョンがありません',
    },
    why: {
      en: 'Most services keep their resources in a Region, and name it in the ARN. An empty field is no wildcard: without the Region, the ARN names no resource.',
      ja: 'ほとんどのサービスのリソースはリージョンに属し、ARN にリージョンが含まれます。空のフィールドはワイルドカードではないため、リージョンのない ARN が指すリソースは存在しません。',
    },
    instead: {
      en: 'Write the code of the Region, such as `us-east-1`, or `*` for any Region.',
      ja: '`us-east-1` のようなリージョンコードを書いてください。任意のリージョンであれば `*` と書きます。',
    },
    bad: { policy: example('arn:aws:dynamodb::111122223333:table/example') },
    good: { policy: example('arn:aws:dynamodb:us-east-1:111122223333:table/example') },
    references: ARN_PAGES,
  },
  messages: {
    region: {
      en: 'The ARN of this resource of `{service}` needs a Region, and an empty field is no wildcard. Write the Region, or `*` for any Region.',
      ja: '`{service}` のこのリソースの ARN にはリージョンが必要で、空のフィールドはワイルドカードになりません。リージョンコード（任意のリージョンなら `*`）を書いてください。',
    },
  },
  fixes: {
    any: { en: 'Write `*` for any Region', ja: '任意のリージョンを表す `*` を書く' },
  },
  check: {
    resources({ negated }, statement, { report }) {
      const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
      for (const field of wrongFields(statement, 'region')) {
        const { service, wanted, range, replace } = field;
        if (wanted !== 'always' || WRITTEN_BOTH_WAYS.has(service)) continue;
        report({
          message: 'region',
          data: { service },
          range,
          fixes: effect === undefined ? [] : [{ title: 'any', effect, edits: [replace('*')] }],
        });
      }
    },
  },
});
