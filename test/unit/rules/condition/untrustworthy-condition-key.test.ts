import { rule } from '../../../../server/src/rules/condition/untrustworthy-condition-key';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';
import { withCondition } from './policies';

const bucket = (principal: string, condition: string, effect = 'Allow'): string =>
  policyWith(
    `{"Effect":"${effect}","Principal":${principal},"Action":"s3:GetObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*","Condition":${condition}}`,
  );

testRule(rule, {
  valid: [
    {
      name: 'a Deny for a certain client',
      policy: withCondition('{ "StringLike": { "aws:UserAgent": "*curl*" } }', 'Deny'),
    },
    {
      name: 'a service, which fills in the header itself',
      policy: bucket(
        '{"Service":"ses.amazonaws.com"}',
        '{"StringEquals":{"aws:Referer":"111122223333"}}',
      ),
    },
    {
      name: 'whether the header is there',
      policy: withCondition('{ "Null": { "aws:Referer": "false" } }'),
    },
    {
      name: 'what the caller asks for',
      policy: withCondition('{ "StringEquals": { "aws:RequestTag/team": "a" } }'),
    },
    {
      name: 'an Effect that nobody knows',
      policy: withCondition('{ "StringLike": { "aws:Referer": "a*" } }', 'Maybe'),
    },
  ],
  invalid: [
    {
      name: 'a web page',
      policy: bucket('"*"', '{"StringLike":{«"aws:Referer"»:["https://www.example.com/*"]}}'),
      severity: 'warning',
      accessAnalyzer: 'UNTRUSTWORTHY_CONDITION_KEY',
      says: 'Every caller can send any `aws:Referer`',
    },
    {
      name: 'a client, in an identity-based policy',
      policy: withCondition('{ "StringEqualsIfExists": { «"AWS:userAgent"»: "app" } }'),
    },
    {
      name: 'a Deny of all others',
      policy: bucket(
        '"*"',
        '{"StringNotLike":{«"aws:Referer"»:"https://www.example.com/*"}}',
        'Deny',
      ),
    },
    {
      name: 'a service beside others',
      policy: bucket(
        '{"Service":"ses.amazonaws.com","AWS":"111122223333"}',
        '{"StringEquals":{«"aws:Referer"»:"111122223333"}}',
      ),
    },
  ],
});
