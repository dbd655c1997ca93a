import { Option } from 'commander';
import type { Words } from '../../iam/words';
import { INPUTS, invalid, lang, paths, type, verbose } from '../options';
import type { Grammar } from '../usage/grammar';
import { convert, TARGETS } from './convert';
import type { ConvertOptions } from './convert';

/** Adds `iam-sidekick convert` to the command line's grammar. */
export function addConvert({ program, host, say, finish }: Grammar): void {
  const position = (text: string): number => {
    if (/^[1-9]\d*$/.test(text)) return Number(text);
    throw invalid(NO_POSITION, say);
  };
  program
    .command('convert')
    .description(
      say({
        en: 'write policies in another language, with the same access',
        ja: 'ポリシーを、許可される内容を変えずに別の言語で書き出します',
      }),
    )
    .addArgument(paths(say(INPUTS)))
    .addOption(
      new Option('--to <language>', say({ en: 'the language to write', ja: '書き出す言語' }))
        .choices(TARGETS)
        .makeOptionMandatory(),
    )
    .addOption(
      new Option(
        '--policy <number>',
        say({
          en: 'which policy of a file, from 1 (default: all)',
          ja: 'ファイルの何番目のポリシーか（1 から）。省略するとすべて',
        }),
      ).argParser(position),
    )
    .addOption(type(say))
    .addOption(lang(say))
    .addOption(verbose(say))
    .addHelpText('after', say(AFTER))
    .action(async (args: string[], options: ConvertOptions) => {
      finish(await convert(args, options, host));
    });
}

const NO_POSITION: Words = {
  en: 'It has to be a number, from 1.',
  ja: '1 以上の数を指定してください。',
};

const AFTER: Words = {
  en: `
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
  iam-sidekick convert --to json --policy 2 template.yaml`,
  ja: `
終了ステータス: 0 すべてのポリシーを書き出した、2 使い方の誤り、または書き出せないポリシーがある（ほかの
ポリシーは書き出します）。

json はポリシーを、jsonc はコメント付きのポリシーを、terraform はポリシーごとに data
"aws_iam_policy_document" ブロックを、cloudformation は PolicyDocument の値となる YAML を出力します。
コメントは、説明の対象とともに残ります。JSON のようにコメントを書けない場合は、標準エラー出力でお知らせ
します。テンプレートが値を埋める部分は、書き出す言語の名前になり（パラメータ Bucket は var.bucket、逆も
同様）、標準エラー出力に表示します。関数やループが作る値にはそのような名前がないため、変換しません。

例:
  iam-sidekick convert --to terraform policy.json > policy.tf
  iam-sidekick convert --to json --policy 2 template.yaml`,
};
