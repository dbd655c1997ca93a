import { expect, it } from 'vitest';
import { rule } from '../../../../server/src/rules/size/identity-policy-too-large';
import { findingsOf, parseCase, testRule } from '../../testers/ruleTester';
import { policyOfSize, unmarked } from './large';

testRule(rule, {
  valid: [
    { name: 'as large as allowed', policy: unmarked(policyOfSize(10_240)) },
    {
      name: 'only white space',
      policy: unmarked(policyOfSize(10_240, undefined, ' '.repeat(999))),
    },
    { name: 'another type', type: 'scp', policy: unmarked(policyOfSize(10_241)) },
  ],
  invalid: [
    {
      name: 'a character too many',
      policy: policyOfSize(10_241, undefined, '\n\n'),
      severity: 'warning',
      accessAnalyzer: 'POLICY_SIZE_EXCEEDS_IDENTITY_POLICY_QUOTA',
      says: '10,241 characters without white space',
      fixes: [],
    },
    {
      name: 'parts that are not known yet',
      policy: policyOfSize(10_300, '"Resource":{"Ref":"A"}'),
      says: 'has ≥10,289 characters',
    },
  ],
});

it('points to the largest of several statements', () => {
  const text = `{"Statement":[{"Sid":"Small"},{"Sid":"${'A'.repeat(11_000)}"},{"Sid":"B"}]}`;
  const related = findingsOf(rule, parseCase(text))[0]?.related?.[0];
  expect(related?.range.start).toBe(text.indexOf('"Sid":"AAA'));
  expect(related?.data).toEqual({ statement: '11,010' });
});
