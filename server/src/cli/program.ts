import { Command, InvalidArgumentError, Option } from 'commander';
import { DEFAULT_DEVICE, DEFAULT_USER } from '../reasoning/journey/traveller';
import { SEVERITIES } from '../rules/rule';
import { SETTINGS_FILE } from '../service/settings';
import { versionText } from '../service/version';
import { check, CHECK_FORMATS } from './check/check';
import type { CheckOptions } from './check/check';
import { addConvert } from './convert/command';
import { addDiff } from './diff/command';
import type { ExitStatus } from './exitStatus';
import { explain, EXPLAIN_FORMATS } from './explain/explain';
import type { ExplainOptions } from './explain/explain';
import { fix } from './fix/fix';
import type { FixOptions } from './fix/fix';
import type { Host } from './host';
import { STANDARD_INPUT } from './input/inputs';
import { MFA_FORMATS, mfa } from './mfa/mfa';
import type { MfaOptions } from './mfa/mfa';
import { format, lang, managed, paths, type, verbose } from './options';
import { rules, RULES_FORMATS } from './rules/rules';
import type { RulesOptions } from './rules/rules';
import { addSimulate } from './simulate/command';

/**
 * The command line's grammar.
 *
 * @param finish is told the exit status of the command that ran
 */
export function buildProgram(host: Host, finish: (status: ExitStatus) => void): Command {
  const program = new Command('iam-sidekick')
    .description('Checks, fixes and explains AWS IAM policies. Works offline, without credentials.')
    .version(versionText(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .showHelpAfterError('Run with --help to see what is possible.')
    .addHelpText('after', AFTER);

  program
    .command('check')
    .description('report what is wrong with policies')
    .addArgument(paths('files, directories, globs, or - for standard input'))
    .addOption(format(CHECK_FORMATS))
    .addOption(type())
    .addOption(
      new Option('--fail-on <severity>', 'exit with 1 from this severity on')
        .choices([...SEVERITIES].reverse())
        .default('error'),
    )
    .addOption(lang())
    .addOption(verbose())
    .addHelpText('after', AFTER_CHECK)
    .action(async (args: string[], options: CheckOptions) => {
      finish(await check(args, options, host));
    });

  program
    .command('fix')
    .description('apply fixes in place, those that leave access as it is')
    .addArgument(paths('files, directories or globs').argParser(filesOnly))
    .option('--dry-run', 'print a unified diff and write nothing', false)
    .addOption(
      new Option('--allow <effects>', 'also apply fixes that change access: narrows, widens')
        .argParser(effects)
        .default([], 'none'),
    )
    .addOption(type())
    .addOption(lang())
    .addOption(verbose())
    .action(async (args: string[], options: FixOptions) => {
      finish(await fix(args, options, host));
    });

  program
    .command('explain')
    .description('sum up what each policy allows, and explain what each statement does')
    .addArgument(paths('files, directories, globs, or - for standard input'))
    .addOption(format(EXPLAIN_FORMATS))
    .addOption(type())
    .addOption(lang())
    .addOption(verbose())
    .action(async (args: string[], options: ExplainOptions) => {
      finish(await explain(args, options, host));
    });

  addSimulate(program, host, finish);
  addDiff(program, host, finish);
  addConvert(program, host, finish);

  program
    .command('mfa')
    .description(
      'follow an IAM user from the first sign-in to work with MFA, with all the named policies attached; trust policies are those of roles to be assumed',
    )
    .addArgument(paths('files, directories, globs, or - for standard input'))
    .addOption(
      new Option(
        '--user <name>',
        `name of the IAM user (default: one whom a trust policy names, else "${DEFAULT_USER}")`,
      ),
    )
    .addOption(new Option('--device <name>', 'name of the MFA device').default(DEFAULT_DEVICE))
    .addOption(managed())
    .addOption(format(MFA_FORMATS))
    .addOption(type())
    .addOption(lang())
    .addOption(verbose())
    .action(async (args: string[], options: MfaOptions) => {
      finish(await mfa(args, options, host));
    });

  program
    .command('rules')
    .description('list the rules')
    .addOption(format(RULES_FORMATS))
    .addOption(lang())
    .addOption(verbose())
    .action((options: RulesOptions) => {
      finish(rules(options, host));
    });

  return program;
}

/** Gathers the paths of `fix`, which has nowhere to write standard input to. */
function filesOnly(path: string, before: readonly string[] | undefined): readonly string[] {
  if (path === STANDARD_INPUT) {
    throw new InvalidArgumentError('Standard input cannot be fixed in place.');
  }
  return [...(before ?? []), path];
}

function effects(list: string): FixOptions['allow'] {
  return list.split(',').map((word) => {
    if (word === 'narrows' || word === 'widens') return word;
    throw new InvalidArgumentError('Allowed choices are narrows, widens.');
  });
}

const AFTER = `
Exit status: 0 nothing at or above --fail-on (fix: no error left; simulate: allowed; diff: no new
access); 1 something; 2 wrong usage, or a file that cannot be read or written (the others are done
all the same).

Settings come from ${SETTINGS_FILE} in the working directory, or the nearest of its parents up to
the root of the repository: {"rules": {ID: SEVERITY|"off"}, "policyTypes": {GLOB: TYPE},
"language": "en"|"ja"}.

Examples:
  iam-sidekick check policies/
  iam-sidekick check --format sarif 'infra/**/*.json' > iam.sarif
  aws iam get-policy-version … | iam-sidekick explain -
  iam-sidekick fix --dry-run policies/
  iam-sidekick simulate --action s3:GetObject --resource arn:aws:s3:::bucket/key policies/
  git show HEAD:policy.json | iam-sidekick diff - policy.json`;

const AFTER_CHECK = `
Files that are named are always read. In directories and globs only files count whose names say that
they may hold a policy (*.json, *.md and the like) and that Git does not ignore, and those without a
policy are passed over (node_modules and .git always).
Standard input is JSON; its path is <stdin> in text and - in the other formats.`;
