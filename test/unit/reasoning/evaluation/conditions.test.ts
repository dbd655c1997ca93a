import { describe, expect, it } from 'vitest';
import { ALLOW_ALL, decisionOf, NO, OPEN, policy, YES } from './tester';

/** The decision where only one condition on the key `k` stands in the way. */
const holds = (
  operator: string,
  wanted: unknown,
  given: readonly string[],
  version?: string,
): string =>
  decisionOf(
    {
      identity: [
        policy(
          { ...ALLOW_ALL, Condition: { [operator]: { 'aws:K': wanted } } },
          version === undefined ? {} : { version },
        ),
      ],
    },
    { context: { 'aws:k': given, 'aws:one': ['x'], 'aws:two': ['x', 'y'] } },
  );

type Case = readonly [
  operator: string,
  wanted: unknown,
  given: readonly string[],
  decision: string,
];

const check = (cases: readonly Case[]): void => {
  it.each(cases)('%s %j of %j: %s', (operator, wanted, given, decision) => {
    expect(holds(operator, wanted, given)).toBe(decision);
  });
};

describe('an absent key', () => {
  check([
    ['StringEquals', 'a', [], NO],
    ['StringNotEquals', 'a', [], YES],
    ['StringNotEqualsIfExists', 'a', [], YES],
    ['StringNotLike', 'a*', [], YES],
    ['ArnNotLike', 'arn:aws:iam::*:role/x', [], YES],
    ['NumericNotEquals', '1', [], YES],
    ['NumericLessThan', '1', [], NO],
    ['NumericLessThanIfExists', '1', [], YES],
    ['DateNotEquals', '2026-01-01', [], YES],
    ['NotIpAddress', '10.0.0.0/8', [], YES],
    ['Bool', 'false', [], NO],
    ['BinaryEquals', 'QQ==', [], NO],
    ['ForAllValues:StringEquals', 'a', [], YES],
    ['ForAllValues:StringNotEquals', 'a', [], YES],
    ['ForAnyValue:StringEquals', 'a', [], NO],
    ['ForAnyValue:StringNotEquals', 'a', [], NO],
    ['ForAnyValue:StringEqualsIfExists', 'a', [], YES],
    ['Null', 'true', [], YES],
    ['Null', 'false', [], NO],
    ['Null', ['true', 'false'], [], YES],
  ]);
});

describe('several values', () => {
  check([
    ['StringEquals', ['a', 'b'], ['b'], YES],
    ['StringNotEquals', ['a', 'b'], ['b'], NO],
    ['StringNotEquals', ['a', 'b'], ['c'], YES],
    ['ForAllValues:StringEquals', ['a', 'b'], ['a', 'b'], YES],
    ['ForAllValues:StringEquals', ['a'], ['a', 'c'], NO],
    ['ForAllValues:StringNotEquals', ['a'], ['b', 'c'], YES],
    ['ForAllValues:StringNotEquals', ['a'], ['a', 'c'], NO],
    ['ForAnyValue:StringEquals', ['a'], ['a', 'c'], YES],
    ['ForAnyValue:StringEquals', ['a'], ['b', 'c'], NO],
    ['ForAnyValue:StringNotEquals', ['a'], ['a', 'c'], YES],
    ['ForAnyValue:StringNotEquals', ['a'], ['a'], NO],
    ['ForAnyValue:StringLike', 'team-*', ['x', 'team-a'], YES],
    [
      'ForAllValues:ArnLike',
      'arn:aws:sns:*:*:t*',
      ['arn:aws:sns:r:1:t1', 'arn:aws:sns:r:1:t2'],
      YES,
    ],
    ['ForAllValues:Bool', 'true', ['true', 'false'], NO],
    // Without a set operator several values cannot be compared: they match nothing.
    ['StringEquals', ['a', 'b'], ['a', 'b'], NO],
    ['StringEquals', ['a', 'b'], ['a'], YES],
    ['StringNotEquals', ['a'], ['a', 'b'], YES],
    ['StringEqualsIfExists', ['a'], ['a', 'b'], NO],
    ['Null', 'false', ['a', 'b'], YES],
  ]);
});

describe('empty lists and empty strings', () => {
  check([
    ['StringEquals', [], ['a'], NO],
    ['StringEquals', [], [], NO],
    ['StringNotEquals', [], ['a'], YES],
    ['StringEqualsIfExists', [], ['a'], NO],
    ['StringEqualsIfExists', [], [], YES],
    ['ForAllValues:StringEquals', [], ['a'], NO],
    ['ForAllValues:StringEquals', [], [], YES],
    ['ForAnyValue:StringEquals', [], ['a'], NO],
    ['Null', [], [], NO],
    ['StringEquals', '', [''], YES],
    ['StringEquals', 'a', [''], NO],
    ['StringLike', '*', [''], YES],
    ['StringLike', '?', [''], NO],
    ['Null', 'false', [''], YES],
    ['ForAllValues:StringEquals', 'a', [''], YES],
    ['ForAllValues:StringEquals', 'a', ['', 'b'], NO],
    ['ForAnyValue:StringEquals', 'a', [''], NO],
    ['NumericEquals', '0', [''], NO],
  ]);
});

