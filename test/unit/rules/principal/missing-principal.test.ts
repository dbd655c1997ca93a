import { rule } from '../../../../server/src/rules/principal/missing-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const ACTION = '"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"';
const WITH = `{"Effect":"Allow","Principal":"*",${ACTION}}`;

testRule(rule, {
  valid: [
    { name: 'a Principal', policy: policyWith(WITH), type: 'resource' },
    {
      name: 'NotPrincipal',
      policy: policyWith(`{"Effect":"Deny","NotPrincipal":{"AWS":"1"},${ACTION}}`),
      type: 'resource',
    },
    { name: 'an identity policy', policy: policyWith(`{"Effect":"Allow",${ACTION}}`) },
    {
      name: 'a policy that only its name calls a resource policy',
      policy: policyWith(`{"Effect":"Allow",${ACTION}}`),
      file: 'bucket-policy.json',
    },
    {
      name: 'a misspelt element',
      policy: policyWith(`{"Effect":"Allow","Principals":"*",${ACTION}}`),
      type: 'resource',
    },
    {
      name: 'another letter case',
      policy: policyWith(`{"Effect":"Allow","principal":"*",${ACTION}}`),
      type: 'resource',
    },
    { name: 'a statement not begun', policy: policyWith(WITH, '{}'), type: 'resource' },
  ],
  invalid: [
    {
      name: 'a resource policy without',
      policy: policyWith(`{«"Effect":"Allow"»,${ACTION}}`),
      type: 'resource',
      severity: 'error',
      accessAnalyzer: 'MISSING_PRINCIPAL',
      messages: ['missing'],
      fixes: [],
    },
    {
      name: 'a trust policy without, in what the AWS CLI prints',
      policy:
        '{"Role":{"AssumeRolePolicyDocument":{"Statement":[{«"Sid":"A"»,"Effect":"Allow","Action":"sts:AssumeRole"}]}}}',
      messages: ['missing'],
    },
    {
      name: 'one statement of several, whatever the type',
      policy: policyWith(WITH, `{«"Sid":"B"»,"Effect":"Allow",${ACTION}}`),
      messages: ['mixed'],
    },
    {
      name: 'an RCP, where only one value is possible',
      policy: policyWith(
        '{«"Effect":"Deny"»,"Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}',
      ),
      type: 'rcp',
      fixes: [
        {
          effect: 'same',
          output: policyWith(
            '{"Effect":"Deny","Principal":"*","Action":"s3:*","Resource":"*","Condition":{"Bool":{"aws:SecureTransport":"false"}}}',
          ),
        },
      ],
    },
  ],
});
