import { rule } from '../../../../server/src/rules/principal/empty-principal';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (principal: string): string =>
  policyWith(
    `{"Effect":"Allow","Principal":${principal},"Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}`,
  );

testRule(rule, {
  valid: [
    { name: 'everyone', policy: policy('"*"') },
    { name: 'a value', policy: policy('{"AWS":["*"]}') },
    { name: 'a computed value', policy: policy('{"AWS":[{"Ref":"A"}]}') },
    { name: 'an identity policy', policy: policy('{}'), type: 'identity' },
  ],
  invalid: [
    {
      name: 'an empty object',
      policy: policy('«{}»'),
      severity: 'info',
      accessAnalyzer: 'EMPTY_OBJECT_PRINCIPAL',
    },
    {
      name: 'an empty list under AWS',
      policy: policy('{"AWS":«[]»,"Service":"s3.amazonaws.com"}'),
      accessAnalyzer: 'EMPTY_ARRAY_PRINCIPAL',
    },
    {
      name: 'an empty list',
      policy: policy('«[]»'),
      accessAnalyzer: 'EMPTY_ARRAY_PRINCIPAL',
    },
  ],
});
