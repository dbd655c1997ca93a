import { expect, it } from 'vitest';
import { PLAIN } from './testers/capabilities';
import { open, rulesOf } from './testers/document';
import { LEGACY } from './testers/policies';
import { startSession } from './testers/session';

it('sends diagnostics to a client that does not ask for them, and takes them back', async () => {
  const session = await startSession({ capabilities: PLAIN });
  const { published } = session.heard;
  const document = await open(session, LEGACY);
  await session.until(() => published.length === 1);
  expect(published[0]).toMatchObject({ uri: document.uri, version: 1 });
  expect(rulesOf(published[0]?.diagnostics ?? [])).toEqual(['legacy-mfa-resource']);

  await document.replace('mfa/${aws:username}', 'mfa/*');
  await session.until(() => published.length === 2);
  expect(published[1]).toMatchObject({ version: 2, diagnostics: [] });

  await document.close();
  await session.until(() => published.length === 3);
  expect(published[2]).toEqual({ uri: document.uri, diagnostics: [] });
});

it('waits for a pause between key strokes', async () => {
  const session = await startSession({ capabilities: PLAIN });
  const { published } = session.heard;
  const document = await open(session, LEGACY);
  await document.replace('mfa/${aws:username}', 'mfa/${aws:usernam}');
  await document.replace('mfa/${aws:usernam}', 'mfa/*');
  await session.until(() => published.length > 0);
  expect(published).toMatchObject([{ version: 3, diagnostics: [] }]);
});

it('takes settings that such a client sends', async () => {
  const session = await startSession({
    capabilities: PLAIN,
    initializationOptions: { settings: { rules: { 'legacy-mfa-resource': 'error' } } },
  });
  const { published } = session.heard;
  await open(session, LEGACY);
  await session.until(() => published.length === 1);
  expect(published[0]?.diagnostics).toMatchObject([{ severity: 1 }]);
  await session.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { iamSidekick: { rules: { 'legacy-mfa-resource': 'off' } } },
  });
  await session.until(() => published.length === 2);
  expect(published[1]?.diagnostics).toEqual([]);
});
