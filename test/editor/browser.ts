import { chromium, type Browser } from 'playwright-core';
import { packagedChromium } from './chromium';
import { findBrowser } from './findBrowser';
import { onShutdown } from './shutdown';

const flags = [
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A container's /dev/shm is often too small for a whole workbench.
  '--disable-dev-shm-usage',
];

const missing = `No browser was found, and the editor's page needs one. Install Chromium or Chrome:
  Debian, Ubuntu   apt-get install chromium
  macOS            brew install --cask chromium
  Windows          winget install Google.Chrome
or name the executable of one in CHROME_PATH.`;

/**
 * Starts a headless Chromium, of this machine or else from npm; it is closed at shutdown.
 * Rejects with what to install where there is none.
 */
export async function launchBrowser(): Promise<Browser> {
  const own = findBrowser();
  const found = own === undefined ? await packagedChromium() : { executablePath: own, env: {} };
  if (found === undefined) throw new Error(missing);
  const browser = await chromium.launch({
    executablePath: found.executablePath,
    // Chromium's own sandbox does not work for root, who runs most containers.
    chromiumSandbox: process.platform !== 'linux',
    args: flags,
    env: { ...process.env, ...found.env },
    // Our own shutdown closes it, in the right order.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  onShutdown(() => browser.close());
  return browser;
}
