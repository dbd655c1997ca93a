import { rule } from '../../../../server/src/rules/access/wildcard-in-service-name';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (action: string, resource: string, effect = 'Allow'): string =>
  policyWith(`{"Effect":"${effect}",${action},${resource}}`);
const ANY = '"Resource":"*"';

testRule(rule, {
  valid: [
    { name: 'everything', policy: policy('"Action":["*","*:*"]', ANY) },
    {
      name: 'wildcards elsewhere',
      policy: policy('"Action":"s3:Get*"', '"Resource":"arn:aws:s3:::*"'),
    },
    {
      name: 'wildcards in Region and account',
      policy: policy('"Action":"sqs:*"', '"Resource":"arn:*:sqs:*:*:*"'),
    },
    {
      name: 'a Deny',
      policy: policy('"Action":"code*:*"', '"Resource":"arn:aws:code*:*:*:*"', 'Deny'),
    },
    {
      name: 'exceptions',
      policy: policy('"NotAction":"code*:*"', '"NotResource":"arn:aws:code*:*:*:*"'),
    },
    {
      name: 'computed values',
      policy: policy('"Action":{"Ref":"A"}', '"Resource":[{"Fn::Sub":"a"}]'),
    },
    {
      name: 'an action of an IAM policy, which is refused',
      policy: policy('"Action":"code*:List*"', ANY),
    },
    { name: 'half an ARN', policy: policy('"Action":"s3:*"', '"Resource":"arn:aws:s*"') },
  ],
  invalid: [
    {
      name: 'an action, where AWS accepts it',
      type: 'scp',
      policy: policy('"Action":["s3:*","«code*»:List*","«e?s»:*"]', ANY),
      severity: 'info',
      accessAnalyzer: 'WILDCARD_IN_SERVICE_NAME',
      says: '`code*`',
    },
    {
      name: 'a resource',
      policy: policy('"Action":"codecommit:*"', '"Resource":["arn:aws:«*code*»::111122223333:*"]'),
    },
  ],
});
