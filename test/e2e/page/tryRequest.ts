import assert from 'node:assert/strict';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { PageScenario } from './scenario';

const GATED = 'self-manage-mfa.iam.json';
const GATE = 'DenyAllButEnrolmentWithoutMFA';

const widget = (page: Page): Locator => page.locator('.quick-input-widget');

/** Begins by the line above the policy. */
async function begin(page: Page): Promise<void> {
  await page.locator('.codelens-decoration a:has-text("Try a request")').first().click();
  await asked(page, '(1/');
}

/** Waits for a question, by what its title says. */
const asked = (page: Page, title: string): Promise<void> =>
  widget(page).locator(`.quick-input-title:has-text("${title}")`).waitFor();

/** Takes a choice that has these words; types first what finds it. */
async function answer(page: Page, words: string, typed = ''): Promise<void> {
  await widget(page).locator('input[type="text"]').fill(typed);
  await widget(page).locator(`.monaco-list-row:has-text("${words}")`).first().click();
}

/** Waits for what is said of a request. */
const said = (page: Page, words: string): Promise<void> =>
  page.locator(`.notification-list-item:has-text("${words}")`).first().waitFor();

/** Waits until words stand beside a statement, or no longer do. What an editor adds to a line is no text of the page. */
async function noted(page: Page, words: string, isThere = true): Promise<void> {
  await page.waitForFunction(
    ([wanted, there]) =>
      [...document.querySelectorAll('.view-line span')].some((span) =>
        getComputedStyle(span, '::after').content.includes(wanted),
      ) === there,
    [`← ${words}`, isThere] as const,
  );
}

async function details(page: Page): Promise<FrameLocator> {
  await page.locator('.notification-list-item a:has-text("Details")').first().click();
  // VS Code puts a view of ours into a frame within a frame.
  const view = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await view.locator('.answer').waitFor();
  return view;
}

/** What people type and press to try a request, and to see what came of it. */
export const requestScenarios: readonly PageScenario[] = [
  {
    name: 'a request: an action is typed, MFA is asked for, and the Deny is set off until a key is pressed',
    file: GATED,
    body: async (page) => {
      await begin(page);
      await answer(page, 'dynamodb:DescribeTable', 'dynamodb:desctab');
      await asked(page, 'Try dynamodb:DescribeTable (2/3)');
      await answer(page, 'table/example-table');
      await asked(page, '(3/3)');
      await answer(page, 'Console without MFA');
      await said(page, `by ${GATE}.`);
      await noted(page, 'Denied: dynamodb:DescribeTable (console without MFA)');
      await page.keyboard.press('ArrowDown');
      await noted(page, 'Denied', false);
    },
  },
  {
    name: 'a request: one step back, and Enter alone takes what was tried last',
    file: GATED,
    body: async (page) => {
      await begin(page);
      await answer(page, 's3:GetObject');
      await asked(page, '(2/3)');
      await widget(page).locator('.quick-input-titlebar [aria-label^="Back"]').first().click();
      await asked(page, 'Try a Request (1/');
      await answer(page, 'ec2:StopInstances', 'ec2:stopinst');
      await asked(page, '(2/3)');
      await answer(page, ':instance/');
      await asked(page, '(3/3)');
      await answer(page, 'With MFA');
      await said(page, 'Not allowed: ec2:StopInstances');
      await page.locator('.notification-list-item a:has-text("Try Another")').first().click();
      for (const title of ['(1/', '(2/3)', '(3/3)']) {
        await asked(page, title);
        await widget(page).locator('.monaco-list-row.focused').waitFor();
        await page.keyboard.press('Enter');
      }
      await noted(page, 'Not allowed: ec2:StopInstances (with MFA)');
    },
  },
  {
    name: 'a request: the details say why of each statement, lead to it, and follow the text',
    file: GATED,
    body: async (page) => {
      await begin(page);
      await answer(page, 'ec2:DescribeInstances');
      await answer(page, 'Console without MFA');
      await said(page, `by ${GATE}.`);
      const view = await details(page);
      assert.match(await view.locator('.decides').innerText(), new RegExp(GATE));
      assert.equal(await view.locator('.other li').count(), 3);
      await view.locator(`button:has-text("${GATE}")`).click();
      await page.locator('.statusbar-item:has-text("selected")').first().waitFor();
      // Without its gate the policy denies nothing any more.
      await page.keyboard.press('Delete');
      await view.locator('.answer.open:has-text("Not allowed")').waitFor();
    },
  },
];
