import { CommanderError } from 'commander';
import { EXIT } from './exitStatus';
import type { ExitStatus } from './exitStatus';
import { nodeHost } from './host';
import type { Host } from './host';
import { internalError } from './internalError';
import { localeOfHost } from './locale';
import { buildProgram } from './program';

/** Runs the command line and tells its exit status. Never throws. */
async function run(argv: readonly string[], host: Host): Promise<ExitStatus> {
  let status: ExitStatus = EXIT.ok;
  const program = buildProgram(host, (finished) => (status = finished));
  for (const command of [program, ...program.commands]) {
    command.exitOverride().configureOutput({ writeOut: host.out, writeErr: host.err });
  }
  try {
    await program.parseAsync(argv);
    return status;
  } catch (error) {
    // Commander has said what was wrong; help and version that were asked for come this way too.
    if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.ok : EXIT.failed;
    const words = internalError(error, argv.includes('--verbose'));
    host.err(`iam-sidekick: ${words[localeOfHost(host)]}\n`);
    return EXIT.failed;
  }
}

// Whoever reads the output may stop before its end (`| head`): that is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    process.exit(error.code === 'EPIPE' ? (process.exitCode ?? EXIT.ok) : EXIT.failed);
  });
}

// The status is set and not exited with, so that output which is still under way arrives.
void run(process.argv, nodeHost()).then((status) => {
  process.exitCode = status;
});
