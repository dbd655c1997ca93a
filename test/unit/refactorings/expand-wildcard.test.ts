import { policyWith } from '../testers/statements';
import { testRefactoring } from '../testers/refactoringTester';

const allow = (actions: string, element = 'Action'): string =>
  policyWith(`{"Effect":"Allow","${element}":${actions},"Resource":"*"}`);

const onBucket = (actions: string): string =>
  policyWith(
    `{"Effect":"Allow","Principal":{"AWS":"111122223333"},"Action":${actions},"Resource":"arn:aws:s3:::b"}`,
  );

testRefactoring('expand-wildcard', [
  {
    name: 'a pattern of a list, where it stands',
    policy: allow('["s3:PutObject","iam:*Acc$0ountAlias","s3:ListBucket"]'),
    offers: [
      {
        title:
          'Expand iam:*AccountAlias into the 2 actions it matches as of 2026-09-26 (narrows access)',
        effect: 'narrows',
        output: allow(
          '["s3:PutObject","iam:CreateAccountAlias","iam:DeleteAccountAlias","s3:ListBucket"]',
        ),
      },
    ],
  },
  {
    name: 'the whole element, each action once, with its comments',
    file: 'policy.jsonc',
    policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Act$0ion": [
      "iam:*AccountAlias", // names
      // and more
      "iam:CreateAcc*s",
      "iam:CreateAccountAlias"
    ],
    "Resource": "*"
  }
}`,
    offers: [
      {
        effect: 'widens',
        output: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Action": [
      "iam:DeleteAccountAlias", // names
      // and more
      "iam:CreateAccountAlias"
    ],
    "Resource": "*"
  }
}`,
      },
    ],
  },
  {
    name: 'a single pattern becomes a list',
    policy: allow('"iam:*AccountAlias"$0'),
    offers: [
      {
        effect: 'narrows',
        output: allow('["iam:CreateAccountAlias","iam:DeleteAccountAlias"]'),
      },
    ],
  },
  {
    name: 'exceptions: fewer of them allow more',
    policy: allow('"iam:*AccountAlias"$0', 'NotAction'),
    offers: [{ effect: 'widens' }],
  },
  {
    name: 'a pattern that one action matches',
    policy: allow('"iam:DeleteAccountA*"$0'),
    offers: [
      {
        title:
          'Replace iam:DeleteAccountA* with iam:DeleteAccountAlias, the only action it matches as of 2026-09-26 (narrows access)',
        effect: 'narrows',
        output: allow('"iam:DeleteAccountAlias"'),
      },
    ],
  },
  {
    name: 'a statement that stands alone',
    policy: '{"Effect":"Allow","Action":"iam:*AccountAlias$0","Resource":"*"}',
    offers: [
      {
        effect: 'narrows',
        output:
          '{"Effect":"Allow","Action":["iam:CreateAccountAlias","iam:DeleteAccountAlias"],"Resource":"*"}',
      },
    ],
  },
  {
    name: 'two patterns side by side, without any space',
    policy: allow('["iam:*eAccountAlias","iam:*AccountAlias*"]').replace('Action', 'Act$0ion'),
    offers: [
      {
        effect: 'narrows',
        output: allow(
          '["iam:CreateAccountAlias","iam:DeleteAccountAlias","iam:ListAccountAliases"]',
        ),
      },
    ],
  },
  {
    name: 'the policy of a bucket: none that works on no bucket',
    policy: onBucket('"s3:*PublicAccessBlock$0"'),
    offers: [
      {
        effect: 'narrows',
        output: onBucket('["s3:GetBucketPublicAccessBlock","s3:PutBucketPublicAccessBlock"]'),
      },
    ],
  },
  { name: 'every action', policy: allow('"*$0"'), offers: [] },
  { name: 'a service with hundreds of actions', policy: allow('"ec2:*$0"'), offers: [] },
  { name: 'a pattern that nothing matches', policy: allow('"s3:Q*$0"'), offers: [] },
  { name: 'no wildcard', policy: allow('["s3:GetObject$0", "s3:List*"]'), offers: [] },
  {
    name: 'an effect that nobody knows',
    policy: policyWith('{"Effect":"","Action":"s3:List*$0","Resource":"*"}'),
    offers: [],
  },
]);
