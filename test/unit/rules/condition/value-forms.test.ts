import { rule as notABase64Value } from '../../../../server/src/rules/condition/not-a-base64-value';
import { rule as notABooleanValue } from '../../../../server/src/rules/condition/not-a-boolean-value';
import { rule as notADateValue } from '../../../../server/src/rules/condition/not-a-date-value';
import { rule as notANumberValue } from '../../../../server/src/rules/condition/not-a-number-value';
import { rule as notAnIpRange } from '../../../../server/src/rules/condition/not-an-ip-range';
import type { AnyRule } from '../../../../server/src/rules/runner';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

/** One rule on the form of values: JSON values under an operator, and which of them it must mark. */
function testForms(
  rule: AnyRule,
  operator: string,
  key: string,
  sound: readonly unknown[],
  wrong: readonly unknown[],
  expected: { readonly severity: 'warning' | 'error'; readonly accessAnalyzer: string },
): void {
  const of = (value: string): string => withCondition(`{ "${operator}": { "${key}": ${value} } }`);
  testRule(rule, {
    valid: [
      ...unknownValues(operator, key),
      ...sound.map((value) => ({ name: JSON.stringify(value), policy: of(JSON.stringify(value)) })),
      {
        name: 'a variable is reported as such',
        policy: of('"${aws:PrincipalTag/value}"'),
      },
      { name: 'null is a wrong type', policy: of('null') },
      {
        name: 'another family of operators',
        policy: withCondition('{ "StringEquals": { "s3:prefix": "no, $ of any form" } }'),
      },
    ],
    invalid: wrong.map((value) => ({
      name: JSON.stringify(value),
      policy: of(`«${JSON.stringify(value)}»`),
      ...expected,
      fixes: [],
    })),
  });
}

testForms(
  notABooleanValue,
  'BoolIfExists',
  'aws:MultiFactorAuthPresent',
  ['true', 'false', true, false, 'True'],
  ['yes', '', '1', 0, 'true '],
  { severity: 'warning', accessAnalyzer: 'TYPE_MISMATCH_BOOLEAN' },
);
testForms(notABooleanValue, 'Null', 'aws:TokenIssueTime', ['true', false], ['absent'], {
  severity: 'warning',
  accessAnalyzer: 'TYPE_MISMATCH_BOOLEAN',
});
testForms(
  notANumberValue,
  'NumericLessThan',
  'aws:MultiFactorAuthAge',
  ['3600', 3600, '-1', '1.5', '.5', '1e3', '+7'],
  ['1h', '', '3,600', true, '0x10', '*', 'Infinity'],
  { severity: 'warning', accessAnalyzer: 'TYPE_MISMATCH_NUMBER' },
);
testForms(
  notADateValue,
  'DateGreaterThan',
  'aws:CurrentTime',
  [
    '2026-04-01',
    '2026-04-01T00:00:00Z',
    '2026-04-01T09:00:00+09:00',
    '2026-04-01T09:00Z',
    '2026-04-01T09:00:00.123Z',
    '2026-04-01T24:00:00Z',
    '2024-02-29',
    '2026-04',
    '2026',
    '1775001600',
    1775001600,
  ],
  [
    '01/04/2026',
    '2026-13-01',
    '2026-02-29',
    '2026-04-31',
    '2026-04-01 00:00:00',
    '2026-04-01T25:00:00Z',
    'tomorrow',
    '',
    true,
  ],
  { severity: 'warning', accessAnalyzer: 'TYPE_MISMATCH_DATE' },
);
testForms(
  notABase64Value,
  'BinaryEquals',
  'example:Bytes',
  ['QmluYXJ5VmFsdWVJbkJhc2U2NA==', 'YWI=', 'YWJj'],
  ['not base64', 'YWI', 'YWI==', '', 'YW=j'],
  { severity: 'warning', accessAnalyzer: 'TYPE_MISMATCH_STRING' },
);
testForms(
  notAnIpRange,
  'NotIpAddressIfExists',
  'aws:SourceIp',
  [
    '203.0.113.5',
    '203.0.113.0/24',
    '0.0.0.0/0',
    '::/0',
    '2001:db8::/32',
    '2001:DB8:1234:5678::/64',
    '2001:db8:1:2:3:4:5:6',
    '::ffff:203.0.113.5',
    '203.0.113.77/24',
  ],
  [
    '203.0.113.*',
    '203.0.113',
    '203.0.113.256',
    '203.0.113.0/33',
    '203.0.113.0/',
    '203.0.113.0-203.0.113.9',
    '2001:db8::/129',
    '2001::db8::1',
    '1:2:3:4:5:6:7',
    '1:2:3:4:5:6:7:8:9',
    'example.com',
    '',
    10,
  ],
  { severity: 'error', accessAnalyzer: 'TYPE_MISMATCH_IP_RANGE' },
);

/** For a key of another type the operator is wrong, which another rule says, and not the value. */
const MISFITS: readonly (readonly [AnyRule, string])[] = [
  [notABooleanValue, '{ "Bool": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }'],
  [notADateValue, '{ "DateEquals": { "aws:MultiFactorAuthPresent": "true" } }'],
  [notANumberValue, '{ "NumericEquals": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }'],
  [notAnIpRange, '{ "IpAddress": { "aws:PrincipalOrgID": "o-a1b2c3d4e5" } }'],
];
for (const [rule, condition] of MISFITS) {
  testRule(rule, {
    valid: [{ name: 'a key of another type', policy: withCondition(condition) }],
    invalid: [],
  });
}
