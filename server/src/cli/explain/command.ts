import { format, INPUTS, lang, paths, type, verbose } from '../options';
import type { Grammar } from '../usage/grammar';
import { explain, EXPLAIN_FORMATS } from './explain';
import type { ExplainOptions } from './explain';

/** Adds `iam-sidekick explain` to the command line's grammar. */
export function addExplain({ program, host, say, finish }: Grammar): void {
  program
    .command('explain')
    .description(
      say({
        en: 'sum up what each policy allows, and explain what each statement does',
        ja: 'ポリシーが許可する内容をまとめ、ステートメントごとに説明します',
      }),
    )
    .addArgument(paths(say(INPUTS)))
    .addOption(format(EXPLAIN_FORMATS, say))
    .addOption(type(say))
    .addOption(lang(say))
    .addOption(verbose(say))
    .action(async (args: string[], options: ExplainOptions) => {
      finish(await explain(args, options, host));
    });
}
