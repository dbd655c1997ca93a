import { rule } from '../../../../server/src/rules/condition/epoch-date';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

const of = (value: string, key = 'aws:CurrentTime'): string =>
  withCondition(`{ "DateLessThan": { "${key}": ${value} } }`);

testRule(rule, {
  valid: [
    ...unknownValues('DateLessThan', 'aws:CurrentTime'),
    { name: 'a date', policy: of('"2026-04-01T00:00:00Z"') },
    { name: 'a year', policy: of('"2026"') },
    { name: 'no date at all is another mistake', policy: of('"tomorrow"') },
    { name: 'the key of epoch time', policy: of('"1775001600"', 'aws:EpochTime') },
    {
      name: 'epoch time as a number',
      policy: withCondition('{ "NumericLessThan": { "aws:EpochTime": "1775001600" } }'),
    },
  ],
  invalid: [
    {
      name: 'seconds',
      policy: of('«"1775001600"»'),
      severity: 'warning',
      accessAnalyzer: 'INVALID_DATE_VALUE',
      fixes: [{ effect: 'same', output: of('"2026-04-01T00:00:00Z"') }],
    },
    {
      name: 'seconds as a JSON number',
      policy: of('«1775001600»'),
      fixes: [{ effect: 'same', output: of('"2026-04-01T00:00:00Z"') }],
    },
    { name: 'milliseconds, or what else', policy: of('«"1775001600000"»'), fixes: [] },
    { name: 'a date without hyphens', policy: of('["2026-04-01", «"20260401"»]'), fixes: [] },
    { name: 'a year as a JSON number', policy: of('«2026»'), fixes: [] },
  ],
});
