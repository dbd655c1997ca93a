import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { Diagnostic, ParsedText } from '../../../../server/src/service/languageService';
import { readMarkers } from '../../testers/markers';

const read = (text: string): ParsedText =>
  parseText({ uri: 'runbook.md', languageId: undefined, text, type: undefined });

const found = (parsed: ParsedText): readonly Diagnostic[] =>
  diagnose(parsed, { locale: 'en', severities: new Map(), syntax: false });

const fence = (label: string, code: string): string => `\`\`\`${label}\n${code}\n\`\`\`\n`;

const indented = (text: string): string => text.replace(/^(?=.)/gm, '    ');

/** The only finding is on the action. */
const policy = (effect = '"Allow"'): string => `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": ${effect}, "Action": «"s3:GetObjekt"», "Resource": "arn:aws:s3:::reports/*" }
  ]
}`;

const expectMarks = (marked: string): void => {
  const { text, ranges } = readMarkers(marked);
  const parsed = read(text);
  expect(
    found(parsed).map(({ rule, range }) => ({
      rule,
      start: parsed.lines.offsetAt(range.start),
      end: parsed.lines.offsetAt(range.end),
    })),
  ).toEqual(ranges.map((range) => ({ rule: 'unknown-action', ...range })));
};

describe('a code block that is a policy as a whole', () => {
  it.each(['', 'text', 'txt', 'js', 'ts', 'javascript'])('in a fence called “%s”', (label) => {
    expectMarks(fence(label, policy()));
  });

  it('by its indentation', () => {
    expectMarks(`Attach this:\n\n${indented(policy())}\n\nThen sign in.\n`);
  });

  it('in a list, without a label, as AWS documents have it', () => {
    expectMarks(`1. Attach\n\n   ${fence('', policy()).replaceAll('\n', '\n   ')}`);
  });

  it('is fixed where it stands', () => {
    const { text } = readMarkers(`a\n\n${indented(policy())}\n`);
    const parsed = read(text);
    const edits = found(parsed)[0]?.fixes[0]?.edits() ?? [];
    expect(TextDocument.applyEdits(parsed.lines, [...edits])).toBe(
      text.replace('GetObjekt', 'GetObject'),
    );
  });

  it.each([
    ['is no JSON where it is code', 'js', `const policy = ${policy()};`],
    ['is no JSON where keys have no quotes', 'js', policy().replaceAll(/"(\w+)":/g, '$1:')],
    ['is left alone under another label', 'python', policy()],
    ['may be followed by something else', '', `${policy()}\nand so on`],
  ])('%s', (_, label, marked) => {
    expect(read(fence(label, readMarkers(marked).text)).policies).toEqual([]);
  });

  it('says nothing of mistakes in what nobody has called JSON', () => {
    const { text } = readMarkers(policy('"Allow" // or not\n'));
    const broken = text.replace('"2012-10-17",', '"2012-10-17"');
    expect(found(read(fence('', broken))).map(({ rule }) => rule)).toEqual(['unknown-action']);
    expect(read(fence('js', broken)).policies).toEqual([]);
  });
});

describe('a fence with several JSON values', () => {
  it.each([
    ['one after the other', `${policy()}\n\n${policy()}`],
    ['with comments', `// the first\n${policy()}\n// and the second\n${policy()}`],
    ['with commas', `${policy()},\n${policy()}`],
    ['with something left out', `${policy()},\n...\n${policy()}`],
  ])('has a policy in each: %s', (_, marked) => {
    expectMarks(fence('json', marked));
    expectMarks(fence('', marked));
  });

  it('is fixed at each', () => {
    const { text } = readMarkers(fence('json', `${policy()}\n---\n${policy()}`));
    const parsed = read(text);
    const edits = found(parsed).flatMap(({ fixes }) => fixes[0]?.edits() ?? []);
    expect(TextDocument.applyEdits(parsed.lines, edits)).toBe(
      text.replaceAll('GetObjekt', 'GetObject'),
    );
  });

  it('is read as one where something else stands between them', () => {
    const { text } = readMarkers(fence('json', `${policy()}\nand\n${policy()}`));
    expect(read(text).policies).toHaveLength(1);
    expect(found(read(text)).map(({ rule }) => rule)).toEqual(['unknown-action', 'json-syntax']);
  });
});

describe('a fence with a label of its own', () => {
  it('has one syntax error, however many lines are broken', () => {
    const yaml = `Statement:\n  - Effect: Allow\n    Action: [s3:GetObject\n    Resource: '*'\n    Sid: x: y: z\n   Condition: {\n`;
    for (const text of [
      fence('yaml', `PolicyDocument:\n  Version: '2012-10-17'\n  ${yaml.replaceAll('\n', '\n  ')}`),
      fence('json', readMarkers(policy()).text.replaceAll(',', '')),
    ]) {
      const parsed = read(text);
      expect(parsed.problems.length).toBeGreaterThan(1);
      const syntax = found(parsed).filter(({ rule }) => rule === 'json-syntax');
      expect(syntax).toHaveLength(1);
      const { start, end } = syntax[0]?.range ?? {
        start: { line: 0, character: 0 },
        end: undefined,
      };
      expect(parsed.lines.getText({ start, end: end ?? start }).trim()).not.toBe('');
    }
  });
});
