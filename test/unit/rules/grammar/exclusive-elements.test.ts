import { expect, it } from 'vitest';
import { rule } from '../../../../server/src/rules/grammar/exclusive-elements';
import { findingsOf, parseCase, testRule } from '../../testers/ruleTester';

const statement = (inner: string): string =>
  `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", ${inner} }] }`;

testRule(rule, {
  valid: [
    { name: 'one of each', policy: statement('"NotAction": "s3:*", "Resource": "*"') },
    {
      name: 'both, in two statements',
      policy:
        '{ "Version": "2012-10-17", "Statement": [{ "Action": "s3:*" }, { "NotAction": "s3:*" }] }',
    },
  ],
  invalid: [
    {
      name: 'actions',
      policy: statement('"Action": "s3:*", "Resource": "*", «"NotAction"»: "s3:Put*"'),
      severity: 'error',
      accessAnalyzer: 'UNSUPPORTED_ELEMENT_COMBINATION',
      says: 'both `Action` and `NotAction`',
      fixes: [],
    },
    {
      name: 'the negated one first',
      policy: statement('"NotResource": [], «"Resource"»: "*"'),
      says: 'both `NotResource` and `Resource`',
    },
    {
      name: 'principals and resources',
      policy: statement(
        '"Principal": "*", "Resource": "*", «"NotPrincipal"»: {}, «"NotResource"»: []',
      ),
    },
  ],
});

it('points to the element that the other one contradicts', () => {
  const text = statement('"Action": "s3:*", "NotAction": "s3:Put*"');
  const related = findingsOf(rule, parseCase(text))[0]?.related?.[0]?.range;
  expect(text.slice(related?.start, related?.end)).toBe('"Action"');
});
