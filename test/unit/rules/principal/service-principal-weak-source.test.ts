import { rule } from '../../../../server/src/rules/principal/service-principal-weak-source';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (
  condition: string,
  principal = '{"Service":"ses.amazonaws.com"}',
  effect = 'Allow',
) =>
  policyWith(
    `{"Effect":"${effect}","Principal":${principal},"Action":"s3:PutObject","Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*","Condition":${condition}}`,
  );
const REFERER = '{"StringEquals":{"aws:Referer":"111122223333"}}';

testRule(rule, {
  valid: [
    {
      name: 'a source account',
      policy: policy('{"StringEquals":{"aws:SourceAccount":"111122223333"}}'),
    },
    {
      name: 'a source ARN beside',
      policy: policy(
        '{"StringEquals":{"aws:Referer":"111122223333"},"ArnLike":{"aws:SourceArn":"arn:aws:ses:*:111122223333:*"}}',
      ),
    },
    {
      name: 'the owner, as Amazon SNS documents it',
      policy: policy('{"StringEquals":{"aws:SourceOwner":"111122223333"}}'),
    },
    { name: 'another condition', policy: policy('{"StringEquals":{"s3:x-amz-acl":"private"}}') },
    { name: 'users', policy: policy(REFERER, '{"AWS":"111122223333"}') },
    { name: 'a Deny', policy: policy(REFERER, undefined, 'Deny') },
    { name: 'a computed service', policy: policy(REFERER, '{"Service":{"Ref":"S"}}') },
    { name: 'a computed condition', policy: policy('{"Ref":"C"}') },
  ],
  invalid: [
    {
      name: 'a header',
      policy: policy('{"StringEquals":{«"aws:Referer"»:"111122223333"}}'),
      severity: 'info',
      accessAnalyzer: 'RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL',
      says: '`ses.amazonaws.com`',
    },
    {
      name: 'an address',
      policy: policy('{"IpAddress":{«"aws:SourceIp"»:"203.0.113.0/24"}}'),
    },
  ],
});
