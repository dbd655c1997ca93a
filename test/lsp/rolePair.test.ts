import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { MODERN, PLAIN } from './testers/capabilities';
import { open, rulesOf } from './testers/document';
import { startSession } from './testers/session';

const SEEDS = 'test/unit/fixtures/seeds';
const PERMISSION = readFileSync(`${SEEDS}/4-assume-role-permission.json`, 'utf8');
const TRUST = readFileSync(`${SEEDS}/4-role-trust-with-mfa.json`, 'utf8');
const PERMISSION_URI = 'file:///project/assume.json';
const TRUST_URI = 'file:///project/role.trust.json';
const RULE = 'trust-permission-mismatch';

it('compares a permission with a trust policy while both are open, and points to the other', async () => {
  const session = await startSession({ capabilities: MODERN });
  const permission = await open(session, PERMISSION, { uri: PERMISSION_URI });
  const alone = await permission.report();
  expect(alone).toMatchObject({ kind: 'full', items: [] });
  const trust = await open(session, TRUST, { uri: TRUST_URI });
  const [inPermission, ...others] = await permission.diagnostics();
  expect(others).toEqual([]);
  expect(inPermission).toMatchObject({
    code: RULE,
    severity: 2,
    range: permission.rangeOf('762742784206'),
    relatedInformation: [
      {
        location: { uri: TRUST_URI, range: trust.rangeOf('722742794206') },
        message: "The role's trust policy",
      },
    ],
  });
  expect(await trust.diagnostics()).toMatchObject([
    {
      code: RULE,
      range: trust.rangeOf('722742794206'),
      relatedInformation: [
        { location: { uri: PERMISSION_URI, range: permission.rangeOf('762742784206') } },
      ],
    },
  ]);

  // Nothing is sent again while neither changes; what one holds changes what is said of the other.
  const before = await trust.report();
  const last = before.kind === 'full' ? before.resultId : undefined;
  expect(await trust.report(last)).toEqual({ kind: 'unchanged', resultId: last });
  await permission.replace('762742784206', '722742794206');
  expect(await trust.report(last)).toMatchObject({ kind: 'full', items: [] });
  await permission.replace('722742794206', '762742784206');
  expect(rulesOf(await trust.diagnostics())).toEqual([RULE]);
  expect(session.heard.refreshes).toBe(0);
  await permission.close();
  await session.until(() => session.heard.refreshes === 1);
  expect(await trust.diagnostics()).toEqual([]);
});

it('changes the account to that of the other policy', async () => {
  const session = await startSession({ capabilities: MODERN });
  const permission = await open(session, PERMISSION, { uri: PERMISSION_URI });
  const trust = await open(session, TRUST, { uri: TRUST_URI });
  await trust.diagnostics();
  const [fix] = await permission.actions(permission.rangeOf('762742784206'));
  expect(fix?.title).toMatch(/^Change to account 722742794206, as the other policy has it/);
  const resolved = await session.connection.sendRequest('codeAction/resolve', fix);
  expect(resolved).toMatchObject({
    edit: { documentChanges: [{ edits: [{ newText: expect.stringContaining('722742794206') }] }] },
  });
});

it('tells a client that does not ask when another document has changed', async () => {
  const session = await startSession({ capabilities: PLAIN });
  const { published } = session.heard;
  const said = (uri: string): readonly unknown[] =>
    rulesOf(published.findLast((one) => one.uri === uri)?.diagnostics ?? []);
  const permission = await open(session, PERMISSION, { uri: PERMISSION_URI });
  await session.until(() => published.length === 1);
  const trust = await open(session, TRUST, { uri: TRUST_URI });
  await session.until(() => said(PERMISSION_URI).length === 1);
  expect(said(TRUST_URI)).toEqual([RULE]);
  await permission.replace('762742784206', '722742794206');
  await session.until(() => said(TRUST_URI).length === 0);
  expect(said(PERMISSION_URI)).toEqual([]);
  await permission.replace('722742794206', '762742784206');
  await session.until(() => said(TRUST_URI).length === 1);
  await permission.close();
  await session.until(() => said(TRUST_URI).length === 0);
  await trust.close();
});
