import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseConditionOperator } from '../../../../server/src/iam/conditionOperator';
import type { Condition } from '../../../../server/src/policy/model';
import { conditionHolds } from '../../../../server/src/reasoning/conditions';
import { complementOf } from '../../../../server/src/reasoning/explain/reading/complement';
import {
  comparisonOf,
  readCondition,
} from '../../../../server/src/reasoning/explain/reading/readCondition';
import type { ConditionReading } from '../../../../server/src/reasoning/explain/reading/readCondition';
import { CONDITION_OPERATORS } from '../../../../server/src/iam/conditionOperator';
import { contextOf } from '../../../../server/src/reasoning/request';
import { documentOf, policyOf } from '../../testers/explainTester';

function conditionOf(operator: string, key: string, values: readonly string[]): Condition {
  const policy = policyOf({
    Effect: 'Deny',
    Action: '*',
    Resource: '*',
    Condition: { [operator]: { [key]: values } },
  });
  const condition = documentOf(policy).policy.statements[0]?.conditions[0];
  if (condition === undefined) throw new Error('No condition.');
  return condition;
}

/** Whether a reading holds for a request, by the operator that says the same of keys that are there. */
function readingHolds(reading: ConditionReading, values: readonly string[]): boolean {
  const { comparison, negated, qualifier, key } = reading;
  if (comparison === 'null') return (reading.values[0] === 'true') === (values.length === 0);
  if (values.length === 0) return reading.holdsWhenAbsent;
  const name = [...CONDITION_OPERATORS.keys()].find((one) => {
    const operator = parseConditionOperator(one);
    return comparisonOf(operator) === comparison && operator?.negated === negated;
  });
  const operator = `${qualifier === undefined ? '' : `${qualifier}:`}${name ?? ''}`;
  const condition = conditionOf(operator, key, reading.values);
  return (
    conditionHolds(condition, contextOf(new Map([[key.toLowerCase(), values]])), false) === 'yes'
  );
}

const VALUES: ReadonlyMap<string, readonly string[]> = new Map([
  ['String', ['a', 'A', 'b', 'a*']],
  ['Numeric', ['5', '6', '7']],
  ['Date', ['2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z', '2026-03-01T00:00:00Z']],
  ['Bool', ['true', 'false']],
  ['IpAddress', ['10.0.0.0/8', '10.1.2.3', '192.168.0.1']],
  ['Arn', ['arn:aws:iam::111122223333:role/a', 'arn:aws:iam::111122223333:role/b']],
  ['Null', ['true', 'false']],
]);

const condition = fc
  .tuple(
    fc.constantFrom(...[...CONDITION_OPERATORS].filter(([, family]) => VALUES.has(family))),
    fc.constantFrom('', 'ForAllValues:', 'ForAnyValue:'),
    fc.boolean(),
  )
  .chain(([[name, family], qualifier, ifExists]) => {
    const values = VALUES.get(family) ?? [];
    const plain = family === 'Null';
    return fc.record({
      operator: fc.constant(
        `${plain ? '' : qualifier}${name}${ifExists && !plain ? 'IfExists' : ''}`,
      ),
      wanted: fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 2 }),
      requested: fc.uniqueArray(fc.constantFrom(...values.filter((one) => !one.includes('/8'))), {
        maxLength: qualifier === '' || plain ? 1 : 3,
      }),
    });
  });

describe('the complement of a condition', () => {
  it('holds exactly where the condition does not', () => {
    let told = 0;
    fc.assert(
      fc.property(condition, ({ operator, wanted, requested }) => {
        const given = conditionOf(operator, 'example:Key', wanted);
        const complement = complementOf(readCondition(given));
        if (complement === undefined) return;
        told++;
        const context = contextOf(new Map([['example:key', requested]]));
        const holds = conditionHolds(given, context, false) === 'yes';
        expect(readingHolds(complement, requested)).toBe(!holds);
      }),
      { numRuns: 500 },
    );
    expect(told).toBeGreaterThan(200);
  });

  it('does not speak of keys that every request has as if they could be absent', () => {
    const given = conditionOf('Bool', 'aws:SecureTransport', ['false']);
    expect(complementOf(readCondition(given))).toMatchObject({
      values: ['true'],
      holdsWhenAbsent: false,
    });
  });
});
