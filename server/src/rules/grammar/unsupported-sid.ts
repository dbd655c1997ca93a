import { AWS_PAGES } from '../awsPages';
import { UNKNOWN } from '../../iam/unknown';
import { IAM_TYPES } from '../../iam/policyType';
import { defineRule } from '../rule';
import { elementPage } from './references';
import { sidsOf, takeFreeSid } from './sidNames';

const OTHER = /[^A-Za-z0-9]+/;

export const rule = defineRule({
  id: 'unsupported-sid',
  group: 'grammar',
  severity: 'error',
  accessAnalyzer: ['UNSUPPORTED_SID'],
  types: IAM_TYPES,
  since: '0.1.0',
  docs: {
    title: {
      en: 'The Sid has characters that IAM does not accept',
      ja: 'Sid に IAM で使えない文字があります',
    },
    why: {
      en: 'In the policies that IAM stores a `Sid` consists of the letters A to Z, a to z and digits. With a space, a hyphen or any other character IAM refuses the policy. (Some resource-based policies, such as KMS key policies, accept more.)',
      ja: 'IAM に保存されるポリシーでは、`Sid` に使える文字は A～Z、a～z、0～9 だけです。スペースやハイフンなどほかの文字があると、IAM はポリシーを受け付けません（KMS のキーポリシーなど、一部のリソースベースのポリシーではほかの文字も使えます）。',
    },
    instead: {
      en: 'Join the words with capital letters: `AllowReadAccess`.',
      ja: '`AllowReadAccess` のように、単語の先頭を大文字にしてつなげてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "List all buckets",
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Sid": "ListAllBuckets",
    "Effect": "Allow",
    "Action": "s3:ListAllMyBuckets",
    "Resource": "*"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, elementPage('sid'), AWS_PAGES.iamQuotas],
  },
  messages: {
    unsupported: {
      en: 'A Sid may only have the letters A to Z, a to z and digits, so IAM refuses the policy. Take out `{characters}`.',
      ja: 'Sid に使えるのは英字（A～Z、a～z）と数字だけのため、IAM はポリシーを受け付けません。`{characters}` を取り除いてください。',
    },
  },
  fixes: {
    rename: { en: 'Rename to {name}', ja: '{name} に変更する' },
  },
  check: {
    policy(policy, { report }) {
      const taken = sidsOf(policy);
      for (const { sid } of policy.statements) {
        const characters = OTHER.exec(sid?.outline.replaceAll(UNKNOWN, '') ?? '')?.[0];
        if (sid === undefined || characters === undefined) continue;
        const base = sid.text === undefined ? '' : withoutOthers(sid.text);
        const name = base === '' ? '' : takeFreeSid(base, taken);
        const edits = [{ kind: 'replace-value', target: sid, value: name }] as const;
        report({
          message: 'unsupported',
          data: { characters },
          range: sid.range,
          fixes: name === '' ? [] : [{ title: 'rename', data: { name }, effect: 'same', edits }],
        });
      }
    },
  },
});

/** The words between the other characters, joined with capital letters. */
const withoutOthers = (sid: string): string => {
  const [first = '', ...rest] = sid.split(OTHER).filter((word) => word !== '');
  return first + rest.map((word) => word.slice(0, 1).toUpperCase() + word.slice(1)).join('');
};