describe('letter case', () => {
  check([
    ['StringEquals', 'A', ['a'], NO],
    ['StringLike', 'A*', ['ab'], NO],
    ['StringEqualsIgnoreCase', 'A', ['a'], YES],
    ['StringNotEqualsIgnoreCase', 'A', ['a'], NO],
    ['ForAnyValue:StringEqualsIgnoreCase', 'A', ['b', 'a'], YES],
    ['ArnEquals', 'arn:aws:iam::1:user/A', ['arn:aws:iam::1:user/a'], NO],
    ['Bool', 'TRUE', ['true'], YES],
    ['Bool', true, ['True'], YES],
    ['Null', 'TRUE', [], YES],
    ['stringequals', 'a', ['a'], YES],
    ['FORANYVALUE:STRINGEQUALSIFEXISTS', 'a', ['a'], YES],
  ]);

  it('of a condition key does not matter', () => {
    const identity = [
      policy({ ...ALLOW_ALL, Condition: { StringEquals: { 'AWS:sourceVPC': 'v' } } }),
    ];
    expect(decisionOf({ identity }, { context: { 'aws:SourceVpc': ['v'] } })).toBe(YES);
  });
});

describe('numbers', () => {
  check([
    ['NumericEquals', '10', ['10.0'], YES],
    ['NumericEquals', 10, ['10'], YES],
    ['NumericLessThan', '10', ['9.5'], YES],
    ['NumericGreaterThan', '-1', ['0'], YES],
    ['NumericGreaterThanEquals', ['100', '5'], ['7'], YES],
    // No number matches what is none, whatever JavaScript takes for one.
    ['NumericEquals', 'ten', ['10'], NO],
    ['NumericNotEquals', 'ten', ['10'], YES],
    ['NumericEquals', '10', ['ten'], NO],
    ['NumericEquals', '16', ['0x10'], NO],
    ['NumericLessThan', 'Infinity', ['1'], NO],
    ['NumericEquals', ['ten', '10'], ['10'], YES],
    ['NumericEquals', '${aws:one}', ['1'], NO],
  ]);
});

describe('dates', () => {
  check([
    ['DateEquals', '2026-04-01', ['2026-04-01T00:00:00Z'], YES],
    ['DateEquals', '2026-04', ['2026-04-01T00:00:00Z'], YES],
    ['DateEquals', '2026', ['2026-01-01T00:00:00Z'], YES],
    ['DateEquals', '2026-04-01T09:00:00+09:00', ['2026-04-01T00:00:00Z'], YES],
    ['DateEquals', '2026-04-01T09:00+0900', ['2026-04-01T00:00:00Z'], YES],
    ['DateEquals', '2026-04-01T00:00:00', ['2026-04-01T00:00:00Z'], YES],
    ['DateEquals', '2026-04-01t00:00:00z', ['1775001600'], YES],
    ['DateLessThan', '2026-04-01T00:00:00.5Z', ['2026-04-01T00:00:00Z'], YES],
    ['DateGreaterThan', '1767225600', ['2026-01-02T00:00:00Z'], YES],
    ['DateLessThanEquals', '2026-01-01T00:00:00Z', ['1767225600'], YES],
    ['DateLessThan', 'April 1, 2026', ['2020-01-01T00:00:00Z'], NO],
    ['DateLessThan', '2026-02-30', ['2020-01-01T00:00:00Z'], NO],
    ['DateNotEquals', 'tomorrow', ['2020-01-01T00:00:00Z'], YES],
    ['DateLessThan', '2026-01-01', ['yesterday'], NO],
  ]);
});

describe('policy variables in conditions', () => {
  check([
    ['StringEquals', '${aws:one}', ['x'], YES],
    ['StringEquals', '${AWS:ONE}', ['x'], YES],
    ['StringEquals', 'a-${aws:one}-b', ['a-x-b'], YES],
    ['StringEquals', '${aws:none}', ['x'], NO],
    ['StringNotEquals', '${aws:none}', ['x'], YES],
    ['StringLike', '*${aws:none}*', ['x'], NO],
    ['StringEquals', ['${aws:none}', 'x'], ['x'], YES],
    ['StringEquals', "${aws:none, 'x'}", ['x'], YES],
    ['StringEquals', "${aws:one, 'y'}", ['y'], NO],
    ['ForAnyValue:StringEquals', '${aws:one}', ['w', 'x'], YES],
    // A key with several values cannot be a variable: it has no value then.
    ['StringEquals', '${aws:two}', ['x'], NO],
    ['StringNotEquals', '${aws:two}', ['x'], YES],
    ['ArnLike', 'arn:aws:s3:::${aws:one}', ['arn:aws:s3:::x'], YES],
    ['ArnLike', 'arn:aws:s3:::a${*}', ['arn:aws:s3:::a*'], YES],
    ['ArnLike', 'arn:aws:s3:::a${*}', ['arn:aws:s3:::ab'], NO],
    ['Bool', '${aws:flag}', ['true'], NO],
    ['Null', '${aws:one}', ['x'], NO],
    ['IpAddress', '${aws:one}', ['10.0.0.1'], NO],
  ]);

  it('are text in the old version, and where the policy has none', () => {
    expect(holds('StringEquals', '${aws:one}', ['x'], '2008-10-17')).toBe(NO);
    expect(holds('StringEquals', '${aws:one}', ['${aws:one}'], '2008-10-17')).toBe(YES);
    expect(holds('StringLike', '${*}', ['${anything}'], '2008-10-17')).toBe(YES);
  });
});

