import { describe, expect, it } from 'vitest';
import { locate } from '../../../../server/src/policy/value';
import type { StringValue, Value } from '../../../../server/src/policy/value';
import { resolveIntrinsics } from '../../../../server/src/sources/cloudformation/intrinsics';
import { readJson } from '../../../../server/src/sources/json/read';
import { toValue as jsonToValue } from '../../../../server/src/sources/json/values';
import { readYaml } from '../../../../server/src/sources/yaml/read';
import { toValue } from '../../../../server/src/sources/yaml/values';

const readOne = (text: string): Value => {
  const value = toValue(readYaml(text).documents[0]?.contents ?? null, text);
  if (value === undefined) throw new Error('No value.');
  return resolveIntrinsics(value);
};

const stringIn = (text: string): StringValue => {
  const value = readOne(text);
  if (value.kind !== 'string') throw new Error(`A ${value.kind}.`);
  return value;
};

/** `…` for what cannot be known. */
const outline = (value: Value): string =>
  value.kind === 'string' ? value.outline.replaceAll('\uFFFC', '…') : `(${value.kind})`;

describe('what the functions of a template make of strings', () => {
  it.each([
    ['!Sub x', 'x'],
    ['!Sub "arn:${AWS::Partition}:s3:::${B}/*"', 'arn:…:s3:::…/*'],
    ['!Sub "${!aws:username}"', '${aws:username}'],
    ['!Sub "${!Literal}${Ref}"', '${Literal}…'],
    ['!Sub "${aws:username}"', '${aws:username}'],
    ['!Sub "${*}"', '${*}'],
    ['!Sub ["${a}/${b}/${c}", {a: x, b: !Ref P, c: !Sub "y${Z}"}]', 'x/…/…'],
    ['!Sub ["${a}", !Ref Map]', '…'],
    ['!Sub [!Ref Template, {}]', '(unknown)'],
    ['{ "Fn::Sub": "a${B}" }', 'a…'],
    ['Fn::Sub: a${B}', 'a…'],
    ['!Join ["", [a, b]]', 'ab'],
    ['!Join [":", [arn, !Ref AWS::Partition, !Sub "s3:::${B}"]]', 'arn:…:s3:::…'],
    ['!Join [!Ref D, [a, b]]', 'a…b'],
    ['!Join ["", !Ref List]', '(unknown)'],
    ['!Join ["", !Split [",", x]]', '(unknown)'],
    ['!Join ["-", [a, !Ref AWS::NoValue, b]]', 'a-b'],
    ['!Ref X', '(unknown)'],
    ['!GetAtt X.Arn', '(unknown)'],
    ['!ImportValue x', '(unknown)'],
    ['!If [c, a, b]', '(unknown)'],
    ['!Select [0, [a]]', '(unknown)'],
    ['!FindInMap [a, b, c]', '(unknown)'],
    ['"{{resolve:ssm:x}}/y"', '…/y'],
  ])('%s', (text, expected) => {
    expect(outline(readOne(text))).toBe(expected);
    if (!text.startsWith('{ "')) return;
    const { root } = readJson(text);
    expect(root && outline(resolveIntrinsics(jsonToValue(root, text)))).toBe(expected);
  });

  it.each([
    ['!Sub "arn:${P}:iam::*:mfa/${!aws:username}"', '${aws:username}', '${!aws:username}'],
    ['!Sub "arn:${P}:iam::*:mfa/${!aws:username}"', ':mfa/', ':mfa/'],
    ["!Sub 'a''b${C}d'", "a'b", "a''b"],
    ['!Join ["/", [arn, !Sub "x${!y:z}"]]', 'x${y:z}', 'x${!y:z}'],
    ['!Join ["/", [arn, "b"]]', 'arn/b', 'arn, "b'],
    ['!Sub ["${a}-b", {a: x}]', 'x', '${a}'],
  ])('%s: the place of %s', (text, part, expected) => {
    const value = stringIn(text);
    const start = value.outline.indexOf(part);
    const range = locate(value, start, start + part.length);
    expect(text.slice(range.start, range.end)).toBe(expected);
  });

  it('the place of the whole is that of the function', () => {
    const { range } = stringIn('!Sub "a${B}"');
    expect(range).toEqual({ start: 0, end: 12 });
  });

  it('what has no functions stays the same object', () => {
    const text = '{a: [b, {c: d}]}';
    const value = toValue(readYaml(text).documents[0]?.contents ?? null, text);
    if (value === undefined) throw new Error('No value.');
    expect(resolveIntrinsics(value)).toBe(value);
  });

  it('what is taken away is gone', () => {
    const value = readOne('{a: [x, !Ref AWS::NoValue], b: !Ref AWS::NoValue}');
    expect(value.kind === 'map' && value.entries.map(({ key }) => key.text)).toEqual(['a']);
    const list = value.kind === 'map' ? value.entries[0]?.value : undefined;
    expect(list?.kind === 'list' && list.items.length).toBe(1);
  });
});
