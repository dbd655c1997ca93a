import { mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it, onTestFinished } from 'vitest';
import type { Location } from 'vscode-languageserver-protocol/node';
import { PLAIN } from './testers/capabilities';
import { open, rulesOf } from './testers/document';
import type { OpenDocument } from './testers/document';
import { startSession } from './testers/session';
import type { Session } from './testers/session';

const DOCUMENTS = `data "aws_iam_policy_document" "read" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::amzn-s3-demo-bucket/*"]
  }
}
`;

/** A policy of a bucket needs principals, which the document does not have. */
const BUCKET = `resource "aws_s3_bucket_policy" "b" {
  policy = data.aws_iam_policy_document.read.json
}
`;

const USER = BUCKET.replace('aws_s3_bucket_policy', 'aws_iam_user_policy');

const RULE = 'missing-principal';

/** A folder on disk, with URIs and a pen. */
function folderOf(files: Readonly<Record<string, string>>) {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'iam-sidekick-')));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  const write = (name: string, text: string): void => writeFileSync(join(path, name), text);
  for (const [name, text] of Object.entries(files)) write(name, text);
  return { write, uri: (name: string) => pathToFileURL(join(path, name)).href };
}

const openFile = (session: Session, uri: string, text: string): Promise<OpenDocument> =>
  open(session, text, { uri, languageId: 'terraform' });

const typesIn = async ({ connection }: Session, uri: string): Promise<readonly string[]> =>
  (await connection.sendRequest<{ type: string }[]>('iamSidekick/policies', { uri })).map(
    ({ type }) => type,
  );

const rules = async (document: OpenDocument): Promise<readonly unknown[]> =>
  rulesOf(await document.diagnostics());

it('knows what a policy is used as in a file that is not open', async () => {
  const { uri } = folderOf({ 'main.tf': BUCKET, 'notes.md': USER });
  const session = await startSession();
  const document = await openFile(session, uri('documents.tf'), DOCUMENTS);
  expect(await typesIn(session, document.uri)).toEqual(['resource']);
  expect(await rules(document)).toContain(RULE);
});

it('takes open files as they are in the editor, and says the rest again when they change', async () => {
  const { uri } = folderOf({ 'main.tf': USER });
  const session = await startSession();
  const document = await openFile(session, uri('documents.tf'), DOCUMENTS);
  expect(await rules(document)).not.toContain(RULE);
  const main = await openFile(session, uri('main.tf'), USER);
  const before = await document.report();
  const last = before.kind === 'full' ? before.resultId : undefined;
  // What others do not depend on changes nothing for them.
  await main.replace('"b"', '"b" ');
  expect(await document.report(last)).toEqual({ kind: 'unchanged', resultId: last });
  await main.replace('aws_iam_user_policy', 'aws_s3_bucket_policy');
  expect(await document.report(last)).toMatchObject({
    kind: 'full',
    items: expect.arrayContaining([expect.objectContaining({ code: RULE })]) as unknown,
  });
  expect(session.heard.refreshes).toBe(0);
  // Closed without having been saved, it is what is on disk.
  await main.close();
  await session.until(() => session.heard.refreshes === 1);
  expect(await rules(document)).not.toContain(RULE);
});

it('counts a new file that is nowhere but in the editor', async () => {
  const { uri } = folderOf({});
  const session = await startSession();
  const document = await openFile(session, uri('documents.tf'), DOCUMENTS);
  await openFile(session, uri('main.tf'), BUCKET);
  expect(await typesIn(session, document.uri)).toEqual(['resource']);
  await openFile(session, uri('other.md'), BUCKET);
  await openFile(session, uri('deep/main.tf'), USER);
  expect(await typesIn(session, document.uri)).toEqual(['resource']);
});

it('follows files on disk', async () => {
  const { uri, write } = folderOf({ 'main.tf': USER });
  const session = await startSession();
  const document = await openFile(session, uri('documents.tf'), DOCUMENTS);
  expect(await typesIn(session, document.uri)).toEqual(['identity']);
  const changed = (name: string) =>
    session.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uri(name), type: 2 }],
    });
  write('main.tf', BUCKET);
  await changed('main.tf');
  await session.until(() => session.heard.refreshes === 1);
  expect(await typesIn(session, document.uri)).toEqual(['resource']);
  // What is open has been heard of, and nobody is interested in what a tool brings elsewhere.
  await changed('documents.tf');
  await changed('.terraform/modules/a/main.tf');
  write('other.tf', USER);
  await changed('other.tf');
  await session.until(() => session.heard.refreshes > 1);
  expect(session.heard.refreshes).toBe(2);
  expect(await typesIn(session, document.uri)).toEqual(['identity']);
});

