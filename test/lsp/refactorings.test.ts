import { expect, it } from 'vitest';
import { CodeActionTriggerKind } from 'vscode-languageserver-protocol/node';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { PLAIN } from './testers/capabilities';
import { editsOf, open } from './testers/document';
import { startSession } from './testers/session';

const UPLOADS = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:PutObject", "iam:*AccountAlias", "s3:PutObject"],
      "Resource": "*"
    }
  ]
}
`;
const ORGANIZED = UPLOADS.replace(
  '"Effect": "Allow",',
  '"Sid": "AllowIAMAndS3Write",\n      "Effect": "Allow",',
).replace(
  '["s3:PutObject", "iam:*AccountAlias", "s3:PutObject"]',
  '["iam:*AccountAlias", "s3:PutObject"]',
);
const WILDCARD = '"iam:*AccountAlias"';

const kindsOf = (actions: readonly CodeAction[]): readonly unknown[] =>
  actions.map(({ kind }) => kind);

it('offers ways to write a selection differently, written when one is chosen', async () => {
  const session = await startSession();
  const document = await open(session, UPLOADS);
  const actions = await document.actions(document.rangeOf(WILDCARD), ['refactor']);
  expect(kindsOf(actions)).toEqual([
    'refactor.rewrite.expand-wildcard',
    'refactor.rewrite.split-statement',
    'refactor.extract.extract-behind-mfa',
    'refactor.rewrite.require-mfa',
    'refactor.rewrite.sort-values',
  ]);
  const [expand] = actions;
  expect(expand).toMatchObject({
    title:
      'Expand iam:*AccountAlias into the 2 actions it matches as of 2026-09-26 (narrows access)',
    data: { uri: document.uri, version: 1, refactoring: 0 },
  });
  expect(expand?.edit).toBeUndefined();
  const resolved: CodeAction = await session.connection.sendRequest('codeAction/resolve', expand);
  await document.apply(editsOf(resolved.edit));
  expect(document.text()).toBe(
    UPLOADS.replace(WILDCARD, '"iam:CreateAccountAlias", "iam:DeleteAccountAlias"'),
  );
});

it('gives only the kinds that were asked for', async () => {
  const document = await open(await startSession(), UPLOADS);
  const range = document.rangeOf(WILDCARD);
  expect(kindsOf(await document.actions(range, ['refactor.extract']))).toEqual([
    'refactor.extract.extract-behind-mfa',
  ]);
  const one = 'refactor.rewrite.sort-values';
  expect(kindsOf(await document.actions(range, [one]))).toEqual([one]);
});

it('lights no bulb by itself, and is in the menu that somebody opens', async () => {
  const document = await open(await startSession(), UPLOADS);
  const range = document.rangeOf('"Effect"');
  const kinds = async (trigger: CodeActionTriggerKind): Promise<readonly unknown[]> =>
    kindsOf(await document.actions(range, undefined, trigger)).filter((kind) =>
      String(kind).startsWith('refactor'),
    );
  expect(await kinds(CodeActionTriggerKind.Automatic)).toEqual([]);
  expect(await kinds(CodeActionTriggerKind.Invoked)).toContain('refactor.rewrite.add-sids');
});

it('writes the edits at once for a client that resolves nothing', async () => {
  const document = await open(await startSession({ capabilities: PLAIN }), UPLOADS);
  const [sort] = await document.actions(document.rangeOf(WILDCARD), [
    'refactor.rewrite.sort-values',
  ]);
  await document.apply(editsOf(sort?.edit));
  expect(document.text()).toContain('["iam:*AccountAlias", "s3:PutObject"]');
});

it('refuses to rewrite a text that has changed meanwhile', async () => {
  const session = await startSession();
  const document = await open(session, UPLOADS);
  const [action] = await document.actions(document.rangeOf(WILDCARD), ['refactor']);
  await document.replace('"Version"', '\n"Version"');
  await expect(session.connection.sendRequest('codeAction/resolve', action)).rejects.toMatchObject({
    code: -32801,
  });
});

it('offers nothing in a text that is half typed', async () => {
  const document = await open(
    await startSession(),
    UPLOADS.replace('"Resource": "*"', '"Resource": '),
  );
  expect(await document.actions(document.rangeOf(WILDCARD), ['refactor', 'source'])).toEqual([]);
});

it('says it in the language of the client', async () => {
  const document = await open(await startSession({ locale: 'ja' }), UPLOADS);
  const [action] = await document.actions(document.rangeOf('"Version"'), ['refactor']);
  expect(action?.title).toMatch(/MFA を必須にする.*（アクセスを狭めます）/);
});

it.each(['source', 'source.organizePolicy', 'source.organizePolicy.iamSidekick'])(
  'organizes policies when asked for %s, as on save',
  async (kind) => {
    const document = await open(await startSession(), UPLOADS);
    const actions = await document.actions(document.rangeOf('"Version"'), [kind]);
    const organize = actions.find((one) => one.kind === 'source.organizePolicy.iamSidekick');
    await document.apply(editsOf(organize?.edit));
    expect(document.text()).toBe(ORGANIZED);
    expect(await document.actions(document.rangeOf('"Version"'), [kind])).toEqual([]);
  },
);

it('does not organize where only refactorings or fixes are asked for', async () => {
  const document = await open(await startSession(), UPLOADS);
  const range = document.rangeOf(WILDCARD);
  for (const only of [undefined, ['refactor'], ['quickfix'], ['source.fixAll']]) {
    const kinds = kindsOf(await document.actions(range, only));
    expect(kinds).not.toContain('source.organizePolicy.iamSidekick');
  }
});
