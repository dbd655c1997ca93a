import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { PolicySummaryResult } from '../../server/src/lsp/protocol/policySummary';
import { open } from './testers/document';
import { startSession } from './testers/session';

const SELF_MANAGE = readFileSync('examples/self-manage-mfa.iam.json', 'utf8');

it('sums up the policy at a position, in the language of the settings', async () => {
  const session = await startSession({
    initializationOptions: { settings: { language: 'ja' } },
  });
  const { uri } = await open(session, SELF_MANAGE);
  const summary = await session.connection.sendRequest<PolicySummaryResult>(
    'iamSidekick/policySummary',
    { uri, position: { line: 3, character: 0 } },
  );
  expect(summary).toMatchObject({ policy: 0, type: 'identity', locale: 'ja' });
  const [allowed, denied] = summary?.tables ?? [];
  expect(allowed?.rows.map(({ service, mfa }) => [service?.prefix, mfa])).toEqual([
    ['iam', ['absent', 'false']],
    ['iam', ['true']],
  ]);
  expect(denied?.rows[0]?.exceptActions).toContain('iam:EnableMFADevice');
  expect(summary?.statements[0]?.range.start.line).toBeGreaterThan(0);
});

it('has nothing for a document without policies, or one that is not open', async () => {
  const session = await startSession();
  const { uri } = await open(session, '{"a": 1}');
  const ask = (about: string): Promise<PolicySummaryResult> =>
    session.connection.sendRequest('iamSidekick/policySummary', { uri: about });
  expect(await ask(uri)).toBeNull();
  expect(await ask('file:///project/closed.json')).toBeNull();
});
