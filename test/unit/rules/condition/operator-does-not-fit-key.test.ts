import { rule } from '../../../../server/src/rules/condition/operator-does-not-fit-key';
import { testRule } from '../../testers/ruleTester';
import { fragmentWith, withCondition } from './policies';

testRule(rule, {
  valid: [
    {
      name: 'operators that fit',
      policy: withCondition(
        '{ "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" }, "ArnLike": { "aws:SourceArn": "arn:aws:s3:::a" }, "Bool": { "aws:SecureTransport": "true" }, "DateLessThan": { "aws:CurrentTime": "2026-04-01" }, "NumericLessThan": { "s3:max-keys": "10" }, "IpAddress": { "aws:SourceIp": "203.0.113.0/24" } }',
      ),
    },
    {
      name: 'qualifiers and IfExists',
      policy: withCondition(
        '{ "ForAnyValue:StringLike": { "aws:TagKeys": "a*" }, "BoolIfExists": { "aws:MultiFactorAuthPresent": "true" } }',
      ),
    },
    {
      name: 'Null fits every key',
      policy: withCondition('{ "Null": { "aws:SourceIp": "true", "s3:max-keys": "false" } }'),
    },
    {
      name: 'String operators take ARNs',
      policy: withCondition(
        '{ "StringEquals": { "aws:SourceArn": "arn:aws:s3:::a" }, "StringNotLike": { "aws:PrincipalArn": "arn:aws:iam::*:role/a" } }',
      ),
    },
    {
      name: 'Arn operators on texts that hold ARNs',
      policy: withCondition(
        '{ "ArnLike": { "kms:EncryptionContext:aws:s3:arn": "arn:aws:s3:::a/*", "aws:ResourceTag/owner": ["${aws:PrincipalTag/arn}", "*"] }, "ArnEquals": { "aws:RequestTag/owner": { "Ref": "A" } } }',
      ),
    },
    {
      name: 'epoch time with dates and with numbers',
      policy: withCondition(
        '{ "DateLessThan": { "aws:EpochTime": "1790000000" }, "NumericGreaterThan": { "aws:EpochTime": "1" } }',
      ),
    },
    {
      name: 'keys that AWS does not list, and claims of identity providers',
      policy: withCondition(
        '{ "NumericEquals": { "s3:nosuch": "1", "example.com:age": "1", "token.actions.githubusercontent.com:repository_id": "1" } }',
      ),
    },
    {
      name: 'numbers of services that the reference calls texts',
      policy: withCondition(
        '{ "NumericLessThan": { "glacier:ArchiveAgeInDays": "365", "redshift:DurationSeconds": 900 } }',
      ),
    },
    {
      name: 'an operator that does not exist',
      policy: withCondition('{ "StringEqual": { "aws:SourceIp": "203.0.113.5" } }'),
    },
    {
      name: 'one key compared with another: only String and Arn operators take variables',
      policy: withCondition(
        '{ "StringNotEquals": { "aws:Ec2InstanceSourcePrivateIPv4": "${aws:VpcSourceIp}" } }',
        'Deny',
      ),
    },
    {
      name: 'a bare asterisk only asks for the key',
      policy: withCondition('{ "StringLike": { "aws:MultiFactorAuthPresent": "*" } }'),
    },
    {
      name: 'bytes: AWS lists no key of that type',
      policy: withCondition('{ "BinaryEquals": { "kms:RecipientAttestation:PCR0": "QQ==" } }'),
    },
    {
      name: 'a key that is still to be typed',
      policy: withCondition('{ "StringEquals": { "aws:SourceIp" } }'),
    },
  ],
  invalid: [
    {
      name: 'text for a Boolean',
      policy: withCondition('{ «"StringEquals"»: { "aws:SecureTransport": "true" } }'),
      says: 'is of the type Bool, whose values `StringEquals` does not compare. Use an operator such as `Bool`.',
      severity: 'warning',
      accessAnalyzer: 'TYPE_MISMATCH',
      fixes: [
        {
          effect: 'same',
          output: withCondition('{ "Bool": { "aws:SecureTransport": "true" } }'),
        },
      ],
    },
    {
      name: 'text for a Boolean, in another letter case',
      policy: withCondition('{ «"StringLike"»: { "aws:SecureTransport": "True" } }', 'Deny'),
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'a negated text for a Boolean: absent keys count',
      policy: withCondition('{ «"StringNotEquals"»: { "aws:SecureTransport": "true" } }', 'Deny'),
      fixes: [
        {
          effect: 'same',
          output: withCondition('{ "BoolIfExists": { "aws:SecureTransport": "false" } }', 'Deny'),
        },
      ],
    },
    {
      name: 'a value that is no Boolean either',
      policy: withCondition(
        '{ «"StringEquals"»: { "aws:ViaAWSService": "amplify.amazonaws.com" } }',
      ),
      fixes: [],
    },
    {
      name: 'a date or a number for MFA',
      policy: withCondition(
        '{ «"DateEquals"»: { "aws:MultiFactorAuthPresent": "2026-04-01" }, «"NumericEquals"»: { "aws:MultiFactorAuthPresent": 1 } }',
      ),
      fixes: [],
    },
    {
      name: 'an address as a text',
      policy: withCondition(
        '{ «"StringEquals"»: { "aws:SourceIp": ["203.0.113.5", "198.51.100.7"] } }',
      ),
      fixes: [
        {
          effect: 'same',
          output: withCondition(
            '{ "IpAddress": { "aws:SourceIp": ["203.0.113.5", "198.51.100.7"] } }',
          ),
        },
      ],
    },
    {
      name: 'a range as a text never matches',
      policy: withCondition(
        '{ «"StringNotEquals"»: { "aws:SourceIp": "203.0.113.0/24" } }',
        'Deny',
      ),
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{ "NotIpAddress": { "aws:SourceIp": "203.0.113.0/24" } }', 'Deny'),
        },
      ],
    },
    {
      name: 'a pattern of addresses has no fix',
      policy: withCondition('{ «"StringNotLike"»: { "aws:SourceIp": "203.0.113.*" } }'),
      says: 'such as `NotIpAddress`',
      fixes: [],
    },
    {
      name: 'a number as a text',
      policy: withCondition('{ «"StringEqualsIfExists"»: { "s3:max-keys": "10" } }'),
      fixes: [
        {
          effect: 'same',
          output: withCondition('{ "NumericEqualsIfExists": { "s3:max-keys": "10" } }'),
        },
      ],
    },
    {
      name: 'an account ID as a number',
      policy: withCondition('{ «"NumericEquals"»: { "aws:SourceAccount": 111122223333 } }'),
      fixes: [
        {
          effect: 'same',
          output: withCondition('{ "StringEquals": { "aws:SourceAccount": 111122223333 } }'),
        },
      ],
    },
    {
      name: 'an order of texts does not exist',
      policy: withCondition('{ «"NumericGreaterThan"»: { "aws:PrincipalTag/level": "3" } }'),
      says: 'such as `StringEquals`',
      fixes: [],
    },
    {
      name: 'a date as a text',
      policy: withCondition('{ «"StringEquals"»: { "aws:CurrentTime": "2026-04-01T00:00:00Z" } }'),
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'seconds compared as numbers with a date',
      policy: withCondition('{ «"NumericLessThan"»: { "aws:CurrentTime": "1790000000" } }'),
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{ "DateLessThan": { "aws:CurrentTime": "1790000000" } }'),
        },
      ],
    },
    {
      name: 'an Arn operator on a text that is no ARN',
      policy: withCondition('{ «"ArnNotLike"»: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }', 'Deny'),
      fixes: [
        {
          effect: 'widens',
          output: withCondition(
            '{ "StringNotEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }',
            'Deny',
          ),
        },
      ],
    },
    {
      name: 'a Boolean operator on a text',
      policy: withCondition('{ «"Bool"»: { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }'),
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{ "StringEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }'),
        },
      ],
    },
    {
      name: 'an operator that fits its other keys',
      policy: fragmentWith(
        '{ "StringEquals": { "aws:PrincipalTag/a": "b", «"aws:SecureTransport"»: "true" } }',
      ),
      fixes: [
        {
          effect: 'same',
          output: fragmentWith(
            '{ "StringEquals": { "aws:PrincipalTag/a": "b" }, "Bool": { "aws:SecureTransport": "true" } }',
          ),
        },
      ],
    },
    {
      name: 'unknown values: the operator is wrong whatever they are',
      policy: withCondition('{ «"StringEquals"»: { "aws:SourceIp": { "Ref": "Range" } } }'),
      fixes: [],
    },
    {
      name: 'ARNs compared as something else',
      policy: withCondition('{ «"NumericEquals"»: { "aws:SourceArn": "arn:aws:s3:::a" } }'),
      fixes: [{ effect: 'widens' }],
    },
  ],
});
