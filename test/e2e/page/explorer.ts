import type { Page } from 'playwright-core';

/** Opens a file of the workspace from the explorer. */
export async function openFile(page: Page, name: string): Promise<void> {
  await page.locator(`.explorer-folders-view .monaco-list-row[aria-label^="${name}"]`).dblclick();
  await page.locator(`.tab.active:has-text("${name}")`).first().waitFor();
}
