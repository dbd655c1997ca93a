import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

const read = (text: string, languageId = 'json'): ParsedText =>
  parseText({ uri: '', languageId, text, type: undefined });

const template = (document: object): string =>
  JSON.stringify({
    Resources: {
      P: { Type: 'AWS::IAM::ManagedPolicy', Properties: { PolicyDocument: document } },
    },
  });

const join = (delimiter: string, ...parts: readonly unknown[]): object => ({
  'Fn::Join': [delimiter, parts],
});

/** What is found where, with the text after the first fix. */
const findings = (parsed: ParsedText): readonly (readonly [string, string])[] =>
  diagnose(parsed, settings).map(({ rule, range }) => [rule, parsed.lines.getText(range)]);

function fixed(parsed: ParsedText): string | undefined {
  const [fix] = diagnose(parsed, settings).flatMap(({ fixes }) => fixes);
  return fix && TextDocument.applyEdits(parsed.lines, [...fix.edits()]);
}

const HEAD = '{"Version":"2012-10-17","Statement":[';
const statement = (more: string): string => `{"Effect":"Allow",${more}}`;

describe('a policy that Fn::Join puts together as JSON text', () => {
  it.each([
    [
      'around a reference',
      join(
        '',
        `${HEAD}${statement('"Action":["iam:GetUsr"],"Resource":"arn:aws:iam::')}`.slice(0, -1),
        { Ref: 'A' },
        ':user/*"}]}',
      ),
      '\\"iam:GetUsr\\"',
    ],
    [
      'line by line',
      join(
        '\n',
        '{ "Version": "2012-10-17",',
        '"Statement": [{',
        '"Effect": "Allow",',
        '"Action": "iam:GetUsr",',
        '"Resource":',
        join('', '"', { 'Fn::GetAtt': ['A', 'Arn'] }, '"'),
        '}]}',
      ),
      '\\"iam:GetUsr\\"',
    ],
    [
      'of what Fn::Sub makes',
      join(
        '',
        HEAD,
        {
          'Fn::Sub': statement(
            '"Action":"iam:GetUsr","Resource":"arn:${AWS::Partition}:iam::${AWS::AccountId}:user/${!aws:username}"',
          ),
        },
        ']}',
      ),
      '\\"iam:GetUsr\\"',
    ],
    [
      'with a name that is in two pieces',
      join('', `${HEAD}{"Effect":"Allow","Action":"iam:Get`, 'Usr","Resource":"*"}]}'),
      '\\"iam:Get","Usr\\"',
    ],
  ])('is read, and found fault with at its place: %s', (_, document, place) => {
    const parsed = read(template(document));
    expect(parsed.problems).toEqual([]);
    expect(parsed.policies.map(({ type }) => type)).toEqual([
      { type: 'identity', origin: 'context' },
    ]);
    expect(findings(parsed)).toEqual([['unknown-action', place]]);
  });

  it('is read with what is filled in where a key is', () => {
    const document = join(
      '',
      `${HEAD}{"Effect":"Allow","Action":"iam:GetUser","Resource":"*","Condition":{"StringEqualz":{"`,
      { 'Fn::Select': [1, { 'Fn::Split': ['/', { 'Fn::GetAtt': ['Provider', 'Arn'] }] }] },
      ':sub":"a"}}}]}',
    );
    expect(findings(read(template(document)))).toEqual([
      ['unknown-condition-operator', '\\"StringEqualz\\"'],
    ]);
  });

  it('is read in YAML', () => {
    const text = `Resources:
  P:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument: !Join
        - ''
        - - '${HEAD}{"Effect":"Allow","Action":"iam:GetUsr","Resource":"'
          - !GetAtt A.Arn
          - "\\"}]}"
`;
    expect(findings(read(text, 'yaml'))).toEqual([['unknown-action', '"iam:GetUsr"']]);
  });

  it('is fixed where what is wrong stands in one piece', () => {
    const text = template({
      'Fn::Sub': `${HEAD}{"Effect":"Allow","Action":"iam:GetUsr","Resource":"arn:aws:iam::\${A}:user/*"}]}`,
    });
    expect(fixed(read(text))).toBe(text.replace('GetUsr', 'GetUser'));
    const pieces = template(
      join('', `${HEAD}{"Effect":"Allow","Action":"iam:Get`, 'Usr","Resource":"*"}]}'),
    );
    expect(fixed(read(pieces))).toBeUndefined();
  });
});
