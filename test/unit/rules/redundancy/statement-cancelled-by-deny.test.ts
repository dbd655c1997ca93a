import { rule } from '../../../../server/src/rules/redundancy/statement-cancelled-by-deny';
import { testRule } from '../../testers/ruleTester';
import { SELF_MANAGED_MFA } from '../../testers/samplePolicies';
import { policyWith } from '../../testers/statements';

const allow = (rest: string): string => `{ "Effect": "Allow", ${rest} }`;
const marked = (rest: string): string => `{ «"Effect": "Allow"», ${rest} }`;
const deny = (rest: string): string => `{ "Effect": "Deny", ${rest} }`;
const on = (resource: string, action = 's3:GetObject'): string =>
  `"Action": "${action}", "Resource": "${resource}"`;
const when = (condition: string): string => `"Condition": { ${condition} }`;
const BUCKET = 'arn:aws:s3:::b/*';
const NO_MFA = when('"BoolIfExists": { "aws:MultiFactorAuthPresent": "false" }');
const MFA = when('"Bool": { "aws:MultiFactorAuthPresent": "true" }');
const TEAM = when('"StringEquals": { "aws:PrincipalTag/team": "red" }');
const ACCOUNT = '"Principal": { "AWS": "111122223333" }';
const ROLE = '"Principal": { "AWS": "arn:aws:iam::111122223333:role/r" }';
const LIST = allow('"Action": "s3:ListAllMyBuckets", "Resource": "*"');

