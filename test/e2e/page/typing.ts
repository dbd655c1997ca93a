import assert from 'node:assert/strict';
import type { Locator, Page } from 'playwright-core';
import type { PageScenario } from './scenario';
import { ROLE, RUNBOOK, STRINGS, TEMPLATE } from './typingFiles';

const list = (page: Page): Locator => page.locator('.suggest-widget.visible');

const row = (page: Page, text: string): Locator =>
  list(page).locator(`.monaco-list-row:has-text("${text}")`).first();

/** Puts the cursor behind some words of a file, once our server has answered for it. */
async function putCursor(page: Page, text: string, behind: string): Promise<void> {
  const before = text.slice(0, text.indexOf(behind) + behind.length).split('\n');
  const place = [before.length, (before.at(-1)?.length ?? 0) + 1] as const;
  await page.locator('.editor-instance .view-lines').first().click();
  await page.keyboard.press('Control+KeyG');
  const input = page.locator('.quick-input-widget input[type="text"]');
  await input.fill(`:${place.join(':')}`);
  await page.locator('.quick-input-widget .monaco-list-row').first().waitFor();
  await page.keyboard.press('Enter');
  await page.locator(`.statusbar-item:has-text("Ln ${place[0]}, Col ${place[1]}")`).waitFor();
}

const served = (page: Page): Promise<void> =>
  page.locator('.codelens-decoration a:has-text("Try a request")').first().waitFor();

/** Asks for the list until a row is in it: nothing else shows that our server has come up. */
async function ask(page: Page, text: string): Promise<void> {
  for (let tries = 10; tries > 0; tries--) {
    await page.keyboard.press('Control+Space');
    try {
      await row(page, text).waitFor({ timeout: 3_000 });
      return;
    } catch (error) {
      if (tries === 1) throw error;
      await page.keyboard.press('Escape');
    }
  }
}

const line = (page: Page, text: RegExp): Promise<void> =>
  page.locator('.editor-instance .view-line').filter({ hasText: text }).first().waitFor();

/** What is typed where policies are really written, beside the extensions that people have there. */
export const typingScenarios: readonly PageScenario[] = [
  {
    name: 'typing in Terraform: the list opens within a string of a policy',
    file: 'typing.tf',
    body: async (page) => {
      await served(page);
      await putCursor(page, STRINGS, 'sqs:Purge');
      await page.keyboard.type('Q');
      await row(page, 'sqs:PurgeQueue').waitFor();
      await page.keyboard.press('Enter');
      await line(page, /^\s+actions\s+=\s\["sqs:PurgeQueue"\]$/);
    },
  },
  {
    name: 'typing in Terraform: a block of ours stands first, and the name of the usual extension below it',
    file: 'typing.tf',
    body: async (page) => {
      await served(page);
      await putCursor(page, STRINGS, '["*"]\n');
      await page.keyboard.type('    cond');
      await row(page, '{ }').waitFor();
      const rows = await list(page).locator('.monaco-list-row').allInnerTexts();
      assert.match(rows[0] ?? '', /^condition\s*\{ \}/);
      assert.match(rows[1] ?? '', /^condition$/);
      await page.keyboard.press('Enter');
      await line(page, /^\s{6}test\s+=\s"StringEquals"$/);
      await line(page, /^\s{6}values\s+=\s\[.{2}\]$/);
    },
  },
  {
    name: 'typing in Terraform: a role gets a whole trust policy behind the equal sign',
    file: 'typing-begin.tf',
    body: async (page) => {
      await putCursor(page, ROLE, 'policy = ');
      await page.keyboard.type('trust-s');
      await ask(page, 'trust-service');
      await page.keyboard.press('Enter');
      await line(page, /^\s{2}assume_role_policy\s=\sjsonencode\(\{$/);
      await line(page, /^\s{10}Service\s=\s"ec2\.amazonaws\.com"$/);
    },
  },
  {
    name: 'typing in a template: a space calls for the effect, and both extensions speak of an action',
    file: 'typing.yaml',
    body: async (page) => {
      await served(page);
      await putCursor(page, TEMPLATE, 'Effect: Deny\n');
      await page.keyboard.type('            Action: ');
      await row(page, 'ec2:').waitFor();
      await page.keyboard.type('sqs:PurgeQ');
      await row(page, 'sqs:PurgeQueue').waitFor();
      await page.keyboard.press('Enter');
      await line(page, /^\s+Action:\ssqs:PurgeQueue$/);
      await page.keyboard.press('Control+KeyK');
      await page.keyboard.press('Control+KeyI');
      const hover = page.locator('.monaco-hover:visible');
      await hover.locator(':text("Says the YAML stand-in.")').first().waitFor();
      await hover.locator(':text("SQS")').first().waitFor();
    },
  },
  {
    name: 'typing in Markdown: the list opens in a fence, and a block keeps the marks of its quote',
    file: 'typing.md',
    body: async (page) => {
      await served(page);
      await putCursor(page, RUNBOOK, 'sqs:Purge');
      await page.keyboard.type('Q');
      await row(page, 'sqs:PurgeQueue').waitFor();
      await page.keyboard.press('Enter');
      await line(page, /"Action":\s"sqs:PurgeQueue"/);
      await putCursor(page, RUNBOOK, '["*"]\n>');
      await page.keyboard.type('     cond');
      await row(page, 'condition').waitFor();
      await page.keyboard.press('Enter');
      await line(page, /^>\s{7}test\s+=\s"StringEquals"$/);
      await line(page, /^>\s{5}\}$/);
    },
  },
];
