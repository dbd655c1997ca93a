import { AWS_PAGES } from '../awsPages';
import { IAM_TYPES } from '../../iam/policyType';
import type { StringValue } from '../../policy/value';
import { defineRule } from '../rule';
import { elementPage } from './references';
import { sidsOf, takeFreeSid } from './sidNames';

export const rule = defineRule({
  id: 'duplicate-sid',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['UNIQUE_SIDS_REQUIRED', 'UNIQUE_SIDS_RECOMMENDED'],
  since: '0.1.0',
  docs: {
    title: { en: 'Two statements have the same Sid', ja: '複数のステートメントの Sid が同じです' },
    why: {
      en: 'A `Sid` names a statement. IAM refuses a policy in which two statements have the same one; other services accept it, but nobody can tell then which statement is meant.',
      ja: '`Sid` はステートメントの名前です。同じ `Sid` のステートメントがあるポリシーを IAM は受け付けません。ほかのサービスでは受け付けられますが、どのステートメントを指すのか区別できなくなります。',
    },
    instead: {
      en: 'Give each statement a Sid of its own, or none.',
      ja: 'ステートメントごとに異なる Sid を付けるか、Sid を省略してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "List",
      "Effect": "Allow",
      "Action": "s3:ListAllMyBuckets",
      "Resource": "*"
    },
    {
      "Sid": "List",
      "Effect": "Allow",
      "Action": "sns:ListTopics",
      "Resource": "*"
    }
  ]
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "ListBuckets",
      "Effect": "Allow",
      "Action": "s3:ListAllMyBuckets",
      "Resource": "*"
    },
    {
      "Sid": "ListTopics",
      "Effect": "Allow",
      "Action": "sns:ListTopics",
      "Resource": "*"
    }
  ]
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, elementPage('sid')],
  },
  messages: {
    required: {
      en: 'Another statement has the Sid `{sid}` already, and IAM refuses a policy with the same one twice. Choose another name.',
      ja: 'Sid `{sid}` は別のステートメントですでに使われており、重複する Sid を含むポリシーを IAM は受け付けません。別の名前にしてください。',
    },
    recommended: {
      en: 'Another statement has the Sid `{sid}` already, so it does not identify either of them. Choose another name.',
      ja: 'Sid `{sid}` は別のステートメントですでに使われており、どちらを指すのか区別できません。別の名前にしてください。',
    },
    first: { en: '`{sid}` is first used here.', ja: '`{sid}` は最初にここで使われています。' },
  },
  fixes: {
    rename: { en: 'Rename to {name}', ja: '{name} に変更する' },
  },
  check: {
    policy(policy, { type, report }) {
      const taken = sidsOf(policy);
      const first = new Map<string, StringValue>();
      const required = IAM_TYPES.includes(type);
      for (const { sid } of policy.statements) {
        if (sid?.text === undefined || sid.text === '') continue;
        const earlier = first.get(sid.text);
        if (earlier === undefined) {
          first.set(sid.text, sid);
          continue;
        }
        const data = { sid: sid.text };
        const name = takeFreeSid(sid.text, taken);
        const edits = [{ kind: 'replace-value', target: sid, value: name }] as const;
        report({
          message: required ? 'required' : 'recommended',
          data,
          range: sid.range,
          severity: required ? 'error' : 'warning',
          accessAnalyzer: required ? 'UNIQUE_SIDS_REQUIRED' : 'UNIQUE_SIDS_RECOMMENDED',
          related: [{ message: 'first', data, range: earlier.range }],
          fixes: [{ title: 'rename', data: { name }, effect: 'same', edits }],
        });
      }
    },
  },
});
