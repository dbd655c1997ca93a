import { rule } from '../../../../server/src/rules/organization/rcp-action';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (action: string, effect = 'Deny', element = 'Action'): string =>
  policyWith(`{"Effect":"${effect}","Principal":"*","${element}":${action},"Resource":"*"}`);

testRule(rule, {
  valid: [
    {
      name: 'services that support RCPs',
      policy: policy('["s3:*","sts:AssumeRole","kms:*","sqs:*","secretsmanager:*","ecr:*"]'),
      type: 'rcp',
    },
    {
      name: 'services that were added later',
      policy: policy('["aoss:*","logs:*","dynamodb:*","cognito-idp:*","events:*"]'),
      type: 'rcp',
    },
    { name: 'a service that nobody knows', policy: policy('"futureservice:*"'), type: 'rcp' },
    { name: 'a pattern of services', policy: policy('"s*:*"'), type: 'rcp' },
    { name: 'RCPFullAWSAccess', policy: policy('"*"', 'Allow'), type: 'rcp' },
    { name: 'a computed action', policy: policy('{"Fn::Sub":"${Service}:*"}'), type: 'rcp' },
    {
      name: 'NotAction, which has a rule of its own',
      policy: policy('"ec2:*"', 'Deny', 'NotAction'),
      type: 'rcp',
    },
    { name: 'an SCP', policy: policy('"ec2:*"'), type: 'scp' },
  ],
  invalid: [
    {
      name: 'other services',
      policy: policy('["s3:*",«"ec2:RunInstances"»,«"IAM:*"»]'),
      type: 'rcp',
      severity: 'error',
      accessAnalyzer: 'RCP_SYNTAX_ERROR_ACTION',
      messages: ['service', 'service'],
      says: '`ec2`',
    },
    { name: 'all services', policy: policy('«"*"»'), type: 'rcp', messages: ['all'] },
  ],
});
