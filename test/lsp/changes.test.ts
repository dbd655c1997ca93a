import { expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import type { ChangesResult } from '../../server/src/lsp/protocol/changes';
import { MODERN } from './testers/capabilities';
import { open } from './testers/document';
import { startSession } from './testers/session';
import type { Session } from './testers/session';

const policy = (...actions: readonly string[]): string =>
  JSON.stringify(
    {
      Version: '2012-10-17',
      Statement: actions.map((Action) => ({ Effect: 'Allow', Action, Resource: '*' })),
    },
    undefined,
    2,
  );

const lenses = async ({ connection }: Session, uri: string): Promise<readonly CodeLens[]> => {
  const all = await connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri },
  });
  return all.filter(({ command }) => command?.title.startsWith('since HEAD'));
};

const tell = ({ connection }: Session, uri: string, text: string | null): Promise<void> =>
  connection.sendNotification('iamSidekick/committed', { uri, text });

const changes = ({ connection }: Session, uri: string): Promise<ChangesResult | null> =>
  connection.sendRequest('iamSidekick/changes', { uri });

it('compares a document with its last commit, once the client has told it', async () => {
  const workspace = { ...MODERN.workspace, codeLens: { refreshSupport: true } };
  const session = await startSession({
    capabilities: { ...MODERN, workspace },
    initializationOptions: { commands: ['iamSidekick.showChanges'] },
  });
  let refreshes = 0;
  session.connection.onRequest('workspace/codeLens/refresh', () => {
    refreshes += 1;
    return null;
  });
  const document = await open(session, policy('s3:GetObject'));
  const { uri } = document;
  expect(await lenses(session, uri)).toEqual([]);
  expect(await changes(session, uri)).toBeNull();

  await tell(session, uri, policy('s3:GetObject'));
  expect(await lenses(session, uri)).toEqual([]);
  expect(refreshes).toBe(1);
  expect(await changes(session, uri)).toEqual({ locale: 'en', policies: [] });
  await tell(session, uri, policy('s3:GetObject'));

  await document.replace('s3:GetObject', 'iam:PassRole');
  const start = { line: 0, character: 0 };
  expect(await lenses(session, uri)).toEqual([
    {
      range: { start, end: start },
      command: {
        title: 'since HEAD: + iam:PassRole on * · − s3:GetObject on *',
        command: 'iamSidekick.showChanges',
        arguments: [uri, start],
      },
    },
  ]);
  expect(refreshes).toBe(1);
  const told = await changes(session, uri);
  expect(told?.policies).toMatchObject([
    {
      state: 'changed',
      headline: 'more',
      changes: [
        { change: 'added', actions: ['iam:PassRole'], statements: [{ place: { side: 'new' } }] },
        { change: 'removed', actions: ['s3:GetObject'], statements: [{ place: { side: 'old' } }] },
      ],
    },
  ]);

  await tell(session, uri, null);
  expect(await lenses(session, uri)).toEqual([]);
  expect(refreshes).toBe(2);
});

it('is only to be read where the client has no view for it', async () => {
  const session = await startSession();
  const { uri } = await open(session, policy('s3:GetObject', 'iam:PassRole'));
  await tell(session, uri, policy('s3:GetObject'));
  const [lens] = await lenses(session, uri);
  expect(lens?.command).toEqual({ title: 'since HEAD: + iam:PassRole on *', command: '' });
});

it('knows no commit of documents that are not open, and survives nonsense', async () => {
  const session = await startSession();
  await session.connection.sendNotification('iamSidekick/committed', { uri: 5 });
  await session.connection.sendNotification('iamSidekick/committed', {});
  await tell(session, 'file:///closed.json', '{');
  expect(await changes(session, 'file:///closed.json')).toBeNull();
  const { uri } = await open(session, policy('s3:GetObject'));
  await tell(session, uri, 'nothing that is JSON');
  expect(await changes(session, uri)).toMatchObject({ policies: [{ state: 'added' }] });
});
