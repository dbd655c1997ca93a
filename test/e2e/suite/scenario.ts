import { appendFileSync } from 'node:fs';

/** One thing a person does in the editor, and what must come of it. */
interface Scenario {
  readonly name: string;
  readonly body: () => Promise<void>;
}

/** What became of one scenario: a line of the report file. */
export interface Outcome {
  readonly name: string;
  readonly milliseconds: number;
  /** The failure with its stack; absent where the scenario passed. */
  readonly failure?: string;
}

/** The last line of the report file: without it the run did not get to its end. */
export interface End {
  readonly passed: number;
  readonly failed: number;
}

const scenarios: Scenario[] = [];
const slowest = 60_000;

/** Declares a scenario; they run one after another, in the order they are declared. */
export function scenario(name: string, body: () => Promise<void>): void {
  scenarios.push({ name, body });
}

/**
 * Runs every declared scenario and writes each outcome to the report file as soon as it is known,
 * one JSON object a line, so that whoever waits sees progress and where it hangs.
 */
export async function runScenarios(report: string): Promise<End> {
  const write = (line: Outcome | End): void => appendFileSync(report, `${JSON.stringify(line)}\n`);
  let failed = 0;
  for (const { name, body } of scenarios) {
    const begin = Date.now();
    const failure = await failureOf(body);
    if (failure !== undefined) failed += 1;
    write({
      name,
      milliseconds: Date.now() - begin,
      ...(failure === undefined ? {} : { failure }),
    });
  }
  const end = { passed: scenarios.length - failed, failed };
  write(end);
  return end;
}

async function failureOf(body: () => Promise<void>): Promise<string | undefined> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`still waiting after ${slowest / 1000} s`)), slowest);
  });
  try {
    await Promise.race([body(), late]);
    return undefined;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  } finally {
    clearTimeout(timer);
  }
}
