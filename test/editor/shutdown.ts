/**
 * What must be undone before this process ends, however it ends: servers stopped, browsers
 * closed, folders removed. Last in, first out.
 */
const undo: (() => Promise<void> | void)[] = [];
let interrupted = false;

/** Runs `step` at shutdown. Throws where it has begun, so that nothing more is started. */
export function onShutdown(step: () => Promise<void> | void): void {
  undo.push(step);
  if (interrupted) throw new Error('Interrupted.');
}

/** Undoes everything; a step that fails does not keep the others from running. */
async function shutdown(): Promise<void> {
  for (let step = undo.pop(); step !== undefined; step = undo.pop()) {
    try {
      await step();
    } catch (error) {
      console.error(`While shutting down: ${String(error)}`);
    }
  }
}

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/**
 * Runs `main`, shuts down whether it succeeds, fails or is interrupted (Ctrl-C, or a polite request
 * to end), and ends the process with its status, after a signal with the shell's customary one.
 * A failure is told in one line: it is meant for the person who typed the command.
 */
export async function runToEnd(main: () => Promise<number>): Promise<never> {
  const signal = new Promise<number>((resolve) => {
    for (const [name, status] of Object.entries(signals)) {
      process.once(name, () => {
        interrupted = true;
        resolve(status);
      });
    }
  });
  const end = main().catch((error: unknown) => {
    // What fails because it is being shut down is no failure to tell.
    if (!interrupted) console.error(error instanceof Error ? error.message : String(error));
    return 1;
  });
  const status = await Promise.race([end, signal]);
  await shutdown();
  if (interrupted) {
    // What `main` had begun when the signal came, and hears of the end only now.
    await Promise.race([end, new Promise((resolve) => setTimeout(resolve, 2_000))]);
    await shutdown();
  }
  process.exit(status);
}
