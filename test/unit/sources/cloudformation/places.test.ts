import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import {
  OTHER_PROPERTIES,
  POLICY_PROPERTIES,
} from '../../../../server/src/sources/cloudformation/resourceTypes';

const parse = (text: string, uri = 'template.yaml'): ParsedText =>
  parseText({ uri, languageId: undefined, text, type: undefined });

const typesIn = (text: string, uri?: string): readonly string[] =>
  parse(text, uri).policies.map(({ type }) => `${type.type} ${type.origin}`);

/** A value at a path of properties, in JSON, which is YAML as well. */
const at = (path: string, value: unknown): unknown =>
  path.split('.').reduceRight((inner, step) => {
    const name = step.replace('[]', '');
    return { [name]: step === name ? inner : [inner] };
  }, value);

const resource = (type: string, properties: unknown): string =>
  JSON.stringify({ Resources: { Thing: { Type: type, Properties: properties } } });

/** Nothing in it tells what type it has, or even that it is a policy. */
const BARE = { Statement: [] };
const STATEMENT = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };

describe('every property that is a policy is one, of its type', () => {
  const properties = [...POLICY_PROPERTIES].flatMap(([type, paths]) =>
    Object.entries(paths).map(([path, policyType]) => [type, path, policyType] as const),
  );

  it.each(properties)('%s %s: %s', (type, path, policyType) => {
    const text = resource(type, at(path, BARE));
    expect(typesIn(text)).toEqual([`${policyType} context`]);
    expect(typesIn(text, 'template.json')).toEqual([`${policyType} context`]);
    const asText = resource(type, at(path, JSON.stringify({ Statement: [STATEMENT] })));
    expect(typesIn(asText, 'template.json')).toEqual([`${policyType} context`]);
  });

  it.each([...OTHER_PROPERTIES].flatMap(([type, paths]) => paths.map((path) => [type, path])))(
    '%s %s is none, whatever it looks like',
    (type, path) => {
      expect(typesIn(resource(type ?? '', at(path ?? '', { Statement: [STATEMENT] })))).toEqual([]);
    },
  );
});

describe('places that depend on more than the type of a resource', () => {
  it.each<[string, string, readonly string[]]>([
    ['SERVICE_CONTROL_POLICY', 'Organizations', ['scp context']],
    ['RESOURCE_CONTROL_POLICY', 'Organizations', ['rcp context']],
    ['TAG_POLICY', 'Organizations', []],
  ])('a policy of AWS Organizations: %s', (type, _, expected) => {
    const text = resource('AWS::Organizations::Policy', {
      Type: type,
      Content: { Statement: [STATEMENT] },
    });
    expect(typesIn(text)).toEqual(expected);
  });

  it('a managed policy that limits others, by its name', () => {
    const text = resource('AWS::IAM::ManagedPolicy', { PolicyDocument: BARE });
    expect(typesIn(text.replace('Thing', 'DeveloperBoundary'))).toEqual(['boundary context']);
  });

  it.each<[string, string, readonly string[]]>([
    [
      'both branches of Fn::If',
      'PolicyDocument: !If [A, {Statement: []}, {Statement: []}]',
      ['identity context', 'identity context'],
    ],
    [
      'one branch',
      'PolicyDocument: !If [A, {Statement: []}, !Ref AWS::NoValue]',
      ['identity context'],
    ],
    ['a parameter', 'PolicyDocument: !Ref Document', []],
    ['a file', 'PolicyDocument: !Transform {Name: AWS::Include, Parameters: {Location: x}}', []],
    ['JSON by a function', 'PolicyDocument: !ToJsonString {Statement: []}', ['identity context']],
  ])('%s', (_, property, expected) => {
    const text = `Resources:\n  P:\n    Type: AWS::IAM::Policy\n    Properties:\n      ${property}\n`;
    expect(typesIn(text)).toEqual(expected);
  });

  it('a statement that a condition lets in is one of its own, of the policy’s type', () => {
    const text = `Resources:
  P:
    Type: AWS::KMS::Key
    Properties:
      KeyPolicy:
        Statement:
          - {Effect: Allow, Principal: "*", Action: "kms:*", Resource: "*"}
          - !If [A, {Effect: Allow, Action: "kms:Decrypt", Resource: "*"}, !Ref AWS::NoValue]
`;
    const { policies } = parse(text);
    expect(policies.map(({ type }) => type.type)).toEqual(['resource', 'resource']);
    expect(policies.map(({ policy }) => policy.node === undefined)).toEqual([false, true]);
    expect(policies.map(({ policy }) => policy.statements.length)).toEqual([1, 1]);
  });

  it('the statement of an event bus is one, and not its resource', () => {
    const properties = { StatementId: 'a', Statement: { ...STATEMENT, Principal: '*' } };
    const text = resource('AWS::Events::EventBusPolicy', properties);
    const { policies } = parse(text);
    expect(policies.map(({ policy: { range } }) => text.slice(range.start, range.end))).toEqual([
      JSON.stringify(properties.Statement),
    ]);
  });

  it('a property that takes something else says nothing', () => {
    expect(typesIn(resource('AWS::S3::Bucket', { PolicyDocument: { a: 1 } }))).toEqual([]);
  });
});

