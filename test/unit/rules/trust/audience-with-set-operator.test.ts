import { rule } from '../../../../server/src/rules/trust/audience-with-set-operator';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const policy = (condition: string, effect = '"Allow"'): string =>
  policyWith(
    `{"Effect":${effect},"Principal":{"Federated":"accounts.google.com"},"Action":"sts:AssumeRoleWithWebIdentity","Condition":{${condition}}}`,
  );

testRule(rule, {
  valid: [
    { name: 'a plain operator', policy: policy('"StringEquals":{"accounts.google.com:aud":"a"}') },
    {
      name: 'a claim of many values',
      policy: policy(
        '"ForAnyValue:StringLike":{"cognito-identity.amazonaws.com:amr":"authenticated"}',
      ),
    },
    {
      name: 'another policy type',
      policy: policyWith(
        '{"Effect":"Allow","Action":"s3:*","Resource":"*","Condition":{"ForAnyValue:StringEquals":{"accounts.google.com:aud":"a"}}}',
      ),
    },
  ],
  invalid: [
    {
      name: 'ForAnyValue',
      policy: policy('«"ForAnyValue:StringEquals"»:{"accounts.google.com:aud":"a"}'),
      severity: 'warning',
      accessAnalyzer: 'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE',
      fixes: [
        { effect: 'narrows', output: policy('"StringEquals":{"accounts.google.com:aud":"a"}') },
      ],
    },
    {
      name: 'ForAllValues',
      policy: policy('«"forallvalues:StringLike"»:{"graph.facebook.com:app_id":["a"]}'),
      severity: 'info',
      accessAnalyzer: 'CONFIRM_AUDIENCE_CLAIM_TYPE',
      fixes: [
        { effect: 'narrows', output: policy('"StringLike":{"graph.facebook.com:app_id":["a"]}') },
      ],
    },
    {
      name: 'beside other keys',
      policy: policy(
        '«"ForAnyValue:StringEquals"»:{"gitlab.com:aud":"a","gitlab.com:groups":"b"},"StringEquals":{"gitlab.com:sub":"c"}',
      ),
      fixes: [
        {
          effect: 'narrows',
          output: policy(
            '"ForAnyValue:StringEquals":{"gitlab.com:groups":"b"},"StringEquals":{"gitlab.com:sub":"c","gitlab.com:aud":"a"}',
          ),
        },
      ],
    },
    {
      name: 'a computed Effect',
      policy: policy('«"ForAnyValue:StringEquals"»:{"gitlab.com:aud":"a"}', '{"Ref":"E"}'),
      type: 'trust',
      fixes: [],
    },
  ],
});
