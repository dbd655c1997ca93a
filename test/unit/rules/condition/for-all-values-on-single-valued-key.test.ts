import { rule } from '../../../../server/src/rules/condition/for-all-values-on-single-valued-key';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

testRule(rule, {
  valid: [
    {
      name: 'keys with several values',
      policy: withCondition(
        '{ "ForAllValues:StringEquals": { "aws:TagKeys": "a", "dynamodb:LeadingKeys": "b", "saml:edupersonaffiliation": "c" } }',
      ),
    },
    {
      name: 'no qualifier, or the other one',
      policy: withCondition(
        '{ "StringEquals": { "aws:PrincipalTag/a": "b" }, "ForAnyValue:StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }',
      ),
    },
    {
      name: 'audiences, which have a rule of their own',
      policy: withCondition(
        '{ "ForAllValues:StringEquals": { "accounts.google.com:aud": "a", "saml:aud": "b", "graph.facebook.com:app_id": "c" } }',
      ),
    },
    {
      name: 'claims that may be lists, and keys that AWS does not list',
      policy: withCondition(
        '{ "ForAllValues:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated", "example.com:groups": "a", "s3:nosuch": "b" } }',
      ),
    },
    {
      name: 'Null with a qualifier has a rule of its own',
      policy: withCondition('{ "ForAllValues:Null": { "aws:PrincipalTag/a": "false" } }'),
    },
    {
      name: 'keys named for several things, which AWS compares so',
      policy: withCondition(
        '{ "ForAllValues:StringEquals": { "route53:VPCs": "VPCId=vpc-0a1b2c3d,VPCRegion=eu-west-1", "cloudformation:ImportResourceTypes": "AWS::S3::Bucket" } }',
      ),
    },
    {
      name: 'keys of which AWS says both',
      policy: withCondition(
        '{ "ForAllValues:StringEquals": { "identitystore:UserId": "a", "events:source": "b" } }',
      ),
    },
  ],
  invalid: [
    {
      name: 'in an Allow',
      policy: withCondition('{ «"ForAllValues:StringEquals"»: { "aws:PrincipalTag/a": "b" } }'),
      severity: 'warning',
      accessAnalyzer: 'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
      messages: ['absent'],
      fixes: [
        {
          effect: 'narrows',
          output: withCondition('{ "StringEquals": { "aws:PrincipalTag/a": "b" } }'),
        },
      ],
    },
    {
      name: 'in a Deny',
      policy: withCondition(
        '{ «"forAllValues:ArnLike"»: { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/a" } }',
        'Deny',
      ),
      messages: ['absent'],
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'the subject of a token',
      policy: withCondition(
        '{ «"ForAllValues:StringEquals"»: { "token.actions.githubusercontent.com:sub": "repo:octo-org/octo-repo:ref:refs/heads/main" } }',
      ),
    },
    {
      name: 'negated operators and IfExists hold without the key anyway',
      policy: withCondition(
        '{ «"ForAllValues:StringNotEquals"»: { "aws:PrincipalTag/a": "b" }, «"ForAllValues:StringLikeIfExists"»: { "aws:PrincipalTag/c": "d" } }',
      ),
      messages: ['needless', 'needless'],
      severity: 'info',
      fixes: [{ effect: 'same' }],
    },
    {
      name: 'beside a condition that asks for the key',
      policy: withCondition(
        '{ «"ForAllValues:StringEquals"»: { "aws:PrincipalTag/a": "b" }, "Null": { "aws:PrincipalTag/a": "false" } }',
      ),
      messages: ['needless'],
      fixes: [
        {
          effect: 'same',
          output: withCondition(
            '{ "StringEquals": { "aws:PrincipalTag/a": "b" }, "Null": { "aws:PrincipalTag/a": "false" } }',
          ),
        },
      ],
    },
    {
      name: 'beside keys with several values',
      policy: withCondition(
        '{ "ForAllValues:StringEquals": { "aws:TagKeys": "a", «"aws:RequestTag/a"»: "b" } }',
      ),
      fixes: [
        {
          effect: 'narrows',
          output: withCondition(
            '{ "ForAllValues:StringEquals": { "aws:TagKeys": "a" }, "StringEquals": { "aws:RequestTag/a": "b" } }',
          ),
        },
      ],
    },
  ],
});
