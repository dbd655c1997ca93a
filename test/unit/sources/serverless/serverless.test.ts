import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { Diagnostic, ParsedText } from '../../../../server/src/service/languageService';
import { applyTextEdits } from '../../../../server/src/policy/edit';

const parse = (text: string, uri = 'serverless.yml'): ParsedText =>
  parseText({ uri, languageId: undefined, text, type: undefined });

const findings = (parsed: ParsedText): readonly Diagnostic[] =>
  diagnose(parsed, { locale: 'en', severities: new Map(), syntax: true });

const provider = (statements: string): string =>
  `service: s\nprovider:\n  name: aws\n  iam:\n    role:\n      statements:\n${statements.replace(/^(?=.)/gm, '        ')}\nfunctions: {}\n`;

const resources = (text: string, uri?: string): readonly string[] =>
  parse(text, uri).policies.flatMap(({ policy }) =>
    policy.statements.flatMap((one) =>
      (one.resources?.values ?? []).map(({ outline }) => outline.replaceAll('\uFFFC', '…')),
    ),
  );

describe('the statements of a service', () => {
  const statement = '- Effect: Allow\n  Action: s3:GetObject\n  Resource: "*"';
  const nested = (keys: readonly string[], inner: string): string =>
    keys.reduceRight((text, key) => `${key}:\n${text.replace(/^(?=.)/gm, '  ')}`, inner);

  it.each<[string, readonly string[], string]>([
    ['the provider', ['provider', 'iam', 'role', 'statements'], 'identity'],
    ['the provider, as before version 2.24', ['provider', 'iamRoleStatements'], 'identity'],
    ['a function', ['functions', 'f', 'iamRoleStatements'], 'identity'],
    ['a function in a file of its own', ['f', 'iamRoleStatements'], 'identity'],
    ['an API', ['provider', 'apiGateway', 'resourcePolicy'], 'resource'],
  ])('%s', (_, keys, type) => {
    const parsed = parse(nested(keys, statement));
    expect(parsed.policies.map((one) => one.type)).toEqual([{ type, origin: 'context' }]);
    expect(parsed.policies.map(({ policy }) => policy.statements.length)).toEqual([1]);
  });

  it('allow what variables say, in a policy of today that the framework writes', () => {
    const text = provider(
      '- Effect: Allow\n  Action: s3:GetObject\n  Resource: arn:aws:s3:::b/\\${aws:username}',
    );
    expect(findings(parse(text))).toEqual([]);
  });

  it.each([
    ['none', provider('[]').replace('\n        []', ' []')],
    [
      'a stack policy',
      'service: s\nprovider:\n  stackPolicy:\n    - {Effect: Allow, Principal: "*", Action: "Update:*", Resource: "*"}\nfunctions: {}\n',
    ],
    ['a file', 'service: s\nprovider:\n  iamRoleStatements: ${file(iam.yml)}\nfunctions: {}\n'],
  ])('%s', (_, text) => {
    expect(parse(text).policies).toEqual([]);
  });

  it('may come from a variable, one or many', () => {
    const statement =
      '- Effect: Allow\n  Action: s3:*\n  Resource: ${file(arns.yml):all}\n  Condition: ${self:custom.when}\n';
    const parsed = parse(provider(`${statement}- ${'${file(iam.yml):statements}'}\n`));
    expect(parsed.policies.map(({ policy }) => policy.statements.length)).toEqual([1]);
    expect(findings(parsed)).toEqual([]);
  });

  it('in documentation, where the rest of the service is left out', () => {
    const text =
      'functions:\n  f:\n    iamRoleStatements:\n      - Effect: Allow\n        Action: s3:*\n        Resource: "*"\n';
    expect(parse(`# Roles\n\n\`\`\`yml\n${text}\`\`\`\n`, 'README.md').policies.length).toBe(1);
  });

  it('another file’s variables are the framework’s, too', () => {
    const text =
      'f:\n  iamRoleStatements:\n    - Effect: Allow\n      Action: s3:*\n      Resource: ${self:custom.arn}/x\n';
    expect(resources(text, 'functions.yml')).toEqual(['…/x']);
  });
});

describe('variables', () => {
  it.each([
    ['arn:aws:s3:::${opt:stage, "dev"}-b', 'arn:aws:s3:::…-b'],
    ['${opt:stage, ${self:custom.stage}}/x', '…/x'],
    ['${file(a.yml):b}${ssm(us-east-1):/c}', '……'],
    ['${aws:accountId}:${aws:region}', '…:…'],
    ['${AWS::AccountId}#{AWS::Region}', '……'],
    ['${cognito-identity.amazonaws.com:sub}', '${cognito-identity.amazonaws.com:sub}'],
    ['\\${aws:username}', '${aws:username}'],
    ['a\\\\${self:b}', 'a\\\\…'],
    ['${aws:username}', '${aws:username}'],
  ])('%s', (written, expected) => {
    expect(
      resources(provider(`- Effect: Allow\n  Action: s3:*\n  Resource: '${written}'`)),
    ).toEqual([expected]);
  });

  it('a variable that is replaced goes with its backslash', () => {
    const text = provider(
      '- Effect: Allow\n  Action: iam:CreateVirtualMFADevice\n  Resource: arn:aws:iam::*:mfa/\\${aws:username}',
    );
    const parsed = parse(text);
    const fix = findings(parsed).find(({ rule }) => rule === 'legacy-mfa-resource')?.fixes[0];
    const edits = (fix?.edits() ?? []).map(({ range, newText }) => ({
      start: parsed.lines.offsetAt(range.start),
      end: parsed.lines.offsetAt(range.end),
      newText,
    }));
    expect(applyTextEdits(text, edits)).toBe(text.replace('\\${aws:username}', '*'));
  });
});
