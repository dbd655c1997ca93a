import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { EditorServer } from './server';
import { openWorkbench } from './workbench';

/** What a picture shows, and how to get there. */
export interface Situation {
  /** The picture's file name without its ending. */
  readonly name: string;
  /** The file that is open, relative to the workspace. */
  readonly file: string;
  /** A text of the file in which the cursor is put; at the start of the file where absent. */
  readonly cursorAt?: string;
  /** Keys that are pressed then. */
  readonly keys: readonly string[];
  /** The element that shows when the situation has come. */
  readonly shows: string;
  /** A further key, and the element that it brings. */
  readonly then?: { readonly key: string; readonly shows: string };
  /** An element that is clicked at last, and what shows then in the view that it opens. */
  readonly opens?: { readonly click: string; readonly shows: string };
  /** What the last commit has in the place of words of the file; in no commit where absent. */
  readonly committed?: readonly (readonly [now: string, before: string])[];
  /** The language of our messages, where it is not the editor's. */
  readonly language?: 'en' | 'ja';
}

const size = { width: 1000, height: 600 };

/**
 * Opens a file in the workbench, brings the situation about and takes a picture of it.
 * Waits for what must be seen, never for a time.
 *
 * @param text what the file contains
 * @returns the picture as PNG
 */
export async function photograph(
  browser: Browser,
  server: EditorServer,
  folder: string,
  text: string,
  situation: Situation,
): Promise<Buffer> {
  const file = join(folder, situation.file);
  const page = await openWorkbench(browser, server, { folder, file, size, scale: 1.5 });
  try {
    await page.locator('.editor-instance .view-lines').waitFor();
    await hideSideBar(page);
    if (situation.cursorAt !== undefined) await putCursor(page, text, situation.cursorAt);
    if (text.trim() !== '') await page.locator('.squiggly-warning').first().waitFor();
    await bringAbout(page, situation);
    if (situation.opens !== undefined) await openView(page, situation.opens);
    await untilStill(page);
    return await page.screenshot();
  } finally {
    await page.context().close();
  }
}

async function hideSideBar(page: Page): Promise<void> {
  const sideBar = page.locator('.part.sidebar');
  await page.locator('.editor-instance .view-lines').click({ position: { x: 5, y: 5 } });
  if (await sideBar.isVisible()) await page.keyboard.press('Control+KeyB');
  await sideBar.waitFor({ state: 'hidden' });
}

async function putCursor(page: Page, text: string, at: string): Promise<void> {
  const before = text.slice(0, text.indexOf(at) + 3).split('\n');
  const line = before.length;
  const column = (before.at(-1)?.length ?? 0) + 1;
  await page.keyboard.press('Control+KeyG');
  await page.locator('.quick-input-widget input').fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await page.getByText(`Ln ${line}, Col ${column}`).waitFor();
}

/** Presses the keys; again where they came before the server could answer. */
async function bringAbout(page: Page, { keys, shows, then }: Situation): Promise<void> {
  const wanted = page.locator(shows).first();
  for (let tries = 5; tries > 0; tries--) {
    for (const key of keys) await page.keyboard.press(key);
    try {
      await wanted.waitFor({ timeout: 5_000 });
      break;
    } catch (error) {
      if (tries === 1) throw error;
      await page.keyboard.press('Escape');
    }
  }
  if (then === undefined) return;
  await page.keyboard.press(then.key);
  await page.locator(then.shows).first().waitFor();
}

/** VS Code puts a view of ours into a frame within a frame. */
async function openView(page: Page, { click, shows }: NonNullable<Situation['opens']>) {
  await page.locator(click).first().click();
  const view = page.frameLocator('iframe.webview.ready').frameLocator('iframe');
  await view.locator(shows).first().waitFor();
}

/** Two pictures in a row that are the same: nothing moves or fades in any more. */
async function untilStill(page: Page): Promise<void> {
  let last = await page.screenshot();
  for (let tries = 0; tries < 30; tries++) {
    const next = await page.screenshot();
    if (next.equals(last)) return;
    last = next;
  }
}
