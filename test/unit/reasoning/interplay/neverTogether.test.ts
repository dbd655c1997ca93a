import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionHolds } from '../../../../server/src/reasoning/conditions';
import { contradictionsOf } from '../../../../server/src/reasoning/interplay/contradictions';
import { neverTogether } from '../../../../server/src/reasoning/interplay/neverTogether';
import { contextOf } from '../../../../server/src/reasoning/request';
import type { Condition } from '../../../../server/src/policy/model';
import { documentOf, policyOf } from '../../testers/explainTester';

function conditionsOf(block: object): readonly Condition[] {
  const document = documentOf(
    policyOf({ Effect: 'Allow', Action: 's3:*', Resource: '*', Condition: block }),
  );
  return document.policy.statements[0]?.conditions ?? [];
}

/** Two or three conditions on one key, with values that meet in many ways. */
const block = (
  key: string,
  operators: readonly string[],
  values: readonly (string | number)[],
): fc.Arbitrary<object> =>
  fc
    .uniqueArray(fc.constantFrom(...operators, 'Null'), { minLength: 2, maxLength: 3 })
    .chain((names) =>
      fc.tuple(
        ...names.map((name) =>
          (name === 'Null'
            ? fc.constantFrom(['true'], ['false'])
            : fc.uniqueArray(fc.constantFrom(...values), { minLength: 1, maxLength: 3 })
          ).map((list) => [name, { [key]: list }] as const),
        ),
      ),
    )
    .map((lines) => Object.fromEntries(lines));

const withIfExists = (operators: readonly string[]): readonly string[] =>
  operators.flatMap((one) => [one, `${one}IfExists`]);
const withQualifier = (operators: readonly string[]): readonly string[] =>
  withIfExists(operators).flatMap((one) => [`ForAllValues:${one}`, `ForAnyValue:${one}`]);

const STRINGS = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'StringEqualsIgnoreCase',
];
const TEXTS = ['', 'a', 'A', 'ab', 'b', 'abb', 'a*', '*b', '*', 'a?', '??'];
const NUMBERS = ['Equals', 'NotEquals', 'LessThan', 'LessThanEquals', 'GreaterThan'].map(
  (name) => `Numeric${name}`,
);
const RANGES = ['10.0.0.0/8', '10.0.0.0/9', '10.128.0.0/9', '10.1.2.3', '192.168.0.0/16', '::/0'];

const SOME_TEXTS = [...TEXTS, 'abc', 'ba', 'c', 'aab', 'B', 'AB'];
const SOME_ADDRESSES = ['10.0.0.1', '10.1.2.3', '10.200.0.1', '192.168.1.1', '8.8.8.8', '::1'];

/** No value that is tried fulfils conditions that are said to exclude one another. */
function check(blocks: fc.Arbitrary<object>, values: readonly (readonly string[])[]): void {
  let found = 0;
  fc.assert(
    fc.property(blocks, (one) => {
      const conditions = conditionsOf(one);
      if (!neverTogether(conditions)) return;
      found++;
      const key = conditions[0]?.key ?? '';
      for (const value of [[], ...values]) {
        const context = contextOf(new Map([[key, value]]));
        expect(conditions.every((line) => conditionHolds(line, context, true) === 'yes')).toBe(
          false,
        );
      }
    }),
    { numRuns: 400 },
  );
  expect(found).toBeGreaterThan(10);
}

const single = (values: readonly string[]) => values.map((value) => [value]);

describe('conditions that exclude one another', () => {
  it('hold together for no text', () => {
    check(block('aws:PrincipalTag/a', withIfExists(STRINGS), TEXTS), single(SOME_TEXTS));
  });

  it('hold together for no set of texts', () => {
    const sets = SOME_TEXTS.flatMap((a) => [[a], ...SOME_TEXTS.map((b) => [a, b])]);
    check(block('aws:TagKeys', withQualifier(STRINGS), ['a', 'b', 'a*']), sets);
  });

  it('hold together for no number', () => {
    const values = ['0', '4', '5', '5.5', '6', '7', '100'];
    check(block('s3:max-keys', withIfExists(NUMBERS), [5, '6', 7]), single(values));
  });

  it('hold together for no address', () => {
    const operators = withIfExists(['IpAddress', 'NotIpAddress']);
    check(block('aws:SourceIp', operators, RANGES), single(SOME_ADDRESSES));
  });
});

describe('the contradictions of a statement', () => {
  const found = (condition: object): readonly (readonly string[])[] => {
    const policy = policyOf({ Effect: 'Deny', Action: '*', Resource: '*', Condition: condition });
    const [statement] = documentOf(policy).policy.statements;
    if (statement === undefined) throw new Error('No statement.');
    return contradictionsOf(statement).map((one) =>
      one.map(({ operatorEntry }) => operatorEntry.key.outline),
    );
  };

  it('are the two conditions that exclude each other', () => {
    expect(
      found({
        StringNotEquals: { 'aws:PrincipalTag/a': 'z' },
        StringEquals: { 'aws:PrincipalTag/a': 'x', 'aws:PrincipalTag/b': 'x' },
        StringLike: { 'aws:PrincipalTag/a': 'y*' },
        Null: { 'aws:PrincipalTag/b': 'true' },
      }),
    ).toEqual([
      ['StringEquals', 'StringLike'],
      ['StringEquals', 'Null'],
    ]);
  });

  it('are all of them where only together they leave nothing', () => {
    expect(
      found({
        StringEquals: { 'aws:PrincipalTag/a': ['x', 'y'] },
        StringNotEquals: { 'aws:PrincipalTag/a': 'x' },
        StringNotLike: { 'aws:PrincipalTag/a': 'y*' },
      }),
    ).toEqual([['StringEquals', 'StringNotEquals', 'StringNotLike']]);
  });
});
