import { Option } from 'commander';
import { STANDARD_INPUT } from '../input/inputs';
import { invalid, lang, paths, type, verbose } from '../options';
import type { Grammar } from '../usage/grammar';
import { fix } from './fix';
import type { FixOptions } from './fix';

/** Adds `iam-sidekick fix` to the command line's grammar. */
export function addFix({ program, host, say, finish }: Grammar): void {
  /** Gathers the paths: standard input is nothing that could be written to. */
  const filesOnly = (path: string, before: readonly string[] | undefined): readonly string[] => {
    if (path === STANDARD_INPUT) throw invalid(NO_FILE, say);
    return [...(before ?? []), path];
  };
  const effects = (list: string): FixOptions['allow'] =>
    list.split(',').map((word) => {
      if (word === 'narrows' || word === 'widens') return word;
      throw invalid(EFFECTS, say);
    });
  program
    .command('fix')
    .description(
      say({
        en: 'apply fixes in place, those that leave access as it is',
        ja: '許可される内容を変えない修正を、ファイルに適用します',
      }),
    )
    .addArgument(
      paths(
        say({ en: 'files, directories or globs', ja: 'ファイル、ディレクトリ、glob' }),
      ).argParser(filesOnly),
    )
    .option(
      '--dry-run',
      say({
        en: 'print a unified diff and write nothing',
        ja: '差分（unified diff）を表示するだけで、何も書き込みません',
      }),
      false,
    )
    .addOption(
      new Option(
        '--allow <effects>',
        say({
          en: 'also apply fixes that change access: narrows, widens',
          ja: '許可される内容を変える修正も適用します: narrows（狭める）、widens（広げる）',
        }),
      )
        .argParser(effects)
        .default([], say({ en: 'none', ja: 'なし' })),
    )
    .addOption(type(say))
    .addOption(lang(say))
    .addOption(verbose(say))
    .action(async (args: string[], options: FixOptions) => {
      finish(await fix(args, options, host));
    });
}

const NO_FILE = {
  en: 'Standard input cannot be fixed in place.',
  ja: '標準入力は書き換えられません。',
};

const EFFECTS = {
  en: 'Allowed choices are narrows, widens.',
  ja: '指定できる値: narrows, widens',
};
