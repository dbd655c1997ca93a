import type { Page } from 'playwright-core';
import { openFile } from './explorer';
import type { PageScenario } from './scenario';

const squiggle = (page: Page) => page.locator('.editor-instance .squiggly-warning');

/** A permission and a trust policy that are open together. */
export const rolePairScenarios: readonly PageScenario[] = [
  {
    name: 'a permission and a trust policy: a wrong digit is underlined in both, and one fix mends both',
    file: 'assume-admin.iam.json',
    body: async (page) => {
      await openFile(page, 'admin.trust.json');
      await squiggle(page).first().waitFor();
      await page.locator('.tab:has-text("assume-admin.iam.json")').click();
      await squiggle(page).first().waitFor();
      await page.keyboard.press('F8');
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Period');
      await page
        .locator('.action-widget .monaco-list-row:has-text("Change to account 632891047516")')
        .click();
      await squiggle(page).first().waitFor({ state: 'detached' });
      await page.locator('.tab:has-text("admin.trust.json")').click();
      await page.locator('.tab.active:has-text("admin.trust.json")').waitFor();
      await squiggle(page).first().waitFor({ state: 'detached' });
    },
  },
];
