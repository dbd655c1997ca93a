import type { Browser, Page } from 'playwright-core';
import { pathToFileURL } from 'node:url';
import type { EditorServer } from './server';

/** How the page of the workbench is opened. */
export interface WorkbenchOptions {
  /** The folder to open, absolute. */
  readonly folder: string;
  /** A file to open in it, absolute. */
  readonly file?: string;
  readonly size?: { readonly width: number; readonly height: number };
  /** Device pixels for one CSS pixel; 2 gives sharp screenshots. */
  readonly scale?: number;
}

/** The address of the workbench with a folder, and a file in it where one is named. */
export function workbenchUrl(server: EditorServer, folder: string, file?: string): URL {
  const url = new URL(server.url);
  url.searchParams.set('folder', pathToFileURL(folder).pathname);
  if (file !== undefined) {
    const remote = `vscode-remote://${url.host}${pathToFileURL(file).pathname}`;
    url.searchParams.set('payload', JSON.stringify([['openFile', remote]]));
  }
  return url;
}

/**
 * Opens the workbench in a page of its own and waits until it can be worked with.
 *
 * @param prepare is given the page before anything is loaded into it
 */
export async function openWorkbench(
  browser: Browser,
  server: EditorServer,
  options: WorkbenchOptions,
  prepare: (page: Page) => Promise<void> | void = () => undefined,
): Promise<Page> {
  const context = await browser.newContext({
    viewport: options.size ?? { width: 1280, height: 800 },
    deviceScaleFactor: options.scale ?? 1,
  });
  const page = await context.newPage();
  await prepare(page);
  await page.goto(workbenchUrl(server, options.folder, options.file).href);
  await page.locator('.monaco-workbench .part.editor').waitFor({ timeout: 60_000 });
  return page;
}
