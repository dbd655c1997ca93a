import { policyWith } from '../testers/statements';
import { testRefactoring } from '../testers/refactoringTester';

testRefactoring('string-to-list', [
  {
    name: 'a single action',
    policy: policyWith('{"Effect":"Allow","Action":"s3:$0GetObject","Resource":"*"}'),
    offers: [
      {
        title: 'Write Action as a list (same access)',
        effect: 'same',
        output: policyWith('{"Effect":"Allow","Action":["s3:GetObject"],"Resource":"*"}'),
      },
    ],
  },
  {
    name: 'an element that takes no list',
    policy: policyWith('{"Effect":"$0Allow","Action":"s3:GetObject","Resource":"*"}'),
    offers: [],
  },
]);

testRefactoring('list-to-string', [
  {
    name: 'a condition value in a list',
    policy: policyWith(
      '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":["$0false"]}}}',
    ),
    offers: [
      {
        effect: 'same',
        output: policyWith(
          '{"Effect":"Deny","Action":"*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}',
        ),
      },
    ],
  },
  {
    name: 'a list of two',
    policy: policyWith('{"Effect":"Deny","Action":["s3:*$0","ec2:*"],"Resource":"*"}'),
    offers: [],
  },
  {
    name: 'a block of Terraform, which knows only lists',
    file: 'example.tf',
    policy: `data "aws_iam_policy_document" "example" {
  statement {
    actions   = ["s3:$0GetObject"]
    resources = ["*"]
  }
}
`,
    offers: [],
  },
]);
