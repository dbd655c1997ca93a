import { Option } from 'commander';
import { DEFAULT_DEVICE, DEFAULT_USER } from '../../reasoning/journey/traveller';
import { format, INPUTS, lang, managed, paths, type, verbose } from '../options';
import type { Grammar } from '../usage/grammar';
import { MFA_FORMATS, mfa } from './mfa';
import type { MfaOptions } from './mfa';

/** Adds `iam-sidekick mfa` to the command line's grammar. */
export function addMfa({ program, host, say, finish }: Grammar): void {
  program
    .command('mfa')
    .description(
      say({
        en: 'follow an IAM user from the first sign-in to work with MFA, with all the named policies attached; trust policies are those of roles to be assumed',
        ja: '指定したポリシーをすべてアタッチした IAM ユーザーを、最初のサインインから MFA を使った作業まで追います。信頼ポリシーは、引き受けるロールのものとして扱います',
      }),
    )
    .addArgument(paths(say(INPUTS)))
    .addOption(
      new Option(
        '--user <name>',
        say({
          en: `name of the IAM user (default: one whom a trust policy names, else "${DEFAULT_USER}")`,
          ja: `IAM ユーザーの名前。省略すると、信頼ポリシーが指定するユーザー、なければ「${DEFAULT_USER}」とします`,
        }),
      ),
    )
    .addOption(
      new Option(
        '--device <name>',
        say({ en: 'name of the MFA device', ja: 'MFA デバイスの名前' }),
      ).default(DEFAULT_DEVICE),
    )
    .addOption(managed(say))
    .addOption(format(MFA_FORMATS, say))
    .addOption(type(say))
    .addOption(lang(say))
    .addOption(verbose(say))
    .action(async (args: string[], options: MfaOptions) => {
      finish(await mfa(args, options, host));
    });
}
