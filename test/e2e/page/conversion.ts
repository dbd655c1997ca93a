import assert from 'node:assert/strict';
import type { Page } from 'playwright-core';
import { openFile } from './explorer';
import type { PageScenario } from './scenario';

/** Files into which a policy is pasted: a resource without its policy, and nothing. */
export const conversionFiles: Readonly<Record<string, string>> = {
  'pasted-role.yaml': `Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
`,
  'pasted.tf': '',
};

const allowClipboard = (page: Page): Promise<void> =>
  page.context().grantPermissions(['clipboard-read', 'clipboard-write']);

async function runCommand(page: Page, name: string): Promise<void> {
  await page.keyboard.press('F1');
  const widget = page.locator('.quick-input-widget');
  await widget.locator('input[type="text"]').fill(`>${name}`);
  await widget.locator(`.monaco-list-row:has-text("${name}")`).first().waitFor();
  await page.keyboard.press('Enter');
}

/** Copies the policy of the open file with the keys alone. */
async function copyAs(page: Page, language: string): Promise<void> {
  await page.locator('.codelens-decoration').first().waitFor();
  await page.locator('.editor-instance .view-line:has-text("Version")').first().click();
  await runCommand(page, 'IAM Sidekick: Copy Policy As');
  const row = page.locator(`.quick-input-widget .monaco-list-row[aria-label^="${language}"]`);
  await row.first().waitFor();
  const labels = page.locator('.quick-input-widget .monaco-list-row');
  assert.doesNotMatch((await labels.allInnerTexts()).join('\n'), /JSON/);
  await row.first().click();
  const told = `The policy is on the clipboard as ${language}.`;
  await page.locator(`.notification-toast:has-text("${told}")`).first().waitFor();
}

/** Pastes at the end of a file in another language. */
async function pasteAs(page: Page, file: string, title: string): Promise<void> {
  await openFile(page, file);
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+End');
  await page.keyboard.press('Control+KeyV');
  // What has been pasted is plain text; the button beside it offers the rest.
  await page.locator('.post-edit-widget .monaco-button').first().click();
  const row = page.locator(`.action-widget .monaco-list-row:has-text("${title}")`);
  await row.first().waitFor();
  await row.first().click();
}

const line = (page: Page, text: RegExp): Promise<void> =>
  page.locator('.editor-instance .view-line').filter({ hasText: text }).first().waitFor();

/** A policy in one language becomes one in another, over the clipboard. */
export const conversionScenarios: readonly PageScenario[] = [
  {
    name: 'conversions: a policy is copied as Terraform, and pasted into a template as YAML',
    file: 'reports.iam.json',
    body: async (page) => {
      await allowClipboard(page);
      await copyAs(page, 'Terraform');
      await pasteAs(page, 'pasted-role.yaml', 'Paste as CloudFormation YAML');
      await line(page, /^\s{8}Version:\s'2012-10-17'$/);
      await line(page, /^\s{10}-\sSid:\sOrders$/);
    },
  },
  {
    name: 'conversions: a policy is copied as YAML, and pasted as a policy document of Terraform',
    file: 'uploads.bucket-policy.json',
    body: async (page) => {
      await allowClipboard(page);
      await copyAs(page, 'CloudFormation');
      await pasteAs(page, 'pasted.tf', 'Paste as Terraform policy document');
      await line(page, /^data\s"aws_iam_policy_document"\s"policy"\s\{$/);
      await line(page, /^\s{2}statement\s\{$/);
    },
  },
];
