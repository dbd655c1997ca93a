import { describe, expect, it } from 'vitest';
import { typistOf } from '../../testers/acceptCompletion';

const { accepted, itemsIn } = typistOf('a.md', 'markdown');

const labelsIn = (marked: string): readonly string[] =>
  itemsIn(marked).items.map(({ label }) => label);

/** Lines of code in a fence, and text before each line of it. */
const fence = (language: string, before: string, ...lines: readonly string[]): string =>
  ['```' + language, ...lines, '```'].map((line) => `${before}${line}\n`).join('');

const blocks = (before: string, ...lines: readonly string[]): string =>
  fence(
    'hcl',
    before,
    'data "aws_iam_policy_document" "x" {',
    '  statement {',
    ...lines.map((line) => `    ${line}`),
    '  }',
    '}',
  );

const CONDITION = [
  'condition {',
  '  test     = "StringEquals"',
  '  variable = ""',
  '  values   = [""]',
  '}',
];

const yaml = (before: string, ...lines: readonly string[]): string =>
  fence('yaml', before, 'Version: "2012-10-17"', 'Statement:', '  - Effect: Allow', ...lines);

describe('in a fence of Markdown, what is accepted', () => {
  it('keeps the indentation of a list', () => {
    const text = (...lines: readonly string[]): string => `- So:\n\n${blocks('  ', ...lines)}`;
    expect(accepted(text('$0'), 'condition')).toBe(text(...CONDITION));
  });

  it.each(['> ', '> > ', '  > '])('keeps the marks of a quote: "%s"', (marks) => {
    expect(accepted(blocks(marks, '$0'), 'condition')).toBe(blocks(marks, ...CONDITION));
  });

  it('keeps the marks in front of nested lines of YAML', () => {
    const before = yaml('> ', '    Action: s3:*', '    $0');
    expect(accepted(before, 'Condition')).toBe(
      yaml('> ', '    Action: s3:*', '    Condition:', '      StringEquals:', '        : '),
    );
  });
});

describe('in a fence of Markdown', () => {
  it('a place where nothing stands yet is understood', () => {
    expect(labelsIn(yaml('   ', '    Action:', '      - $0'))).toContain('s3:');
    expect(labelsIn(yaml('   ', '    Action: $0'))).toContain('s3:');
    expect(labelsIn(yaml('> ', '    Action:', '      - s3:Get$0'))).toContain('s3:GetObject');
  });

  it('a policy begins where a template has a place for one', () => {
    const role = fence(
      'hcl',
      '  ',
      'resource "aws_iam_role" "r" {',
      '  assume_role_policy = $0',
      '}',
    );
    expect(labelsIn(role)).toContain('trust-mfa');
    const template = fence(
      'yaml',
      '  ',
      'Resources:',
      '  R:',
      '    Type: AWS::IAM::Role',
      '    Properties:',
      '      AssumeRolePolicyDocument:',
      '        $0',
    );
    expect(labelsIn(template)).toContain('Version');
  });

  it('nothing is offered outside it', () => {
    const text = `${blocks('', 'actions = ["s3:*"]')}\n$0\n`;
    expect(labelsIn(text)).toEqual([]);
  });
});

describe('in JSON within JSON', () => {
  it('lines are broken by escapes', () => {
    const json = typistOf('a.json', 'json');
    const inner = '{\\"Version\\": \\"2012-10-17\\", \\"Statement\\": [{ $0 }]}';
    const text = `{ "PolicyDocument": "${inner}" }`;
    const after = json.accepted(text, 'Condition');
    expect(() => JSON.parse(after) as unknown).not.toThrow();
  });
});
