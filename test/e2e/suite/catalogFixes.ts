import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingsOf, openNew, untilFindings } from './editor';
import { scenario } from './scenario';

/** A finding about what AWS has, and what its first quick fix makes of the statement. */
interface Mending {
  readonly rule: string;
  readonly statements: string;
  /** What is underlined. */
  readonly marks: string;
  readonly becomes: string;
}

const mendings: readonly Mending[] = [
  {
    rule: 'unknown-action',
    statements: '{ "Effect": "Allow", "Action": "s3:GetObjects", "Resource": "*" }',
    marks: '"s3:GetObjects"',
    becomes: '{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }',
  },
  {
    rule: 'action-resource-mismatch',
    statements:
      '{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": "arn:aws:s3:::invoices" }',
    marks: '"s3:GetObject"',
    becomes:
      '{ "Effect": "Allow", "Action": ["s3:GetObject", "s3:ListBucket"], "Resource": ["arn:aws:s3:::invoices", "arn:aws:s3:::invoices/*"] }',
  },
  {
    rule: 'unknown-condition-key',
    statements:
      '{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "StringLike": { "s3:prefx": "home/*" } } }',
    marks: '"s3:prefx"',
    becomes:
      '{ "Effect": "Allow", "Action": "s3:ListBucket", "Resource": "*", "Condition": { "StringLike": { "s3:prefix": "home/*" } } }',
  },
];

/** Findings that need to know AWS, each once and with its light bulb. */
export function catalogFixes(): void {
  for (const mending of mendings) {
    scenario(`the light bulb mends what ${mending.rule} finds`, () => mend(mending));
  }

  scenario('a finding on several statements leads to each of them', async () => {
    const { document } = await openNew('escalation.json', policyOf(escalation));
    const { uri } = document;
    const found = (): vscode.Diagnostic[] => findingsOf(uri, 'privilege-escalation');
    await untilFindings(uri, () => found().length === 1, 'one way to more access');
    const [finding] = found();
    assert(finding);
    const places = (finding.relatedInformation ?? []).map(({ location }) =>
      document.getText(location.range),
    );
    assert.equal(document.getText(finding.range), '"iam:PassRole"');
    assert.deepEqual(places, ['"lambda:CreateFunction"', '"lambda:InvokeFunction"']);
  });
}

const escalation = `{ "Effect": "Allow", "Action": ["lambda:CreateFunction", "lambda:InvokeFunction"], "Resource": "*" },
    { "Effect": "Allow", "Action": "iam:PassRole", "Resource": "arn:aws:iam::111122223333:role/*" }`;

async function mend({ rule, statements, marks, becomes }: Mending): Promise<void> {
  const { document } = await openNew(`${rule}.json`, policyOf(statements));
  const { uri } = document;
  const [finding, ...others] = await untilFindings(uri, (now) => now.length > 0, 'a finding');
  assert(finding);
  assert.deepEqual(others, [], 'one mistake is one finding');
  assert.deepEqual(findingsOf(uri, rule), [finding]);
  assert.equal(document.getText(finding.range), marks);
  const [fix] = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    finding.range,
    vscode.CodeActionKind.QuickFix.value,
    20,
  );
  assert(fix?.edit, 'a quick fix');
  assert.equal(await vscode.workspace.applyEdit(fix.edit), true);
  assert.equal(document.getText(), policyOf(becomes));
  await untilFindings(uri, (now) => now.length === 0, 'no finding any more');
}

const policyOf = (statements: string): string =>
  `{\n  "Version": "2012-10-17",\n  "Statement": [\n    ${statements}\n  ]\n}\n`;
