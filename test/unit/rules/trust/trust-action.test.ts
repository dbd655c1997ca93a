import { rule } from '../../../../server/src/rules/trust/trust-action';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (action: string, element = 'Action'): string =>
  policyWith(`{"Effect":"Allow","Principal":{"AWS":"111122223333"},"${element}":${action}}`);

testRule(rule, {
  valid: [
    {
      name: 'all that assumes a role',
      policy: policy(
        '["sts:AssumeRole","sts:AssumeRoleWithSAML","STS:assumerolewithwebidentity","sts:TagSession","sts:SetSourceIdentity","sts:SetContext"]',
      ),
      type: 'trust',
    },
    { name: 'patterns', policy: policy('["sts:Assume*","sts:*","*"]'), type: 'trust' },
    {
      name: 'what does not exist, which other rules report',
      policy: policy('["sts:AssumeRol","s4:GetObject","GetObject"]'),
      type: 'trust',
    },
    { name: 'filled in later', policy: policy('["s3:${Action}",{"Ref":"A"}]'), type: 'trust' },
    { name: 'NotAction', policy: policy('"s3:GetObject"', 'NotAction'), type: 'trust' },
    { name: 'a bucket policy', policy: policy('"s3:GetObject"'), type: 'resource' },
    {
      name: 'a policy that may be a trust policy',
      policy: policy('["sts:AssumeRole","s3:GetObject"]'),
    },
  ],
  invalid: [
    {
      name: 'an action of another service',
      policy: policy('["sts:AssumeRole",«"s3:GetObject"»]'),
      type: 'trust',
      severity: 'error',
      accessAnalyzer: 'UNSUPPORTED_ACTION_IN_POLICY',
      fixes: [{ effect: 'same', output: policy('["sts:AssumeRole"]') }],
    },
    {
      name: 'nothing else',
      policy: policy('«"s3:*"»'),
      type: 'trust',
      fixes: [],
    },
    {
      name: 'other calls of AWS STS',
      policy: policy('["sts:AssumeRole",«"sts:GetCallerIdentity"»,«"sts:Get*"»]'),
      type: 'trust',
      fixes: [{ effect: 'same', output: policy('["sts:AssumeRole","sts:Get*"]') }],
    },
  ],
});
