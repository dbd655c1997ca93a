import { Argument, Option } from 'commander';
import { POLICY_TYPES } from '../iam/policyType';
import { LOCALES } from '../iam/words';

/** The files that a command reads. */
export const paths = (description: string): Argument => new Argument('<path...>', description);

export const format = (formats: readonly string[]): Option =>
  new Option('--format <format>', 'how to print').choices(formats).default('text');

export const type = (): Option =>
  new Option('--type <type>', 'the type of the policies (default: told from each policy)').choices(
    POLICY_TYPES,
  );

export const lang = (): Option =>
  new Option('--lang <language>', "the language of messages (default: the shell's)").choices(
    LOCALES,
  );

export const verbose = (): Option => new Option('--verbose', 'show the details of internal errors');

export const managed = (): Option =>
  repeatable('--managed <name>', 'an AWS managed policy that is attached, too (repeatable)');

/** An option that may be given several times; its values are gathered. */
export const repeatable = (flags: string, description: string): Option =>
  new Option(flags, description).argParser(
    (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
  );
