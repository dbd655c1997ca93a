import { rule } from '../../../../server/src/rules/redundancy/contradictory-conditions';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const TAG = 'aws:PrincipalTag/team';
const allow = (condition: string): string =>
  `{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*", "Condition": { ${condition} } }`;
const deny = (condition: string): string => allow(condition).replace('Allow', 'Deny');
const on = (name: string, condition: string) => ({ name, policy: policyWith(allow(condition)) });

testRule(rule, {
  valid: [
    on('one key each', `"StringEquals": { "${TAG}": "a", "aws:RequestTag/team": "b" }`),
    on('alternatives in one list', `"StringEquals": { "${TAG}": ["a", "b"] }`),
    on(
      'a value and a pattern that it matches',
      `"StringEquals": { "${TAG}": "ab" }, "StringLike": { "${TAG}": "a*" }`,
    ),
    on(
      'one of the values is left',
      `"StringEquals": { "${TAG}": ["a", "b"] }, "StringNotEquals": { "${TAG}": "a" }`,
    ),
    on(
      'letter case that does not matter',
      `"StringEquals": { "${TAG}": "A" }, "StringEqualsIgnoreCase": { "${TAG}": "a" }`,
    ),
    on(
      'both hold where the key is absent',
      `"StringEqualsIfExists": { "${TAG}": "a" }, "StringLikeIfExists": { "${TAG}": "b" }`,
    ),
    on(
      'an absent key beside a negated operator',
      `"Null": { "${TAG}": "true" }, "StringNotEquals": { "${TAG}": "a" }`,
    ),
    on(
      'an absent key beside IfExists',
      `"Null": { "${TAG}": true }, "StringEqualsIfExists": { "${TAG}": "a" }`,
    ),
    on(
      'a set operator that holds for the absent key',
      '"Null": { "aws:TagKeys": "true" }, "ForAllValues:StringEquals": { "aws:TagKeys": "a" }',
    ),
    on(
      'a key with several values, each found among them',
      '"ForAnyValue:StringEquals": { "aws:TagKeys": "a" }, "ForAnyValue:StringLike": { "aws:TagKeys": "b*" }',
    ),
    on(
      'a key with several values that lacks a set operator, which another rule reports',
      '"StringEquals": { "aws:TagKeys": "a" }, "StringLike": { "aws:TagKeys": "b*" }',
    ),
    on(
      'policy variables, which may have any value',
      '"StringEquals": { "s3:prefix": ["", "home/"] }, "StringLike": { "s3:prefix": "${aws:username}/*" }',
    ),
    on(
      'values that the template fills in',
      `"StringEquals": { "${TAG}": { "Ref": "Team" } }, "StringLike": { "${TAG}": "b*" }`,
    ),
    on(
      'a key that AWS does not list',
      '"StringEquals": { "example:Colour": "red" }, "StringLike": { "example:Colour": "blue" }',
    ),
    on(
      'a range within another one',
      '"IpAddress": { "aws:SourceIp": "10.0.0.0/8" }, "NotIpAddress": { "aws:SourceIp": "10.1.0.0/16" }',
    ),
    on(
      'bounds with room between them',
      '"NumericGreaterThan": { "s3:max-keys": 5 }, "NumericLessThan": { "s3:max-keys": "10" }',
    ),
    on(
      'a span of time',
      '"DateGreaterThan": { "aws:CurrentTime": "2026-01-01T00:00:00Z" }, "DateLessThan": { "aws:CurrentTime": "2026-02-01T00:00:00Z" }',
    ),
    on(
      'MFA, of which a rule of its own speaks',
      '"Bool": { "aws:MultiFactorAuthPresent": "true" }, "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" }',
    ),
    on(
      'a value of another type, which never holds by itself',
      '"NumericLessThan": { "s3:max-keys": "many" }, "NumericGreaterThan": { "s3:max-keys": "10" }',
    ),
    on(
      'an empty list, which is reported as such',
      `"StringEquals": { "${TAG}": [] }, "StringLike": { "${TAG}": "b*" }`,
    ),
    on(
      'an operator that stands there twice',
      `"StringEquals": { "${TAG}": "a" }, "StringEquals": { "${TAG}": "b" }`,
    ),
    on(
      'a date that no calendar has',
      '"DateGreaterThan": { "aws:CurrentTime": "99999999999999999" }, "DateLessThan": { "aws:CurrentTime": "2026-01-01" }',
    ),
  ],
  invalid: [
    {
      name: 'a value and a pattern that it does not match',
      policy: policyWith(
        '{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*" }',
        allow(`"StringEquals": { "${TAG}": "red" }, "StringLike": { «"${TAG}": "blue-*"» }`),
      ),
      severity: 'warning',
      accessAnalyzer: null,
      messages: ['allow'],
      says: 'No request meets this condition and `StringEquals` on `aws:PrincipalTag/team` together',
      fixes: [
        {
          effect: 'widens',
          output: policyWith(
            '{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*" }',
            allow(`"StringLike": { "${TAG}": ["blue-*","red"] }`),
          ),
        },
        {
          effect: 'same',
          output: policyWith('{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*" }'),
        },
      ],
    },
    {
      name: 'in a Deny, which then protects nothing and is not removed',
      policy: policyWith(
        allow(`"StringEquals": { "${TAG}": "a" }`),
        deny(
          `"Bool": { "aws:SecureTransport": "true" }, "BoolIfExists": { «"aws:SecureTransport": "false"» }`,
        ),
      ),
      messages: ['deny'],
      says: 'protects nothing',
      fixes: [],
    },
    on(
      'a value that is excluded',
      `"StringEquals": { "aws:RequestedRegion": "eu-west-1" }, "StringNotEquals": { «"aws:RequestedRegion": ["eu-west-1", "us-east-1"]» }`,
    ),
    on(
      'letters that differ',
      `"StringEquals": { "${TAG}": "a" }, "StringEqualsIgnoreCase": { «"${TAG}": "b"» }`,
    ),
    on(
      'a pattern with a character too many',
      `"StringLike": { "${TAG}": "x?" }, "StringEquals": { «"${TAG}": "x"» }`,
    ),
    on(
      'an absent key that has a value',
      `"Null": { "${TAG}": "true" }, "StringLike": { «"${TAG}": "a*"» }`,
    ),
    on(
      'IfExists on one side only',
      `"StringEqualsIfExists": { "${TAG}": "a" }, "StringEquals": { «"${TAG}": "b"» }`,
    ),
    on(
      'all values one, and one of them another',
      '"ForAllValues:StringEquals": { "aws:TagKeys": "a" }, "ForAnyValue:StringEquals": { «"aws:TagKeys": "b"» }',
    ),
    on(
      'ranges without a common address',
      '"IpAddress": { "aws:SourceIp": ["10.0.0.0/8"] }, "IpAddressIfExists": { «"aws:SourceIp": "192.168.0.0/16"» }',
    ),
    on(
      'a range that is excluded',
      '"IpAddress": { "aws:SourceIp": "10.1.0.0/16" }, "NotIpAddress": { «"aws:SourceIp": "10.0.0.0/8"» }',
    ),
    on(
      'bounds that overlap nowhere',
      '"NumericLessThan": { "s3:max-keys": "5" }, "NumericGreaterThan": { «"s3:max-keys": 10» }',
    ),
    on(
      'a time before and after',
      '"DateLessThan": { "aws:CurrentTime": "2026-01-01T00:00:00Z" }, "DateGreaterThan": { «"aws:CurrentTime": "2026-02-01T00:00:00Z"» }',
    ),
    on(
      'ARNs of different kinds',
      '"ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/a*" }, "ArnEquals": { «"aws:PrincipalArn": "arn:aws:iam::111122223333:user/*"» }',
    ),
    on(
      'the subject of a token',
      '"StringEquals": { "token.actions.githubusercontent.com:sub": "repo:a/b:ref:refs/heads/main" }, "StringLike": { «"token.actions.githubusercontent.com:sub": "repo:a/c:*"» }',
    ),
    {
      name: 'three that only together leave nothing',
      policy: policyWith(
        allow(
          '"NumericLessThanEquals": { "s3:max-keys": 5 }, "NumericGreaterThanEquals": { "s3:max-keys": 5 }, "NumericNotEquals": { «"s3:max-keys": 5» }',
        ),
      ),
      says: '`NumericLessThanEquals` and `NumericGreaterThanEquals`',
    },
    {
      name: 'in a statement that stands alone, whose neighbour stays',
      policy: deny(
        `"StringLike": { "${TAG}": ["b*"] }, "StringEquals": { "aws:username": "x", «"${TAG}": ["a", "c"]» }`,
      ),
      fixes: [
        {
          effect: 'narrows',
          output: deny(
            `"StringLike": { "${TAG}": ["b*", "a", "c"] }, "StringEquals": { "aws:username": "x" }`,
          ),
        },
      ],
    },
    {
      name: 'values that a pattern operator would take for wildcards stay where they are',
      policy: deny(`"StringLike": { "${TAG}": "b*" }, "StringEquals": { «"${TAG}": "a*"» }`),
      fixes: [],
    },
  ],
});
