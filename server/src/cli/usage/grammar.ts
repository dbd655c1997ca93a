import type { Command } from 'commander';
import { localeOf, LOCALES } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import type { ExitStatus } from '../exitStatus';
import type { Host } from '../host';
import { localeOfHost } from '../locale';
import { findProject } from '../project';

/** What a command is added to, and what its words are in. */
export interface Grammar {
  readonly program: Command;
  readonly host: Host;
  /** Takes the words of the language that help is in. */
  readonly say: (words: Words) => string;
  /** Is told the exit status of the command that ran. */
  readonly finish: (status: ExitStatus) => void;
}

/**
 * The language of help and of complaints about usage, which are written before a command reads its
 * options: as for messages the one that `--lang` asks for, else the project's, else the shell's.
 */
export function usageLocale(argv: readonly string[], host: Host): Locale {
  const asked = argv.flatMap((word, i) =>
    word === '--lang' ? (argv[i + 1] ?? []) : word.startsWith('--lang=') ? word.slice(7) : [],
  );
  const known = asked.find((word) => (LOCALES as readonly string[]).includes(word));
  if (known !== undefined) return localeOf(known);
  return findProject(host.cwd).settings.language ?? localeOfHost(host);
}
