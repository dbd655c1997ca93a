import { rule } from '../../../../server/src/rules/trust/redundant-assumed-role-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (principals: string): string =>
  policyWith(`{"Effect":"Allow","Principal":{"AWS":${principals}},"Action":"sts:AssumeRole"}`);
const ROLE = '"arn:aws:iam::123456789012:role/path/deploy"';

testRule(rule, {
  valid: [
    { name: 'the role alone', policy: policy(ROLE) },
    { name: 'another role', policy: policy(`[${ROLE},"arn:aws:iam::123456789012:role/test"]`) },
    {
      name: 'a session of another role',
      policy: policy(`[${ROLE},"arn:aws:sts::123456789012:assumed-role/test/a"]`),
    },
    {
      name: 'a session of a role in another account',
      policy: policy(`[${ROLE},"arn:aws:sts::210987654321:assumed-role/deploy/a"]`),
    },
    { name: 'computed values', policy: policy(`[${ROLE},{"Fn::Sub":"a"}]`) },
  ],
  invalid: [
    {
      name: 'a session beside its role',
      policy: policy(`[«"arn:aws:sts::123456789012:assumed-role/deploy/build"»,${ROLE}]`),
      severity: 'info',
      accessAnalyzer: 'REDUNDANT_PRINCIPAL_IN_ROLE_TRUST_POLICY',
      fixes: [{ effect: 'same', output: policy(`[${ROLE}]`) }],
    },
    {
      name: 'as the AWS documentation writes it',
      policy: policy(`[${ROLE},«"arn:aws:iam::123456789012:assumed-role/deploy/build"»]`),
    },
  ],
});
