import { AWS_PAGES } from '../awsPages';
import { parseArn } from '../../iam/arn';
import { locate } from '../../policy/value';
import { effectOfMatching } from '../condition/accessEffect';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { isFilledInLater } from './placeholder';
import { IDENTIFIERS } from './references';

export const rule = defineRule({
  id: 'arn-service-case',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['INVALID_ARN_SERVICE_CASE'],
  types: ['identity', 'resource', 'scp', 'rcp', 'boundary', 'session', 'endpoint'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The service in the ARN is not in lower case',
      ja: 'ARN のサービス名に大文字があります',
    },
    why: {
      en: 'Letter case counts in ARNs, unlike in actions. With a capital letter in the service the ARN names no resource.',
      ja: 'アクションと違い、ARN では大文字と小文字が区別されます。サービス名に大文字があると、その ARN が指すリソースは存在しません。',
    },
    instead: {
      en: 'Write the service in lower case.',
      ja: 'サービス名は小文字で書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:ListBucket",
    "Resource": "arn:aws:S3:::amzn-s3-demo-bucket"
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
    case: {
      en: 'The service of an ARN is written in lower case; with `{service}` it names no resource. Write `{lower}`.',
      ja: 'ARN のサービス名は小文字で書きます。`{service}` のままではリソースを指さないため、`{lower}` と書いてください。',
    },
  },
  fixes: {
    lower: { en: 'Change to {lower}', ja: '{lower} に変更する' },
  },
  check: {
    resources({ values, negated }, statement, { report }) {
      for (const target of values) {
        const arn = parseArn(target.outline);
        const start = arn?.offsets[2];
        if (arn === undefined || start === undefined) continue;
        const { service } = arn;
        const lower = service.toLowerCase();
        if (service === lower || isFilledInLater(service)) continue;
        const end = start + service.length;
        const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
        const edits = [{ kind: 'replace-characters', target, start, end, text: lower }] as const;
        const fixes: Fix<'lower'>[] =
          effect === undefined ? [] : [{ title: 'lower', data: { lower }, effect, edits }];
        report({
          message: 'case',
          data: { service, lower },
          range: locate(target, start, end),
          fixes,
        });
      }
    },
  },
});
