import { testRefactoring } from '../testers/refactoringTester';
import { policyWith } from '../testers/statements';

const READ = '{"Sid":"Read$0","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}';

testRefactoring('merge-statements', [
  {
    name: 'the statement at the cursor with those that differ in their actions',
    policy: policyWith(
      READ,
      '{"Effect":"Deny","Action":"iam:*","Resource":"*"}',
      '{"Sid":"List","Effect":"Allow","Action":["s3:ListBucket","S3:getobject"],"Resource":["*"]}',
    ),
    offers: [
      {
        title: 'Merge 2 statements that differ in their actions only (same access)',
        effect: 'same',
        output: policyWith(
          '{"Sid":"Read","Effect":"Allow","Action":["s3:GetObject","s3:ListBucket"],"Resource":"*"}',
          '{"Effect":"Deny","Action":"iam:*","Resource":"*"}',
        ),
      },
    ],
  },
  {
    name: 'selected statements, on several lines',
    policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "NotAction": "iam:*",
      "Resource": [
        "arn:aws:s3:::a", // the first
        "arn:aws:s3:::b"
      ]«
    },
    // why
    {
      "Effect": "Allow",
      "NotAction": "iam:*",
      "Resource": "arn:aws:s3:::c"
    },
    {
      "Effect": "Allow",»
      "NotAction": "iam:*",
      "Resource": "arn:aws:s3:::d"
    },
    {
      "Effect": "Allow",
      "NotAction": "iam:*",
      "Resource": "arn:aws:s3:::e"
    }
  ]
}`,
    file: 'policy.jsonc',
    offers: [
      {
        title: 'Merge 3 statements that differ in their resources only (same access)',
        effect: 'same',
        output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "NotAction": "iam:*",
      "Resource": [
        "arn:aws:s3:::a", // the first
        "arn:aws:s3:::b",
        "arn:aws:s3:::c",
        "arn:aws:s3:::d"
      ]
    },
    // why
    {
      "Effect": "Allow",
      "NotAction": "iam:*",
      "Resource": "arn:aws:s3:::e"
    }
  ]
}`,
      },
    ],
  },
  {
    name: 'principals of several kinds',
    type: 'resource',
    policy: policyWith(
      '{"Effect":"Allow$0","Principal":{"AWS":"111122223333"},"Action":"sqs:*","Resource":"*"}',
      '{"Effect":"Allow","Principal":{"AWS":"444455556666","Service":["s3.amazonaws.com"]},"Action":"sqs:*","Resource":"*"}',
    ),
    offers: [
      {
        effect: 'same',
        output: policyWith(
          '{"Effect":"Allow","Principal":{"AWS":["111122223333","444455556666"],"Service":"s3.amazonaws.com"},"Action":"sqs:*","Resource":"*"}',
        ),
      },
    ],
  },
  {
    name: 'exceptions do not add up',
    policy: policyWith(
      '{"Effect":"Deny$0","NotAction":"iam:*","Resource":"*"}',
      '{"Effect":"Deny","NotAction":"s3:*","Resource":"*"}',
    ),
    offers: [],
  },
  {
    name: 'two differences',
    policy: policyWith(
      READ,
      '{"Effect":"Allow","Action":"s3:PutObject","Resource":"arn:aws:s3:::a/*"}',
    ),
    offers: [],
  },
  {
    name: 'other conditions',
    policy: policyWith(
      READ,
      '{"Effect":"Allow","Action":"s3:PutObject","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"true"}}}',
    ),
    offers: [],
  },
  {
    name: 'a comment would be lost',
    file: 'policy.jsonc',
    policy: policyWith(
      READ,
      '{"Effect":"Allow","Action":["s3:PutObject" /* uploads */],"Resource":"*"}',
    ),
    offers: [],
  },
  {
    name: 'a selection of which not all fit',
    policy: policyWith(
      '{"Effect":"Allow«","Action":"s3:GetObject","Resource":"*"}',
      '{"Effect":"Deny","Action":"s3:GetObject","Resource":"*"}',
      '{"Effect":"Allow»","Action":"s3:PutObject","Resource":"*"}',
    ),
    offers: [],
  },
]);
