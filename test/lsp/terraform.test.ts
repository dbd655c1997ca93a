import { expect, it } from 'vitest';
import type { CodeAction, DocumentLink, Location } from 'vscode-languageserver-protocol/node';
import { editsOf, open, rulesOf } from './testers/document';
import { startSession } from './testers/session';

/** A policy document in blocks, used by another file of the folder. */
const DOCUMENTS = `data "aws_iam_policy_document" "enrol" {
  statement {
    actions = ["iam:CreateVirtualMFADevice"]
    resources = [
      "arn:aws:iam::\${var.account}:mfa/$\${aws:username}",
    ]
  }
}
`;

const MAIN = `resource "aws_iam_group_policy" "enrol" {
  policy = data.aws_iam_policy_document.enrol.json
}
resource "aws_iam_group_policy" "other" {
  policy = file("\${path.module}/other.json")
}
`;

const terraform = (name: string) => ({
  uri: `file:///project/infra/${name}`,
  languageId: 'terraform',
});

it('reports and fixes policies of Terraform in its own syntax', async () => {
  const session = await startSession();
  const document = await open(session, DOCUMENTS, terraform('documents.tf'));
  expect(rulesOf(await document.diagnostics())).toContain('legacy-mfa-resource');
  const actions = await document.actions(document.rangeOf('mfa/$${aws:username}'), ['quickfix']);
  const [fix] = actions;
  const resolved: CodeAction = await session.connection.sendRequest('codeAction/resolve', fix);
  await document.apply(editsOf(resolved.edit));
  expect(document.text()).toBe(DOCUMENTS.replace('mfa/$${aws:username}', 'mfa/*'));
  expect(rulesOf(await document.diagnostics())).not.toContain('legacy-mfa-resource');
});

it('turns a rule off with a comment of Terraform', async () => {
  const session = await startSession();
  const document = await open(session, DOCUMENTS, terraform('documents.tf'));
  const actions = await document.actions(document.rangeOf('mfa/$${aws:username}'), ['quickfix']);
  const off = actions.find(({ title }) => title.includes('for this line'));
  await document.apply(editsOf(off?.edit));
  expect(document.text()).toContain('      # iam-sidekick-disable-next-line legacy-mfa-resource\n');
  expect(rulesOf(await document.diagnostics())).not.toContain('legacy-mfa-resource');
});

it('leads from a use to the document, from the document to its uses, and to files', async () => {
  const session = await startSession();
  const documents = await open(session, DOCUMENTS, terraform('documents.tf'));
  const main = await open(session, MAIN, terraform('main.tf'));
  const ask = (method: string, params: object): Promise<Location[]> =>
    session.connection.sendRequest(`textDocument/${method}`, params);
  const use = main.rangeOf('data.aws_iam_policy_document.enrol');
  const definition = documents.rangeOf('enrol');
  expect(await ask('definition', { textDocument: { uri: main.uri }, position: use.end })).toEqual([
    { uri: documents.uri, range: definition },
  ]);
  expect(
    await ask('references', {
      textDocument: { uri: documents.uri },
      position: definition.start,
      context: { includeDeclaration: false },
    }),
  ).toEqual([{ uri: main.uri, range: use }]);
  const links: DocumentLink[] = await session.connection.sendRequest('textDocument/documentLink', {
    textDocument: { uri: main.uri },
  });
  expect(links.map(({ target }) => target)).toEqual(['file:///project/infra/other.json']);
});
