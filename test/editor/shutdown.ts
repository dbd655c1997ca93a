/**
 * What must be undone before this process ends, however it ends: servers stopped, browsers
 * closed, folders removed. Last in, first out.
 */
const undo: (() => Promise<void> | void)[] = [];
let running: Promise<void> | undefined;
let interrupted = false;

/** Runs `step` at shutdown. */
export function onShutdown(step: () => Promise<void> | void): void {
  undo.push(step);
}

/**
 * Undoes everything, once; a step that fails does not keep the others from running.
 * Safe to call again while it runs.
 */
export function shutdown(): Promise<void> {
  running ??= runAll().finally(() => (running = undefined));
  return running;
}

async function runAll(): Promise<void> {
  for (let step = undo.pop(); step !== undefined; step = undo.pop()) {
    try {
      await step();
    } catch (error) {
      console.error(`While shutting down: ${String(error)}`);
    }
  }
}

const signals = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** Shuts down on Ctrl-C and on a polite request to end; the exit status is the shell's custom. */
export function shutdownOnSignals(): void {
  for (const [signal, status] of Object.entries(signals)) {
    process.once(signal, () => {
      interrupted = true;
      void shutdown().then(() => process.exit(status));
    });
  }
}

/**
 * Runs `main`, shuts down whether it succeeds or fails, and ends the process with its status.
 * A failure is told in one line: it is meant for the person who typed the command.
 */
export async function runToEnd(main: () => Promise<number>): Promise<never> {
  shutdownOnSignals();
  let status = 1;
  try {
    status = await main();
  } catch (error) {
    // What fails because it is being shut down is no failure to tell.
    if (!interrupted) console.error(error instanceof Error ? error.message : String(error));
  }
  if (interrupted) await new Promise(() => undefined);
  await shutdown();
  process.exit(status);
}
