import { testRefactoring } from '../testers/refactoringTester';
import { policyWith } from '../testers/statements';

/** Values that a template fills in: copied as they stand, or nothing is offered. */
const BUCKET = '{"Fn::Sub":"arn:aws:s3:::${Bucket}/*"}';

testRefactoring('split-statement', [
  {
    name: 'resources that a template fills in are copied',
    policy: policyWith(
      `{"Effect":"Allow$0","Action":["s3:GetObject","sqs:ListQueues"],"Resource":["*",${BUCKET}]}`,
    ),
    offers: [
      {
        effect: 'same',
        output: policyWith(
          `{"Effect":"Allow","Action":["s3:GetObject"],"Resource":["*",${BUCKET}]}`,
          `{"Effect":"Allow","Action":"sqs:ListQueues","Resource":["*",${BUCKET}]}`,
        ),
      },
      { effect: 'same' },
    ],
  },
  {
    name: 'actions that a template fills in',
    policy: policyWith(
      '{"Effect":"Allow$0","Action":["s3:GetObject","sqs:ListQueues",{"Ref":"Action"}],"Resource":"*"}',
    ),
    offers: [],
  },
]);

testRefactoring('sort-values', [
  {
    name: 'what a template fills in comes last, as it stands',
    policy: policyWith(
      `{"Effect":"Allow","Action":"s3:GetObject","$0Resource":[${BUCKET},"b",${BUCKET},"a"]}`,
    ),
    offers: [
      {
        effect: 'same',
        output: policyWith(
          `{"Effect":"Allow","Action":"s3:GetObject","Resource":["a","b",${BUCKET},${BUCKET}]}`,
        ),
      },
    ],
  },
]);

testRefactoring('merge-statements', [
  {
    name: 'resources that may be equal or not',
    policy: policyWith(
      `{"Effect":"Allow$0","Action":"s3:GetObject","Resource":${BUCKET}}`,
      `{"Effect":"Allow","Action":"s3:PutObject","Resource":${BUCKET}}`,
    ),
    offers: [],
  },
  {
    name: 'a condition that may be another one',
    policy: policyWith(
      '{"Effect":"Allow$0","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":{"Ref":"Org"}}}}',
      '{"Effect":"Allow","Action":"s3:PutObject","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalOrgID":{"Ref":"Org"}}}}',
    ),
    offers: [],
  },
]);

testRefactoring('require-mfa', [
  {
    name: 'a condition that a template fills in',
    policy: policyWith(
      '{"Effect":"Allow$0","Action":"s3:GetObject","Resource":"*","Condition":{"Fn::If":["A",{},{}]}}',
    ),
    offers: [],
  },
]);

testRefactoring('add-mfa-gate', [
  {
    name: 'statements that a template fills in',
    policy:
      '{"Version$0":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"*"},{"Ref":"More"}]}',
    offers: [],
  },
]);
