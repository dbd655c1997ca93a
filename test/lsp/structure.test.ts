import { expect, it } from 'vitest';
import type {
  DocumentLink,
  DocumentSymbol,
  FoldingRange,
  SelectionRange,
} from 'vscode-languageserver-protocol/node';
import { MODERN } from './testers/capabilities';
import { open } from './testers/document';
import { LEGACY } from './testers/policies';
import { startSession } from './testers/session';

it('outlines a policy by its statements', async () => {
  const documentSymbol = { hierarchicalDocumentSymbolSupport: true };
  const session = await startSession({
    capabilities: { ...MODERN, textDocument: { ...MODERN.textDocument, documentSymbol } },
  });
  const document = await open(session, LEGACY);
  const textDocument = { uri: document.uri };
  const [policy, ...others] = await session.connection.sendRequest<DocumentSymbol[]>(
    'textDocument/documentSymbol',
    { textDocument },
  );
  expect(others).toEqual([]);
  expect(policy?.children).toMatchObject([
    { name: 'EnrolOwnDevice', detail: expect.stringContaining('iam:CreateVirtualMFADevice') },
  ]);
});

it('outlines it as a list for a client without trees', async () => {
  const session = await startSession();
  const { uri } = await open(session, LEGACY);
  expect(
    await session.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } }),
  ).toMatchObject([{ location: { uri } }, { name: 'EnrolOwnDevice', location: { uri } }]);
});

it('folds policy, list and statement, and leaves the closing line in sight', async () => {
  const session = await startSession();
  const { uri } = await open(session, LEGACY);
  const folds = await session.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
    textDocument: { uri },
  });
  expect(folds).toEqual([
    { startLine: 0, endLine: 9 },
    { startLine: 2, endLine: 8 },
    { startLine: 3, endLine: 7 },
  ]);
});

it('grows a selection from a policy variable to the policy', async () => {
  const session = await startSession();
  const document = await open(session, LEGACY);
  const [selection] = await session.connection.sendRequest<SelectionRange[]>(
    'textDocument/selectionRange',
    { textDocument: { uri: document.uri }, positions: [document.rangeOf('username').start] },
  );
  const texts: string[] = [];
  for (let one = selection; one !== undefined; one = one.parent) {
    texts.push(document.textIn(one.range));
  }
  expect(texts.slice(0, 3)).toEqual([
    '${aws:username}',
    'arn:aws:iam::*:mfa/${aws:username}',
    '"arn:aws:iam::*:mfa/${aws:username}"',
  ]);
  expect(texts.at(-1)).toBe(LEGACY.trimEnd());
});

it('has an answer for a selection outside of policies', async () => {
  const session = await startSession();
  const { uri } = await open(session, `\n${LEGACY}`);
  const position = { line: 0, character: 0 };
  expect(
    await session.connection.sendRequest('textDocument/selectionRange', {
      textDocument: { uri },
      positions: [position],
    }),
  ).toEqual([{ range: { start: position, end: position } }]);
});

it("links to AWS's pages, in the user's language", async () => {
  const session = await startSession({ locale: 'ja' });
  const document = await open(session, LEGACY);
  const links = await session.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
    textDocument: { uri: document.uri },
  });
  expect(links).toContainEqual({
    range: document.rangeOf('2012-10-17'),
    target: expect.stringMatching(/^https:\/\/docs\.aws\.amazon\.com\/ja_jp\/.*elements_version/),
  });
});

it('tells which policies there are, and how large they are', async () => {
  const session = await startSession();
  const { uri } = await open(session, LEGACY);
  expect(await session.connection.sendRequest('iamSidekick/policies', { uri })).toMatchObject([
    {
      type: 'identity',
      origin: 'assumed',
      statements: 1,
      size: {
        counted: JSON.stringify(JSON.parse(LEGACY)).length,
        limit: 6144,
        unit: 'characters',
        exact: true,
      },
    },
  ]);
});
