import { rule } from '../../../../server/src/rules/size/resource-policy-too-large';
import { testRule } from '../../testers/ruleTester';
import { policyOfSize, unmarked } from './large';

const allow = (action: string): string => `"Effect":"Allow","Principal":"*","Action":"${action}"`;

testRule(rule, {
  valid: [
    { name: 'a bucket policy', policy: unmarked(policyOfSize(20_480, allow('s3:GetObject'))) },
    { name: 'a key policy', policy: unmarked(policyOfSize(32_768, allow('kms:*'))) },
    {
      name: 'a service of which no quota is known',
      policy: unmarked(policyOfSize(90_000, allow('es:ESHttpGet'))),
    },
  ],
  invalid: [
    {
      name: 'a bucket policy, white space counted',
      policy: policyOfSize(20_480, allow('s3:GetObject'), '\n'),
      severity: 'warning',
      accessAnalyzer: 'POLICY_SIZE_EXCEEDS_RESOURCE_POLICY_QUOTA',
      messages: ['bytes'],
      says: '20,481 bytes with white space (20,480 without)',
    },
    {
      name: 'the policy of an endpoint',
      type: 'endpoint',
      policy: policyOfSize(20_481, allow('*')),
      messages: ['characters'],
    },
  ],
});
