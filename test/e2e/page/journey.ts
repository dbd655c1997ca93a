import assert from 'node:assert/strict';
import type { FrameLocator, Page } from 'playwright-core';
import { openFile } from './explorer';
import type { PageScenario } from './scenario';

const SELF_MANAGED = 'self-manage-mfa.iam.json';
const LENS = '.codelens-decoration a:has-text("MFA: ")';

/** Opens the journey by the line above the policy. */
async function openJourney(page: Page): Promise<FrameLocator> {
  await page.locator(LENS).first().click();
  // VS Code puts a view of ours into a frame within a frame.
  const view = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await view.locator('.stages .stage').first().waitFor();
  return view;
}

/** Ticks one entry of the open list, and takes the choice. */
async function choose(page: Page, name: string): Promise<void> {
  const widget = page.locator('.quick-input-widget');
  await widget.locator('input[type="text"]').fill(name);
  await widget.locator(`.monaco-list-row:has-text("${name}")`).first().click();
  await page.keyboard.press('Enter');
  await widget.waitFor({ state: 'hidden' });
}

const chips = (view: FrameLocator): Promise<string[]> =>
  view.locator('.policies li').allInnerTexts();

/** Waits until text is selected in the editor, and gives the status bar's words on it. */
async function selection(page: Page): Promise<string> {
  const status = page.locator('.statusbar-item:has-text("selected")').first();
  await status.waitFor();
  return status.innerText();
}

/** What people press in the view of the MFA journey. */
export const journeyScenarios: readonly PageScenario[] = [
  {
    name: 'the journey: a click on a call reveals the statement that decided it',
    file: SELF_MANAGED,
    body: async (page) => {
      const view = await openJourney(page);
      await view.locator('.stage.fails button.row').first().click();
      assert.match(await selection(page), /\(\d+ selected\)/);
    },
  },
  {
    name: 'the journey: the button of a stage that fails shows the fixes, and one mends it',
    file: 'gate-with-holes.jsonc',
    body: async (page) => {
      const view = await openJourney(page);
      await view.locator('#fix-0').click();
      await page
        .locator('.action-widget .monaco-list-row:has-text("iam:ChangePassword")')
        .first()
        .click();
      await view.locator('#fix-0').waitFor({ state: 'detached' });
    },
  },
  {
    name: 'the journey: AWS managed policies are added by name, and taken away',
    file: SELF_MANAGED,
    body: async (page) => {
      const view = await openJourney(page);
      await view.locator('#addManaged').click();
      await choose(page, 'PowerUserAccess');
      await view.locator('.policies li:has-text("PowerUserAccess")').waitFor();
      assert.equal((await chips(view)).length, 2);
      await view.locator('#remove-1').click();
      await view.locator('#remove-1').waitFor({ state: 'detached' });
      assert.equal((await chips(view)).length, 1);
    },
  },
  {
    name: 'the journey: what a template attaches beside a policy comes along, and can be taken away',
    file: 'team.template.json',
    body: async (page) => {
      const view = await openJourney(page);
      await view.locator('.attached.counted:has-text("PowerUserAccess")').waitFor();
      await view.locator('.row:has-text("PowerUserAccess")').first().waitFor();
      await view.locator('#leave-0').click();
      await view.locator('.attached.left-out').waitFor();
      assert.equal(await view.locator('.row:has-text("PowerUserAccess")').count(), 0);
      // It comes back where it is chosen among those of AWS.
      await view.locator('#addManaged').click();
      await choose(page, 'PowerUserAccess');
      await view.locator('.attached.counted').waitFor();
      assert.equal((await chips(view)).length, 2);
      await view.locator('#attached-0').click();
      assert.match(await selection(page), /\(41 selected\)/);
    },
  },
  {
    name: 'the journey: an open trust policy is added, and what it says with a permission is told',
    file: 'assume-admin.iam.json',
    body: async (page) => {
      await openFile(page, 'admin.trust.json');
      await openFile(page, SELF_MANAGED);
      const view = await openJourney(page);
      await view.locator('#addFiles').click();
      await choose(page, 'admin.trust.json');
      await view.locator('.policies li:has-text("admin.trust.json")').waitFor();
      await view.locator('#addFiles').click();
      await choose(page, 'assume-admin.iam.json');
      await view.locator('.policies li:has-text("assume-admin.iam.json")').waitFor();
      await view.locator('.note:has-text("638291047516")').first().click();
      await page.locator('.tab.active:has-text("assume-admin.iam.json")').first().waitFor();
      assert.match(await selection(page), /\(12 selected\)/);
    },
  },
  {
    name: 'the journey: how to get a session is copied',
    file: SELF_MANAGED,
    body: async (page) => {
      await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
      const view = await openJourney(page);
      await view.locator('#copy-0').click();
      await page.locator('.statusbar-item:has-text("Copied.")').waitFor();
    },
  },
];
