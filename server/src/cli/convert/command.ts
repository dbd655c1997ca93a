import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import type { ExitStatus } from '../exitStatus';
import type { Host } from '../host';
import { lang, paths, type, verbose } from '../options';
import { convert, TARGETS } from './convert';
import type { ConvertOptions } from './convert';

/** Adds `iam-sidekick convert` to the command line's grammar. */
export function addConvert(
  program: Command,
  host: Host,
  finish: (status: ExitStatus) => void,
): void {
  program
    .command('convert')
    .description('write policies in another language, with the same access')
    .addArgument(paths('files, directories, globs, or - for standard input'))
    .addOption(
      new Option('--to <language>', 'the language to write').choices(TARGETS).makeOptionMandatory(),
    )
    .addOption(
      new Option('--policy <number>', 'which policy of a file, from 1 (default: all)').argParser(
        position,
      ),
    )
    .addOption(type())
    .addOption(lang())
    .addOption(verbose())
    .addHelpText('after', AFTER)
    .action(async (args: string[], options: ConvertOptions) => {
      finish(await convert(args, options, host));
    });
}

function position(text: string): number {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new InvalidArgumentError('It has to be a number, from 1.');
}

const AFTER = `
Exit status: 0 all policies are written; 2 wrong usage, or a policy that cannot be written (the others
are written all the same).

json prints a policy, jsonc the same with its comments, terraform a data "aws_iam_policy_document"
block for each policy, cloudformation the YAML that stands behind PolicyDocument. Comments stay with
what they are about; where JSON has no place for them, standard error says so. What a template fills
in gets a name of the other language (var.bucket for the parameter Bucket, and the other way round),
which is told on standard error. What functions and loops make has no such name, and is not
converted.

Examples:
  iam-sidekick convert --to terraform policy.json > policy.tf
  iam-sidekick convert --to json --policy 2 template.yaml`;
