import { neverMade } from '../testers/neverMade';
import { testRefactoring } from '../testers/refactoringTester';
import { policyWith } from '../testers/statements';

testRefactoring('split-statement', [
  {
    name: 'by service, with Sids, conditions, principals and comments',
    file: 'policy.jsonc',
    type: 'resource',
    policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Work$0",
      "Effect": "Allow",
      "Principal": { "AWS": "arn:aws:iam::111122223333:role/worker" },
      "Action": [
        "sqs:ReceiveMessage", // reads
        "sqs:GetQueueUrl",
        "kms:Encrypt"
      ],
      "Resource": "*",
      "Condition": {
        // not from elsewhere
        "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }
      }
    }
  ]
}`,
    offers: [
      {
        title: 'Split into 2 statements by service (same access)',
        effect: 'same',
        output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "Work",
      "Effect": "Allow",
      "Principal": { "AWS": "arn:aws:iam::111122223333:role/worker" },
      "Action": [
        "sqs:ReceiveMessage", // reads
        "sqs:GetQueueUrl"
      ],
      "Resource": "*",
      "Condition": {
        // not from elsewhere
        "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }
      }
    },
    {
      "Sid": "AllowKMSEncryptForRoleFromOrganization",
      "Effect": "Allow",
      "Principal": { "AWS": "arn:aws:iam::111122223333:role/worker" },
      "Action": "kms:Encrypt",
      "Resource": "*",
      "Condition": {
        // not from elsewhere
        "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }
      }
    }
  ]
}`,
      },
    ],
  },
  {
    name: 'by resource: what AWS never asks about is left out',
    policy: policyWith(
      '{"Effect":"Allow","Action":["s3:Get$0Object","s3:ListBucket","s3:PutObject"],"Resource":["arn:aws:s3:::amzn-s3-demo-bucket","arn:aws:s3:::amzn-s3-demo-bucket/*"]}',
    ),
    leaves: neverMade,
    offers: [
      { title: 'Split into 3 statements by access level (same access)', effect: 'same' },
      {
        title: 'Split into 2 statements, each with the resources its actions work on (same access)',
        effect: 'same',
        output: policyWith(
          '{"Effect":"Allow","Action":["s3:GetObject","s3:PutObject"],"Resource":["arn:aws:s3:::amzn-s3-demo-bucket/*"]}',
          '{"Effect":"Allow","Action":"s3:ListBucket","Resource":"arn:aws:s3:::amzn-s3-demo-bucket"}',
        ),
      },
    ],
  },
  {
    name: 'patterns and unknown actions keep every resource',
    policy: policyWith(
      '{"Effect":"Deny","Action":["s3:Get*","s3:Q7","s3:ListBucket$0"],"Resource":["arn:aws:s3:::amzn-s3-demo-bucket","arn:aws:s3:::amzn-s3-demo-bucket/*"]}',
    ),
    leaves: neverMade,
    offers: [
      {
        effect: 'same',
        output: policyWith(
          '{"Effect":"Deny","Action":["s3:Get*","s3:Q7"],"Resource":["arn:aws:s3:::amzn-s3-demo-bucket","arn:aws:s3:::amzn-s3-demo-bucket/*"]}',
          '{"Effect":"Deny","Action":"s3:ListBucket","Resource":"arn:aws:s3:::amzn-s3-demo-bucket"}',
        ),
      },
    ],
  },
  {
    name: 'the only statement, not in a list',
    policy:
      '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":["s3:ListBucket","sqs:ListQueues$0"],"Resource":"*"}}',
    offers: [
      {
        effect: 'same',
        output: policyWith(
          '{"Effect":"Allow","Action":"s3:ListBucket","Resource":"*"}',
          '{"Effect":"Allow","Action":"sqs:ListQueues","Resource":"*"}',
        ),
      },
    ],
  },
  {
    name: 'exceptions do not add up',
    policy: policyWith('{"Effect":"Deny","NotAction":["s3:*$0","iam:GetUser"],"Resource":"*"}'),
    offers: [],
  },
  {
    name: 'every action',
    policy: policyWith('{"Effect":"Deny","Action":["*$0","iam:GetUser"],"Resource":"*"}'),
    offers: [],
  },
  {
    name: 'a statement that stands alone',
    policy: '{"Effect":"Allow","Action":["s3:ListBucket$0","sqs:ListQueues"],"Resource":"*"}',
    offers: [],
  },
  {
    name: 'a key twice',
    policy: policyWith(
      '{"Effect":"Allow","Action":["s3:ListBucket$0","sqs:ListQueues"],"Resource":"*","Resource":"*"}',
    ),
    offers: [],
  },
]);
