import { Argument } from 'commander';
import type { Command } from 'commander';
import type { ExitStatus } from '../exitStatus';
import type { Host } from '../host';
import { format, lang, type, verbose } from '../options';
import { diff, DIFF_FORMATS } from './diff';
import type { DiffOptions } from './diff';

/** Adds `iam-sidekick diff` to the command line's grammar. */
export function addDiff(program: Command, host: Host, finish: (status: ExitStatus) => void): void {
  program
    .command('diff')
    .description('say what access a change of policies adds, removes or moves behind a condition')
    .addArgument(new Argument('<old>', 'the policy before: a file, or - for standard input'))
    .addArgument(new Argument('<new>', 'the policy after: a file, or - for standard input'))
    .addOption(format(DIFF_FORMATS))
    .addOption(type())
    .addOption(lang())
    .addOption(verbose())
    .addHelpText('after', AFTER)
    .action(async (before: string, after: string, options: DiffOptions) => {
      finish(await diff(before, after, options, host));
    });
}

const AFTER = `
Exit status: 0 no new access (the same, or only removed); 1 new access, or some that needs less than
before, or statements of which it is not known what they grant; 2 wrong usage, or a file that cannot
be read or holds no policy.

What counts is access, not text: sorted, split and merged statements are the same. Each line has a
request that the two sides really answer differently (keys that it does not name are absent). "No new
access" means that it is proved; "no difference found" that requests from the corners of both policies
were tried. In files with several policies each is compared with the one that it was: by its text, its
Id, its statements or its place. Policies with a Principal are compared by who calls, too. Actions on
resources of a type that they do not work on are no access, and listed apart.

Examples:
  iam-sidekick diff old.json new.json
  git show HEAD:policy.json | iam-sidekick diff - policy.json`;
