import { InvalidArgumentError, Option } from 'commander';
import type { Command } from 'commander';
import { readCaller } from '../../reasoning/evaluation/caller';
import type { Caller } from '../../reasoning/evaluation/caller';
import type { ExitStatus } from '../exitStatus';
import type { Host } from '../host';
import { format, lang, managed, paths, repeatable, type, verbose } from '../options';
import { simulate, SIMULATE_FORMATS } from './simulate';
import type { SimulateOptions } from './simulate';

/** Adds `iam-sidekick simulate` to the command line's grammar. */
export function addSimulate(
  program: Command,
  host: Host,
  finish: (status: ExitStatus) => void,
): void {
  program
    .command('simulate')
    .description('decide a request, and say which statements decide and why the others do not')
    .addArgument(paths('policies of the caller, taken together: files, directories, globs, or -'))
    .addOption(
      new Option('--action <action>', 'the action, such as s3:GetObject')
        .makeOptionMandatory()
        .argParser(oneAction),
    )
    .addOption(new Option('--resource <arn>', 'the resource').default('*'))
    .addOption(
      new Option('--context <key=value>', 'a condition key of the request (repeatable)').argParser(
        contextEntry,
      ),
    )
    .addOption(new Option('--principal <arn>', 'who calls').argParser(caller))
    .addOption(managed())
    .addOption(new Option('--boundary <path>', 'the permissions boundary of the caller'))
    .addOption(repeatable('--session-policy <path>', 'a session policy (repeatable)'))
    .addOption(repeatable('--scp <path>', 'the SCPs of one level (repeatable, for each level)'))
    .addOption(repeatable('--rcp <path>', 'an RCP of the resource (repeatable)'))
    .addOption(
      new Option(
        '--resource-policy <path>',
        'the policy of the resource, or trust policy of a role',
      ),
    )
    .addOption(format(SIMULATE_FORMATS))
    .addOption(type())
    .addOption(lang())
    .addOption(verbose())
    .addHelpText('after', AFTER)
    .action(async (args: string[], options: SimulateOptions) => {
      finish(await simulate(args, options, host));
    });
}

function oneAction(text: string): string {
  if (/^[^\s:*?]+:[^\s:*?]+$/.test(text)) return text;
  throw new InvalidArgumentError('One action is needed, without wildcards, such as s3:GetObject.');
}

function contextEntry(
  text: string,
  before: SimulateOptions['context'],
): NonNullable<SimulateOptions['context']> {
  const equals = text.indexOf('=');
  if (equals <= 0) throw new InvalidArgumentError('It has to be KEY=VALUE.');
  return [...(before ?? []), [text.slice(0, equals), text.slice(equals + 1)]];
}

function caller(text: string): Caller {
  const who = readCaller(text);
  if (who !== undefined) return who;
  throw new InvalidArgumentError(
    'It has to be the ARN of a user, role, role session, federated user, root user or identity provider, an account number, the name of a service, or anonymous.',
  );
}

const AFTER = `
Exit status: 0 allowed; 1 denied, or not known; 2 wrong usage, or a file that cannot be read or holds
no policy: then nothing is decided.

The policies are the identity-based ones of the caller; those with a Principal are the resource's.
With --type they are of that type. A condition key that is not given is absent from the request, but
for those that follow from --principal (aws:username, aws:PrincipalArn …). --context KEY= gives the
empty string, and the same key again a further value. Each --scp is one level (root, OU, account), its
policies are a file, a directory or a glob; a level that only denies has FullAWSAccess beside it.

Examples:
  iam-sidekick simulate --action s3:GetObject --resource arn:aws:s3:::bucket/key policy.json
  iam-sidekick simulate --action iam:EnableMFADevice --principal arn:aws:iam::111122223333:user/alice \\
    --resource arn:aws:iam::111122223333:user/alice --context aws:MultiFactorAuthPresent=false policies/
  iam-sidekick simulate --action sts:AssumeRole --resource arn:aws:iam::444455556666:role/app \\
    --principal arn:aws:iam::111122223333:user/alice --resource-policy trust.json policy.json`;
