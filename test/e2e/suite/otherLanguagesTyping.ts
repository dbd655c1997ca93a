import assert from 'node:assert/strict';
import { scenario } from './scenario';
import { CTRL_SPACE, ENTER, TAB, write, type Stroke } from './typing';

/** What is pressed in a file of some language, and what then stands in it to the character. */
interface Writing {
  /** Completes "completion …". */
  readonly name: string;
  readonly file: string;
  /** With `¦` where the cursor is. */
  readonly text: string;
  readonly strokes: readonly Stroke[];
  readonly becomes: string;
}

const template = (below: string): string => `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
${below}`;

const inTemplate = (...lines: readonly string[]): string =>
  template(
    `        Version: "2012-10-17"
        Statement:
          - Effect: Allow
${lines.map((line) => `            ${line}\n`).join('')}`,
  );

const inTerraform = (...lines: readonly string[]): string =>
  `data "aws_iam_policy_document" "x" {
  statement {
${lines.map((line) => `    ${line}\n`).join('')}  }
}
`;

const inRole = (...lines: readonly string[]): string =>
  `resource "aws_iam_role" "r" {
${lines.map((line) => `  ${line}\n`).join('')}}
`;

const writings: readonly Writing[] = [
  {
    name: 'of a template begins with the first word of a policy',
    file: 'first-word.yaml',
    text: template('        ¦'),
    strokes: ['Ver', ENTER, '\nState', ENTER],
    becomes: template(`        Version: "2012-10-17"
        Statement:
          - Effect: Allow¦
            Action: 
            Resource: "*"`),
  },
  {
    name: 'of an action in a template goes on from a service to its actions',
    file: 'action.yaml',
    text: inTemplate('Action: ¦', 'Resource: "*"'),
    strokes: ['s3', ENTER, 'GetObjectTagg', ENTER],
    becomes: inTemplate('Action: s3:GetObjectTagging¦', 'Resource: "*"'),
  },
  {
    name: 'of an action on a line of a list in a template',
    file: 'item.yaml',
    text: inTemplate('Action:', '  - s3:GetObject', '  - ¦', 'Resource: "*"'),
    strokes: ['sqs', ENTER, 'SendM', ENTER],
    becomes: inTemplate('Action:', '  - s3:GetObject', '  - sqs:SendMessage¦', 'Resource: "*"'),
  },
  {
    name: 'of a condition in a template goes on with keys and values',
    file: 'condition.yaml',
    text: inTemplate('Action: s3:ListBucket', 'Resource: "*"', 'Condition:', '  ¦'),
    strokes: ['StringLi', ENTER, 's3:pref', ENTER],
    becomes: inTemplate(
      'Action: s3:ListBucket',
      'Resource: "*"',
      'Condition:',
      '  StringLike:',
      '    s3:prefix: ¦',
    ),
  },
  {
    name: 'in Terraform writes an argument, and goes on in it',
    file: 'argument.tf',
    text: inTerraform('¦'),
    strokes: ['acti', ENTER, 'sqs', ENTER, 'SendM', ENTER],
    becomes: inTerraform('actions = ["sqs:SendMessage¦"]'),
  },
  {
    name: 'of an action in Terraform opens with the quote',
    file: 'quote.tf',
    text: inTerraform('actions   = [¦]', 'resources = ["*"]'),
    strokes: ['"sts:getcall', ENTER],
    becomes: inTerraform('actions   = ["sts:GetCallerIdentity¦"]', 'resources = ["*"]'),
  },
  {
    name: 'of a resource in Terraform is filled in field by field',
    file: 'resource.tf',
    text: inTerraform('actions   = ["firehose:PutRecord"]', 'resources = ["¦"]'),
    strokes: [CTRL_SPACE, ENTER, 'eu-west-1', TAB, '777788889999', TAB, 'Orders'],
    becomes: inTerraform(
      'actions   = ["firehose:PutRecord"]',
      'resources = ["arn:aws:firehose:eu-west-1:777788889999:deliverystream/Orders¦"]',
    ),
  },
  {
    name: 'of an action needs no colon behind its service',
    file: 'no-colon.tf',
    text: inTerraform('actions   = [¦]', 'resources = ["*"]'),
    strokes: ['"sqssendm', ENTER],
    becomes: inTerraform('actions   = ["sqs:SendMessage¦"]', 'resources = ["*"]'),
  },
  {
    name: 'in Terraform begins a policy within jsonencode',
    file: 'begin.tf',
    text: inRole('assume_role_policy = jsonencode({', '  ¦', '})'),
    strokes: ['trust-acc', ENTER],
    becomes: inRole(
      'assume_role_policy = jsonencode({',
      '  Version = "2012-10-17"',
      '  Statement = [',
      '    {',
      '      Sid    = "AssumeRoleByAccount"',
      '      Effect = "Allow"',
      '      Principal = {',
      '        AWS = "arn:aws:iam::111122223333¦:root"',
      '      }',
      '      Action = "sts:AssumeRole"',
      '      Condition = {',
      '        StringEquals = {',
      '          "sts:ExternalId" = "EXTERNAL-ID"',
      '        }',
      '      }',
      '    },',
      '  ]',
      '})',
    ),
  },
  {
    name: 'in Terraform begins a policy document outside all blocks',
    file: 'document.tf',
    text: 'provider "aws" {}\n\n¦\n',
    strokes: ['trust-mfa', CTRL_SPACE, ENTER],
    becomes: `provider "aws" {}

data "aws_iam_policy_document" "policy" {
  statement {
    sid     = "AssumeRoleWithMFA"
    effect  = "Allow"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = ["arn:aws:iam::111122223333¦:root"]
    }

    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }
  }
}
`,
  },
  {
    name: 'of an effect in a template comes with the space behind its key',
    file: 'space.yaml',
    text: template(
      '        Version: "2012-10-17"\n        Statement:\n          - Action: sqs:SendMessage\n            ¦\n',
    ),
    strokes: ['Effect: ', ENTER],
    becomes: template(
      '        Version: "2012-10-17"\n        Statement:\n          - Action: sqs:SendMessage\n            Effect: Allow¦\n',
    ),
  },
  {
    name: 'in a fence of Markdown comes by itself within a string',
    file: 'typed-fence.md',
    text: '- So:\n\n  ```json\n  { "Effect": "Allow", "Action": "s3:GetObjectTa¦", "Resource": "*" }\n  ```\n',
    strokes: ['gg', ENTER],
    becomes:
      '- So:\n\n  ```json\n  { "Effect": "Allow", "Action": "s3:GetObjectTagging¦", "Resource": "*" }\n  ```\n',
  },
  {
    name: 'in a fence of Markdown comes when it is asked for',
    file: 'fence.md',
    text: '- So:\n\n  ```json\n  { "Effect": "Allow", "Action": "s3:GetObjectTagg¦", "Resource": "*" }\n  ```\n',
    strokes: [CTRL_SPACE, ENTER],
    becomes:
      '- So:\n\n  ```json\n  { "Effect": "Allow", "Action": "s3:GetObjectTagging¦", "Resource": "*" }\n  ```\n',
  },
];

/** Completion in the languages of templates and documents, through the keys of a keyboard. */
export function otherLanguagesTyping(): void {
  for (const { name, file, text, strokes, becomes } of writings) {
    scenario(`completion ${name}`, async () => {
      assert.equal(await write(file, text, strokes), becomes);
    });
  }
}
