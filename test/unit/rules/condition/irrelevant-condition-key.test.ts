import { rule } from '../../../../server/src/rules/condition/irrelevant-condition-key';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';
import { withCondition } from './policies';

const OWNER = '{"StringEquals":{"s3:ResourceAccount":"111122223333"}}';
const MARKED = '{"StringEquals":{«"s3:ResourceAccount"»:"111122223333"}}';
const bucket = (resource: string, condition = OWNER): string =>
  policyWith(
    `{"Effect":"Allow","Principal":"*","Action":"s3:*","Resource":${resource},"Condition":${condition}}`,
  );

testRule(rule, {
  valid: [
    { name: 'an identity-based policy', policy: withCondition(OWNER) },
    { name: 'the policy of an endpoint, for all buckets', policy: bucket('"*"') },
    {
      name: 'the policy of an endpoint, for some buckets',
      policy: bucket(
        '["arn:aws:s3:::amzn-s3-demo-bucket1/*","arn:aws:s3:::amzn-s3-demo-bucket2/*"]',
      ),
    },
    { name: 'buckets by pattern', policy: bucket('"arn:aws:s3:::amzn-s3-demo-*"') },
    {
      name: 'the policy of an endpoint by its type',
      policy: bucket('"arn:aws:s3:::amzn-s3-demo-bucket/*"'),
      type: 'endpoint',
    },
    {
      name: 'the account of the caller',
      policy: bucket(
        '"arn:aws:s3:::amzn-s3-demo-bucket/*"',
        '{"StringEquals":{"s3:ResourceAccount":"${aws:PrincipalAccount}"}}',
      ),
    },
    { name: 'a computed bucket', policy: bucket('{"Ref":"Bucket"}') },
    {
      name: 'a bucket in part',
      policy: bucket('["arn:aws:s3:::amzn-s3-demo-bucket",{"Ref":"B"}]'),
    },
    {
      name: 'another key',
      policy: bucket(
        '"arn:aws:s3:::amzn-s3-demo-bucket"',
        '{"StringEquals":{"s3:DataAccessPointAccount":"111122223333"}}',
      ),
    },
  ],
  invalid: [
    {
      name: 'a bucket and its objects',
      policy: bucket(
        '["arn:aws:s3:::amzn-s3-demo-bucket","arn:aws:s3:::amzn-s3-demo-bucket/*"]',
        MARKED,
      ),
      severity: 'info',
      accessAnalyzer: 'IRRELEVANT_CONDITION_KEY_IN_POLICY',
    },
    {
      name: 'an access point',
      policy: bucket('"arn:aws:s3:us-west-2:111122223333:accesspoint/example/object/*"', MARKED),
    },
  ],
});
