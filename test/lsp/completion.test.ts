import { expect, it } from 'vitest';
import type { CompletionItem } from 'vscode-languageserver-protocol/node';
import { MODERN, PLAIN } from './testers/capabilities';
import { open } from './testers/document';
import { LEGACY } from './testers/policies';
import { startSession } from './testers/session';
import type { Session } from './testers/session';

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

const ACTION = '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "" }] }';
const inAction = ACTION.indexOf('""') + 1;

it('offers services, and behind the colon their actions', async () => {
  const document = await open(
    await startSession({ initializationOptions: { commands: ['editor.action.triggerSuggest'] } }),
    ACTION,
  );
  const services = await document.completionList(inAction);
  expect(services.isIncomplete).toBe(true);
  const s3 = services.items.find(({ label }) => label === 's3:');
  expect(s3).toMatchObject({
    labelDetails: { description: 'Amazon S3' },
    command: { command: 'editor.action.triggerSuggest' },
  });
  await document.replace('"Action": ""', '"Action": "s3:"');
  const actions = await document.completionList(inAction + 's3:'.length);
  expect(actions.isIncomplete).toBe(false);
  expect(labels(actions.items)).toContain('s3:GetObject');
});

it('answers for the text that it was asked about, whatever is typed meanwhile', async () => {
  const document = await open(await startSession(), ACTION.replace('""', '"s3:"'));
  const wanted = document.rangeOf('s3:');
  const asked = document.complete(inAction + 's3:'.length);
  await document.replace('"s3:"', '"s3:GetObj"');
  const [item] = await asked;
  // An editor adds what was typed since: a longer range would take the closing quote along.
  expect(item?.textEdit).toMatchObject({ range: wanted });
});

it('says what AWS says of an action when it is shown, also after more has been typed', async () => {
  const session = await startSession();
  const document = await open(session, ACTION.replace('""', '"s3:"'));
  const items = await document.complete(inAction + 's3:'.length);
  await document.replace('"s3:"', '"s3:getobj"');
  const resolved: CompletionItem = await session.connection.sendRequest(
    'completionItem/resolve',
    items.find(({ label }) => label === 's3:GetObject'),
  );
  expect(resolved.documentation).toMatchObject({
    value: expect.stringMatching(/Retrieve objects[^]*s3:::BucketName/),
  });
});

it('keeps lists small for clients that take shared parts once', async () => {
  const text = ACTION.replace('""', '"ec2:"');
  const size = async (session: Session): Promise<number> => {
    const list = await (await open(session, text)).completionList(inAction + 'ec2:'.length);
    expect(list.items.length).toBeGreaterThan(500);
    return JSON.stringify(list).length / list.items.length;
  };
  expect(await size(await startSession())).toBeLessThan(140);
  expect(await size(await startSession({ capabilities: PLAIN }))).toBeLessThan(420);
});

it('commands nothing to a client that has not said that it knows the command', async () => {
  const document = await open(await startSession(), ACTION);
  const items = await document.complete(inAction);
  expect(items.length).toBeGreaterThan(300);
  for (const { command } of items) expect(command).toBeUndefined();
});

it('takes names from the other open documents, as they now stand', async () => {
  const session = await startSession();
  const other = await open(session, LEGACY.replace('iam::*:user', 'iam::444455556666:user'), {
    uri: 'file:///project/other.json',
  });
  const text =
    '{ "Statement": [{ "Effect": "Allow", "Action": "sts:AssumeRole", "Principal": { "AWS": "" } }] }';
  const document = await open(session, text);
  const offset = text.indexOf('""') + 1;
  expect(labels(await document.complete(offset))).toContain('arn:aws:iam::444455556666:root');
  await other.replace('444455556666', '777788889999');
  const now = labels(await document.complete(offset));
  expect(now).toContain('arn:aws:iam::777788889999:root');
  expect(now).not.toContain('arn:aws:iam::444455556666:root');
  await other.close();
  expect(labels(await document.complete(offset))).not.toContain('arn:aws:iam::777788889999:root');
});
