import { describe, expect, it } from 'vitest';
import { dependentActionsOf } from '../../../../server/src/catalog/dependentActions';
import { rule } from '../../../../server/src/rules/resource/missing-dependent-action';
import { testRule } from '../../testers/ruleTester';

const policy = (...statements: readonly string[]): string =>
  `{ "Version": "2012-10-17", "Statement": [${statements.join(', ')}] }`;
const allow = (actions: string): string =>
  `{ "Effect": "Allow", "Action": ${actions}, "Resource": "*" }`;

testRule(rule, {
  valid: [
    { name: 'with the action', policy: policy(allow('["lambda:CreateFunction", "iam:PassRole"]')) },
    {
      name: 'with the action elsewhere',
      policy: policy(allow('"lambda:CreateFunction"'), allow('"IAM:pass*"')),
    },
    {
      name: 'with everything but something',
      policy: policy(
        allow('"lambda:CreateFunction"'),
        '{ "Effect": "Allow", "NotAction": "s3:*", "Resource": "*" }',
      ),
    },
    { name: 'a pattern', policy: policy(allow('"lambda:*"')) },
    { name: 'a Deny', policy: policy('{ "Effect": "Deny", "Action": "lambda:CreateFunction" }') },
    { name: 'a role as one of the options', policy: policy(allow('"ec2:RunInstances"')) },
    {
      name: 'actions that are filled in',
      policy: policy(allow('["lambda:CreateFunction", { "Ref": "X" }]')),
    },
    { name: 'a fragment', policy: allow('"lambda:CreateFunction"') },
    {
      name: 'a limit, which allows nothing',
      policy: policy(allow('"lambda:CreateFunction"')),
      type: 'boundary',
    },
  ],
  invalid: [
    {
      name: 'without the action',
      policy: policy(
        allow('["s3:GetObject", «"lambda:createfunction"», "states:CreateStateMachine"]'),
        '{ "Effect": "Deny", "Action": "iam:PassRole", "Resource": "*" }',
      ),
      severity: 'hint',
      accessAnalyzer: null,
      says: '`iam:PassRole`',
      fixes: [],
    },
  ],
});

describe('what always passes a role', () => {
  it.each(['lambda:CreateFunction', 's3:CreateJob', 'sagemaker:CreateTrainingJob'])(
    '%s has the dependent action in the reference',
    (action) => {
      expect(dependentActionsOf(action)).toContain('iam:PassRole');
    },
  );
});
