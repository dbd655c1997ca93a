import { AWS_PAGES } from '../awsPages';
import { parseArn } from '../../iam/arn';
import { hasWildcard } from '../../iam/wildcard';
import { locate } from '../../policy/value';
import { effectOfMatching } from '../condition/accessEffect';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { isFilledInLater } from './placeholder';
import { IDENTIFIERS } from './references';

/** What stands in the place of an account in the ARNs of resources that AWS itself owns. */
const OWNED_BY_AWS: ReadonlySet<string> = new Set(['aws', 'amazon', 'aws-marketplace']);

export const rule = defineRule({
  id: 'invalid-arn-account',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['INVALID_ARN_ACCOUNT'],
  types: ['identity', 'resource', 'scp', 'rcp', 'boundary', 'session', 'endpoint'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The account in the ARN is not an account ID',
      ja: 'ARN のアカウントがアカウント ID ではありません',
    },
    why: {
      en: 'An account ID has twelve digits. With anything else in its place, such as a placeholder copied from an example, the ARN names no resource.',
      ja: 'アカウント ID は 12 桁の数字です。例からコピーしたプレースホルダーなど、それ以外の値が入っていると、その ARN が指すリソースは存在しません。',
    },
    instead: {
      en: 'Write the twelve digits without hyphens, or `*` for any account.',
      ja: 'ハイフンのない 12 桁の数字を書いてください。任意のアカウントであれば `*` と書きます。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "iam:GetUser",
    "Resource": "arn:aws:iam::1111-2222-3333:user/Jane"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "iam:GetUser",
    "Resource": "arn:aws:iam::111122223333:user/Jane"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, IDENTIFIERS],
  },
  messages: {
    invalid: {
      en: '`{account}` is not an account ID, so the ARN names no resource. Write the twelve digits of the account.',
      ja: '`{account}` はアカウント ID ではないため、この ARN が指すリソースは存在しません。12 桁のアカウント ID を書いてください。',
    },
  },
  fixes: {
    digits: { en: 'Change to {digits}', ja: '{digits} に変更する' },
  },
  check: {
    resources({ values, negated }, statement, { report }) {
      for (const target of values) {
        const arn = parseArn(target.outline);
        const account = arn?.account ?? '';
        const start = arn?.offsets[4];
        if (start === undefined || account === '' || /^\d{12}$/.test(account)) continue;
        if (OWNED_BY_AWS.has(account) || hasWildcard(account) || isFilledInLater(account)) continue;
        // What is filled in for the Region may bring the account along, and this is the resource.
        if (isFilledInLater(arn?.region ?? '') && /^[a-z-]+$/.test(account)) continue;
        const end = start + account.length;
        const digits = account.replace(/[\s-]/g, '');
        const effect = effectOfMatching(statement, negated ? 'fewer' : 'more');
        const fixes: Fix<'digits'>[] = [];
        if (effect !== undefined && /^\d{12}$/.test(digits)) {
          const edits = [{ kind: 'replace-characters', target, start, end, text: digits }] as const;
          fixes.push({ title: 'digits', data: { digits }, effect, edits });
        }
        report({ message: 'invalid', data: { account }, range: locate(target, start, end), fixes });
      }
    },
  },
});
