import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { extensionId, openExample, openNew, untilFindings } from './editor';
import { scenario } from './scenario';

/** The packaged extension is there, sleeps until a policy is opened, and then wakes. */
export function activation(): void {
  scenario('the packaged extension is installed in a real VS Code', async () => {
    assert.match(vscode.version, /^1\.\d+\.\d+/);
    const extension = vscode.extensions.getExtension(extensionId);
    assert(extension, `${extensionId} is installed`);
    assert.equal(extension.packageJSON.displayName, 'IAM Sidekick');
  });

  scenario('it activates when a policy is opened', async () => {
    const { document } = await openExample('self-manage-mfa-2018.iam.json');
    await untilFindings(document.uri, (now) => now.length > 0, 'the first finding');
    assert.equal(vscode.extensions.getExtension(extensionId)?.isActive, true);
  });

  scenario('it leaves other JSON files and their language alone', async () => {
    const text =
      '{\n  "name": "something",\n  "Resource": "arn:aws:iam::*:mfa/${aws:username}"\n}\n';
    const other = await openNew('other.json', text);
    assert.equal(other.document.languageId, 'json');
    // A policy opened after it has its findings, so the other file has been looked at by then.
    const policy = await openNew('after-other.json', legacyPolicy);
    await untilFindings(policy.document.uri, (now) => now.length > 0, 'a finding in the policy');
    assert.equal(policy.document.languageId, 'json');
    const ours = vscode.languages
      .getDiagnostics(other.document.uri)
      .filter(({ source }) => source === 'IAM Sidekick');
    assert.deepEqual(ours, []);
  });
}

const legacyPolicy = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "ManageOwnDevice",
      "Effect": "Allow",
      "Action": ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice"],
      "Resource": ["arn:aws:iam::*:mfa/\${aws:username}", "arn:aws:iam::*:user/\${aws:username}"]
    }
  ]
}
`;
