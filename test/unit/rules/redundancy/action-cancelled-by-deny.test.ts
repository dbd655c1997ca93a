import { rule } from '../../../../server/src/rules/redundancy/action-cancelled-by-deny';
import { testRule } from '../../testers/ruleTester';
import { SELF_MANAGED_MFA } from '../../testers/samplePolicies';
import { policyWith } from '../../testers/statements';

const allow = (actions: string, rest = ''): string =>
  `{ "Effect": "Allow", "Action": ${actions}, "Resource": "*"${rest} }`;
const deny = (actions: string, rest = ''): string =>
  `{ "Effect": "Deny", "Action": ${actions}, "Resource": "*"${rest} }`;

testRule(rule, {
  valid: [
    { name: 'a gate', policy: SELF_MANAGED_MFA },
    {
      name: 'a pattern of which a part is denied',
      policy: policyWith(allow('["iam:*", "s3:*"]'), deny('"iam:DeleteUser"')),
    },
    {
      name: 'a Deny under a condition',
      policy: policyWith(
        allow('["iam:GetUser", "iam:DeleteUser"]'),
        deny('"iam:Delete*"', ', "Condition": { "Bool": { "aws:SecureTransport": "false" } }'),
      ),
    },
    {
      name: 'a Deny on fewer resources',
      policy: policyWith(
        allow('["iam:GetUser", "iam:DeleteUser"]'),
        '{ "Effect": "Deny", "Action": "iam:Delete*", "Resource": "arn:aws:iam::*:user/admin" }',
      ),
    },
    {
      name: 'a whole statement that is cancelled, which is reported as such',
      policy: policyWith(allow('["iam:GetUser", "iam:DeleteUser"]'), deny('"iam:*"')),
    },
    {
      name: 'an action that its list has in a pattern too',
      policy: policyWith(allow('["iam:*", "iam:DeleteUser"]'), deny('"iam:DeleteUser"')),
    },
    {
      name: 'a statement that another one covers',
      policy: policyWith(
        allow('["iam:GetUser", "iam:DeleteUser"]'),
        allow('"iam:*"'),
        deny('"iam:DeleteUser"'),
      ),
    },
    {
      name: 'a Deny that the template fills in',
      policy: policyWith(
        allow('["iam:GetUser", "iam:DeleteUser"]'),
        deny('{ "Ref": "Actions" }'),
        deny('"iam:Delete*"', ', "Condition": { "Ref": "When" }'),
      ),
    },
    {
      name: 'what no Deny keeps anybody from',
      policy: policyWith(
        allow('["iam:GetUser", "sts:GetCallerIdentity"]'),
        deny('"sts:GetCallerIdentity"'),
      ),
    },
  ],
  invalid: [
    {
      name: 'one action of a list',
      policy: policyWith(allow('["iam:GetUser", «"iam:DeleteUser"»]'), deny('"IAM:delete*"')),
      severity: 'info',
      accessAnalyzer: null,
      says: '`iam:DeleteUser`',
      fixes: [
        { effect: 'same', output: policyWith(allow('["iam:GetUser"]'), deny('"IAM:delete*"')) },
      ],
    },
    {
      name: 'a pattern, beside an action that the template fills in',
      policy: policyWith(allow('[«"iam:Delete*"», { "Ref": "More" }]'), deny('"iam:*"')),
    },
    {
      name: 'actions that several Denies take, one of them with NotAction',
      policy: policyWith(
        allow('[«"iam:GetUser"», "s3:GetObject", «"s3:PutObject"»]'),
        '{ "Effect": "Deny", "NotAction": "s3:*", "Resource": "*" }',
        deny('"s3:Put*"'),
      ),
    },
    {
      name: 'under a condition that the Allow has as well',
      policy: policyWith(
        allow(
          '["iam:GetUser", «"iam:DeleteUser"»]',
          ', "Condition": { "StringEquals": { "aws:PrincipalTag/team": "red" } }',
        ),
        deny('"iam:Delete*"', ', "Condition": { "StringLike": { "aws:PrincipalTag/team": "r*" } }'),
      ),
    },
  ],
});
