import { Option } from 'commander';
import type { Words } from '../../iam/words';
import { SEVERITIES } from '../../rules/rule';
import { format, INPUTS, lang, paths, type, verbose } from '../options';
import type { Grammar } from '../usage/grammar';
import { check, CHECK_FORMATS } from './check';
import type { CheckOptions } from './check';

/** Adds `iam-sidekick check` to the command line's grammar. */
export function addCheck({ program, host, say, finish }: Grammar): void {
  program
    .command('check')
    .description(
      say({ en: 'report what is wrong with policies', ja: 'ポリシーの問題点を報告します' }),
    )
    .addArgument(paths(say(INPUTS)))
    .addOption(format(CHECK_FORMATS, say))
    .addOption(type(say))
    .addOption(
      new Option(
        '--fail-on <severity>',
        say({
          en: 'exit with 1 from this severity on',
          ja: 'この重要度以上の指摘があれば 1 で終了します',
        }),
      )
        .choices([...SEVERITIES].reverse())
        .default('error'),
    )
    .addOption(lang(say))
    .addOption(verbose(say))
    .addHelpText('after', say(AFTER))
    .action(async (args: string[], options: CheckOptions) => {
      finish(await check(args, options, host));
    });
}

const AFTER: Words = {
  en: `
Files that are named are always read. In directories and globs only files count whose names say that
they may hold a policy (*.json, *.md and the like) and that Git does not ignore, and those without a
policy are passed over (node_modules and .git always).
Standard input is JSON; its path is <stdin> in text and - in the other formats.`,
  ja: `
名前を指定したファイルは必ず読み込みます。ディレクトリと glob では、ポリシーを含みうる名前（*.json、*.md
など）で、Git が無視しないファイルだけを対象とし、ポリシーのないファイルは読み飛ばします（node_modules と
.git は常に対象外です）。
標準入力は JSON として読み込みます。そのパスは、text 形式では <stdin>、ほかの形式では - と表示します。`,
};
