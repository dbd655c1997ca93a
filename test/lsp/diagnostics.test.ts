import { expect, it } from 'vitest';
import { open, rulesOf } from './testers/document';
import { LEGACY, LOWER_CASE } from './testers/policies';
import { startSession } from './testers/session';

it('gives each finding its rule, its page, and its place', async () => {
  const document = await open(await startSession(), LEGACY);
  const [finding, ...others] = await document.diagnostics();
  expect(others).toEqual([]);
  expect(finding).toMatchObject({
    code: 'legacy-mfa-resource',
    codeDescription: { href: expect.stringMatching(/^https:.*\/legacy-mfa-resource\.md$/) },
    source: 'IAM Sidekick',
    severity: 2,
    range: document.rangeOf('"arn:aws:iam::*:mfa/${aws:username}"'),
  });
});

it('links to the pages that the client carries', async () => {
  const docsBase = 'vscode://iam-sidekick.iam-sidekick/rules/';
  const session = await startSession({ initializationOptions: { docsBase } });
  const [finding] = await (await open(session, LEGACY)).diagnostics();
  expect(finding?.codeDescription?.href).toBe(`${docsBase}legacy-mfa-resource.md`);
});

it('sends nothing again that the client has already', async () => {
  const document = await open(await startSession(), LEGACY);
  const first = await document.report();
  expect(await document.report(first.resultId)).toEqual({
    kind: 'unchanged',
    resultId: first.resultId,
  });
  await document.replace('mfa/${aws:username}', 'mfa/*');
  const second = await document.report(first.resultId);
  expect(second).toMatchObject({ kind: 'full', items: [] });
  expect(second.resultId).not.toBe(first.resultId);
});

it('follows incremental changes', async () => {
  const document = await open(await startSession(), LOWER_CASE);
  expect(rulesOf(await document.diagnostics())).toEqual(['invalid-element', 'invalid-element']);
  await document.replace('"action"', '"Action"');
  expect(await document.diagnostics()).toMatchObject([{ range: document.rangeOf('"resource"') }]);
  await document.replace('"resource"', '"Resource"');
  expect(await document.diagnostics()).toEqual([]);
});

it('names related places in the same document', async () => {
  const document = await open(
    await startSession(),
    `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Same", "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" },
    { "Sid": "Same", "Effect": "Allow", "Action": "sns:ListTopics", "Resource": "*" }
  ]
}`,
  );
  const [finding] = await document.diagnostics();
  expect(finding).toMatchObject({
    code: 'duplicate-sid',
    relatedInformation: [{ location: { uri: document.uri, range: document.rangeOf('"Same"') } }],
  });
});

it('speaks the language of the client', async () => {
  const session = await startSession({ locale: 'ja' });
  const [finding] = await (await open(session, LEGACY)).diagnostics();
  expect(finding?.message).toMatch(/[ぁ-ん]/);
});

it('reports what is not JSON, unless the client does so itself', async () => {
  const broken = LEGACY.replace('"2012-10-17",', '"2012-10-17"');
  const alone = await open(await startSession(), broken);
  expect(rulesOf(await alone.diagnostics())).toContain('json-syntax');
  const session = await startSession({ initializationOptions: { syntax: false } });
  expect(rulesOf(await (await open(session, broken)).diagnostics())).not.toContain('json-syntax');
});

it.each([
  ['untitled:Untitled-1', 'json'],
  ['vscode-vfs://github/someone/project/policy.json', 'json'],
  ['file:///project/policy.jsonc', 'jsonc'],
  ['file:///project/policy.iam.json', 'iam-policy'],
])('reads %s (%s)', async (uri, languageId) => {
  const document = await open(await startSession(), LEGACY, { uri, languageId });
  expect(rulesOf(await document.diagnostics())).toEqual(['legacy-mfa-resource']);
});

it('counts positions in UTF-16 units', async () => {
  const text = LOWER_CASE.replace('"Version"', '"Id": "😀", "Version"').replaceAll('\n', '');
  const document = await open(await startSession(), text);
  const findings = await document.diagnostics();
  expect(findings.filter(({ code }) => code === 'invalid-element')).toMatchObject([
    { range: document.rangeOf('"action"') },
    { range: document.rangeOf('"resource"') },
  ]);
});
