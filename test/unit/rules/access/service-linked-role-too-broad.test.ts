import { rule } from '../../../../server/src/rules/access/service-linked-role-too-broad';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (action: string, resource: string, more = ''): string =>
  policyWith(`{"Effect":"Allow",${action},${resource}${more}}`);
const CREATE = '"Action":"iam:CreateServiceLinkedRole"';
const ANY = '"Resource":"*"';

testRule(rule, {
  valid: [
    {
      name: 'one service, in the ARN',
      policy: policy(
        CREATE,
        '"Resource":"arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/*"',
      ),
    },
    {
      name: 'one service, in a condition',
      policy: policy(
        CREATE,
        ANY,
        ',"Condition":{"StringLike":{"iam:AWSServiceName":"ecs.amazonaws.com"}}',
      ),
    },
    {
      name: 'the rest of PowerUserAccess',
      policy: policy('"NotAction":["iam:*","organizations:*","account:*"]', ANY),
    },
    { name: 'other actions', policy: policy('"Action":["iam:CreateRole","iam:Get*"]', ANY) },
    {
      name: 'other roles',
      policy: policy('"Action":"iam:*"', '"Resource":"arn:aws:iam::*:role/app-*"'),
    },
  ],
  invalid: [
    {
      name: 'PowerUserAccess',
      policy: policy(
        '"Action":["iam:CreateServiceLinkedRole","iam:ListRoles"]',
        '"Resource":«"*"»',
      ),
      severity: 'warning',
      accessAnalyzer: 'CREATE_SLR_WITH_STAR_IN_RESOURCE',
    },
    {
      name: 'every service, in the ARN',
      policy: policy(CREATE, '"Resource":«"arn:aws:iam::*:role/aws-service-role/*"»'),
      accessAnalyzer: 'CREATE_SLR_WITH_STAR_IN_RESOURCE',
    },
    {
      name: 'AlexaForBusinessFullAccess',
      policy: policy(
        CREATE,
        '"Resource":«"*"»',
        ',"Condition":{"StringLike":{"iam:AWSServiceName":["*a4b.amazonaws.com"]}}',
      ),
      accessAnalyzer: 'CREATE_SLR_WITH_STAR_IN_RESOURCE',
      messages: ['loose'],
    },
    {
      name: 'IAMFullAccess',
      policy: policy('"Action":[«"iam:*"»,"organizations:DescribeAccount"]', ANY),
      accessAnalyzer: 'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
    },
    {
      name: 'all that creates',
      policy: policy('"Action":«"iam:Create*"»', '"Resource":"arn:aws:iam::123456789012:*"'),
      accessAnalyzer: 'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
    },
    {
      name: 'NotAction',
      policy: policy('«"NotAction"»:["iam:PassRole"]', ANY),
      accessAnalyzer: 'CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
      fixes: [
        {
          effect: 'narrows',
          output: policy('"NotAction":["iam:PassRole","iam:CreateServiceLinkedRole"]', ANY),
        },
      ],
    },
    {
      name: 'NotResource',
      policy: policy(CREATE, '«"NotResource"»:"arn:aws:iam::*:role/app-*"'),
      accessAnalyzer: 'CREATE_SLR_WITH_NOT_RESOURCE',
    },
    {
      name: 'a wildcard and NotResource',
      policy: policy('"Action":«"*"»', '"NotResource":"arn:aws:s3:::b"'),
      accessAnalyzer: 'CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
    },
    {
      name: 'NotAction and NotResource',
      policy: policy('«"NotAction"»:"s3:*"', '"NotResource":"arn:aws:s3:::b"'),
      accessAnalyzer: 'CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE',
    },
  ],
});
