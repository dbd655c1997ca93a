import { expect, it } from 'vitest';
import type { Hover } from 'vscode-languageserver-protocol/node';
import { open } from './testers/document';
import type { OpenDocument } from './testers/document';
import { LEGACY } from './testers/policies';
import { startSession } from './testers/session';
import type { Session } from './testers/session';

const hoverOver = (session: Session, document: OpenDocument, text: string): Promise<Hover | null> =>
  session.connection.sendRequest('textDocument/hover', {
    textDocument: { uri: document.uri },
    position: document.rangeOf(text).start,
  });

it('says over a Sid what the statement does, as Markdown with the range it is about', async () => {
  const session = await startSession();
  const document = await open(session, LEGACY);
  expect(await hoverOver(session, document, 'EnrolOwnDevice')).toMatchObject({
    contents: { kind: 'markdown', value: expect.stringMatching(/allow/i) },
    range: document.rangeOf('"EnrolOwnDevice"'),
  });
});

it('says it in Japanese where the settings say so', async () => {
  const session = await startSession({ settings: { language: 'ja' } });
  const document = await open(session, LEGACY);
  expect(await hoverOver(session, document, 'EnrolOwnDevice')).toMatchObject({
    contents: { value: expect.stringContaining('許可') },
  });
});

it('says nothing in JSON that is no policy', async () => {
  const session = await startSession();
  const document = await open(session, '{ "name": "effect", "Resource": "*" }');
  expect(await hoverOver(session, document, 'Resource')).toBeNull();
});
