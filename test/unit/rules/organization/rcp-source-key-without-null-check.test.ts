import { rule } from '../../../../server/src/rules/organization/rcp-source-key-without-null-check';
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
    {
      name: 'a check of the account',
      policy: policy(`{${ORG},${SERVICE},"Null":{"aws:SourceAccount":"false"}}`),
      type: 'rcp',
    },
    {
      name: 'a check of the ARN, as a JSON boolean',
      policy: policy(`{${ORG},${SERVICE},"Null":{"aws:SourceArn":false}}`),
      type: 'rcp',
    },
    {
      name: 'a computed check',
      policy: policy(`{${ORG},${SERVICE},"Null":{"aws:SourceArn":{"Ref":"N"}}}`),
      type: 'rcp',
    },
    {
      name: 'a key that must be there',
      policy: policy('{"StringEquals":{"aws:SourceAccount":"123456789012"}}'),
      type: 'rcp',
    },
    { name: 'a bucket policy', policy: policy(`{${ORG},${SERVICE}}`) },
  ],
  invalid: [
    {
      name: 'no check',
      policy: policy(`{"StringNotEqualsIfExists":{«"aws:SourceOrgID"»:"o-a1b2c3d4e5"},${SERVICE}}`),
      type: 'rcp',
      severity: 'warning',
      accessAnalyzer: 'RCP_MISSING_SERVICE_CONDITION_KEY_NULL_CHECK',
      fixes: [
        {
          effect: 'widens',
          output: policy(`{${ORG},${SERVICE},"Null":{"aws:SourceAccount":"false"}}`),
        },
      ],
    },
    {
      name: 'a check that the key is missing',
      policy: policy(
        `{"StringNotEquals":{«"aws:SourceOrgPaths"»:"o-a/r-b/"},${SERVICE},"Null":{"aws:SourceAccount":"true"}}`,
      ),
      type: 'rcp',
    },
  ],
});
