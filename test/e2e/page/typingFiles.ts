/** A policy document, and a string that is none of its. */
export const STRINGS = `variable "queue" {
  description = "A queue that "
}

data "aws_iam_policy_document" "queue" {
  statement {
    actions   = ["sqs:Purge"]
    resources = ["*"]

  }
}
`;

/** A template whose second statement has no action yet. */
export const TEMPLATE = `AWSTemplateFormatVersion: "2010-09-09"
Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - Effect: Allow
            Action: sqs:ListQueues
            Resource: "*"
          - Effect: Deny

            Resource: "*"
`;

/** Fences in a list and in a quote. */
export const RUNBOOK = `# Runbook

1. Allow it:

   \`\`\`json
   { "Effect": "Allow", "Action": "sqs:Purge", "Resource": "*" }
   \`\`\`

> \`\`\`hcl
> data "aws_iam_policy_document" "queue" {
>   statement {
>     actions   = ["sqs:PurgeQueue"]
>     resources = ["*"]
>
>   }
> }
> \`\`\`
`;

/** A role without its trust policy. */
export const ROLE = 'resource "aws_iam_role" "queue" {\n  assume_role_policy = \n}\n';

/** Files in which something is typed. */
export const typingFiles: Readonly<Record<string, string>> = {
  'typing.tf': STRINGS,
  'typing-begin.tf': ROLE,
  'typing.yaml': TEMPLATE,
  'typing.md': RUNBOOK,
};
