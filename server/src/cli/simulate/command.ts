import { Option } from 'commander';
import type { Words } from '../../iam/words';
import { readCaller } from '../../reasoning/evaluation/caller';
import type { Caller } from '../../reasoning/evaluation/caller';
import { format, invalid, lang, managed, paths, repeatable, type, verbose } from '../options';
import type { Grammar } from '../usage/grammar';
import { simulate, SIMULATE_FORMATS } from './simulate';
import type { SimulateOptions } from './simulate';
import { AFTER, NO_ACTION, NO_CALLER, NO_CONTEXT, OPTIONS } from './usage';

/** Adds `iam-sidekick simulate` to the command line's grammar. */
export function addSimulate({ program, host, say, finish }: Grammar): void {
  program
    .command('simulate')
    .description(
      say({
        en: 'decide a request, and say which statements decide and why the others do not',
        ja: 'リクエストの可否を判定し、どのステートメントで決まったか、ほかはなぜ関係しないかを示します',
      }),
    )
    .addArgument(paths(say(OPTIONS.paths)))
    .addOption(
      new Option('--action <action>', say(OPTIONS.action))
        .makeOptionMandatory()
        .argParser(oneAction(say)),
    )
    .addOption(new Option('--resource <arn>', say(OPTIONS.resource)).default('*'))
    .addOption(
      new Option('--context <key=value>', say(OPTIONS.context)).argParser(contextEntry(say)),
    )
    .addOption(new Option('--principal <arn>', say(OPTIONS.principal)).argParser(caller(say)))
    .addOption(managed(say))
    .addOption(new Option('--boundary <path>', say(OPTIONS.boundary)))
    .addOption(repeatable('--session-policy <path>', say(OPTIONS.sessionPolicy)))
    .addOption(repeatable('--scp <path>', say(OPTIONS.scp)))
    .addOption(repeatable('--rcp <path>', say(OPTIONS.rcp)))
    .addOption(new Option('--resource-policy <path>', say(OPTIONS.resourcePolicy)))
    .addOption(format(SIMULATE_FORMATS, say))
    .addOption(type(say))
    .addOption(lang(say))
    .addOption(verbose(say))
    .addHelpText('after', say(AFTER))
    .action(async (args: string[], options: SimulateOptions) => {
      finish(await simulate(args, options, host));
    });
}

const oneAction =
  (say: (words: Words) => string) =>
  (text: string): string => {
    if (/^[^\s:*?]+:[^\s:*?]+$/.test(text)) return text;
    throw invalid(NO_ACTION, say);
  };

const contextEntry =
  (say: (words: Words) => string) =>
  (text: string, before: SimulateOptions['context']): NonNullable<SimulateOptions['context']> => {
    const equals = text.indexOf('=');
    if (equals <= 0) throw invalid(NO_CONTEXT, say);
    return [...(before ?? []), [text.slice(0, equals), text.slice(equals + 1)]];
  };

const caller =
  (say: (words: Words) => string) =>
  (text: string): Caller => {
    const who = readCaller(text);
    if (who !== undefined) return who;
    throw invalid(NO_CALLER, say);
  };
