import { rule } from '../../../../server/src/rules/size/managed-policy-too-large';
import { testRule } from '../../testers/ruleTester';
import { policyOfSize, unmarked } from './large';

testRule(rule, {
  valid: [
    { name: 'as large as allowed', policy: unmarked(policyOfSize(6144)) },
    {
      name: 'a boundary as large as allowed',
      type: 'boundary',
      policy: unmarked(policyOfSize(6144)),
    },
    {
      name: 'larger than any identity policy, which another rule reports',
      policy: unmarked(policyOfSize(10_241)),
    },
  ],
  invalid: [
    {
      name: 'a managed policy by its place in a template',
      policy: `{"Resources":{"P":{"Type":"AWS::IAM::ManagedPolicy","Properties":{"PolicyDocument":${policyOfSize(6145)}}}}}`,
      severity: 'error',
      accessAnalyzer: null,
      messages: ['managed'],
      says: '6,145 without',
    },
    {
      name: 'an identity policy that may be the inline policy of a role',
      policy: policyOfSize(6145),
      severity: 'info',
      accessAnalyzer: null,
      messages: ['perhaps'],
      says: '6,145 characters',
    },
    {
      name: 'a permissions boundary',
      type: 'boundary',
      policy: policyOfSize(12_000),
      severity: 'error',
      messages: ['boundary'],
      says: 'may have 6,144 characters',
    },
  ],
});
