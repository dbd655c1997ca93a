import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import type { ConvertResult, PasteResult } from '../../server/src/lsp/protocol/conversion';
import { editsOf, open } from './testers/document';
import { startSession } from './testers/session';
import type { Session } from './testers/session';

const SELF_MANAGE = readFileSync('examples/self-manage-mfa.iam.json', 'utf8');
const TERRAFORM = `data "aws_iam_policy_document" "own" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["\${var.bucket}/*"]
  }
}
`;
const YAML = `Version: '2012-10-17'
Statement:
  - Effect: Allow
    Action: s3:GetObject
    Resource: !Sub \${Bucket}/*
`;

const convert = ({ connection }: Session, params: object): Promise<ConvertResult> =>
  connection.sendRequest('iamSidekick/convert', params);

const paste = ({ connection }: Session, params: object): Promise<PasteResult> =>
  connection.sendRequest('iamSidekick/paste', params);

it('writes the policy at a position in another language', async () => {
  const session = await startSession();
  const { uri } = await open(session, SELF_MANAGE);
  const position = { line: 3, character: 0 };
  const terraform = await convert(session, { uri, position, to: 'terraform' });
  expect(terraform).toMatchObject({ locale: 'en', from: 'json', names: [] });
  expect(terraform).toHaveProperty(
    'text',
    expect.stringMatching(/^data "aws_iam_policy_document" "policy" \{\n/),
  );
  expect(await convert(session, { uri, to: 'cloudformation' })).toHaveProperty(
    'text',
    expect.stringMatching(/^Version: '2012-10-17'\nStatement:\n/),
  );
});

it.each([
  ['JSON', SELF_MANAGE, 'json', []],
  ['Terraform', TERRAFORM, 'terraform', [{ name: 'Bucket', from: 'var.bucket' }]],
  ['YAML', YAML, 'cloudformation', [{ name: 'Bucket', from: 'Bucket' }]],
])('writes a text that is not open, in %s', async (_, text, from, names) => {
  const session = await startSession();
  expect(await convert(session, { text, to: 'cloudformation' })).toMatchObject({ from, names });
});

it('says why there is no conversion, in the language of the settings', async () => {
  const session = await startSession();
  const uri = 'file:///a.tf';
  const text = TERRAFORM.replace('["s3:GetObject"]', 'concat(local.a, local.b)');
  const document = await open(session, text, { uri, languageId: 'terraform' });
  expect(await convert(session, { uri, to: 'json' })).toEqual({
    locale: 'en',
    from: 'terraform',
    reason: 'Line 3: a value is computed, and cannot be written in another language',
  });
  await session.configure({ language: 'ja' });
  expect(await convert(session, { uri, to: 'json' })).toMatchObject({
    reason: '3 行目: 計算される値があるため、ほかの言語では表せません',
  });
  await document.replace('concat(local.a, local.b)', '["s3:*"');
  expect(await convert(session, { uri, to: 'json' })).toMatchObject({
    reason: 'テキスト全体を読み取れません。構文エラーを確認してください。',
  });
  const odd = '{ "Statement": [{ "Effect": "Allow", "Action": "*", "Odd": [{}] }] }';
  expect(await convert(session, { text: odd, to: 'terraform' })).toMatchObject({
    locale: 'en',
    reason: 'Line 1: the other language has no form for this element',
  });
});

it('writes comments where there is a place for them', async () => {
  const session = await startSession();
  const text = TERRAFORM.replace('    actions ', '    # why\n    actions ');
  const json = await convert(session, { text, to: 'json' });
  expect(json).toMatchObject({ commentsLeftOut: 1 });
  expect(json).not.toHaveProperty('text', expect.stringContaining('why'));
  expect(await convert(session, { text, to: 'json', withComments: true })).toMatchObject({
    commentsLeftOut: 0,
    text: expect.stringContaining('\n      // why\n      "Action": "s3:GetObject"') as string,
  });
});

it('pastes a policy of the clipboard in the language of a document', async () => {
  const session = await startSession();
  const uri = 'file:///template.yaml';
  const text = 'Resources:\n  Role:\n    Properties:\n      PolicyDocument:\n';
  await open(session, text, { uri, languageId: 'yaml' });
  const at = { line: 4, character: 0 };
  const range = { start: at, end: at };
  const pasted = await paste(session, { uri, range, text: TERRAFORM });
  expect(pasted).toMatchObject({
    to: 'cloudformation',
    names: [{ name: 'Bucket', from: 'var.bucket' }],
  });
  expect(pasted?.text).toContain('\n            Resource: !Sub ${Bucket}/*');
  expect(await paste(session, { uri, range, text: YAML })).toBeNull();
  expect(await paste(session, { uri, range, text: 'a: b' })).toBeNull();
});

it('makes a policy document of a policy in a resource of Terraform', async () => {
  const session = await startSession();
  const resource = `resource "aws_iam_policy" "a" {\n  policy = <<EOF\n${SELF_MANAGE}EOF\n}\n`;
  const document = await open(session, resource, {
    uri: 'file:///a.tf',
    languageId: 'terraform',
  });
  const [action] = await document.actions(document.rangeOf('Version'), ['refactor.extract']);
  expect(action?.kind).toBe('refactor.extract.policy-document');
  const { edit } = await session.connection.sendRequest<CodeAction>('codeAction/resolve', action);
  await document.apply(editsOf(edit));
  expect(document.text()).toMatch(/^data "aws_iam_policy_document" "a" \{\n {2}statement \{\n/);
  expect(document.text()).toContain('  policy = data.aws_iam_policy_document.a.json\n}\n');
});

it.each([
  ['nothing', {}],
  ['another language', { text: YAML, to: 'toml' }],
  ['a text that is none', { text: 7, to: 'json' }],
  ['a text without policies', { text: 'x', to: 'json' }],
  ['a language id that is none', { text: 'x', languageId: {}, to: 'json' }],
  ['a document that is not open', { uri: 'file:///closed.json', to: 'json' }],
  ['a policy that is not there', { uri: 'file:///project/policy.json', policy: 99, to: 'json' }],
])('has nothing where it is sent %s', async (_, params) => {
  const session = await startSession();
  await open(session, SELF_MANAGE);
  expect(await convert(session, params)).toBeNull();
  const at = { line: 0, character: 0 };
  expect(await paste(session, { range: { start: at, end: at }, ...params })).toBeNull();
  expect(session.heard.logs).toEqual([]);
  expect(session.heard.dialogs).toEqual([]);
});

it.each([
  ['iamSidekick/convert', { uri: 'file:///project/policy.json', position: null, to: 'json' }],
  ['iamSidekick/convert', null],
  ['iamSidekick/paste', { uri: 'file:///project/policy.json', text: YAML, range: 7 }],
])('%s logs parameters that are none, without a dialog', async (method, params) => {
  const session = await startSession();
  await open(session, SELF_MANAGE);
  expect(await session.connection.sendRequest(method, params)).toBeNull();
  await session.until(() => session.heard.logs.length > 0);
  expect(session.heard.logs[0]?.message).toContain(method);
  expect(session.heard.dialogs).toEqual([]);
});
