import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decide } from '../../../server/src/reasoning/evaluate';
import type { Answer } from '../../../server/src/reasoning/evaluate';
import { contextOf } from '../../../server/src/reasoning/request';
import { parseCase } from '../testers/ruleTester';

const ask = (
  statements: readonly object[],
  action: string,
  resource: string,
  keys: [string, string[]][] = [],
  version = '2012-10-17',
): Answer => {
  const document = parseCase(JSON.stringify({ Version: version, Statement: statements }))
    .policies[0];
  if (document === undefined) throw new Error('No policy.');
  return decide(document, { action, resource, context: contextOf(new Map(keys)) });
};

const allow = { Effect: 'Allow', Action: 's3:*', Resource: '*' };
const user: [string, string[]] = ['aws:username', ['alice']];

describe('decisions', () => {
  it('an explicit Deny wins, then an Allow is needed', () => {
    const deny = { Effect: 'Deny', Action: 's3:Delete*', Resource: '*' };
    expect(ask([allow, deny], 's3:DeleteObject', 'x')).toMatchObject({
      decision: 'explicitly-denied',
      decidedBy: [{ index: 1 }],
    });
    expect(ask([allow, deny], 'S3:GETOBJECT', 'x')).toMatchObject({
      decision: 'allowed',
      decidedBy: [{ index: 0 }],
    });
    expect(ask([allow, deny], 'ec2:RunInstances', 'x')).toEqual({
      decision: 'implicitly-denied',
      decidedBy: [],
    });
  });

  it('NotAction and NotResource select everything else', () => {
    const statement = { Effect: 'Allow', NotAction: 'iam:*', NotResource: 'arn:aws:s3:::secret/*' };
    expect(ask([statement], 's3:GetObject', 'arn:aws:s3:::open/a').decision).toBe('allowed');
    expect(ask([statement], 's3:GetObject', 'arn:aws:s3:::secret/a').decision).toBe(
      'implicitly-denied',
    );
    expect(ask([statement], 'iam:GetUser', '*').decision).toBe('implicitly-denied');
  });

  it('variables stand for the request’s values, but not in the old version', () => {
    const own = { Effect: 'Allow', Action: '*', Resource: 'arn:aws:iam::*:user/${aws:username}' };
    expect(ask([own], 'iam:GetUser', 'arn:aws:iam::1:user/alice', [user]).decision).toBe('allowed');
    expect(ask([own], 'iam:GetUser', 'arn:aws:iam::1:user/bob', [user]).decision).toBe(
      'implicitly-denied',
    );
    expect(
      ask([own], 'iam:GetUser', 'arn:aws:iam::1:user/alice', [user], '2008-10-17').decision,
    ).toBe('implicitly-denied');
    expect(ask([own], 'iam:GetUser', 'arn:aws:iam::1:user/alice').decision).toBe('unknown');
  });

  it('a default value serves where the key is absent', () => {
    const own = {
      Effect: 'Allow',
      Action: '*',
      Resource: "arn:aws:s3:::${aws:PrincipalTag/team, 'none'}",
    };
    expect(
      ask([own], 's3:GetObject', 'arn:aws:s3:::none', [['aws:principaltag/team', []]]).decision,
    ).toBe('allowed');
  });

  it('what depends on an unknown key or value is unknown, unless something else decides', () => {
    const sometimes = { ...allow, Condition: { StringEquals: { 'aws:PrincipalTag/a': 'b' } } };
    const computed = { Effect: 'Allow', Action: [{ Ref: 'Action' }], Resource: '*' };
    expect(ask([sometimes], 's3:GetObject', 'x').decision).toBe('unknown');
    expect(ask([computed], 's3:GetObject', 'x').decision).toBe('unknown');
    expect(ask([sometimes, allow], 's3:GetObject', 'x').decision).toBe('allowed');
    expect(ask([{ ...sometimes, Effect: 'Deny' }, allow], 's3:GetObject', 'x').decision).toBe(
      'unknown',
    );
  });

  it.each([
    ['StringLike', 'a*', 'abc', true],
    ['StringEqualsIgnoreCase', 'ABC', 'abc', true],
    ['StringNotEqualsIgnoreCase', 'ABC', 'abc', false],
    ['NumericLessThanEquals', '5', '5', true],
    ['NumericLessThan', '5', '5', false],
    ['NumericGreaterThanEquals', '5', '6', true],
    ['NumericNotEquals', '5', '6', true],
    ['DateLessThan', '2026-01-02T00:00:00Z', '2026-01-01T00:00:00Z', true],
    ['DateGreaterThan', '1767225600', '2026-01-02T00:00:00Z', true],
    ['ArnLike', 'arn:aws:iam::*:role/*', 'arn:aws:iam::1:role/x', true],
    ['ArnNotLike', 'arn:aws:iam::*:role/*', 'arn:aws:iam::1:role/x', false],
    ['BinaryEquals', 'QQ==', 'QQ==', true],
  ])('%s %s against %s: %s', (operator, wanted, value, expected) => {
    const statement = { ...allow, Condition: { [operator]: { k: wanted } } };
    const { decision } = ask([statement], 's3:GetObject', 'x', [['k', [value]]]);
    expect(decision === 'allowed').toBe(expected);
    expect(decision).not.toBe('unknown');
  });

  it.each([
    ['ForAllValues:StringEquals', ['a', 'b'], ['a'], true],
    ['ForAllValues:StringEquals', ['a'], ['a', 'c'], false],
    ['ForAllValues:StringEquals', ['a'], [], true],
    ['ForAnyValue:StringEquals', ['a'], ['a', 'c'], true],
    ['ForAnyValue:StringEquals', ['a'], [], false],
    ['StringNotEquals', ['a', 'b'], ['b'], false],
    ['StringNotEquals', ['a', 'b'], ['c'], true],
    ['StringNotEquals', ['a'], [], true],
  ])('%s %j against %j: %s', (operator, wanted, values, expected) => {
    const statement = { ...allow, Condition: { [operator]: { k: wanted } } };
    expect(ask([statement], 's3:GetObject', 'x', [['k', values]]).decision).toBe(
      expected ? 'allowed' : 'implicitly-denied',
    );
  });
});

