import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import type { PageScenario } from './scenario';

const FILE = 'self-manage-mfa.iam.json';

/** Where no lens is. */
const focusText = (page: Page): Promise<void> =>
  page.locator('.editor-instance .view-line:has-text("Version")').first().click();

/** Opens the summary by its command, with the keys alone. */
async function openSummary(page: Page): Promise<FrameLocator> {
  await page.locator('.codelens-decoration').first().waitFor();
  await focusText(page);
  await page.keyboard.press('F1');
  const widget = page.locator('.quick-input-widget');
  await widget.locator('input[type="text"]').fill('>IAM Sidekick: Show Policy Summary');
  await widget.locator('.monaco-list-row:has-text("Show Policy Summary")').first().waitFor();
  await page.keyboard.press('Enter');
  // VS Code puts a view of ours into a frame within a frame.
  const view = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await view.locator('table').first().waitFor();
  return view;
}

/** What people see and press in the view of a policy's summary. */
export const summaryScenarios: readonly PageScenario[] = [
  {
    name: 'the summary: what a policy allows without MFA and with it, and what it denies',
    file: FILE,
    body: async (page) => {
      const view = await openSummary(page);
      await page.locator(`.tab:has-text("Policy Summary: ${FILE}")`).first().waitFor();
      const rows = await view.locator('table').first().locator('.when').allInnerTexts();
      assert.deepEqual(rows, ['When: Without MFA', 'When: With MFA']);
      const denied = view.locator('table.denied');
      assert.match(await denied.innerText(), /All services\s+Everything except 8 actions/);
    },
  },
  {
    name: 'the summary: the name of a statement leads to it, with the keyboard too',
    file: FILE,
    body: async (page) => {
      const view = await openSummary(page);
      await view.locator('table.denied button.statement').first().focus();
      await page.keyboard.press('Enter');
      const status = page.locator('.statusbar-item:has-text("selected")').first();
      await status.waitFor();
      assert.match(await status.innerText(), /\(\d+ selected\)/);
    },
  },
  {
    name: 'the summary: it follows the text',
    // No other scenario reads it: VS Code in a browser saves by itself.
    file: 'uploads.bucket-policy.json',
    body: async (page) => {
      const view = await openSummary(page);
      await focusText(page);
      await page.keyboard.press('Control+KeyH');
      const find = page.locator('.find-widget');
      await find.locator('textarea').first().fill('"Allow"');
      await find.locator('textarea').nth(1).fill('"Deny"');
      await page.keyboard.press('Control+Alt+Enter');
      await view.locator('table.denied').waitFor();
      assert.match(await view.locator('.about').innerText(), /0 Allow, 2 Deny/);
    },
  },
];
