import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { startSession } from './testers/session';
import { PLAIN } from './testers/capabilities';

const { version } = JSON.parse(readFileSync('package.json', 'utf8')) as { version: string };

it('says who it is and what it can do', async () => {
  const { initialized } = await startSession();
  expect(initialized.serverInfo).toEqual({ name: 'IAM Sidekick', version });
  expect(initialized.capabilities.experimental).toEqual({
    catalog: expect.stringMatching(/^20\d\d-\d\d-\d\d$/) as string,
  });
  expect(initialized.capabilities).toMatchObject({
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: { interFileDependencies: true, workspaceDiagnostics: false },
    codeActionProvider: {
      codeActionKinds: [
        'quickfix',
        'refactor.rewrite',
        'refactor.extract',
        'source.fixAll.iamSidekick',
        'source.organizePolicy.iamSidekick',
      ],
      resolveProvider: true,
    },
    completionProvider: { resolveProvider: true },
  });
});

it('offers a plain client nothing that it could not use', async () => {
  const { initialized } = await startSession({ capabilities: PLAIN });
  expect(initialized.capabilities.diagnosticProvider).toBeUndefined();
  expect(initialized.capabilities.codeActionProvider).toMatchObject({ resolveProvider: false });
});

it('asks to be told of changed settings and of the settings file', async () => {
  const session = await startSession();
  await session.until(() => session.heard.registered.length === 2);
  expect(session.heard.registered.toSorted()).toEqual([
    'workspace/didChangeConfiguration',
    'workspace/didChangeWatchedFiles',
  ]);
});

it('ends with status 0 after a shutdown, and with 1 without', async () => {
  expect(await (await startSession()).shutdown()).toBe(0);
  expect(await (await startSession()).exit()).toBe(1);
});

it.each([
  [['--version'], 0, expect.stringMatching(/^\S+\nAWS names as of 20\d\d-\d\d-\d\d /), ''],
  [['--help'], 0, expect.stringContaining('--stdio'), ''],
  [[], 2, '', expect.stringContaining('--stdio')],
])('as a command, %j: status %i', (args, status, stdout, stderr) => {
  const run = spawnSync(process.execPath, ['dist/server/node.cjs', ...args], { encoding: 'utf8' });
  expect({ ...run }).toMatchObject({ status, stdout, stderr });
});
