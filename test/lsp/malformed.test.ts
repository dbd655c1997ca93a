import { expect, it } from 'vitest';
import { open, rulesOf } from './testers/document';
import { LEGACY } from './testers/policies';
import { startSession } from './testers/session';

it.each([
  ['nothing', ''],
  ['white space', ' \n\t'],
  ['half a policy', LEGACY.slice(0, LEGACY.length / 2)],
  ['an open string', '{"Statement": [{"Effect": "Al'],
  [
    'wrong types everywhere',
    '{"Version": [], "Statement": {"Effect": 1, "Action": {}, "Resource": null}}',
  ],
  ['keys of objects', '{"__proto__": {}, "constructor": 1, "Statement": [{"Effect": "toString"}]}'],
  ['a hundred thousand brackets', `{"Statement": ${'['.repeat(100_000)}`],
  ['no JSON at all', '"statement" <html> "version"'],
])('answers everything about %s', async (_, text) => {
  const session = await startSession();
  const document = await open(session, text);
  const middle = Math.floor(text.length / 2);
  expect((await document.report()).kind).toBe('full');
  expect(
    Array.isArray(
      await document.actions({
        start: document.positionAt(0),
        end: document.positionAt(text.length),
      }),
    ),
  ).toBe(true);
  expect(Array.isArray(await document.complete(middle))).toBe(true);
  expect(session.heard.logs).toEqual([]);
  expect(session.heard.dialogs).toEqual([]);
});

it('answers requests about documents that are not open', async () => {
  const { connection } = await startSession();
  const textDocument = { uri: 'file:///nowhere.json' };
  const position = { line: 0, character: 0 };
  expect(await connection.sendRequest('textDocument/diagnostic', { textDocument })).toEqual({
    kind: 'full',
    items: [],
  });
  expect(
    await connection.sendRequest('textDocument/completion', { textDocument, position }),
  ).toEqual({ isIncomplete: false, items: [] });
});

it('survives a change that makes no sense, and logs what failed without a dialog', async () => {
  const session = await startSession();
  const document = await open(session, LEGACY);
  const bad = { textDocument: { uri: document.uri }, range: null, context: {} };
  expect(await session.connection.sendRequest('textDocument/codeAction', bad)).toEqual([]);
  await session.until(() => session.heard.logs.length > 0);
  expect(session.heard.logs[0]).toMatchObject({
    type: 1,
    message: expect.stringContaining('textDocument/codeAction'),
  });
  expect(session.heard.dialogs).toEqual([]);
  expect(rulesOf(await document.diagnostics())).toEqual(['legacy-mfa-resource']);
});
