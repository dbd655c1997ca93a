import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import type { CodeLens } from 'vscode-languageserver-protocol/node';
import type { MfaJourneyResult } from '../../server/src/lsp/protocol/mfaJourney';
import { MODERN } from './testers/capabilities';
import { open } from './testers/document';
import type { OpenDocument } from './testers/document';
import { LOWER_CASE } from './testers/policies';
import { startSession } from './testers/session';
import type { Session } from './testers/session';

const SELF_MANAGE = readFileSync('examples/self-manage-mfa.iam.json', 'utf8');
const TITLE = 'MFA: enrol ✓ · first password change ✗ · gate ✓ · no bypass ✓';

const lenses = ({ connection }: Session, { uri }: OpenDocument): Promise<CodeLens[]> =>
  connection.sendRequest('textDocument/codeLens', { textDocument: { uri } });

const journey = (
  { connection }: Session,
  { uri }: OpenDocument,
  more: object = {},
): Promise<MfaJourneyResult | null> =>
  connection.sendRequest('iamSidekick/mfaJourney', { uri, ...more });

it('puts a line above a policy about MFA that a plain client can only read', async () => {
  const session = await startSession();
  const start = { line: 0, character: 0 };
  expect(session.initialized.capabilities.codeLensProvider).toEqual({ resolveProvider: false });
  expect(await lenses(session, await open(session, SELF_MANAGE))).toEqual([
    { range: { start, end: start }, command: { title: TITLE, command: '' } },
  ]);
  const other = await open(session, LOWER_CASE, { uri: 'file:///project/other.json' });
  expect(await lenses(session, other)).toEqual([]);
});

it('gives it the command of a client that has one, in the language of the settings', async () => {
  const workspace = { ...MODERN.workspace, codeLens: { refreshSupport: true } };
  const session = await startSession({
    capabilities: { ...MODERN, workspace },
    initializationOptions: { commands: ['iamSidekick.showMfaJourney'] },
  });
  let refreshes = 0;
  session.connection.onRequest('workspace/codeLens/refresh', () => {
    refreshes += 1;
    return null;
  });
  const document = await open(session, SELF_MANAGE);
  const [lens] = await lenses(session, document);
  expect(lens?.command).toEqual({
    title: TITLE,
    command: 'iamSidekick.showMfaJourney',
    arguments: [document.uri, { line: 0, character: 0 }],
  });
  await session.configure({ language: 'ja' });
  expect((await lenses(session, document))[0]?.command?.title).toBe(
    'MFA: 登録 ✓ · 初回パスワード変更 ✗ · ゲート ✓ · 迂回防止 ✓',
  );
  expect(refreshes).toBe(1);
});

it('tells the journey, with a managed policy and another document beside', async () => {
  const session = await startSession();
  const document = await open(session, SELF_MANAGE);
  const alone = await journey(session, document);
  expect(alone).toMatchObject({ locale: 'en', policy: 0, ok: false });
  const stage = alone?.stages[0];
  expect(stage).toMatchObject({ id: 'first-sign-in', outcome: 'fails' });
  const place = stage?.calls[0]?.decidedBy?.place;
  expect(place && document.textIn(place.range)).toContain('DenyAllButEnrolmentWithoutMFA');

  await document.replace('"NotAction": [', '"NotAction": ["iam:*Password*", ');
  expect((await journey(session, document))?.stages[0]).toMatchObject({
    outcome: 'fails',
    calls: [{ decision: 'implicitly-denied', decidedBy: null }, { outcome: 'fails' }],
  });
  const text = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Action: 'iam:*Password*', Resource: '*' },
  });
  const managed = await journey(session, document, { managed: [{ name: 'Passwords', text }] });
  expect(managed?.stages[0]).toMatchObject({
    outcome: 'passes',
    calls: [{ decidedBy: { place: { uri: 'Passwords' } } }, { outcome: 'passes' }],
  });
  const other = await open(session, text, { uri: 'file:///project/other.json' });
  const together = await journey(session, document, {
    others: [other.uri, 'file:///project/closed.json'],
  });
  expect(together?.stages[0]).toMatchObject({
    outcome: 'passes',
    calls: [{ decidedBy: { place: { uri: other.uri } } }, { outcome: 'passes' }],
  });
});

