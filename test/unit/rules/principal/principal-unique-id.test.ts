import { rule } from '../../../../server/src/rules/principal/principal-unique-id';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (principal: string): string =>
  policyWith(
    `{"Effect":"Allow","Principal":${principal},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}`,
  );

testRule(rule, {
  valid: [
    { name: 'an ARN', policy: policy('{"AWS":"arn:aws:iam::123456789012:role/AROA"}') },
    { name: 'an account', policy: policy('{"AWS":"123456789012"}') },
    { name: 'a computed value', policy: policy('{"AWS":{"Fn::GetAtt":["Role","RoleId"]}}') },
    { name: 'another kind', policy: policy('{"CanonicalUser":"AIDACKCEVSQ6C2EXAMPLE"}') },
  ],
  invalid: [
    {
      name: 'a role',
      policy: policy('{"AWS":[«"AROADBQP57FF2AEXAMPLE"»,"123456789012"]}'),
      severity: 'warning',
      accessAnalyzer: 'INVALID_ROLE_REFERENCE',
      says: 'unique ID of a role',
    },
    {
      name: 'a user',
      policy: policy('{"AWS":«"AIDACKCEVSQ6C2EXAMPLE"»}'),
      severity: 'warning',
      accessAnalyzer: 'INVALID_USER_REFERENCE',
    },
    {
      name: 'a session',
      policy: policy('{"AWS":«"AROADBQP57FF2AEXAMPLE:session"»}'),
      accessAnalyzer: 'INVALID_ROLE_REFERENCE',
    },
  ],
});
