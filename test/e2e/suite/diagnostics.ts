import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingsOf, openExample, ruleOf, untilFindings } from './editor';
import { scenario } from './scenario';

/** Squiggles under the policy of 2018. */
export function diagnostics(): void {
  scenario('each legacy MFA ARN has a squiggle under it', async () => {
    const { document } = await openExample('self-manage-mfa-2018.iam.json');
    await untilFindings(
      document.uri,
      (now) => now.filter((finding) => ruleOf(finding) === 'legacy-mfa-resource').length === 2,
      'two findings of legacy-mfa-resource',
    );
    for (const finding of findingsOf(document.uri, 'legacy-mfa-resource')) {
      assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
      assert.equal(
        document.getText(finding.range).replaceAll('"', ''),
        'arn:aws:iam::*:mfa/${aws:username}',
      );
      assert(finding.message.length > 20, 'the message says what is wrong and what to do');
    }
  });

  scenario('a finding links to the page of its rule', async () => {
    const { document } = await openExample('self-manage-mfa-2018.iam.json');
    const [finding] = await untilFindings(document.uri, (now) => now.length > 0, 'a finding');
    assert(finding);
    assert(typeof finding.code === 'object', 'the code carries a link');
    assert(finding.code.target.toString().includes(ruleOf(finding)));
  });
}
