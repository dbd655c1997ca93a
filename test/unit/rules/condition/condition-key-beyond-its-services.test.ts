import { rule } from '../../../../server/src/rules/condition/condition-key-beyond-its-services';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const deny = (
  action: string,
  key = '"aws:VpceOrgID"',
  element = 'Action',
  more = '',
  operator = 'StringNotEqualsIfExists',
): string =>
  policyWith(
    `{"Effect":"Deny","${element}":${action},"Resource":"*","Condition":{"${operator}":{${key}:"o-a1b2c3d4e5"}${more}}}`,
  );

testRule(rule, {
  valid: [
    { name: 'the services of the key', policy: deny('["s3:*","KMS:Decrypt","sqs:SendMessage"]') },
    { name: 'patterns within a service', policy: deny('["iam:*","iam:Get*"]') },
    { name: 'computed actions', policy: deny('[{"Ref":"A"}]') },
    { name: 'an action that is still being typed', policy: deny('"ec2"') },
    { name: 'a pattern for services, of which another rule speaks', policy: deny('"s*:Get*"') },
    {
      name: 'everything that can be done with a bucket',
      policy: deny('"*"').replace(
        '"Resource":"*"',
        '"Resource":["arn:aws:s3:::amzn-s3-demo-bucket","arn:aws:s3:::amzn-s3-demo-bucket/*"]',
      ),
    },
    { name: 'another key', policy: deny('"*"', '"aws:SourceVpce"') },
    {
      name: 'only where the key is there',
      policy: deny('"*"', '"aws:VpceOrgID"', 'Action', ',"Null":{"aws:VpceOrgID":"false"}'),
    },
    {
      name: 'whether the key is there',
      policy: deny('"*"', '"aws:VpceOrgID"', 'Action', '', 'Null'),
    },
  ],
  invalid: [
    {
      name: 'every service',
      policy: deny('"*"', '«"aws:VpceOrgID"»'),
      severity: 'warning',
      accessAnalyzer: 'USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES',
      messages: ['everything'],
    },
    {
      name: 'a service without it',
      policy: deny('["s3:*","ec2:*"]', '«"aws:VpceOrgID"»'),
      says: '`ec2:*`',
    },
    { name: 'the key of the account has fewer', policy: deny('"sqs:*"', '«"aws:vpceaccount"»') },
    { name: 'iam:PassRole', policy: deny('"iam:PassRole"', '«"aws:VpceOrgPaths"»') },
    {
      name: 'all services but some',
      policy: deny('"sts:*"', '«"aws:VpceOrgID"»', 'NotAction'),
      messages: ['everything'],
    },
  ],
});
