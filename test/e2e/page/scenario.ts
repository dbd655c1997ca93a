import type { Page } from 'playwright-core';
import type { Outcome } from '../suite/scenario';

/** Something that only a person can do: pressing what stands in a view, for which no extension has a command. */
export interface PageScenario {
  readonly name: string;
  /** The file that is open, relative to the workspace. */
  readonly file: string;
  /** Works on the page of the workbench; rejects where something does not come as it should. */
  readonly body: (page: Page) => Promise<void>;
}

/** Runs one scenario, whatever comes of it. */
export async function outcomeOf({ name, body }: PageScenario, page: Page): Promise<Outcome> {
  const begin = Date.now();
  try {
    await body(page);
    return { name, milliseconds: Date.now() - begin };
  } catch (error) {
    const failure = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return { name, milliseconds: Date.now() - begin, failure };
  }
}
