import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import pc from 'picocolors';
import type { End, Outcome } from './suite/scenario';

/** How many scenarios of a run passed and failed; one that never ended counts as failed. */
export interface Tally {
  readonly passed: number;
  readonly failed: number;
}

/** Longer than the slowest scenario may take, and than an editor takes to start on a busy machine. */
const patience = 150_000;

/**
 * Follows the report file that the suite writes inside the extension host, prints each outcome as
 * it comes, and gives the tally at the end of the run.
 *
 * @param gone tells why nothing more can come (the editor has ended), or `undefined` as long as it may
 */
export async function followReport(
  file: string,
  gone: () => string | undefined = () => undefined,
): Promise<Tally> {
  let printed = 0;
  let failed = 0;
  let heard = Date.now();
  for (;;) {
    // Asked before reading: what was written before the editor ended is still read.
    const end = gone();
    const lines = await read(file);
    for (const line of lines.slice(printed)) {
      heard = Date.now();
      printed += 1;
      if (!('name' in line)) return line;
      if (line.failure !== undefined) failed += 1;
      printOutcome(line);
    }
    const why =
      end ?? (Date.now() - heard > patience ? 'nothing was heard from it for long' : undefined);
    if (why !== undefined) {
      console.log(`  ${pc.red('✗')} the suite did not get to its end: ${why}`);
      return { passed: printed - failed, failed: failed + 1 };
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

async function read(file: string): Promise<(Outcome | End)[]> {
  if (!existsSync(file)) return [];
  // What follows the last line end is still being written.
  const lines = (await readFile(file, 'utf8')).split('\n').slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Outcome | End);
}

/** Prints what became of a scenario, with its failure where it has one. */
export function printOutcome({ name, milliseconds, failure }: Outcome): void {
  const time = pc.dim(`${milliseconds} ms`);
  if (failure === undefined) {
    console.log(`  ${pc.green('✓')} ${name} ${time}`);
  } else {
    console.log(`  ${pc.red('✗')} ${name} ${time}`);
    console.log(failure.replace(/^/gm, '      '));
  }
}
