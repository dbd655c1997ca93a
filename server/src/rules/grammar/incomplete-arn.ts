import { AWS_PAGES } from '../awsPages';
import { fieldOffsets, parseArn } from '../../iam/arn';
import { TYPES_WITHOUT_PRINCIPAL } from '../../iam/policyType';
import type { PolicyType } from '../../iam/policyType';
import type { Selection, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { effectOfMatching } from '../condition/accessEffect';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { isFilledInLater, withoutPolicyVariables } from './placeholder';
import { IDENTIFIERS } from './references';

const FIELDS = 6;

export const rule = defineRule({
  id: 'incomplete-arn',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['MISSING_ARN_FIELD'],
  types: ['identity', 'resource', 'scp', 'rcp', 'boundary', 'session', 'endpoint'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The ARN has fewer than six fields',
      ja: 'ARN のフィールドが 6 つに足りません',
    },
    why: {
      en: 'An ARN has six fields: `arn:partition:service:region:account:resource`. Some stay empty, but their colons are written. Where one is missing, the resource ends up in the wrong field; AWS refuses the policy, or reads the missing fields at the end as `*`.',
      ja: 'ARN は `arn:partition:service:region:account:resource` の 6 つのフィールドからなります。空のフィールドでもコロンは省略できません。コロンが足りないとリソースが別のフィールドの値として扱われ、AWS はポリシーを受け付けないか、足りない末尾のフィールドを `*` とみなします。',
    },
    instead: {
      en: 'Write all five colons: `arn:aws:s3:::amzn-s3-demo-bucket`, `arn:aws:iam::111122223333:user/Jane`.',
      ja: '`arn:aws:s3:::amzn-s3-demo-bucket` や `arn:aws:iam::111122223333:user/Jane` のように、5 つのコロンをすべて書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListBucket",
    "Resource": ["arn:aws:s3::amzn-s3-demo-bucket", "arn:aws:s3:*"]
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListBucket",
    "Resource": "arn:aws:s3:::amzn-s3-demo-bucket"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, IDENTIFIERS],
  },
  messages: {
    missing: {
      en: 'This ARN has {count} of the six fields `arn:partition:service:region:account:resource`, so AWS refuses it, or reads the missing ones as `*`. Write all five colons.',
      ja: 'この ARN には、6 つのフィールド `arn:partition:service:region:account:resource` のうち {count} つしかないため、AWS は受け付けないか、足りないフィールドを `*` とみなします。5 つのコロンをすべて書いてください。',
    },
  },
  fixes: {
    colons: { en: 'Write {arn}', ja: '{arn} にする' },
    wildcards: {
      en: 'Write the missing fields as AWS reads them: {arn}',
      ja: '足りないフィールドを AWS の解釈どおりに書く: {arn}',
    },
  },
  check: {
    resources(resources, statement, { type, report }) {
      for (const value of resources.values) {
        const arn = value.outline;
        if (!arn.startsWith('arn:') || parseArn(arn) !== undefined) continue;
        if (isFilledInLater(withoutPolicyVariables(arn))) continue;
        report({
          message: 'missing',
          data: { count: fieldOffsets(arn).length },
          range: value.range,
          fixes: fixesFor(value, resources, statement, type),
        });
      }
    },
  },
});

function fixesFor(
  target: StringValue,
  { negated }: Selection,
  statement: Statement,
  type: PolicyType,
): readonly Fix<'colons' | 'wildcards'>[] {
  const arn = target.outline;
  const offsets = fieldOffsets(arn);
  const [, , service, fourth] = offsets;
  const last = arn.slice(offsets.at(-1));
  if (service === undefined) return [];
  const insert = (at: number, text: string) => ({
    data: { arn: arn.slice(0, at) + text + arn.slice(at) },
    edits: [{ kind: 'replace-characters', target, start: at, end: at, text }] as const,
  });
  if (fourth === undefined || last === '*') {
    // Documented for identity-based policies only.
    if (!TYPES_WITHOUT_PRINCIPAL.includes(type) || service === arn.length) return [];
    const stars = ':*'.repeat(FIELDS - offsets.length);
    return [{ title: 'wildcards', effect: 'same', ...insert(arn.length, stars) }];
  }
  const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
  const colons = ':'.repeat(FIELDS - offsets.length);
  const fromService = withoutPolicyVariables(arn.slice(service));
  if (effect === undefined || !lacksColonsAfterService(fromService, colons)) return [];
  return [{ title: 'colons', effect, ...insert(fourth, colons) }];
}

/**
 * The ARNs of buckets name neither Region nor account, those of IAM no Region: where just those
 * colons are missing, it is clear where they belong.
 */
const lacksColonsAfterService = (fromService: string, colons: string): boolean =>
  colons === ':'
    ? /^s3::[^:]+$/.test(fromService) || /^iam:(\d{12}|aws):[^:]+$/.test(fromService)
    : /^s3:[^:]+$/.test(fromService);
