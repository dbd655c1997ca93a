import { rule } from '../../../../server/src/rules/condition/condition-key-format';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

const of = (key: string): string => withCondition(`{ "StringEquals": { ${key}: "x" } }`);

const sound = [
  'aws:SourceIp',
  's3:prefix',
  's3:x-amz-server-side-encryption-aws-kms-key-id',
  'token.actions.githubusercontent.com:sub',
  'accounts.google.com:aud',
  'oidc.eks.us-east-1.amazonaws.com/id/ABCDEF0123456789:sub',
  'www.amazon.com:app_id',
  'graph.facebook.com:app_id',
  'cognito-identity.amazonaws.com:amr',
  'saml:aud',
  'login.microsoftonline.com/tenant-id/v2.0:aud',
  'aws:ResourceTag/cost center',
  'aws:RequestTag/a/b:c',
  'ec2:ResourceTag/Environment:Stage',
  'kms:EncryptionContext:aws:cloudtrail:arn',
  'kms:EncryptionContext:App Name',
  'aws:PrincipalTag/日本語',
  '${oidc_provider}:sub',
  '${key}',
];

testRule(rule, {
  valid: [
    ...sound.map((key) => ({ name: key, policy: of(`"${key}"`) })),
    {
      name: 'the block of an unknown operator',
      policy: withCondition('{ "aws:SourceIp": { "IpAddress": "x" } }'),
    },
    {
      name: 'an object below is the mistake then',
      policy: withCondition('{ "StringEquals": { "StringLike": { "s3:prefix": "x" } } }'),
    },
    {
      name: 'a key that is still to be typed',
      policy: withCondition('{ "StringEquals": { "SourceI" } }'),
    },
  ],
  invalid: [
    {
      name: 'no prefix',
      policy: of('«"SourceIp"»'),
      severity: 'error',
      accessAnalyzer: 'INVALID_CONDITION_KEY_FORMAT',
      says: '`SourceIp` is not of the form `service:keyname`',
      fixes: [],
    },
    { name: 'no name', policy: of('«"aws:"»') },
    { name: 'no service', policy: of('«":SourceIp"»') },
    { name: 'an empty key', policy: of('«""»') },
    { name: 'a slash for the colon', policy: of('«"aws/SourceIp"»') },
    { name: 'a space in the name', policy: of('«"aws:Source Ip"»') },
    { name: 'a space around the key', policy: of('«" aws:SourceIp"»') },
    { name: 'a name of Object.prototype', policy: of('«"__proto__"»') },
  ],
});
