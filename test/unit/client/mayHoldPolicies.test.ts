import { describe, expect, it } from 'vitest';
import { LANGUAGES } from '../../../client/src/languages';
import { mayHoldPolicies } from '../../../client/src/mayHoldPolicies';
import { parseText } from '../../../server/src/service/languageService';

/** What wakes the server, by language: as soon as help can be had, and what is well-known and is no policy. */
const TEXTS: Readonly<Record<string, { readonly wakes: string[]; readonly not: string[] }>> = {
  json: {
    wakes: [
      '{"Statement": []}',
      '{"statement": []}',
      '{"Version": "2012-10-17"}',
      '[{"Effect": "Allow"}]',
      '{"Policy": "{\\"Statement\\": []}"}',
      '{"Resources": {"P": {"Properties": {"PolicyDocument": {}}}}}',
      '{"Properties": {"AssumeRolePolicyDocument": {}}}',
      '{"Properties": {"KeyPolicy": {}}}',
      '{"Auth": {"ResourcePolicy": {"CustomStatements": []}}}',
    ],
    not: ['', '{"name": "some-package", "version": "1.0.0"}', '{"name": "Statement of effect"}'],
  },
  yaml: {
    wakes: [
      'Effect: Allow',
      '- Effect: Allow',
      'PolicyDocument:',
      '      AssumeRolePolicyDocument:\n',
      'PolicyDocument: {Version: "2012-10-17"}',
      'KeyPolicy:\n',
      'provider:\n  iam:\n    role:\n      statements:\n',
      'provider:\n  iamRoleStatements:\n',
      'Policy: !Sub \'{"Statement": []}\'',
      'Policy: "{\\"Statement\\": []}"',
    ],
    not: [
      'version: "3.8"\nservices:\n  web:\n    image: nginx\n    restart: unless-stopped\n',
      'kind: Pod\nspec:\n  restartPolicy: Always\n  imagePullPolicy: Never\n',
      'on: push\njobs:\n  test:\n    runs-on: ubuntu-latest\n',
    ],
  },
  terraform: {
    wakes: [
      'data "aws_iam_policy_document" "x" {\n',
      'policy = jsonencode({ Statement = [] })',
      'policy = jsonencode({\n  Version = "2012-10-17"\n',
      'policy = <<EOF\n{ "Statement": [] }\nEOF\n',
      'resource "aws_iam_role" "r" {\n',
      '  assume_role_policy = ',
      '  access_policies = jsonencode({',
    ],
    not: ['terraform {\n  required_version = "1.9"\n}\n', 'variable "version" {}\n'],
  },
  markdown: {
    wakes: [
      '```json\n{ "Effect": "Allow" }\n```',
      '1. Do so:\n   ~~~yaml\n   PolicyDocument:\n   ~~~\n',
      '```hcl\ndata "aws_iam_policy_document" "x" {}\n```',
    ],
    not: [
      'The effect: every statement is read.',
      '```json\n{ "version": "1.0.0" }\n```',
      '```sh\necho "Statement: Effect"\n```',
    ],
  },
};

describe.each(Object.entries(TEXTS))('%s', (languageId, { wakes, not }) => {
  it.each(wakes)('%j wakes the server', (text) => {
    expect(mayHoldPolicies(languageId, text)).toBe(true);
  });

  it.each(not)('%j does not, and no policy is in it', (text) => {
    expect(mayHoldPolicies(languageId, text)).toBe(false);
    const source = { uri: 'file:///text', languageId, text, type: undefined };
    expect(parseText(source).policies).toEqual([]);
  });
});

it('looks at every language that the client selects', () => {
  const everything = '```json\n"Statement": []\n```';
  expect(LANGUAGES.filter((id) => !mayHoldPolicies(id, everything))).toEqual([]);
});

it('the server reads every language that the client selects', () => {
  const readBy = (languageId: string) =>
    parseText({ uri: 'file:///text', languageId, text: '', type: undefined }).language;
  expect(LANGUAGES.filter((id) => readBy(id) === undefined)).toEqual([]);
});

it('a file that is a policy by its name wakes the server while it is empty', () => {
  expect(mayHoldPolicies('iam-policy-trust', '')).toBe(true);
});
