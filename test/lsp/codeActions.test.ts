import { expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { MODERN, PLAIN } from './testers/capabilities';
import { editsOf, open, rulesOf } from './testers/document';
import { LEGACY, LOWER_CASE } from './testers/policies';
import { startSession } from './testers/session';

const ARN = '"arn:aws:iam::*:mfa/${aws:username}"';

it('offers a fix, writes it when it is chosen, and the finding is gone', async () => {
  const session = await startSession();
  const document = await open(session, LEGACY);
  const [action] = await document.actions(document.rangeOf(ARN), ['quickfix']);
  expect(action).toMatchObject({
    kind: 'quickfix',
    title: expect.stringMatching(/mfa\/\*.*widens/),
    diagnostics: [{ code: 'legacy-mfa-resource' }],
    data: { uri: document.uri, version: 1, rule: 'legacy-mfa-resource' },
  });
  expect(action?.edit).toBeUndefined();
  const resolved: CodeAction = await session.connection.sendRequest('codeAction/resolve', action);
  await document.apply(editsOf(resolved.edit));
  expect(document.text()).toBe(LEGACY.replace('mfa/${aws:username}', 'mfa/*'));
  expect(await document.diagnostics()).toEqual([]);
});

it('prefers a fix that leaves access as it is, and no other', async () => {
  const session = await startSession();
  const renames = await open(session, LOWER_CASE);
  const [rename] = await renames.actions(renames.rangeOf('"action"'));
  expect(rename).toMatchObject({ isPreferred: true });
  const widens = await open(session, LEGACY, { uri: 'file:///project/other.json' });
  for (const action of await widens.actions(widens.rangeOf(ARN))) {
    expect(action.isPreferred).toBeUndefined();
  }
});

it('writes the edits at once for a client that resolves nothing', async () => {
  const session = await startSession({ capabilities: PLAIN });
  const document = await open(session, LOWER_CASE);
  const [action] = await document.actions(document.rangeOf('"action"'));
  expect(action?.edit?.changes).toBeDefined();
  await document.apply(editsOf(action?.edit));
  expect(document.text()).toBe(LOWER_CASE.replace('"action"', '"Action"'));
});

it('binds its edits to the version of the text', async () => {
  const session = await startSession();
  const document = await open(session, LOWER_CASE);
  const [action] = await document.actions(document.rangeOf('"action"'));
  const resolved: CodeAction = await session.connection.sendRequest('codeAction/resolve', action);
  expect(resolved.edit?.documentChanges).toMatchObject([{ textDocument: { version: 1 } }]);
});

it('refuses to write a fix for a text that has changed meanwhile', async () => {
  const session = await startSession();
  const document = await open(session, LOWER_CASE);
  const [action] = await document.actions(document.rangeOf('"action"'));
  await document.replace('"Version"', '\n"Version"');
  await expect(session.connection.sendRequest('codeAction/resolve', action)).rejects.toMatchObject({
    code: -32801,
  });
});

it('offers nothing where nothing was found', async () => {
  const document = await open(await startSession(), LEGACY);
  expect(await document.actions(document.rangeOf('"Effect"'))).toEqual([]);
});

it('silences a rule on a line by a comment, where comments are allowed', async () => {
  const session = await startSession();
  const plain = await open(session, LEGACY);
  const titles = (await plain.actions(plain.rangeOf(ARN))).map(({ title }) => title);
  expect(titles.filter((title) => title.startsWith('Turn off'))).toEqual([]);

  const uri = 'file:///project/policy.jsonc';
  const document = await open(session, LEGACY, { uri, languageId: 'jsonc' });
  const actions = await document.actions(document.rangeOf(ARN));
  const silence = actions.find(
    ({ title }) => title === 'Turn off legacy-mfa-resource for this line',
  );
  await document.apply(editsOf(silence?.edit));
  expect(document.text()).toContain(
    '      // iam-sidekick-disable-next-line legacy-mfa-resource\n      "Resource"',
  );
  expect(rulesOf(await document.diagnostics())).not.toContain('legacy-mfa-resource');
});

it('switches a rule off in the settings through a client that has the command', async () => {
  const session = await startSession({
    capabilities: MODERN,
    initializationOptions: { commands: ['iamSidekick.disableRule'] },
  });
  const document = await open(session, LEGACY);
  const actions = await document.actions(document.rangeOf(ARN));
  expect(actions.at(-1)?.command).toMatchObject({
    command: 'iamSidekick.disableRule',
    arguments: ['legacy-mfa-resource', document.uri],
  });
});