testRule(rule, {
  valid: [
    { name: 'a gate: a Deny with a condition cancels nothing', policy: SELF_MANAGED_MFA },
    {
      name: 'a Deny of a part of what is allowed',
      policy: policyWith(allow(on('*', 's3:*')), deny(on('*'))),
    },
    {
      name: 'a Deny on other resources',
      policy: policyWith(allow(on(BUCKET)), deny(on('arn:aws:s3:::c/*', 's3:*'))),
    },
    {
      name: 'a Deny on a part of the resources',
      policy: policyWith(allow(on('*')), deny(on(BUCKET))),
    },
    {
      name: 'a Deny of what nothing allows',
      policy: policyWith(LIST, deny('"Action": "iam:*", "Resource": "*"')),
    },
    {
      name: 'a Deny with NotAction that exempts the action',
      policy: policyWith(LIST, deny('"NotAction": "s3:List*", "Resource": "*"')),
    },
    {
      name: 'a Deny with NotResource that spares the resource',
      policy: policyWith(allow(on(BUCKET)), deny(`"Action": "s3:*", "NotResource": "${BUCKET}"`)),
    },
    {
      name: 'a guard for the Region in a service control policy',
      type: 'scp',
      policy: policyWith(
        allow('"Action": "*", "Resource": "*"'),
        deny(
          `"NotAction": "iam:*", "Resource": "*", ${when('"StringNotEquals": { "aws:RequestedRegion": "eu-west-1" }')}`,
        ),
      ),
    },
    {
      name: 'an Allow under a condition of its own that the Deny excludes',
      policy: policyWith(allow(`${on('*')}, ${MFA}`), deny(`${on('*')}, ${NO_MFA}`)),
    },
    {
      name: 'a Deny under a narrower condition',
      policy: policyWith(
        allow(`${on('*')}, ${TEAM}`),
        deny(
          `${on('*')}, ${when('"StringEquals": { "aws:PrincipalTag/team": "red" }, "Bool": { "aws:SecureTransport": false }')}`,
        ),
      ),
    },
    {
      name: 'a Deny for other principals',
      type: 'resource',
      policy: policyWith(allow(`${ACCOUNT}, ${on(BUCKET)}`), deny(`${ROLE}, ${on(BUCKET)}`)),
    },
    {
      name: 'a Deny for all but some principals',
      type: 'resource',
      policy: policyWith(
        allow(`${ROLE}, ${on(BUCKET)}`),
        deny(`${ROLE.replace('Principal', 'NotPrincipal')}, ${on(BUCKET)}`),
      ),
    },
    {
      name: 'parts of the Deny that the template fills in',
      policy: policyWith(
        allow(on(BUCKET)),
        deny('"Action": "s3:*", "Resource": { "Ref": "Bucket" }'),
        deny('"Action": { "Ref": "Actions" }, "Resource": "*"'),
        deny('"Action": "s3:*", "Resource": "*", "Condition": { "Fn::If": ["A", 1, 2] }'),
      ),
    },
    {
      name: 'an action of the Allow that the template fills in',
      policy: policyWith(
        allow('"Action": ["s3:GetObject", { "Ref": "More" }], "Resource": "*"'),
        deny('"Action": "s3:*", "Resource": "*"'),
      ),
    },
    {
      name: 'an empty Condition, of which AWS says that it takes the effect away',
      policy: policyWith(allow(on('*')), deny(`${on('*')}, "Condition": {}`)),
    },
    {
      name: 'a policy variable that another text only looks like',
      policy: policyWith(
        allow(on('arn:aws:s3:::b/${aws:username}/*')),
        deny(on('arn:aws:s3:::b/alice/*')),
      ),
    },
    {
      name: 'a repetition of what a wider Allow says, which is reported as such',
      policy: policyWith(allow(on('*', 's3:*')), allow(on(BUCKET)), deny(on('*'))),
    },
    {
      name: 'a call that needs no permission',
      policy: policyWith(
        allow('"Action": "sts:GetCallerIdentity", "Resource": "*"'),
        deny('"Action": "sts:*", "Resource": "*"'),
      ),
    },
    {
      name: 'an Allow that never applies by itself',
      policy: policyWith(
        allow(
          `${on('*')}, ${when('"StringEquals": { "aws:PrincipalTag/team": "a" }, "StringLike": { "aws:PrincipalTag/team": "b" }')}`,
        ),
        deny(on('*')),
      ),
    },
    { name: 'statements that stand alone', policy: `[${allow(on('*'))}, ${deny(on('*'))}]` },
    {
      name: 'a statement that is half typed',
      policy: policyWith(
        '{ "Effect": "Allow", "Action": }',
        deny('"Action": "*", "Resource": "*"'),
      ),
    },
  ],
  invalid: [
    {
      name: 'the same reach, allowed and denied',
      policy: policyWith(LIST, marked(on(BUCKET)), deny(on(BUCKET))),
      severity: 'warning',
      accessAnalyzer: null,
      messages: ['cancelled'],
      fixes: [{ effect: 'same', output: policyWith(LIST, deny(on(BUCKET))) }],
    },
    {
      name: 'a wider Deny that comes first',
      policy: policyWith(deny(on('*', 'S3:get*')), marked(on(BUCKET)), LIST),
    },
    {
      name: 'under the same condition',
      policy: policyWith(marked(`${on(BUCKET)}, ${TEAM}`), deny(`${on('*')}, ${TEAM}`), LIST),
    },
    {
      name: 'under a condition that the Allow implies',
      policy: policyWith(
        marked(`${on(BUCKET)}, ${TEAM}`),
        deny(
          `${on('*')}, ${when('"StringLike": { "aws:PrincipalTag/team": ["r*", "b*"] }, "Null": { "aws:PrincipalTag/team": "false" }')}`,
        ),
        LIST,
      ),
    },
    {
      name: 'unknown parts that make no difference',
      policy: policyWith(
        marked(`"Action": "s3:GetObject", "Resource": { "Ref": "Bucket" }`),
        deny('"Action": ["s3:Get*", { "Ref": "More" }], "Resource": "*"'),
        LIST,
      ),
    },
    {
      name: 'a variable within a wildcard',
      policy: policyWith(
        marked(on('arn:aws:s3:::b/${aws:username}/*')),
        deny(on('arn:aws:s3:::b/*')),
        LIST,
      ),
    },
    {
      name: 'everything but some, without a condition',
      policy: policyWith(
        LIST,
        marked('"Action": ["iam:GetUser", "iam:CreateUser"], "Resource": "*"'),
        deny('"NotAction": "s3:*", "Resource": "*"'),
      ),
    },
    {
      name: 'by two Denies together',
      policy: policyWith(
        marked('"Action": ["iam:GetUser", "s3:GetObject"], "Resource": "*"'),
        deny('"Action": "iam:*", "Resource": "*"'),
        deny(on('*')),
        LIST,
      ),
      messages: ['together'],
      says: '2 Denies',
    },
    {
      name: 'a role by its account',
      type: 'resource',
      policy: policyWith(
        marked(`${ROLE}, ${on(BUCKET)}`),
        deny(`${ACCOUNT}, ${on(BUCKET, 's3:*')}`),
        allow(`"Principal": { "AWS": "444455556666" }, ${on(BUCKET)}`),
      ),
    },
    {
      name: 'in a role trust policy',
      type: 'trust',
      policy: policyWith(
        marked(`${ROLE}, "Action": "sts:AssumeRole"`),
        deny('"Principal": "*", "Action": "sts:AssumeRole"'),
      ),
    },
    {
      name: 'several by one Deny that lost its condition: one finding, at the Deny',
      policy: policyWith(
        LIST,
        allow(on(BUCKET)),
        allow('"NotAction": ["s3:*", "ec2:*"], "Resource": "*"'),
        '{ «"Sid": "Gate"», "Effect": "Deny", "NotAction": "s3:List*", "Resource": "*" }',
      ),
      messages: ['cancels'],
      says: '2 Allow statements',
      fixes: [
        {
          effect: 'same',
          output: policyWith(
            LIST,
            '{ "Sid": "Gate", "Effect": "Deny", "NotAction": "s3:List*", "Resource": "*" }',
          ),
        },
      ],
    },
  ],
});
