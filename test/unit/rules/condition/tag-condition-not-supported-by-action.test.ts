import { rule } from '../../../../server/src/rules/condition/tag-condition-not-supported-by-action';
import { testRule } from '../../testers/ruleTester';

/** A policy of one statement; `«…»` marks stay where they are. */
const one = (action: string, condition: string, effect = 'Allow', element = 'Action'): string =>
  `{ "Version": "2012-10-17", "Statement": [{ "Effect": "${effect}", "${element}": ${action}, "Resource": "*", "Condition": ${condition} }] }`;

const TAGGED = '{ "StringEquals": { "aws:ResourceTag/team": "a" } }';
const MARKED = '{ "StringEquals": { «"aws:ResourceTag/team"»: "a" } }';

testRule(rule, {
  valid: [
    {
      name: 'actions that support tags',
      policy: one('["ec2:StartInstances", "lambda:InvokeFunction", "iam:DeleteRole"]', TAGGED),
    },
    {
      name: 'resources that are created with tags',
      policy: one('["ec2:RunInstances", "cloudfront:CreateDistribution"]', TAGGED),
    },
    {
      name: 'tags in the request',
      policy: one(
        '["ec2:CreateTags", "ec2:RunInstances"]',
        '{ "StringEquals": { "aws:RequestTag/team": "a" }, "ForAnyValue:StringEquals": { "aws:TagKeys": "team" } }',
      ),
    },
    { name: 'any action', policy: one('"*"', TAGGED, 'Deny') },
    { name: 'patterns of which some action supports tags', policy: one('"ec2:*"', TAGGED) },
    {
      name: 'patterns over several services',
      policy: one('["*:Get*", "route5?:*"]', TAGGED),
    },
    {
      name: 'conditions that hold without the key',
      policy: one(
        '["route53:GetHostedZone", "ec2:DescribeInstances"]',
        '{ "StringEqualsIfExists": { "aws:ResourceTag/a": "b" }, "StringNotEquals": { "aws:ResourceTag/c": "d" }, "Null": { "aws:ResourceTag/e": "true" }, "ForAllValues:StringEquals": { "aws:TagKeys": "f" } }',
      ),
    },
    {
      name: 'such a condition under NotAction',
      policy: one(
        '"iam:*"',
        '{ "StringNotEquals": { "aws:ResourceTag/c": "d" } }',
        'Deny',
        'NotAction',
      ),
    },
    {
      name: 'tags of the principal, and keys of services',
      policy: one(
        '["route53:GetHostedZone", "ec2:DescribeInstances"]',
        '{ "StringEquals": { "aws:PrincipalTag/a": "b", "ec2:ResourceTag/a": "b" } }',
      ),
    },
    {
      name: 'unknown actions',
      policy: one('[{ "Ref": "A" }, { "Fn::Sub": "route53:${B}" }, "nosuch:Action"]', TAGGED),
    },
    {
      name: 'an unknown effect',
      policy: one('"route53:GetHostedZone"', TAGGED).replace('"Allow"', '{ "Ref": "Effect" }'),
    },
    {
      name: 'a service whose reference has the key and no action for it',
      policy: one('"applicationinsights:CreateComponent"', TAGGED),
    },
  ],
  invalid: [
    {
      name: 'a service without support in a Deny',
      policy: one('["ec2:TerminateInstances", "route53:DeleteHostedZone"]', MARKED, 'Deny'),
      messages: ['deny'],
      says: 'Requests for `route53:DeleteHostedZone` do not have `aws:ResourceTag`',
      severity: 'warning',
      accessAnalyzer: 'DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
      fixes: [
        {
          effect: 'narrows',
          output:
            '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["ec2:TerminateInstances"], "Resource": "*", "Condition": { "StringEquals": { "aws:ResourceTag/team": "a" } } }, { "Effect": "Deny", "Action": "route53:DeleteHostedZone", "Resource": "*" }] }',
        },
        { effect: 'same', output: one('["ec2:TerminateInstances"]', TAGGED, 'Deny') },
      ],
    },
    {
      name: 'an action without support in an Allow',
      policy: one('["ec2:StartInstances", "ec2:DescribeInstances"]', MARKED),
      messages: ['allow'],
      severity: 'info',
      accessAnalyzer: 'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
      fixes: [{ effect: 'widens' }, { effect: 'same' }],
    },
    {
      name: 'a pattern of which no action supports tags',
      policy: one('"route53:*"', MARKED),
      accessAnalyzer: 'ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
      fixes: [
        {
          effect: 'widens',
          output:
            '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "route53:*", "Resource": "*" }] }',
        },
      ],
    },
    {
      name: 'tags that such requests cannot pass',
      policy: one(
        '["ec2:RunInstances", "ec2:StartInstances"]',
        '{ "StringEquals": { «"aws:RequestTag/team"»: "a", "aws:RequestTag/stage": "b" }, "ForAnyValue:StringEquals": { «"aws:TagKeys"»: ["team"] } }',
      ),
      messages: ['allow', 'allow'],
    },
    {
      name: 'NotAction in a Deny',
      policy: one('"iam:*"', MARKED, 'Deny', 'NotAction'),
      messages: ['denyNotAction'],
      severity: 'warning',
      accessAnalyzer: 'DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
      fixes: [],
    },
    {
      name: 'NotAction in an Allow',
      policy: one('"iam:*"', MARKED, 'Allow', 'NotAction'),
      messages: ['allowNotAction'],
      severity: 'info',
      accessAnalyzer: 'ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE',
    },
    {
      name: 'Null, where it asks for the tag',
      policy: one('"route53:GetHostedZone"', '{ "Null": { «"aws:ResourceTag/team"»: "false" } }'),
    },
    {
      name: 'more actions than a message lists',
      policy: one(
        '["route53:GetHostedZone", "route53:GetHealthCheck", "route53:GetChange", "route53:GetGeoLocation", "route53:ListHostedZones", "route53:ListHealthChecks"]',
        MARKED,
      ),
      says: '`route53:GetChange` and 3 more do not have',
    },
  ],
});
