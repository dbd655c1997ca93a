import { CommanderError } from 'commander';
import { installCatalog } from '../catalog/store';
import { readCatalogFiles } from '../node/catalogFiles';
import type { Words } from '../iam/words';
import { EXIT } from './exitStatus';
import type { ExitStatus } from './exitStatus';
import { nodeHost } from './host';
import type { Host } from './host';
import { internalError } from './internalError';
import { localeOfHost } from './locale';
import { printable } from './output/printable';
import { buildProgram } from './program';
import { usageLocale } from './usage/grammar';

/** Runs the command line and tells its exit status. Never throws. */
async function run(argv: readonly string[], host: Host): Promise<ExitStatus> {
  if (!loadCatalog(host)) return EXIT.failed;
  let status: ExitStatus = EXIT.ok;
  const program = buildProgram(host, usageLocale(argv, host), (finished) => (status = finished));
  for (const command of [program, ...program.commands]) command.exitOverride();
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

/** Without the catalogue a policy would pass that should not: then nothing is checked at all. */
function loadCatalog(host: Host): boolean {
  try {
    installCatalog(readCatalogFiles());
    return true;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    const words = NO_CATALOG[localeOfHost(host)];
    host.err(`iam-sidekick: ${words} (${printable(reason)})\n`);
    return false;
  }
}

const NO_CATALOG: Words = {
  en: 'the catalogue of AWS services that belongs to this program cannot be read; install it again',
  ja: 'このプログラムに付属する AWS サービスのカタログを読み込めません。インストールし直してください',
};

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
