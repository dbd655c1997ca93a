import { rule } from '../../../../server/src/rules/condition/condition-key-not-supported-by-action';
import { testRule } from '../../testers/ruleTester';

/** A policy of one statement; `«…»` marks stay where they are. */
const one = (action: string, condition: string, effect = 'Allow', rest = ''): string =>
  `{ "Version": "2012-10-17", "Statement": [{ ${rest}"Effect": "${effect}", "Action": ${action}, "Resource": "*", "Condition": ${condition} }] }`;

const PREFIX = '{ "StringLike": { "s3:prefix": "a/*" } }';
const MARKED = '{ "StringLike": { «"s3:prefix"»: "a/*" } }';

testRule(rule, {
  valid: [
    { name: 'an action with the key', policy: one('"s3:ListBucket"', PREFIX) },
    { name: 'in any letter case', policy: one('"S3:listbucket"', PREFIX) },
    {
      name: 'a key of the resource type',
      policy: one(
        '["iam:TagRole", "iam:DeleteUser"]',
        '{ "StringEquals": { "iam:ResourceTag/team": "a" } }',
      ),
    },
    {
      name: 'patterns of which some action has the key',
      policy: one('["s3:List*", "s3:*", "*"]', PREFIX),
    },
    { name: 'NotAction', policy: one('"x"', PREFIX).replace('"Action"', '"NotAction"') },
    {
      name: 'IfExists says that the key may be absent',
      policy: one(
        '["iam:PassRole", "ec2:RunInstances"]',
        '{ "StringEqualsIfExists": { "iam:PassedToService": "ec2.amazonaws.com" } }',
      ),
    },
    {
      name: 'global keys',
      policy: one(
        '["s3:GetObject", "route53:GetHostedZone"]',
        '{ "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5", "aws:ResourceTag/a": "b" }, "ArnLike": { "ec2:SourceInstanceArn": "arn:aws:ec2:*:*:instance/*" } }',
      ),
    },
    {
      name: 'keys that AWS does not list',
      policy: one('"s3:GetObject"', '{ "StringEquals": { "s3:nosuch": "a", "nosuch:key": "b" } }'),
    },
    {
      name: 'keys that the reference ties to no action',
      policy: one(
        '["sagemaker:CreateModel", "s3:GetObject"]',
        '{ "StringEquals": { "sagemaker:OutputKmsKey": "a", "datazone:userId": "b" } }',
      ),
    },
    {
      name: 'actions that AWS does not list',
      policy: one('["s3:NoSuchAction", "nosuch:Action"]', PREFIX),
    },
    {
      name: 'unknown actions',
      policy: one('[{ "Ref": "A" }, { "Fn::Sub": "s3:${Verb}Object" }]', PREFIX),
    },
    {
      name: 'role trust with an external ID and session tags',
      type: 'trust',
      policy: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": ["sts:AssumeRole", "sts:TagSession", "sts:SetSourceIdentity"], "Condition": { "StringEquals": { "sts:ExternalId": "a" }, "StringLike": { "sts:RoleSessionName": "\${aws:username}" } } }] }`,
    },
    {
      name: 'role trust for Amazon Cognito',
      type: 'trust',
      policy: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "Federated": "cognito-identity.amazonaws.com" }, "Action": ["sts:AssumeRoleWithWebIdentity", "sts:TagSession"], "Condition": { "StringEquals": { "cognito-identity.amazonaws.com:aud": "us-east-1:12345678-abcd-abcd-abcd-123456790ab" }, "ForAnyValue:StringLike": { "cognito-identity.amazonaws.com:amr": "authenticated" } } }] }`,
    },
    {
      name: 'a key policy',
      type: 'resource',
      policy: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": ["kms:Encrypt", "kms:Decrypt", "kms:ReEncrypt*", "kms:GenerateDataKey*", "kms:CreateGrant", "kms:DescribeKey"], "Resource": "*", "Condition": { "StringEquals": { "kms:CallerAccount": "111122223333", "kms:ViaService": "ec2.us-east-1.amazonaws.com" } } }, { "Effect": "Allow", "Principal": { "AWS": "*" }, "Action": ["kms:CreateGrant", "kms:ListGrants", "kms:RevokeGrant"], "Resource": "*", "Condition": { "Bool": { "kms:GrantIsForAWSResource": "true" } } }] }`,
    },
    {
      name: 'items of one user in a table',
      policy: one(
        '["dynamodb:BatchGetItem", "dynamodb:BatchWriteItem", "dynamodb:DeleteItem", "dynamodb:GetItem", "dynamodb:PutItem", "dynamodb:Query", "dynamodb:UpdateItem"]',
        '{ "ForAllValues:StringEquals": { "dynamodb:LeadingKeys": ["a"], "dynamodb:Attributes": ["b"] } }',
      ),
    },
    {
      name: 'half-typed',
      policy:
        '{ "Statement": [{ "Effect": "Allow", "Action": "s3:", "Condition": { "StringLike": { "s3:prefix": } } }] }',
    },
  ],
  invalid: [
    {
      name: 'one action of several in an Allow',
      policy: one('["s3:ListBucket", "s3:GetObject"]', MARKED),
      messages: ['never'],
      says: 'Requests for `s3:GetObject` do not have `s3:prefix`',
      severity: 'error',
      accessAnalyzer: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
      fixes: [
        {
          effect: 'widens',
          output: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["s3:ListBucket"], "Resource": "*", "Condition": { "StringLike": { "s3:prefix": "a/*" } } }, { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }`,
        },
        { effect: 'same', output: one('["s3:ListBucket"]', PREFIX) },
      ],
    },
    {
      name: 'other conditions move along',
      policy: one(
        '["s3:GetObject", "s3:ListBucket", "s3:PutObject"]',
        '{ "StringLike": { "s3:delimiter": "/", «"s3:prefix"»: "a/*" }, "Null": { "s3:prefix": "false" }, "Bool": { "aws:SecureTransport": "true" } }',
        'Deny',
        '"Sid": "A", ',
      ).replace('"s3:delimiter": "/"', '"aws:PrincipalTag/a": "b"'),
      messages: ['never'],
      fixes: [
        {
          effect: 'narrows',
          output: `{ "Version": "2012-10-17", "Statement": [{ "Sid": "A", "Effect": "Deny", "Action": ["s3:ListBucket"], "Resource": "*", "Condition": { "StringLike": { "aws:PrincipalTag/a": "b", "s3:prefix": "a/*" }, "Null": { "s3:prefix": "false" }, "Bool": { "aws:SecureTransport": "true" } } }, { "Effect": "Deny", "Action": ["s3:GetObject", "s3:PutObject"], "Resource": "*", "Condition": { "StringLike": { "aws:PrincipalTag/a": "b" }, "Bool": { "aws:SecureTransport": "true" } } }] }`,
        },
        { effect: 'same' },
      ],
    },
    {
      name: 'a negated condition holds for every request',
      policy: one(
        '["s3:PutObject", "s3:GetObject"]',
        '{ "StringNotEquals": { «"s3:x-amz-acl"»: "private" } }',
        'Deny',
      ),
      messages: ['always'],
      fixes: [
        {
          effect: 'same',
          output: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": ["s3:PutObject"], "Resource": "*", "Condition": { "StringNotEquals": { "s3:x-amz-acl": "private" } } }, { "Effect": "Deny", "Action": "s3:GetObject", "Resource": "*" }] }`,
        },
      ],
    },
    {
      name: 'so does ForAllValues',
      policy: one(
        '["dynamodb:GetItem", "dynamodb:DescribeTable"]',
        '{ "ForAllValues:StringEquals": { «"dynamodb:LeadingKeys"»: "a" } }',
      ),
      messages: ['always'],
    },
    {
      name: 'all actions of the statement, of the service of the key',
      policy: one('"s3:GetObject"', MARKED),
      messages: ['never'],
      fixes: [
        {
          effect: 'widens',
          output:
            '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }] }',
        },
      ],
    },
    {
      name: 'no action of the service of the key',
      policy: one(
        '["lambda:InvokeFunction", "sns:*"]',
        '{ "StringEquals": { «"iam:PassedToService"»: "a", "aws:PrincipalTag/a": "b" } }',
      ),
      messages: ['foreign'],
      says: 'requests to `iam` only',
      accessAnalyzer: 'UNSUPPORTED_ACTION_FOR_CONDITION_KEY',
      fixes: [
        {
          effect: 'widens',
          output: one(
            '["lambda:InvokeFunction", "sns:*"]',
            '{ "StringEquals": { "aws:PrincipalTag/a": "b" } }',
          ),
        },
      ],
    },
    {
      name: 'an action of another service beside one with the key',
      policy: one(
        '["iam:PassRole", "ec2:RunInstances"]',
        '{ "StringEquals": { «"iam:PassedToService"»: "ec2.amazonaws.com" } }',
      ),
      messages: ['never'],
    },
    {
      name: 'a pattern of which no action has the key is beyond what Access Analyzer looks at',
      policy: one('["s3:ListBucket", "s3:GetObject*"]', MARKED),
      severity: 'info',
      accessAnalyzer: null,
    },
    {
      name: 'patterns alone, so that the statement has no effect',
      policy: one('["s3:Get*", "s3:Put*"]', MARKED),
      severity: 'warning',
      accessAnalyzer: null,
    },
    {
      name: 'Null, whose value decides',
      policy: one(
        '["s3:ListBucket", "s3:GetObject"]',
        '{ "Null": { «"s3:prefix"»: "true", «"s3:delimiter"»: "false" } }',
      ),
      messages: ['always', 'never'],
    },
    {
      name: 'a fragment has no list to move to',
      policy: `{ "Effect": "Allow", "Action": ["s3:ListBucket", "s3:GetObject"], "Resource": "*", "Condition": ${MARKED} }`,
      fixes: [{ effect: 'same' }],
    },
    {
      name: 'several tags of one key are one finding',
      policy: one(
        '["ec2:StartInstances", "ec2:DescribeInstances"]',
        '{ "StringEquals": { «"ec2:ResourceTag/a"»: "b", "ec2:ResourceTag/c": "d" } }',
      ),
      fixes: [
        {
          effect: 'widens',
          output: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": ["ec2:StartInstances"], "Resource": "*", "Condition": { "StringEquals": { "ec2:ResourceTag/a": "b", "ec2:ResourceTag/c": "d" } } }, { "Effect": "Allow", "Action": "ec2:DescribeInstances", "Resource": "*" }] }`,
        },
        { effect: 'same' },
      ],
    },
  ],
});
