import { expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol/node';
import { MODERN, PLAIN } from './testers/capabilities';
import { open } from './testers/document';
import { LEGACY } from './testers/policies';
import { startSession } from './testers/session';

const labels = (items: readonly CompletionItem[]): readonly string[] =>
  items.map(({ label }) => label);

it('offers what fits the place of the cursor', async () => {
  const text = LEGACY.replace('"Allow"', '""');
  const document = await open(await startSession(), text);
  const items = await document.complete(text.indexOf('"",') + 1);
  expect(labels(items).toSorted()).toEqual(['Allow', 'Deny']);
  const [{ textEdit } = {}] = items.filter(({ label }) => label === 'Deny');
  if (textEdit === undefined || !('range' in textEdit)) throw new Error('Expected an edit.');
  await document.apply([textEdit]);
  expect(document.text()).toBe(text.replace('""', '"Deny"'));
});

it('documents an item when it is shown', async () => {
  const session = await startSession();
  const text = LEGACY.replace('iam:EnableMFADevice', '');
  const document = await open(session, text);
  const items = await document.complete(text.indexOf('""') + 1);
  const item = items.find(({ label }) => label === 'iam:EnableMFADevice');
  expect(item?.documentation).toBeUndefined();
  const resolved: CompletionItem = await session.connection.sendRequest(
    'completionItem/resolve',
    item,
  );
  expect(resolved.documentation).toMatchObject({
    kind: 'markdown',
    value: expect.stringContaining('passkey'),
  });
});

it('offers whole policies in an empty file that is a policy by its name, and in no other', async () => {
  const session = await startSession();
  const own = await open(session, '', {
    uri: 'file:///project/a.iam.json',
    languageId: 'iam-policy',
  });
  const [first] = await own.complete(0);
  expect(first).toMatchObject({
    insertTextFormat: 2,
    kind: 15,
    labelDetails: { description: 'MFA self-management' },
  });
  expect(JSON.stringify(first?.textEdit)).toContain('Statement');
  const other = await open(session, '', { uri: 'file:///project/a.json' });
  expect(await other.complete(0)).toEqual([]);
});

it('gives a client without snippets text that it can write', async () => {
  const text = '{ "Version": "2012-10-17", "Statement": [{  }] }';
  const offset = text.indexOf('{  }') + 2;
  const modern = await open(await startSession({ capabilities: MODERN }), text);
  expect(JSON.stringify(await modern.complete(offset))).toContain('$');
  const plain = await open(await startSession({ capabilities: PLAIN }), text);
  const items = await plain.complete(offset);
  expect(labels(items)).toContain('Effect');
  for (const { insertTextFormat, textEdit } of items) {
    expect(insertTextFormat).toBe(1);
    expect(textEdit?.newText).not.toMatch(/\$\{?\d/);
  }
});

it('sorts before what the built-in JSON support offers for any object', async () => {
  const text = '{\n  "Version": "2012-10-17",\n  \n}\n';
  const document = await open(await startSession(), text);
  const items = await document.complete(text.indexOf('\n}'));
  expect(labels(items)).toContain('Statement');
  for (const { sortText = '' } of items) expect(sortText < '$schema').toBe(true);
});
