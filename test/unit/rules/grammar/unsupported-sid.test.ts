import { rule } from '../../../../server/src/rules/grammar/unsupported-sid';
import { testRule } from '../../testers/ruleTester';

const policy = (...sids: string[]): string =>
  `{ "Version": "2012-10-17", "Statement": [${sids.map((sid) => `{ "Sid": ${sid}, "Effect": "Allow", "Action": "s3:*", "Resource": "*" }`).join(', ')}] }`;

testRule(rule, {
  valid: [
    { name: 'letters and digits', policy: policy('"Allow1"', '"2"') },
    { name: 'an empty Sid, which another rule reports', policy: policy('""') },
    {
      name: 'the default policy of a KMS key',
      policy:
        '{ "Version": "2012-10-17", "Statement": { "Sid": "Enable IAM User Permissions", "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "kms:*", "Resource": "*" } }',
    },
    { name: 'a Sid that a template fills in', policy: policy('{ "Fn::Sub": "a${b}" }') },
    { name: 'an SCP', type: 'scp', policy: policy('"Deny all"') },
  ],
  invalid: [
    {
      name: 'spaces and hyphens',
      policy: policy('«"allow read-access (all)"»'),
      severity: 'error',
      accessAnalyzer: 'UNSUPPORTED_SID',
      fixes: [{ effect: 'same', output: policy('"allowReadAccessAll"') }],
    },
    {
      name: 'a name that is taken',
      policy: policy('«"Read_Access"»', '"ReadAccess"', '«"Read Access"»'),
      fixes: [{ effect: 'same', output: policy('"ReadAccess2"', '"ReadAccess"', '"Read Access"') }],
    },
    {
      name: 'a Sid in Japanese',
      policy: policy('«"一覧"»'),
      says: '`一覧`',
      fixes: [],
    },
    {
      name: 'a trust policy',
      type: 'trust',
      policy: policy('«"Trust-EC2"»'),
      fixes: [{ effect: 'same' }],
    },
  ],
});