it('reads the folder again when a file is opened or saved, for clients that watch no files', async () => {
  const { uri, write } = folderOf({ 'main.tf': USER });
  const session = await startSession({ capabilities: PLAIN });
  const document = await openFile(session, uri('documents.tf'), DOCUMENTS);
  expect(await typesIn(session, document.uri)).toEqual(['identity']);
  write('main.tf', BUCKET);
  await session.connection.sendNotification('textDocument/didSave', {
    textDocument: { uri: document.uri },
  });
  expect(await typesIn(session, document.uri)).toEqual(['resource']);
  write('main.tf', USER);
  await openFile(session, uri('more.tf'), '');
  expect(await typesIn(session, document.uri)).toEqual(['identity']);
});

it('tells a client that does not ask when a file beside has changed', async () => {
  const { uri } = folderOf({});
  const session = await startSession({ capabilities: PLAIN });
  const { published } = session.heard;
  const said = (one: OpenDocument): readonly unknown[] =>
    rulesOf(published.findLast((sent) => sent.uri === one.uri)?.diagnostics ?? []);
  const document = await openFile(session, uri('documents.tf'), DOCUMENTS);
  await session.until(() => published.length === 1);
  expect(said(document)).not.toContain(RULE);
  const main = await openFile(session, uri('main.tf'), BUCKET);
  await session.until(() => said(document).includes(RULE));
  await main.replace('aws_s3_bucket_policy', 'aws_iam_user_policy');
  await session.until(() => !said(document).includes(RULE));
});

it('leads to a file that is not open, and to its uses there', async () => {
  const { uri } = folderOf({ 'documents.tf': `\n${DOCUMENTS}`, 'roles.tf': BUCKET });
  const session = await startSession();
  const main = await openFile(session, uri('main.tf'), USER);
  const ask = (method: string, position: object): Promise<Location[]> =>
    session.connection.sendRequest(`textDocument/${method}`, {
      textDocument: { uri: main.uri },
      position,
      context: { includeDeclaration: true },
    });
  const use = main.rangeOf('data.aws_iam_policy_document.read');
  const definition = {
    uri: uri('documents.tf'),
    range: { start: { line: 1, character: 32 }, end: { line: 1, character: 36 } },
  };
  expect(await ask('definition', use.end)).toEqual([definition]);
  expect(await ask('references', use.start)).toEqual([
    { uri: main.uri, range: use },
    definition,
    { uri: uri('roles.tf'), range: use },
  ]);
});

it('leads to where a document is now in an open file, whatever others know of it', async () => {
  const { uri } = folderOf({ 'documents.tf': DOCUMENTS });
  const session = await startSession();
  const main = await openFile(session, uri('main.tf'), USER);
  const documents = await openFile(session, uri('documents.tf'), DOCUMENTS);
  await documents.diagnostics();
  await documents.replace('data "aws', '\n\ndata "aws');
  const { start } = main.rangeOf('data.aws_iam_policy_document.read');
  expect(
    await session.connection.sendRequest('textDocument/definition', {
      textDocument: { uri: main.uri },
      position: start,
    }),
  ).toEqual([{ uri: documents.uri, range: documents.rangeOf('read') }]);
});

it('reads folders through a client that knows more file systems', async () => {
  const folder = 'vscode-vfs://github/someone/infra';
  const session = await startSession({
    initializationOptions: { readsFiles: true, listsFolders: true },
  });
  const asked: unknown[] = [];
  session.connection.onRequest('iamSidekick/listFolder', (params) => {
    asked.push(params);
    return ['main.tf', 'documents.tf', 'README.md', 'a b.tofu', 7];
  });
  session.connection.onRequest('iamSidekick/readFile', ({ uri }: { uri: string }) => {
    asked.push(uri);
    return uri.endsWith('main.tf') ? BUCKET : null;
  });
  const document = await openFile(session, `${folder}/documents.tf`, DOCUMENTS);
  expect(await typesIn(session, document.uri)).toEqual(['resource']);
  expect(asked).toEqual([
    { uri: folder },
    `${folder}/a%20b.tofu`,
    `${folder}/documents.tf`,
    `${folder}/main.tf`,
  ]);
  // A file without policies needs no others.
  await openFile(session, 'vscode-vfs://github/someone/other/main.tf', USER);
  expect(await typesIn(session, document.uri)).toEqual(['resource']);
  expect(asked).toHaveLength(4);
});

it('goes without the folder where it cannot be read', async () => {
  const session = await startSession({
    initializationOptions: { readsFiles: true, listsFolders: true },
  });
  const [virtual, missing] = ['vscode-vfs://github/a/b.tf', 'file:///nowhere/at/all/b.tf'];
  for (const uri of [virtual, missing, 'untitled:Untitled-1']) {
    const document = await openFile(session, uri, DOCUMENTS);
    expect(await typesIn(session, document.uri)).toEqual(['identity']);
  }
});
