import { Command } from 'commander';
import type { Locale, Words } from '../iam/words';
import { SETTINGS_FILE } from '../service/settings';
import { versionText } from '../service/version';
import { addCheck } from './check/command';
import { addConvert } from './convert/command';
import { addDiff } from './diff/command';
import type { ExitStatus } from './exitStatus';
import { addExplain } from './explain/command';
import { addFix } from './fix/command';
import type { Host } from './host';
import { addMfa } from './mfa/command';
import { addRules } from './rules/command';
import { addSimulate } from './simulate/command';
import { complaintIn } from './usage/complaints';
import type { Grammar } from './usage/grammar';
import { helpIn } from './usage/help';

/** In the order in which help names them. */
const COMMANDS: readonly ((grammar: Grammar) => void)[] = [
  addCheck,
  addFix,
  addExplain,
  addSimulate,
  addDiff,
  addConvert,
  addMfa,
  addRules,
];

/**
 * The command line's grammar.
 *
 * @param locale the language of help, and of complaints about usage
 * @param finish is told the exit status of the command that ran
 */
export function buildProgram(
  host: Host,
  locale: Locale,
  finish: (status: ExitStatus) => void,
): Command {
  const say = (words: Words): string => words[locale];
  const program = new Command('iam-sidekick')
    .description(say(DESCRIPTION))
    .version(
      versionText(),
      '-V, --version',
      say({ en: 'print the version', ja: 'バージョンを表示します' }),
    )
    .helpOption('-h, --help', say({ en: 'print this help', ja: 'このヘルプを表示します' }))
    .helpCommand(
      'help [command]',
      say({ en: 'print the help of a command', ja: 'コマンドのヘルプを表示します' }),
    )
    .configureHelp(helpIn(locale))
    .configureOutput({
      writeOut: host.out,
      writeErr: host.err,
      outputError: (complaint, write) => {
        write(complaintIn(locale, complaint));
      },
    })
    .showHelpAfterError(
      say({
        en: 'Run with --help to see what is possible.',
        ja: '使い方は --help で確認できます。',
      }),
    )
    .addHelpText('after', say(AFTER));
  // What has been set until here holds for the commands, too.
  for (const add of COMMANDS) add({ program, host, say, finish });
  return program;
}

const DESCRIPTION: Words = {
  en: 'Checks, fixes and explains AWS IAM policies. Works offline, without credentials.',
  ja: 'AWS IAM ポリシーをチェック、修正、説明します。オフラインで、認証情報なしで動作します。',
};

const AFTER: Words = {
  en: `
Exit status: 0 nothing at or above --fail-on (fix: no error left; simulate: allowed; diff: no new
access); 1 something; 2 wrong usage, or a file that cannot be read or written (the others are done
all the same).

Settings come from ${SETTINGS_FILE} in the working directory, or the nearest of its parents up to
the root of the repository: {"rules": {ID: SEVERITY|"off"}, "policyTypes": {GLOB: TYPE},
"language": "en"|"ja", "markdownDiagnostics": true|false}.

Examples:
  iam-sidekick check policies/
  iam-sidekick check --format sarif 'infra/**/*.json' > iam.sarif
  aws iam get-policy-version … | iam-sidekick explain -
  iam-sidekick fix --dry-run policies/
  iam-sidekick simulate --action s3:GetObject --resource arn:aws:s3:::bucket/key policies/
  git show HEAD:policy.json | iam-sidekick diff - policy.json`,
  ja: `
終了ステータス: 0 --fail-on 以上の指摘なし（fix: エラーが残っていない、simulate: 許可される、diff:
新しいアクセスなし）、1 それ以外、2 使い方の誤り、または読み書きできないファイルがある（ほかのファイルは
処理します）。

設定は、作業ディレクトリ、またはリポジトリのルートまでの最も近い親ディレクトリにある ${SETTINGS_FILE}
から読み込みます: {"rules": {ID: SEVERITY|"off"}, "policyTypes": {GLOB: TYPE}, "language": "en"|"ja",
"markdownDiagnostics": true|false}

例:
  iam-sidekick check policies/
  iam-sidekick check --format sarif 'infra/**/*.json' > iam.sarif
  aws iam get-policy-version … | iam-sidekick explain -
  iam-sidekick fix --dry-run policies/
  iam-sidekick simulate --action s3:GetObject --resource arn:aws:s3:::bucket/key policies/
  git show HEAD:policy.json | iam-sidekick diff - policy.json`,
};
