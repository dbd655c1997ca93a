import { rule } from '../../../../server/src/rules/organization/rcp-source-key-without-service-condition';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (condition: string): string =>
  policyWith(
    `{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":${condition}}`,
  );
const ORG = '"StringNotEqualsIfExists":{"aws:SourceOrgID":"o-a1b2c3d4e5"}';
const SERVICE = '"Bool":{"aws:PrincipalIsAWSService":"true"}';

testRule(rule, {
  valid: [
    { name: 'services only', policy: policy(`{${ORG},${SERVICE}}`), type: 'rcp' },
    {
      name: 'services only, as Access Analyzer writes it',
      policy: policy(`{${ORG},"BoolIfExists":{"aws:PrincipalIsAWSService":"true"}}`),
      type: 'rcp',
    },
    {
      name: 'a key that must be there',
      policy: policy('{"StringEquals":{"aws:SourceAccount":"123456789012"}}'),
      type: 'rcp',
    },
    { name: 'a network', policy: policy('{"StringNotEquals":{"aws:SourceVpc":"a"}}'), type: 'rcp' },
    { name: 'a bucket policy', policy: policy(`{${ORG}}`) },
  ],
  invalid: [
    {
      name: 'no word on services',
      policy: policy(
        '{"StringNotEqualsIfExists":{«"aws:SourceOrgID"»:"o-a1b2c3d4e5"},"Null":{"aws:SourceAccount":"false"}}',
      ),
      type: 'rcp',
      severity: 'warning',
      accessAnalyzer: 'RCP_MISSING_RELATED_SERVICE_PRINCIPAL_CONDITION_KEY',
      fixes: [
        {
          effect: 'widens',
          output: policy(`{${ORG},"Null":{"aws:SourceAccount":"false"},${SERVICE}}`),
        },
      ],
    },
    {
      name: 'everybody but services',
      policy: policy(
        '{"StringNotEqualsIfExists":{«"aws:SourceOrgID"»:"o-a1b2c3d4e5"},"Bool":{"aws:PrincipalIsAWSService":"false"}}',
      ),
      type: 'rcp',
      fixes: [],
    },
  ],
});