describe('Null with a set operator asks nothing', () => {
  check([
    ['ForAllValues:Null', 'true', ['a'], YES],
    ['ForAllValues:Null', 'false', [], YES],
    ['ForAnyValue:Null', 'true', [], NO],
    ['ForAnyValue:Null', 'false', ['a'], NO],
  ]);
});

describe('what AWS refuses leaves the decision open', () => {
  check([
    ['StringMatches', 'a', ['a'], OPEN],
    ['NullIfExists', 'true', [], OPEN],
    ['ForSomeValues:StringEquals', 'a', ['a'], OPEN],
    ['StringEquals', [null], ['a'], OPEN],
    ['StringEquals', { a: 'b' }, ['a'], OPEN],
    ['StringEquals', ['a', null], ['a'], YES],
  ]);

  it('only where it makes a difference', () => {
    const condition = { StringMatches: { k: 'a' }, StringEquals: { l: 'b' } };
    const identity = [policy({ ...ALLOW_ALL, Condition: condition })];
    expect(decisionOf({ identity }, { context: { k: ['a'], l: ['c'] } })).toBe(NO);
    expect(decisionOf({ identity }, { context: { k: ['a'], l: ['b'] } })).toBe(OPEN);
  });

  it.each([[[]], ['x'], [{ StringEquals: 'x' }], [{ StringEquals: ['x'] }]])(
    'a Condition of %j',
    (condition) => {
      const identity = [policy({ ...ALLOW_ALL, Condition: condition })];
      expect(decisionOf({ identity })).toBe(OPEN);
    },
  );

  it('but an empty Condition does not matter', () => {
    expect(decisionOf({ identity: [policy({ ...ALLOW_ALL, Condition: {} })] })).toBe(YES);
    const empty = { ...ALLOW_ALL, Condition: { StringEquals: {} } };
    expect(decisionOf({ identity: [policy(empty)] })).toBe(YES);
  });
});

describe('AWS’s own tables of conditions', () => {
  const context = (keys: Readonly<Record<string, readonly string[]>>) => ({ context: keys });
  const tagging = policy({
    ...ALLOW_ALL,
    Condition: {
      StringEqualsIgnoreCase: { 'aws:RequestTag/stage': ['test', 'live'] },
      'ForAnyValue:StringEquals': { 'aws:TagKeys': 'stage' },
    },
  });
  it.each([
    [{ 'aws:TagKeys': ['stage'], 'aws:RequestTag/stage': ['test'] }, YES],
    [{ 'aws:TagKeys': ['stage', 'owner'], 'aws:RequestTag/stage': ['Live'] }, YES],
    [{ 'aws:TagKeys': ['Stage'], 'aws:RequestTag/Stage': ['test'] }, NO],
    [{ 'aws:TagKeys': ['owner'], 'aws:RequestTag/stage': ['test'] }, NO],
    [{ 'aws:RequestTag/stage': ['test'] }, NO],
    [{ 'aws:TagKeys': ['stage'] }, NO],
    [{}, NO],
  ])('one tag must be there, in this case: %j', (keys, decision) => {
    expect(decisionOf({ identity: [tagging] }, context(keys))).toBe(decision);
  });

  const deleting = policy({
    ...ALLOW_ALL,
    Condition: {
      'ForAllValues:StringEquals': { 'aws:TagKeys': ['stage', 'owner'] },
      Null: { 'aws:TagKeys': 'false' },
    },
  });
  it.each([
    [{ 'aws:TagKeys': ['stage'] }, YES],
    [{ 'aws:TagKeys': ['owner', 'stage'] }, YES],
    [{ 'aws:TagKeys': ['stage', 'team'] }, NO],
    [{}, NO],
  ])('no other tags, and at least one: %j', (keys, decision) => {
    expect(decisionOf({ identity: [deleting] }, context(keys))).toBe(decision);
  });

  it('a pattern of ArnLike does not reach over a colon, one of StringLike does', () => {
    const wanted = 'arn:aws:shop:*:111122223333:stock/*';
    const given = ['arn:aws:shop:eu-west-1:999999999999:shelf/a:111122223333:stock/b'];
    expect(holds('StringLike', wanted, given)).toBe(YES);
    expect(holds('ArnLike', wanted, given)).toBe(NO);
  });
});
