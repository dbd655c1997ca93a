import { AWS_PAGES } from '../awsPages';
import { fieldOffsets } from '../../iam/arn';
import { TYPES_WITH_PRINCIPAL } from '../../iam/policyType';
import type { PolicyType } from '../../iam/policyType';
import type { StringValue } from '../../policy/value';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { knownBeginning } from './placeholder';
import { IDENTIFIERS, elementPage } from './references';

export const rule = defineRule({
  id: 'arn-without-prefix',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['INVALID_ARN_PREFIX'],
  // A trust policy has no resources at all, which is reported by itself.
  types: ['identity', 'resource', 'scp', 'rcp', 'boundary', 'session', 'endpoint'],
  since: '0.1.0',
  docs: {
    title: { en: 'The resource is not an ARN', ja: 'リソースが ARN ではありません' },
    why: {
      en: 'AWS accepts only `*` and ARNs as resources. The mere name of a bucket or a table is refused.',
      ja: 'AWS がリソースとして受け付けるのは `*` と ARN だけです。バケットやテーブルの名前だけを書いても受け付けられません。',
    },
    instead: {
      en: 'Write the whole ARN: `arn:aws:s3:::amzn-s3-demo-bucket/*`.',
      ja: '`arn:aws:s3:::amzn-s3-demo-bucket/*` のように ARN 全体を書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": ["amzn-s3-demo-bucket/*", "aws:s3:::amzn-s3-demo-bucket2/*"]
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "s3:GetObject",
    "Resource": ["arn:aws:s3:::amzn-s3-demo-bucket/*", "arn:aws:s3:::amzn-s3-demo-bucket2/*"]
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, IDENTIFIERS, elementPage('resource')],
  },
  messages: {
    prefix: {
      en: '`{resource}` is not an ARN, and AWS accepts only ARNs and `*`. Begin it with `arn:`.',
      ja: '`{resource}` は ARN ではありません。AWS が受け付けるのは ARN と `*` だけのため、`arn:` で始めてください。',
    },
    empty: {
      en: 'The resource is empty, and AWS accepts only ARNs and `*`. Write the ARN that is meant.',
      ja: 'リソースが空です。AWS が受け付けるのは ARN と `*` だけのため、対象の ARN を書いてください。',
    },
  },
  fixes: {
    add: { en: 'Put "arn:" before it', ja: '先頭に「arn:」を付ける' },
    correct: { en: 'Begin it with "arn:"', ja: '先頭を「arn:」にする' },
  },
  check: {
    resources({ values }, _, { type, report }) {
      for (const value of values) {
        const resource = value.outline;
        if (resource === '*' || resource.startsWith('arn:') || mayBecomeArn(resource)) continue;
        if (isShortForm(resource, type)) continue;
        report({
          message: resource === '' ? 'empty' : 'prefix',
          data: { resource },
          range: value.range,
          fixes: fixesFor(value),
        });
      }
    },
  },
});

/** Begins with a wildcard, or with something that is filled in later and may hold the prefix. */
function mayBecomeArn(resource: string): boolean {
  const known = knownBeginning(resource);
  return /^[*?]/.test(resource) || (known !== resource && 'arn:'.startsWith(known));
}

/** API Gateway takes this in the policy of an API, and completes it itself. */
const isShortForm = (resource: string, type: PolicyType): boolean =>
  resource.startsWith('execute-api:/') && TYPES_WITH_PRINCIPAL.includes(type);

function fixesFor(target: StringValue): readonly Fix<'add' | 'correct'>[] {
  const resource = target.outline;
  const replace = (title: 'add' | 'correct', end: number): readonly Fix<'add' | 'correct'>[] => [
    {
      title,
      effect: 'same',
      edits: [{ kind: 'replace-characters', target, start: 0, end, text: 'arn:' }],
    },
  ];
  const misspelled = /^\s*arn:/i.exec(resource);
  if (misspelled !== null) return replace('correct', misspelled[0].length);
  const withoutPrefix = /^aws(-[a-z-]+)?:/.test(resource) && fieldOffsets(resource).length >= 5;
  return withoutPrefix ? replace('add', 0) : [];
}
