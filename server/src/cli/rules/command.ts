import { format, lang, verbose } from '../options';
import type { Grammar } from '../usage/grammar';
import { rules, RULES_FORMATS } from './rules';
import type { RulesOptions } from './rules';

/** Adds `iam-sidekick rules` to the command line's grammar. */
export function addRules({ program, host, say, finish }: Grammar): void {
  program
    .command('rules')
    .description(say({ en: 'list the rules', ja: 'ルールの一覧を表示します' }))
    .addOption(format(RULES_FORMATS, say))
    .addOption(lang(say))
    .addOption(verbose(say))
    .action((options: RulesOptions) => {
      finish(rules(options, host));
    });
}
