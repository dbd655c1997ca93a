import { Argument } from 'commander';
import type { Words } from '../../iam/words';
import { format, lang, type, verbose } from '../options';
import type { Grammar } from '../usage/grammar';
import { diff, DIFF_FORMATS } from './diff';
import type { DiffOptions } from './diff';

/** Adds `iam-sidekick diff` to the command line's grammar. */
export function addDiff({ program, host, say, finish }: Grammar): void {
  program
    .command('diff')
    .description(
      say({
        en: 'say what access a change of policies adds, removes or moves behind a condition',
        ja: 'ポリシーの変更で、増えるアクセス、減るアクセス、条件付きになるアクセスを示します',
      }),
    )
    .addArgument(
      new Argument(
        '<old>',
        say({
          en: 'the policy before: a file, or - for standard input',
          ja: '変更前のポリシー: ファイル。標準入力は -',
        }),
      ),
    )
    .addArgument(
      new Argument(
        '<new>',
        say({
          en: 'the policy after: a file, or - for standard input',
          ja: '変更後のポリシー: ファイル。標準入力は -',
        }),
      ),
    )
    .addOption(format(DIFF_FORMATS, say))
    .addOption(type(say))
    .addOption(lang(say))
    .addOption(verbose(say))
    .addHelpText('after', say(AFTER))
    .action(async (before: string, after: string, options: DiffOptions) => {
      finish(await diff(before, after, options, host));
    });
}

const AFTER: Words = {
  en: `
Exit status: 0 no new access (the same, or only removed); 1 new access, or some that needs less than
before, or statements of which it is not known what they grant; 2 wrong usage, or a file that cannot
be read or holds no policy.

What counts is access, not text: sorted, split and merged statements are the same. Each line has a
request that the two sides really answer differently (keys that it does not name are absent). "No new
access" means that it is proved; "no difference found" that requests from the corners of both policies
were tried. In files with several policies each is compared with the one that it was: by its text, its
Id, its statements or its place. Policies with a Principal are compared by who calls, too. Actions on
resources of a type that they do not work on are no access, and listed apart.

Examples:
  iam-sidekick diff old.json new.json
  git show HEAD:policy.json | iam-sidekick diff - policy.json`,
  ja: `
終了ステータス: 0 新しいアクセスなし（同じ、または減っただけ）、1 新しいアクセス、必要な条件が以前より
少ないアクセス、または何を許可するかわからないステートメントがある、2 使い方の誤り、または読み込めない
ファイルやポリシーのないファイルがある。

比べるのは文面ではなくアクセスです。並べ替え、分割、統合しただけのステートメントは同じとみなします。各行は、
変更の前後で実際に結果が異なるリクエストを示します（示していない条件キーは、リクエストに含まれません）。
「新しいアクセスはありません」は証明できたことを、「違いは見つかりませんでした」は両方のポリシーの境界にある
リクエストを試したことを意味します。複数のポリシーを含むファイルでは、文面、Id、ステートメント、位置から、
以前と同じポリシー同士を比べます。Principal を含むポリシーは、呼び出し元ごとにも比べます。リソースタイプに
対応しないアクションは、アクセスとみなさず、別に示します。

例:
  iam-sidekick diff old.json new.json
  git show HEAD:policy.json | iam-sidekick diff - policy.json`,
};
