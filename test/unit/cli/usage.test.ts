import { CommanderError } from 'commander';
import { describe, expect, it } from 'vitest';
import type { Host } from '../../../server/src/cli/host';
import { buildProgram } from '../../../server/src/cli/program';
import { usageLocale } from '../../../server/src/cli/usage/grammar';
import type { Locale } from '../../../server/src/iam/words';

const SILENT: Host = {
  cwd: import.meta.dirname,
  env: {},
  systemLocale: 'en-US',
  stdin: () => {
    throw new Error('Nothing is to be read.');
  },
  out: () => undefined,
  err: () => undefined,
  colours: false,
  interactive: false,
  columns: undefined,
};

/** What the command line says of arguments that end before a command runs. */
async function said(args: readonly string[], locale: Locale): Promise<string> {
  let text = '';
  const say = (more: string): void => void (text += more);
  const program = buildProgram({ ...SILENT, out: say, err: say }, locale, () => undefined);
  for (const command of [program, ...program.commands]) command.exitOverride();
  await expect(program.parseAsync(['node', 'iam-sidekick', ...args])).rejects.toThrow(
    CommanderError,
  );
  return text;
}

const COMMANDS = ['check', 'fix', 'explain', 'simulate', 'diff', 'convert', 'mfa', 'rules'];

/** The terms of a list in help: they are the same in every language. */
const termsOf = (help: string): readonly string[] =>
  [...help.matchAll(/^ {2}((?:-|[a-z]+(?: \[| <| {2}))[^\u3000-\uffef]*?) {2,}/gm)].map(
    ([, term]) => term ?? '',
  );

describe('help in Japanese', () => {
  it.each([[[]], ...COMMANDS.map((command) => [[command]])])(
    'of %j has the terms of the English one',
    async (command) => {
      const [english, japanese] = [
        await said([...command, '--help'], 'en'),
        await said([...command, '--help'], 'ja'),
      ];
      const terms = termsOf(english);
      expect(terms.length).toBeGreaterThan(2);
      expect(termsOf(japanese)).toEqual(terms);
    },
  );

  it.each([[[]], ...COMMANDS.map((command) => [[command]])])(
    'of %j describes each of them in Japanese',
    async (command) => {
      const help = await said([...command, '--help'], 'ja');
      const described = help.match(/^ {2}\S.*? {2,}(.*)$/gm) ?? [];
      const inList = described.filter((line) => !line.includes('iam-sidekick '));
      expect(inList.length).toBeGreaterThan(2);
      expect(inList.filter((line) => !/[\u3040-\u30ff\u4e00-\u9fff]/.test(line))).toEqual([]);
      expect(help).not.toMatch(
        /\b(Usage|Options|Commands|Arguments|default|choices|Exit|Examples)\b/,
      );
    },
  );

  it('breaks lines by the columns that characters take', async () => {
    const help = await said(['mfa', '--help'], 'ja');
    const widest = Math.max(
      ...help.split('\n').map((line) => [...line].reduce((n, c) => n + (c > '\u2e7f' ? 2 : 1), 0)),
    );
    expect(widest).toBeLessThanOrEqual(80);
  });
});

describe('wrong usage in Japanese', () => {
  it.each([
    [['check'], '引数 path が必要です'],
    [['chekc', 'a.json'], 'chekc というコマンドはありません。\n（check ではありませんか?）'],
    [['check', '--wrong', 'a.json'], '--wrong というオプションはありません'],
    [['check', '--format', 'xml', 'a.json'], '「xml」は正しくありません。指定できる値: text, json'],
    [['check', '--type'], 'オプション --type <type> に値が必要です'],
    [['fix', '--allow', 'same', 'a.json'], '指定できる値: narrows, widens'],
    [['fix', '-'], '標準入力は書き換えられません'],
    [['rules', 'a.json'], '引数が多すぎます（0 個のところ 1 個あります）'],
    [['convert', 'a.json'], 'オプション --to <language> を指定してください'],
    [['convert', '--policy', '0', 'a.json'], '1 以上の数を指定してください'],
    [['simulate', '--action', 's3:*', 'a.json'], 'ワイルドカードを含まないアクション'],
    [['simulate', '--context', 'x', 'a.json'], 'KEY=VALUE の形で'],
    [['simulate', '--principal', 'x y', 'a.json'], 'または anonymous を指定してください'],
  ])('%j', async (args, words) => {
    const text = await said(args, 'ja');
    expect(text).toContain(words);
    expect(text).toContain('使い方は --help で確認できます。');
    expect(text).not.toMatch(/\b(error|argument|option|invalid|choices)\b/);
  });
});

describe('the language of help', () => {
  const japanese = { ...SILENT, env: { LANG: 'ja_JP.UTF-8' } };

  it.each([
    ['what --lang asks for', ['check', '--help', '--lang', 'ja'], SILENT, 'ja'],
    ['what --lang= asks for', ['--lang=en', 'check'], japanese, 'en'],
    ["the shell's without it", ['check', '--help'], japanese, 'ja'],
    ['that of a known language only', ['check', '--lang', 'fr'], japanese, 'ja'],
    ['English otherwise', ['check', '--lang'], SILENT, 'en'],
  ] as const)('is %s', (_, args, host, locale) => {
    expect(usageLocale(args, host)).toBe(locale);
  });
});
