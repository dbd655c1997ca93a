import { expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver-protocol/node';
import { open, rulesOf } from './testers/document';
import { LEGACY } from './testers/policies';
import { startSession } from './testers/session';

it('answers a cancelled request as cancelled, and the next one as ever', async () => {
  const session = await startSession();
  const document = await open(session, LEGACY);
  const source = new CancellationTokenSource();
  const cancelled = session.connection.sendRequest(
    'textDocument/diagnostic',
    { textDocument: { uri: document.uri } },
    source.token,
  );
  source.cancel();
  await expect(cancelled).rejects.toMatchObject({ code: -32800 });
  expect(rulesOf(await document.diagnostics())).toEqual(['legacy-mfa-resource']);
});