it('brings along what open documents attach beside the policy', async () => {
  const session = await startSession();
  const seed = (name: string, languageId: string): Promise<OpenDocument> =>
    open(session, readFileSync(`test/unit/fixtures/seeds/${name}`, 'utf8'), {
      uri: `untitled:seeds/${name}`,
      languageId,
    });
  const document = await seed('2-enable-mfa-device.tf', 'terraform');
  const group = await seed('2-group-developers.tf', 'terraform');
  const alone = await journey(session, document);
  expect(alone?.attached).toMatchObject([
    { name: 'PowerUserAccess', managed: 'PowerUserAccess', state: 'not-known' },
  ]);
  const [attached] = alone?.attached ?? [];
  expect(attached?.place.uri).toBe(group.uri);
  expect(attached && group.textIn(attached.place.range)).toBe(
    '"arn:aws:iam::aws:policy/PowerUserAccess"',
  );

  await seed('2-iam-user-user-a.yaml', 'yaml');
  const text = JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', NotAction: 'iam:*', Resource: '*' },
  });
  const texts = [{ name: 'PowerUserAccess', text }];
  const told = await journey(session, document, { texts });
  expect(told).toMatchObject({
    attached: [{ state: 'counted' }],
    traveller: { user: 'userA', passwordResetRequired: false },
  });
  expect(told?.stages.find(({ id }) => id === 'work-with-mfa')?.calls[0]).toMatchObject({
    decision: 'allowed',
    decidedBy: { place: { uri: 'PowerUserAccess' } },
  });
  const without = told?.attached.map(({ id }) => id);
  const fewer = await journey(session, document, { texts, without });
  expect(fewer?.attached).toMatchObject([{ state: 'left-out' }]);
});

it('points to the findings whose fixes help', async () => {
  const session = await startSession();
  const holes = readFileSync('examples/gate-with-holes.jsonc', 'utf8');
  const document = await open(session, holes, { languageId: 'jsonc' });
  const told = await journey(session, document);
  const fixable = told?.stages.flatMap(({ id, fix }) =>
    fix === null ? [] : [[id, document.textIn(fix.range)]],
  );
  expect(fixable).toEqual([
    ['first-sign-in', expect.stringContaining('"NotAction"')],
    ['enrol-virtual-device', expect.stringContaining('"NotAction"')],
    ['enrol-passkey', expect.stringContaining('"NotAction"')],
    ['gate-holds', '"Bool"'],
    ['gate-cannot-be-bypassed', '"iam:DeactivateMFADevice"'],
  ]);

  // Those of another policy in the same file do not help.
  const both = await open(session, `[${holes}, ${SELF_MANAGE}]`, { uri: 'file:///both.json' });
  const second = await journey(session, both, {
    position: both.rangeOf('ListVirtualDevices').start,
  });
  expect(second?.policy).toBe(1);
  expect(second?.stages[0]).toMatchObject({ outcome: 'fails', fix: null });
});

it('points to findings in a policy that comes along, and in none that was taken away', async () => {
  const session = await startSession();
  const text = `Resources:
  Team:
    Type: AWS::IAM::Group
    Properties:
      Policies:
        - PolicyName: own
          PolicyDocument:
            Version: '2012-10-17'
            Statement: [{ Effect: Allow, Action: 'iam:*', Resource: '*' }]
        - PolicyName: gate
          PolicyDocument:
            Version: '2012-10-17'
            Statement:
              - Effect: Deny
                NotAction: [iam:ListMFADevices]
                Resource: '*'
                Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } }
`;
  const document = await open(session, text, { uri: 'file:///team.yaml', languageId: 'yaml' });
  const told = await journey(session, document);
  expect(told).toMatchObject({ policy: 0, attached: [{ name: 'gate', state: 'counted' }] });
  const enrol = told?.stages.find(({ id }) => id === 'enrol-virtual-device');
  expect(enrol?.fix && document.textIn(enrol.fix.range)).toContain('NotAction');
  const without = told?.attached.map(({ id }) => id);
  const alone = await journey(session, document, { without });
  expect(alone?.stages.find(({ id }) => id === 'enrol-virtual-device')?.outcome).toBe('passes');
  expect(alone?.stages.every(({ fix }) => fix === null)).toBe(true);
});

it('has no journey to tell where there is no policy for users', async () => {
  const session = await startSession();
  expect(await journey(session, await open(session, '{}'))).toBeNull();
  expect(
    await session.connection.sendRequest('iamSidekick/mfaJourney', { uri: 'file:///closed.json' }),
  ).toBeNull();
});
