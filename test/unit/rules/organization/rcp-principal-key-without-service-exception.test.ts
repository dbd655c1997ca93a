import { rule } from '../../../../server/src/rules/organization/rcp-principal-key-without-service-exception';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (condition: string, effect = 'Deny'): string =>
  policyWith(
    `{"Effect":"${effect}","Principal":"*","Action":"s3:*","Resource":"*","Condition":${condition}}`,
  );
const ORG = '"aws:PrincipalOrgID":"o-a1b2c3d4e5"';
const SERVICE = '"BoolIfExists":{"aws:PrincipalIsAWSService":"false"}';

testRule(rule, {
  valid: [
    {
      name: 'services left out',
      policy: policy(`{"StringNotEqualsIfExists":{${ORG}},${SERVICE}}`),
      type: 'rcp',
    },
    {
      name: 'services left out, in another letter case',
      policy: policy(`{"StringNotEquals":{${ORG}},"Bool":{"aws:PrincipalIsAwsService":false}}`),
      type: 'rcp',
    },
    {
      name: 'a condition that no service meets',
      policy: policy(`{"StringNotEquals":{${ORG}},"StringEquals":{"aws:PrincipalTag/team":"a"}}`),
      type: 'rcp',
    },
    { name: 'a key that must be there', policy: policy(`{"StringEquals":{${ORG}}}`), type: 'rcp' },
    {
      name: 'another key',
      policy: policy('{"BoolIfExists":{"aws:SecureTransport":"false"}}'),
      type: 'rcp',
    },
    { name: 'a computed condition', policy: policy('{"Ref":"C"}'), type: 'rcp' },
    { name: 'an Allow', policy: policy(`{"StringNotEquals":{${ORG}}}`, 'Allow'), type: 'rcp' },
    { name: 'a bucket policy', policy: policy(`{"StringNotEquals":{${ORG}}}`) },
  ],
  invalid: [
    {
      name: 'a negated condition',
      policy: policy('{"StringNotEqualsIfExists":{«"aws:PrincipalOrgID"»:"o-a1b2c3d4e5"}}'),
      type: 'rcp',
      severity: 'warning',
      accessAnalyzer: 'RCP_MISSING_RELATED_PRINCIPAL_CONDITION_KEY',
      fixes: [
        {
          effect: 'widens',
          output: policy(`{"StringNotEqualsIfExists":{${ORG}},${SERVICE}}`),
        },
      ],
    },
    {
      name: 'services alone',
      policy: policy(
        '{"StringNotEqualsIfExists":{«"aws:PrincipalOrgID"»:"o-a1b2c3d4e5"},"BoolIfExists":{"aws:PrincipalIsAWSService":"true"}}',
      ),
      type: 'rcp',
      fixes: [],
    },
    {
      name: 'several keys, beside a block for the fix',
      policy: policy(
        '{"ArnNotLike":{«"aws:PrincipalArn"»:"arn:aws:iam::*:role/a"},"StringNotEquals":{"aws:PrincipalAccount":"1"},"BoolIfExists":{"aws:ViaAWSService":"false"}}',
      ),
      type: 'rcp',
      fixes: [
        {
          effect: 'widens',
          output: policy(
            '{"ArnNotLike":{"aws:PrincipalArn":"arn:aws:iam::*:role/a"},"StringNotEquals":{"aws:PrincipalAccount":"1"},"BoolIfExists":{"aws:ViaAWSService":"false","aws:PrincipalIsAWSService":"false"}}',
          ),
        },
      ],
    },
    {
      name: 'a key that must be missing',
      policy: policy('{"Null":{«"aws:PrincipalTag/team"»:"true"}}'),
      type: 'rcp',
    },
  ],
});
