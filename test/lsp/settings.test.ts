import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import { open, rulesOf } from './testers/document';
import { LEGACY } from './testers/policies';
import { startSession } from './testers/session';

const OFF = { rules: { 'legacy-mfa-resource': 'off' } };

/** A workspace folder on the disk. */
async function folder(): Promise<{ uri: string; write: (settings: string) => Promise<void> }> {
  const path = await mkdtemp(join(tmpdir(), 'iam-sidekick-'));
  onTestFinished(() => rm(path, { recursive: true }));
  return {
    uri: pathToFileURL(path).href,
    write: (settings) => writeFile(join(path, '.iam-sidekick.json'), settings),
  };
}

it('asks again for diagnostics when a setting changes, and the change counts at once', async () => {
  const session = await startSession();
  const document = await open(session, LEGACY);
  const first = await document.report();
  await session.configure(OFF);
  await session.until(() => session.heard.refreshes === 1);
  expect(await document.report(first.resultId)).toMatchObject({ kind: 'full', items: [] });
  await session.configure({ rules: { 'legacy-mfa-resource': 'hint' } });
  expect(await document.diagnostics()).toMatchObject([{ severity: 4 }]);
  await session.configure(null);
  expect(await document.diagnostics()).toMatchObject([{ severity: 2 }]);
});

it('speaks the language that is set', async () => {
  const session = await startSession({ settings: { language: 'auto' } });
  const document = await open(session, LEGACY);
  expect((await document.diagnostics())[0]?.message).not.toMatch(/[ぁ-ん]/);
  await session.configure({ language: 'ja' });
  expect((await document.diagnostics())[0]?.message).toMatch(/[ぁ-ん]/);
});

it('reads the settings file at the root of the workspace, and follows it', async () => {
  const { uri, write } = await folder();
  await write(JSON.stringify(OFF));
  const session = await startSession({ folders: [uri] });
  const document = await open(session, LEGACY, { uri: `${uri}/deep/policy.json` });
  expect(await document.diagnostics()).toEqual([]);
  await write('{}');
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: `${uri}/.iam-sidekick.json`, type: 2 }],
  });
  await session.until(() => session.heard.refreshes === 1);
  expect(rulesOf(await document.diagnostics())).toEqual(['legacy-mfa-resource']);
});

it('lets the editor overrule the file, rule by rule', async () => {
  const { uri, write } = await folder();
  await write(JSON.stringify({ ...OFF, language: 'ja' }));
  const session = await startSession({
    folders: [uri],
    settings: { rules: { 'legacy-mfa-resource': 'error' }, language: 'auto' },
  });
  const [finding] = await (await open(session, LEGACY, { uri: `${uri}/a.json` })).diagnostics();
  expect(finding).toMatchObject({ severity: 1, message: expect.stringMatching(/[ぁ-ん]/) });
});

it('says in the log what is wrong with a settings file, and takes the rest of it', async () => {
  const { uri, write } = await folder();
  await write(JSON.stringify({ rules: { 'legacy-mfa-resource': 'off', nonsense: 'error' } }));
  const session = await startSession({ folders: [uri] });
  const document = await open(session, LEGACY, { uri: `${uri}/a.json` });
  expect(await document.diagnostics()).toEqual([]);
  expect(session.heard.logs).toMatchObject([
    { type: 2, message: expect.stringContaining('nonsense') },
  ]);
  await write('{ not JSON');
  await session.connection.sendNotification('workspace/didChangeWatchedFiles', { changes: [] });
  expect(rulesOf(await document.diagnostics())).toEqual(['legacy-mfa-resource']);
  expect(session.heard.logs).toHaveLength(2);
});

it('reads files through a client that knows more file systems', async () => {
  const uri = 'vscode-vfs://github/someone/project';
  const session = await startSession({
    folders: [uri],
    initializationOptions: { readsFiles: true },
  });
  const asked: unknown[] = [];
  session.connection.onRequest('iamSidekick/readFile', (params) => {
    asked.push(params);
    return JSON.stringify(OFF);
  });
  const document = await open(session, LEGACY, { uri: `${uri}/policy.json` });
  expect(await document.diagnostics()).toEqual([]);
  expect(asked).toEqual([{ uri: `${uri}/.iam-sidekick.json` }]);
});

it.each([
  ['by name', { '*.json': 'scp' }, 'scp'],
  ['by path', { 'policies/**': 'scp' }, 'scp'],
  ['by a path from the root', { './policies/a\\[1\\].json': 'boundary' }, 'boundary'],
  ['by the last that matches', { '*.json': 'scp', 'policies/*': 'rcp' }, 'rcp'],
  ['not in another folder', { 'other/**': 'scp' }, 'identity'],
])('takes the type of a policy from a glob: %s', async (_, policyTypes, type) => {
  const session = await startSession({ folders: ['file:///project'], settings: { policyTypes } });
  const { uri } = await open(session, LEGACY, { uri: 'file:///project/policies/a%5B1%5D.json' });
  expect(await session.connection.sendRequest('iamSidekick/policies', { uri })).toMatchObject([
    { type, statements: 1 },
  ]);
});
