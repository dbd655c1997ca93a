import { expect, it } from 'vitest';
import type { CodeAction } from 'vscode-languageserver-protocol/node';
import { editsOf, open, rulesOf } from './testers/document';
import type { OpenDocument } from './testers/document';
import { startSession } from './testers/session';

/** A template in YAML, with a comment, a function and a policy as JSON text. */
const TEMPLATE = `Resources:
  Own:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Sid: Enrol
            Effect: Allow
            Action:
              - iam:CreateVirtualMFADevice
              - iam:EnableMFADevice # on the user
            Resource:
              - !Sub arn:aws:iam::\${AWS::AccountId}:mfa/\${!aws:username}
              - !Sub arn:aws:iam::\${AWS::AccountId}:user/\${!aws:username}
  Logs:
    Type: AWS::Logs::ResourcePolicy
    Properties:
      PolicyDocument: |
        {
          "Version": "2012-10-17",
          "Statement": [
            { "Effect": "Allow", "Principal": "*", "Action": "logs:PutLogEvent", "Resource": "*" }
          ]
        }
`;

const openTemplate = async (): Promise<OpenDocument> =>
  open(await startSession(), TEMPLATE, {
    uri: 'file:///project/template.yaml',
    languageId: 'yaml',
  });

it('reports and fixes policies in a template, in its own syntax', async () => {
  const session = await startSession();
  const document = await open(session, TEMPLATE, {
    uri: 'file:///project/template.yaml',
    languageId: 'yaml',
  });
  expect(rulesOf(await document.diagnostics())).toEqual(
    expect.arrayContaining(['legacy-mfa-resource', 'unknown-action']),
  );
  const [action] = await document.actions(document.rangeOf('mfa/${!aws:username}'), ['quickfix']);
  const resolved: CodeAction = await session.connection.sendRequest('codeAction/resolve', action);
  await document.apply(editsOf(resolved.edit));
  const [inText] = await document.actions(document.rangeOf('logs:PutLogEvent'), ['quickfix']);
  const other: CodeAction = await session.connection.sendRequest('codeAction/resolve', inText);
  await document.apply(editsOf(other.edit));
  expect(document.text()).toBe(
    TEMPLATE.replace('mfa/${!aws:username}', 'mfa/*').replace('PutLogEvent"', 'PutLogEvents"'),
  );
});

it('silences a rule by a comment of YAML', async () => {
  const document = await openTemplate();
  const actions = await document.actions(document.rangeOf('mfa/${!aws:username}'));
  const silence = actions.find(
    ({ title }) => title === 'Turn off legacy-mfa-resource for this line',
  );
  await document.apply(editsOf(silence?.edit));
  expect(document.text()).toContain(
    '              # iam-sidekick-disable-next-line legacy-mfa-resource\n              - !Sub',
  );
  expect(rulesOf(await document.diagnostics())).not.toContain('legacy-mfa-resource');
  // JSON text has no comments.
  const inText = await document.actions(document.rangeOf('logs:PutLogEvent'));
  expect(inText.filter(({ title }) => title.startsWith('Turn off unknown-action for'))).toEqual([]);
});

it('says in its outline what the template calls its policies', async () => {
  const session = await startSession();
  const document = await open(session, TEMPLATE, {
    uri: 'file:///project/template.yaml',
    languageId: 'yaml',
  });
  const symbols: { name: string }[] = await session.connection.sendRequest(
    'textDocument/documentSymbol',
    { textDocument: { uri: document.uri } },
  );
  const names = symbols.map(({ name }) => name);
  expect(names).toEqual(['Own', 'Enrol', 'Logs', 'Allow logs:PutLogEvent']);
});
