import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import type {
  RequestAnswerResult,
  RequestChoicesResult,
} from '../../server/src/lsp/protocol/tryRequest';
import { open } from './testers/document';
import type { OpenDocument } from './testers/document';
import { startSession } from './testers/session';
import type { Session } from './testers/session';

const SELF_MANAGE = readFileSync('examples/self-manage-mfa.iam.json', 'utf8');
const TRUST = readFileSync('examples/admin-role.trust-policy.json', 'utf8');

const choices = (
  { connection }: Session,
  { uri }: Pick<OpenDocument, 'uri'>,
  more: object = {},
): Promise<RequestChoicesResult> =>
  connection.sendRequest('iamSidekick/requestChoices', { uri, ...more });

const answer = (
  { connection }: Session,
  { uri }: Pick<OpenDocument, 'uri'>,
  more: object = {},
): Promise<RequestAnswerResult> =>
  connection.sendRequest('iamSidekick/requestAnswer', { uri, ...more });

it('offers to try requests above policies, to a client that can', async () => {
  const initializationOptions = { commands: ['iamSidekick.tryRequest'] };
  const session = await startSession({ initializationOptions });
  const document = await open(session, TRUST);
  const { uri } = document;
  const start = { line: 0, character: 0 };
  const lenses: CodeLens[] = await session.connection.sendRequest('textDocument/codeLens', {
    textDocument: { uri },
  });
  expect(lenses).toEqual([
    {
      range: { start, end: start },
      command: {
        title: 'Try a request…',
        command: 'iamSidekick.tryRequest',
        arguments: [uri, start],
      },
    },
  ]);
});

it('asks question by question, and answers in the language of the settings', async () => {
  const session = await startSession();
  const document = await open(session, SELF_MANAGE);
  const first = await choices(session, document, { typed: 'ec2:describeinstances' });
  expect(first).toMatchObject({ policy: 0, question: { id: 'action' } });
  const draft = first?.question?.choices[0]?.draft;
  expect(draft).toEqual({ action: 'ec2:DescribeInstances', context: [] });
  const second = await choices(session, document, { policy: 0, draft });
  expect(second?.question).toMatchObject({ id: 'mfa', further: 0 });
  const withMfa = second?.question?.choices[1]?.draft;
  expect((await choices(session, document, { draft: withMfa }))?.question).toBeNull();
  expect(await answer(session, document, { draft: withMfa })).toMatchObject({
    locale: 'en',
    decision: 'implicitly-denied',
    note: 'Not allowed: ec2:DescribeInstances (with MFA)',
  });
  await session.configure({ language: 'ja' });
  const without = second?.question?.choices[0]?.draft;
  expect(await answer(session, document, { draft: without })).toMatchObject({
    locale: 'ja',
    note: '拒否: ec2:DescribeInstances（MFA なしのコンソール）',
  });
});

it('is about the policy at the position', async () => {
  const session = await startSession();
  const both = await open(session, `[${TRUST}, ${SELF_MANAGE}]`);
  const { start: position } = both.rangeOf('ListVirtualDevices');
  expect((await choices(session, both))?.policy).toBe(0);
  expect((await choices(session, both, { position }))?.policy).toBe(1);
});

it.each([
  ['nothing', {}],
  ['a draft that is none', { draft: 7, typed: 7 }],
  ['values of wrong types', { draft: { action: 1, resource: [], caller: {}, context: 'x' } }],
  ['wrong keys', { draft: { context: [1, ['a'], ['b', 'c'], ['d', [1, 'e']], [null, []]] } }],
  ['a policy that is not there', { policy: 99 }],
])('answers where it is sent %s', async (_, sent) => {
  const session = await startSession();
  const document = await open(session, SELF_MANAGE);
  const asked = await choices(session, document, sent);
  if ('policy' in sent) expect(asked).toBeNull();
  else expect(asked?.policy).toBe(0);
  expect(await answer(session, document, sent)).toBeNull();
  expect(session.heard.logs).toEqual([]);
  expect(session.heard.dialogs).toEqual([]);
});

it('knows no key but those of the request', async () => {
  const session = await startSession();
  const document = await open(session, SELF_MANAGE);
  const draft = { action: 'constructor', context: [['__proto__', ['toString']]] };
  expect((await choices(session, document, { draft }))?.question).toMatchObject({ id: 'mfa' });
  expect((await answer(session, document, { draft }))?.asked.context).toEqual(draft.context);
});

it('logs a position that is none, without a dialog', async () => {
  const session = await startSession();
  const document = await open(session, SELF_MANAGE);
  expect(await choices(session, document, { position: null })).toBeNull();
  await session.until(() => session.heard.logs.length > 0);
  expect(session.heard.logs[0]?.message).toContain('iamSidekick/requestChoices');
  expect(session.heard.dialogs).toEqual([]);
});

it('has nothing to ask where there is no policy', async () => {
  const session = await startSession();
  expect(await choices(session, await open(session, '{}'))).toBeNull();
  expect(await answer(session, { uri: 'file:///closed.json' }, { draft: {} })).toBeNull();
});
