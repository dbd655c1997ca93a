import { Argument, InvalidArgumentError, Option } from 'commander';
import { POLICY_TYPES } from '../iam/policyType';
import { LOCALES } from '../iam/words';
import type { Words } from '../iam/words';
import type { Grammar } from './usage/grammar';

/** Takes the words of the language that help is in. */
type Say = Grammar['say'];

/** What most commands read. */
export const INPUTS: Words = {
  en: 'files, directories, globs, or - for standard input',
  ja: 'ファイル、ディレクトリ、glob。標準入力は -',
};

/** The files that a command reads. */
export const paths = (description: string): Argument => new Argument('<path...>', description);

export const format = (formats: readonly string[], say: Say): Option =>
  new Option('--format <format>', say({ en: 'how to print', ja: '出力形式' }))
    .choices(formats)
    .default('text');

export const type = (say: Say): Option =>
  new Option(
    '--type <type>',
    say({
      en: 'the type of the policies (default: told from each policy)',
      ja: 'ポリシーのタイプ。省略すると、ポリシーごとに判断します',
    }),
  ).choices(POLICY_TYPES);

export const lang = (say: Say): Option =>
  new Option(
    '--lang <language>',
    say({
      en: "the language of messages (default: the shell's)",
      ja: 'メッセージの言語。省略すると、シェルの言語を使います',
    }),
  ).choices(LOCALES);

export const verbose = (say: Say): Option =>
  new Option(
    '--verbose',
    say({ en: 'show the details of internal errors', ja: '内部エラーの詳細を表示します' }),
  );

export const managed = (say: Say): Option =>
  repeatable(
    '--managed <name>',
    say({
      en: 'an AWS managed policy that is attached, too (repeatable)',
      ja: '併せてアタッチされている AWS 管理ポリシー（複数指定可）',
    }),
  );

/** An option that may be given several times; its values are gathered. */
export const repeatable = (flags: string, description: string): Option =>
  new Option(flags, description).argParser(
    (value: string, before: readonly string[] | undefined) => [...(before ?? []), value],
  );

/** Says why the value of an option or argument is none; Commander says of which. */
export const invalid = (words: Words, say: Say): InvalidArgumentError =>
  new InvalidArgumentError(say(words));
