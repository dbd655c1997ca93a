import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { Diagnostic, ParsedText } from '../../../../server/src/service/languageService';

const parse = (text: string): ParsedText =>
  parseText({ uri: 'template.yaml', languageId: undefined, text, type: undefined });

const findings = (text: string, syntax = true): readonly Diagnostic[] =>
  diagnose(parse(text), { locale: 'en', severities: new Map(), syntax });

const rules = (text: string): readonly string[] => findings(text).map(({ rule }) => rule);

const policy = (before: string, action: string, behind = ''): string => `Resources:
  # A policy
${before}  P:
    Type: AWS::IAM::Policy
    Properties:
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          Effect: Allow
${action}
          Resource: '*'${behind}
`;

describe('comments that switch rules off', () => {
  it.each([
    [
      'on the line',
      policy('', '          Action: s3:Nosuch # iam-sidekick-disable-line unknown-action'),
      [],
    ],
    [
      'on the line above',
      policy(
        '',
        '          # iam-sidekick-disable-next-line unknown-action -- soon\n          Action: s3:Nosuch',
      ),
      [],
    ],
    ['behind the policy', policy('', '          Action: s3:Nosuch', ' # iam-sidekick-disable'), []],
    [
      'right above the policy',
      policy('', '          Action: s3:Nosuch').replace(
        '        Version',
        '        # iam-sidekick-disable unknown-action\n        Version',
      ),
      [],
    ],
    [
      'elsewhere in the template',
      policy('  # iam-sidekick-disable\n', '          Action: s3:Nosuch'),
      ['unknown-action'],
    ],
    [
      'about another rule',
      policy('', '          Action: s3:Nosuch # iam-sidekick-disable-line empty-sid'),
      ['unknown-action'],
    ],
  ])('%s', (_, text, expected) => {
    expect(rules(text)).toEqual(expected);
  });

  it('the language says how a comment begins', () => {
    const [document] = parse(policy('', '          Action: s3:GetObject')).policies;
    expect(document?.dialect.comment).toBe('#');
  });
});

describe('what cannot be read', () => {
  const broken = policy('', '          Action: [s3:GetObject');

  it('is told where it is, in the language’s own name', () => {
    const [first] = findings(broken);
    expect(first?.rule).toBe('json-syntax');
    expect(first?.message).toContain('not valid YAML');
    expect(first?.accessAnalyzer).toBeNull();
  });

  it('is told by the editor’s own support, where there is one', () => {
    expect(findings(broken, false).map(({ rule }) => rule)).not.toContain('json-syntax');
  });

  it.each([
    ['in quotes may go on less deep, as CloudFormation reads it', "text that\n  goes on.'\n", []],
    ['in quotes may go on, and end before a comment', "text\n  goes on.' # why\n", []],
    ['whose quote is missing is told', 'text that ends\n  Other: "a"\n', ['json-syntax']],
    ['whose quote is another one’s is told', "text that\n  Other: 'a'\n", ['json-syntax']],
  ])('a text %s', (_, written, expected) => {
    const text = `Parameters:\n  Description: '${written}${policy('', '          Action: s3:GetObject')}`;
    expect(rules(text).slice(0, 1)).toEqual(expected);
  });

  it('a tab in the indentation', () => {
    const text = policy('', '\t\tAction: s3:GetObject');
    expect(
      findings(text)
        .map(({ message }) => message)
        .join(),
    ).toContain('tab');
  });

  it('JSON text that is broken is told, whatever the editor says of the template', () => {
    const text = `Resources:
  R:
    Type: AWS::Logs::ResourcePolicy
    Properties:
      PolicyDocument: |
        { "Version": "2012-10-17"
          "Statement": [] }
`;
    const [first] = findings(text, false);
    expect(first?.message).toContain('a comma is missing');
    expect(first?.range.start.line).toBe(6);
  });
});
