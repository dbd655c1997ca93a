import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findingsOf, openExample, positionsOf, ruleOf, untilFindings } from './editor';
import { scenario } from './scenario';

/** Squiggles under the policy of 2018. */
export function diagnostics(): void {
  scenario('each legacy MFA ARN has a squiggle under it', async () => {
    const { document } = await openExample('self-manage-mfa-2018.iam.json');
    const places = positionsOf(document, '"arn:aws:iam::*:mfa/${aws:username}"');
    assert.equal(places.length, 2);
    // Where devices are managed the ARN must change; where one is deactivated it never decides.
    for (const [index, rule] of ['legacy-mfa-resource', 'unused-mfa-resource'].entries()) {
      const place = places[index];
      assert(place);
      await untilFindings(
        document.uri,
        (now) => now.some((finding) => ruleOf(finding) === rule && place.contains(finding.range)),
        `a finding of ${rule} in line ${place.start.line + 1}`,
      );
    }
  });

  scenario('a finding says what is wrong and underlines just that', async () => {
    const { document } = await openExample('self-manage-mfa-2018.iam.json');
    const [finding] = await untilFindings(
      document.uri,
      () => findingsOf(document.uri, 'legacy-mfa-resource').length === 1,
      'one finding of legacy-mfa-resource',
    ).then(() => findingsOf(document.uri, 'legacy-mfa-resource'));
    assert(finding);
    assert.equal(finding.severity, vscode.DiagnosticSeverity.Warning);
    const marked = document.getText(finding.range).replaceAll('"', '');
    assert.equal(marked, 'arn:aws:iam::*:mfa/${aws:username}');
    assert(finding.message.includes('arn:aws:iam::*:mfa/*'), finding.message);
  });

  scenario('a finding links to the page of its rule', async () => {
    const { document } = await openExample('self-manage-mfa-2018.iam.json');
    const [finding] = await untilFindings(document.uri, (now) => now.length > 0, 'a finding');
    assert(finding);
    assert(typeof finding.code === 'object', 'the code carries a link');
    assert(finding.code.target.toString().includes(ruleOf(finding)));
  });
}