const statements = fc.array(
  fc.record({
    Effect: fc.constantFrom('Allow', 'Deny'),
    Action: fc.constantFrom('*', 's3:*', 's3:Get*', 'iam:GetUser'),
    Resource: fc.constantFrom('*', 'arn:aws:s3:::a', 'arn:aws:s3:::b*'),
    Condition: fc.constantFrom({}, { Bool: { k: 'true' } }, { StringEquals: { unknown: 'x' } }),
  }),
  { maxLength: 5 },
);
const action = fc.constantFrom('s3:GetObject', 's3:PutObject', 'iam:GetUser');
const resource = fc.constantFrom('arn:aws:s3:::a', 'arn:aws:s3:::bc');
const keys: [string, string[]][] = [['k', ['true']]];

describe('properties', () => {
  it('the order of statements never matters', () => {
    fc.assert(
      fc.property(statements, action, resource, (all, a, r) => {
        expect(ask([...all].reverse(), a, r, keys).decision).toBe(ask(all, a, r, keys).decision);
      }),
    );
  });

  it('adding a Deny never allows, adding an Allow never denies', () => {
    fc.assert(
      fc.property(statements, statements, action, resource, (all, more, a, r) => {
        const before = ask(all, a, r, keys).decision;
        const denies = more.map((one) => ({ ...one, Effect: 'Deny' }));
        const allows = more.map((one) => ({ ...one, Effect: 'Allow' }));
        if (before !== 'allowed' && before !== 'unknown') {
          expect(ask([...all, ...denies], a, r, keys).decision).not.toBe('allowed');
        }
        if (before === 'allowed') {
          expect(ask([...all, ...allows], a, r, keys).decision).toBe('allowed');
        }
      }),
    );
  });
});
