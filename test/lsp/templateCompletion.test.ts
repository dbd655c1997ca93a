import { expect, it } from 'vitest';
import { CompletionTriggerKind } from 'vscode-languageserver-protocol/node';
import type { CompletionContext, CompletionList } from 'vscode-languageserver-protocol/node';
import { open } from './testers/document';
import { startSession } from './testers/session';

const TEMPLATE = `Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
`;

const asked: CompletionContext = { triggerKind: CompletionTriggerKind.Invoked };
const typed: CompletionContext = {
  triggerKind: CompletionTriggerKind.TriggerCharacter,
  triggerCharacter: ':',
};

const space: CompletionContext = { ...typed, triggerCharacter: ' ' };

/** How much is offered at the end of the last line of a text. */
async function offered(text: string, context: CompletionContext): Promise<number> {
  const session = await startSession();
  const uri = 'file:///project/template.yaml';
  const { positionAt } = await open(session, text, { uri, languageId: 'yaml' });
  const list: CompletionList = await session.connection.sendRequest('textDocument/completion', {
    textDocument: { uri },
    position: positionAt(text.replace(/\n$/, '').length),
    context,
  });
  return list.items.length;
}

it('behind a key of a template only who asks is offered something: Enter breaks the line', async () => {
  expect(await offered(TEMPLATE, typed)).toBe(0);
  expect(await offered(TEMPLATE, asked)).toBeGreaterThan(0);
});

it('the colon of an action opens the list of its service', async () => {
  const text = `${TEMPLATE}          - Effect: Allow\n            Action: s3:\n`;
  expect(await offered(text, typed)).toBeGreaterThan(100);
});

it('a space opens the list where it ends a key or begins an item, and nowhere else', async () => {
  const statement = `${TEMPLATE}          - Effect: Allow\n`;
  expect(await offered(`${statement}            Action: \n`, space)).toBeGreaterThan(10);
  expect(await offered(`${statement}          - \n`, space)).toBeGreaterThan(3);
  expect(await offered(`${TEMPLATE.trimEnd()} \n`, space)).toBe(0);
  expect(await offered(`${statement}            \n`, space)).toBe(0);
});