describe('SAM', () => {
  const sam = (policies: string): string =>
    `Resources:\n  F:\n    Type: AWS::Serverless::Function\n    Properties:\n      Policies:${policies}\n`;

  it.each<[string, string, number]>([
    ['a managed policy', ' AmazonDynamoDBReadOnlyAccess', 0],
    [
      'names and templates',
      '\n        - AWSLambdaExecute\n        - S3ReadPolicy:\n            BucketName: !Ref B',
      0,
    ],
    [
      'a policy among them',
      '\n        - AWSLambdaExecute\n        - Statement:\n          - {Effect: Allow, Action: "s3:Get*", Resource: "*"}',
      1,
    ],
    [
      'a policy alone',
      '\n        Statement:\n          - {Effect: Allow, Action: "s3:Get*", Resource: "*"}',
      1,
    ],
  ])('%s', (_, policies, count) => {
    expect(typesIn(sam(policies))).toEqual(Array.from({ length: count }, () => 'identity context'));
  });

  it('the statements of an API', () => {
    const text = `Resources:
  A:
    Type: AWS::Serverless::Api
    Properties:
      Auth:
        ResourcePolicy:
          CustomStatements:
            - Effect: Allow
              Principal: '*'
              Action: execute-api:Invoke
              Resource: !Sub execute-api:/\${aws:username}/*
`;
    const parsed = parse(text);
    expect(typesIn(text)).toEqual(['resource context']);
    // SAM writes the Version; the variable is another matter.
    const rules = diagnose(parsed, { locale: 'en', severities: new Map(), syntax: true });
    expect(rules.map(({ rule }) => rule)).not.toContain('missing-version');
    expect(rules.map(({ rule }) => rule)).toContain('variable-taken-for-reference');
  });
});

describe('YAML that is no template', () => {
  const policy =
    '{Version: "2012-10-17", Statement: [{Effect: Allow, Action: "s3:*", Resource: "*"}]}';

  it.each<[string, string, number]>([
    [
      'a policy',
      `Version: '2012-10-17'\nStatement:\n  Effect: Allow\n  Action: s3:*\n  Resource: '*'\n`,
      1,
    ],
    ['a statement', `Effect: Allow\nAction: s3:*\nResource: '*'\n`, 1],
    [
      'a manifest',
      `apiVersion: v1\nspec:\n  forProvider:\n    document: |\n      ${JSON.stringify({ Statement: [STATEMENT] })}\n`,
      1,
    ],
    ['several documents', `a: ${policy}\n---\nb: ${policy}\n`, 2],
    [
      'a playbook',
      `- name: x\n  iam_policy:\n    policy_json: "{{ lookup('template', 'x.j2') }}"\n    statement: "{{ y }}"\n`,
      0,
    ],
    [
      'a chart',
      `policy:\n  Statement:\n{{- range .Values.x }}\n  - Effect: {{ .effect }}\n{{- end }}\n`,
      0,
    ],
    [
      'a workflow',
      `on: push\njobs:\n  a:\n    steps:\n      - run: |\n          echo "Effect: x"\n`,
      0,
    ],
  ])('%s', (_, text, count) => {
    expect(parse(text).policies).toHaveLength(count);
    expect(parse(text).problems).toEqual([]);
  });

  it('a policy that an alias reads again is one, unless its place makes another type of it', () => {
    const role = (name: string, policy: string): string =>
      `  ${name}:\n    Type: AWS::IAM::Role\n    Properties:\n      AssumeRolePolicyDocument: ${policy}\n`;
    const trust =
      '{Statement: [{Effect: Allow, Principal: {Service: ec2.amazonaws.com}, Action: "sts:AssumeRole"}]}';
    const text = `Resources:\n${role('A', `&t ${trust}`)}${role('B', '*t')}`;
    expect(typesIn(text)).toEqual(['trust context']);
    const bucket = `  C:\n    Type: AWS::S3::BucketPolicy\n    Properties:\n      PolicyDocument: *t\n`;
    expect(typesIn(text + bucket)).toEqual(['trust context', 'resource context']);
  });

  it('a template in YAML or JSON, whatever its file is called', () => {
    const json = resource('AWS::IAM::Policy', { PolicyDocument: BARE });
    expect(typesIn(json, 'stack.template')).toEqual(['identity context']);
    const yaml =
      'Resources:\n  P:\n    Type: AWS::IAM::Policy\n    Properties:\n      PolicyDocument:\n        Statement: []\n';
    expect(typesIn(yaml, 'stack.template')).toEqual(['identity context']);
  });
});
