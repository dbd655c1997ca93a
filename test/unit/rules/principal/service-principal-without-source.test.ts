import { rule } from '../../../../server/src/rules/principal/service-principal-without-source';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (service: string, action: string, more = '', effect = 'Allow'): string =>
  policyWith(
    `{"Effect":"${effect}","Principal":{"Service":${service}},"Action":${action},"Resource":"*"${more}}`,
  );
const SNS = '"sns.amazonaws.com"';
const SEND = '"sqs:SendMessage"';

testRule(rule, {
  valid: [
    {
      name: 'a source ARN',
      policy: policy(SNS, SEND, ',"Condition":{"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:1:*"}}'),
    },
    {
      name: 'a source account, in another letter case',
      policy: policy(SNS, SEND, ',"Condition":{"StringEquals":{"AWS:sourceaccount":"1"}}'),
    },
    {
      name: 'a weaker key, which is another finding',
      policy: policy(SNS, SEND, ',"Condition":{"StringEquals":{"aws:Referer":"1"}}'),
    },
    {
      name: 'a computed operator block beside another one',
      policy: policy(
        SNS,
        SEND,
        ',"Condition":{"StringEquals":{"sqs:x":"1"},"ArnLike":{"Fn::GetAtt":["C","Lines"]}}',
      ),
    },
    { name: 'a computed Condition', policy: policy(SNS, SEND, ',"Condition":{"Ref":"C"}') },
    {
      name: 'a key of principals, which is another finding',
      policy: policy(SNS, SEND, ',"Condition":{"StringEquals":{"aws:PrincipalOrgID":"o-1"}}'),
    },
    {
      name: 'load balancer logs, as AWS publishes them',
      policy: policy('"logdelivery.elasticloadbalancing.amazonaws.com"', '"s3:PutObject"'),
    },
    {
      name: 'EventBridge to a topic, as AWS publishes it',
      policy: policy('"events.amazonaws.com"', '"sns:Publish"'),
    },
    { name: 'a Deny', policy: policy(SNS, SEND, '', 'Deny') },
    { name: 'another service', policy: policy('"ec2.amazonaws.com"', SEND) },
    { name: 'another use of the service', policy: policy(SNS, '["kms:Decrypt","sqs:*"]') },
    { name: 'computed actions', policy: policy(SNS, '[{"Ref":"A"}]') },
    {
      name: 'a trust policy',
      policy: policyWith(
        '{"Effect":"Allow","Principal":{"Service":"config.amazonaws.com"},"Action":"sts:AssumeRole"}',
      ),
    },
  ],
  invalid: [
    {
      name: 'no condition',
      policy: policy(`«${SNS}»`, SEND),
      severity: 'warning',
      accessAnalyzer: 'RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL',
      says: '`sns.amazonaws.com` acts for every AWS customer',
    },
    {
      name: 'a Region of the service',
      policy: policy('«"logs.eu-west-1.amazonaws.com"»', '["s3:GetBucketAcl","s3:PutObject"]'),
    },
    {
      name: 'another partition',
      policy: policy('«"s3.amazonaws.com.cn"»', '"SNS:Publish"'),
    },
    {
      name: 'a user pool',
      policy: policy('«"cognito-idp.amazonaws.com"»', '"lambda:InvokeFunction"'),
    },
    {
      name: 'a condition on something else',
      policy: policy(
        '[«"cloudtrail.amazonaws.com"»,«"config.amazonaws.com"»]',
        '"s3:PutObject"',
        ',"Condition":{"StringEquals":{"s3:x-amz-acl":"bucket-owner-full-control"}}',
      ),
    },
  ],
});
