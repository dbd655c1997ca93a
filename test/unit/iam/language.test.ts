import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAction } from '../../../server/src/iam/action';
import { fieldOffsets, parseArn } from '../../../server/src/iam/arn';
import {
  CONDITION_OPERATORS,
  formatConditionOperator,
  parseConditionOperator,
} from '../../../server/src/iam/conditionOperator';
import {
  findPolicyVariables,
  replacePolicyVariables,
} from '../../../server/src/iam/policyVariable';
import { fill, joinWords, localeOf } from '../../../server/src/iam/words';

describe('ARNs', () => {
  it.each([
    ['arn:aws:iam::111122223333:user/a', ['aws', 'iam', '', '111122223333', 'user/a']],
    ['arn:aws:sns:us-east-1:1:topic:sub', ['aws', 'sns', 'us-east-1', '1', 'topic:sub']],
    ['arn:aws:iam::*:mfa/${aws:username}', ['aws', 'iam', '', '*', 'mfa/${aws:username}']],
    ['arn:${aws:x}:s3:::b', ['${aws:x}', 's3', '', '', 'b']],
  ])('%s', (text, fields) => {
    const arn = parseArn(text);
    expect([arn?.partition, arn?.service, arn?.region, arn?.account, arn?.resource]).toEqual(
      fields,
    );
    expect(text.slice(arn?.offsets[5])).toBe(fields[4]);
  });

  it.each(['*', 'arn:aws:s3', '', 'arn', 'ARN:aws:s3:::b', 'arn:${aws'])(
    'not an ARN: %s',
    (text) => {
      expect(parseArn(text)).toBeUndefined();
    },
  );

  it('never finds more than six fields', () => {
    fc.assert(fc.property(fc.string(), (text) => fieldOffsets(text).length <= 6));
  });
});

describe('actions', () => {
  it('takes an action apart', () => {
    expect(parseAction('IAM:Get*')).toEqual({ service: 'iam', name: 'Get*' });
    expect(parseAction('*')).toEqual({ service: '*', name: '*' });
  });

  it.each(['iam', ':x', 'iam:', ''])('not an action: "%s"', (text) => {
    expect(parseAction(text)).toBeUndefined();
  });
});

describe('condition operators', () => {
  const qualifiers = ['', 'ForAllValues:', 'ForAnyValue:'];
  const known = [...CONDITION_OPERATORS.keys()].flatMap((name) =>
    qualifiers.flatMap((q) => (name === 'Null' ? [q + name] : [q + name, `${q}${name}IfExists`])),
  );

  it.each(known)('%s, in any letter case', (name) => {
    for (const written of [name, name.toLowerCase(), name.toUpperCase()]) {
      const operator = parseConditionOperator(written);
      expect(operator === undefined ? undefined : formatConditionOperator(operator)).toBe(name);
    }
  });

  it.each(['NullIfExists', 'Boolean', 'ForSomeValues:Bool', 'IfExists', '', ':Bool', '__proto__'])(
    'no operator: "%s"',
    (name) => {
      expect(parseConditionOperator(name)).toBeUndefined();
    },
  );
});

describe('policy variables', () => {
  it('finds each with its name, default value and place', () => {
    const value = "a-${aws:username}-${ s3:prefix , 'x}y' }-${*}";
    expect(
      findPolicyVariables(value).map(({ name, defaultValue, start, end }) => [
        name,
        defaultValue,
        value.slice(start, end),
      ]),
    ).toEqual([
      ['aws:username', undefined, '${aws:username}'],
      ['s3:prefix', "'x}y'", "${ s3:prefix , 'x}y' }"],
      ['*', undefined, '${*}'],
    ]);
  });

  it('understands variables that are being typed', () => {
    expect(findPolicyVariables('x/${aws:use')).toMatchObject([
      { name: 'aws:use', closed: false, end: 11 },
    ]);
    expect(findPolicyVariables("${a, 'b}")).toMatchObject([{ name: 'a', closed: true }]);
  });

  it('replacing each by itself changes nothing', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('$', '{', '}', "'", ',', 'a', ' ') }),
        (value) => {
          return replacePolicyVariables(value, () => undefined) === value;
        },
      ),
    );
  });
});

describe('words', () => {
  it('fills names, and leaves what has no data', () => {
    expect(fill('{a} and {b}', { a: 1 })).toBe('1 and {b}');
    expect(fill('{a}', { a: ['x', 'y'] })).toBe('x and y');
    expect(fill('{a}', { a: ['x', 'y'] }, 'ja')).toBe('x、y');
    expect(fill('{__proto__}{constructor}')).toBe('{__proto__}{constructor}');
  });

  it('cuts long lists', () => {
    const a = ['p', 'q', 'r', 's', 't'];
    expect(fill('{a} are many', { a })).toBe('p, q, r, s and t are many');
    expect(fill('{a} are many', { a: [...a, 'u'] })).toBe('p, q, r and 3 more are many');
    expect(fill('{a} are many', { a: ['p', 'q', 'r'] }, 'en', 2)).toBe('p and 2 more are many');
    expect(fill('{a} の数', { a }, 'ja')).toBe('p、q、r、s、t の数');
    expect(fill('{a} の数', { a: [...a, 'u'] }, 'ja')).toBe('p、q、r（ほか 3 個）の数');
  });

  it('joins as a sentence does', () => {
    expect(joinWords(['a', 'b', 'c'], 'en')).toBe('a, b and c');
    expect(joinWords(['a', 'b'], 'en', 'or')).toBe('a or b');
    expect(joinWords(['a', 'b'], 'ja')).toBe('a、b');
  });

  it.each([
    ['ja', 'ja'],
    ['ja_JP.UTF-8', 'ja'],
    ['ja-JP', 'ja'],
    ['C.UTF-8', 'en'],
    ['jam', 'en'],
    [undefined, 'en'],
  ])('%s is %s', (tag, locale) => {
    expect(localeOf(tag)).toBe(locale);
  });
});
