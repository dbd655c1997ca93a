import { rule } from '../../../../server/src/rules/names/unknown-condition-key';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

const keys = (...names: readonly string[]): string =>
  withCondition(`{"StringEquals":{${names.map((name) => `"${name}":"x"`).join(',')}}}`);

testRule(rule, {
  valid: [
    {
      name: 'global keys in any letter case',
      policy: keys('aws:SourceVpc', 'AWS:sourcevpce', 'aws:PrincipalTag/team', 'aws:username'),
    },
    {
      name: 'keys of services',
      policy: keys('s3:prefix', 'IAM:passedtoservice', 'ec2:ResourceTag/a', 'kms:ViaService'),
    },
    {
      name: 'keys with a part to fill in',
      policy: keys(
        'kms:EncryptionContext:aws:s3:arn',
        's3:ExistingObjectTag/a/b',
        'secretsmanager:ResourceTag/Owner',
        'ssm:resourceTag/Env',
        'rds:db-tag/a',
        'sagemaker:ResourceTag/a',
        'ec2:Attribute/GroupSet',
      ),
    },
    {
      name: 'keys that no page lists',
      policy: keys('aws:PrincipalOrgMasterAccountId', 'AWS:SourceOwner', 'lakeformation:GlueARN'),
    },
    { name: 'aws:ARN, which another rule reports', policy: keys('aws:ARN') },
    {
      name: 'a missing tag key, which another rule reports',
      policy: keys('aws:ResourceTag', 'aws:PrincipalTag/', 's3:ResourceTag', 'rds:db-tag'),
    },
    {
      name: 'keys of identity providers',
      policy: keys('saml:foo', 'token.actions.githubusercontent.com:foo', 'login.example.com:sub'),
    },
    { name: 'an unknown service is another rule’s', policy: keys('foo:bar') },
    { name: 'a retired service', policy: keys('deepracer:UserToken') },
    {
      name: 'keys of the policies of AWS IoT Core',
      policy: keys(
        'iot:ClientId',
        'iot:Connection.Thing.ThingName',
        'iot:Certificate.Issuer.Country',
      ),
    },
    {
      name: 'filled in later',
      policy: keys('aws:${Key}', 's3:{{key}}', 'aws:<key>', 'aws:ResourceTag/${aws:username}'),
    },
    {
      name: 'no value, an object, an unknown operator',
      policy: withCondition(
        '{"StringEquals":{"aws:foo":,"aws:bar":{"x":"y"}},"Equals":{"aws:baz":"x"}}',
      ),
    },
  ],
  invalid: [
    {
      name: 'a slip in a global key',
      policy: withCondition('{"IpAddress":{«"aws:SouceIp"»:"203.0.113.0/24"}}'),
      messages: ['near'],
      severity: 'error',
      accessAnalyzer: 'INVALID_GLOBAL_CONDITION_KEY',
      says: 'Did you mean `aws:SourceIp`?',
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{"IpAddress":{"aws:SourceIp":"203.0.113.0/24"}}'),
        },
      ],
    },
    {
      name: 'a slip in the key of a service',
      policy: withCondition('{"StringEquals":{«"iam:PassedToServices"»:"a"}}', {
        action: 'iam:PassRole',
      }),
      accessAnalyzer: 'INVALID_SERVICE_CONDITION_KEY',
      says: 'AWS Identity and Access Management',
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{"StringEquals":{"iam:PassedToService":"a"}}', {
            action: 'iam:PassRole',
          }),
        },
      ],
    },
    {
      name: 'what a negated operator does without a key',
      policy: withCondition('{"StringNotEquals":{«"aws:RequestRegion"»:"us-east-1"}}', {
        effect: 'Deny',
      }),
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{"StringNotEquals":{"aws:RequestedRegion":"us-east-1"}}', {
            effect: 'Deny',
          }),
        },
      ],
    },
    {
      name: 'Null without a key',
      policy: withCondition(
        '{"Null":{«"s3:x-amz-server-side-encryptio"»:"true",«"aws:TokenIsueTime"»:"false"}}',
      ),
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'IfExists without a key',
      policy: withCondition('{"BoolIfExists":{«"aws:MultiFactorAuthPresnt"»:"false"}}', {
        effect: 'Deny',
      }),
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'a global key under the prefix of a service, and the reverse',
      policy: withCondition(
        '{"StringEquals":{«"s3:SourceVpce"»:"vpce-11112222",«"aws:prefix"»:"a",«"aws:PassedToService"»:"b"}}',
      ),
      messages: ['near', 'near', 'near'],
      fixes: [
        {
          effect: 'widens',
          output: withCondition(
            '{"StringEquals":{"aws:SourceVpce":"vpce-11112222","aws:prefix":"a","aws:PassedToService":"b"}}',
          ),
        },
      ],
    },
    {
      name: 'a tag key is kept',
      policy: withCondition('{"StringEquals":{«"aws:ResourceTags/cost-center"»:"1"}}'),
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{"StringEquals":{"aws:ResourceTag/cost-center":"1"}}'),
        },
      ],
    },
    {
      name: 'a service that has no such tag key',
      policy: withCondition('{"StringEquals":{«"dynamodb:ResourceTag/a"»:"1"}}'),
      says: '`aws:ResourceTag/a`',
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'names that people remember',
      policy: withCondition('{"Bool":{«"aws:MFAPresent"»:"true"}}'),
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{"Bool":{"aws:MultiFactorAuthPresent":"true"}}'),
        },
      ],
    },
    {
      name: 'the right key is there already',
      policy: withCondition(
        '{"StringEquals":{"aws:SourceAccount":"a",«"aws:SourceAccounts"»:"b"}}',
      ),
      messages: ['near'],
      fixes: [],
    },
    {
      name: 'nothing like it',
      policy: keys('«aws:NoSuchKeyAtAll»').replace('"«', '«"').replace('»"', '"»'),
      messages: ['unknown'],
      fixes: [],
    },
    { name: 'a name of Object', policy: withCondition('{"Bool":{«"s3:constructor"»:"true"}}') },
    {
      name: 'in a trust policy',
      policy:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":"arn:aws:iam::111122223333:root"},"Action":"sts:AssumeRole","Condition":{"StringEquals":{«"sts:ExternalID1"»:"x"}}}]}',
      says: '`sts:ExternalId`',
      fixes: [{ effect: 'widens' }],
    },
  ],
});
