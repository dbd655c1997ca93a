import { testRefactoring } from '../testers/refactoringTester';
import { policyWith } from '../testers/statements';

testRefactoring('sort-values', [
  {
    name: 'actions by service and name, wildcards first, each once',
    policy: policyWith(
      '{"Effect":"Allow","Act$0ion":["s3:PutObject","s3-object-lambda:Get*","S3:GetObject","s3:*Tagging","s3:getObject"],"Resource":["b","a"]}',
    ),
    offers: [
      {
        title: 'Sort Action and remove duplicates (same access)',
        effect: 'same',
        output: policyWith(
          '{"Effect":"Allow","Action":["s3:*Tagging","S3:GetObject","s3:PutObject","s3-object-lambda:Get*"],"Resource":["b","a"]}',
        ),
      },
    ],
  },
  {
    name: 'all lists of a statement, those with comments excepted',
    file: 'policy.jsonc',
    type: 'resource',
    policy: policyWith(
      '{"Effect":"Allow$0","Principal":{"AWS":["222233334444","111122223333"]},"Action":["b:B","a:A"],"Resource":["b", /* last */ "a"],"Condition":{"StringEquals":{"aws:PrincipalTag/a":["b","a","b"]}}}',
    ),
    offers: [
      {
        title: 'Sort the lists of this statement and remove duplicates (same access)',
        effect: 'same',
        output: policyWith(
          '{"Effect":"Allow","Principal":{"AWS":["111122223333","222233334444"]},"Action":["a:A","b:B"],"Resource":["b", /* last */ "a"],"Condition":{"StringEquals":{"aws:PrincipalTag/a":["a","b"]}}}',
        ),
      },
    ],
  },
  {
    name: 'the whole policy, line by line',
    policy: `{
  "Version": "2012-10-17",
  "State$0ment": [
    {
      "Effect": "Allow",
      "Action": [
        "s3:PutObject",
        "s3:GetObject",
        "s3:PutObject"
      ],
      "Resource": [
        "b"
      ]
    }
  ]
}`,
    offers: [
      {
        title: 'Sort all lists of the policy and remove duplicates (same access)',
        effect: 'same',
        output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": [
        "s3:GetObject",
        "s3:PutObject"
      ],
      "Resource": [
        "b"
      ]
    }
  ]
}`,
      },
    ],
  },
  {
    name: 'a list in order',
    policy: policyWith('{"Effect":"Allow","Action":["s3:Get*","s3:Put*$0"],"Resource":["b","a"]}'),
    offers: [],
  },
]);

testRefactoring('add-sids', [
  {
    name: 'one statement, first of its keys',
    policy: policyWith('{"Effect$0":"Allow","Action":"s3:GetObject","Resource":"*"}'),
    offers: [
      {
        title: 'Add the Sid AllowS3GetObject (same access)',
        effect: 'same',
        output: policyWith(
          '{"Sid":"AllowS3GetObject","Effect":"Allow","Action":"s3:GetObject","Resource":"*"}',
        ),
      },
    ],
  },
  {
    name: 'all statements, each another one',
    policy: `{
  "Version": "2012-10-17$0",
  "Statement": [
    {
      // reads
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "*"
    },
    { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" },
    { "Sid": "AllowS3GetObject2", "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
  ]
}`,
    file: 'policy.jsonc',
    offers: [
      {
        title: 'Add Sids to the 2 statements without one (same access)',
        effect: 'same',
        output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "AllowS3GetObject",
      // reads
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "*"
    },
    { "Sid": "AllowS3GetObject3", "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" },
    { "Sid": "AllowS3GetObject2", "Effect": "Allow", "Action": "s3:*", "Resource": "*" }
  ]
}`,
      },
    ],
  },
  {
    name: 'a Sid is there',
    policy: policyWith('{"Sid":"Read","Effect$0":"Allow","Action":"s3:GetObject","Resource":"*"}'),
    offers: [],
  },
  {
    name: 'nothing to tell yet',
    policy: policyWith('{"Effect$0":"Allow"}'),
    offers: [],
  },
]);
