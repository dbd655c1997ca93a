import type { Locale, Words } from '../iam/words';
import type { Host } from './host';
import { shownPath } from './output/path';
import { printable } from './output/printable';

/** A path that a command could not do its work on. The others are done all the same. */
export interface Failure {
  readonly path: string;
  readonly reason: Words;
}

/** Why a path was given up, from Node's error. */
export function failureOf(path: string, error: unknown): Failure {
  const code = error instanceof Error && 'code' in error ? String(error.code) : undefined;
  const known = code === undefined ? undefined : REASONS.get(code);
  const message = error instanceof Error ? error.message : String(error);
  return { path, reason: known ?? { en: message, ja: message } };
}

/** Says a failure on standard error, in one line. */
export const sayFailure = (host: Host, { path, reason }: Failure, locale: Locale): void =>
  host.err(`iam-sidekick: ${printable(`${shownPath(path)}: ${reason[locale]}`)}\n`);

export const NO_SUCH_FILE: Words = {
  en: 'no such file or directory',
  ja: 'ファイルもディレクトリもありません',
};

const REASONS: ReadonlyMap<string, Words> = new Map([
  ['ENOENT', NO_SUCH_FILE],
  ['EACCES', { en: 'permission denied', ja: 'アクセスが許可されていません' }],
  ['EPERM', { en: 'operation not permitted', ja: '操作が許可されていません' }],
  ['EROFS', { en: 'the file system is read-only', ja: 'ファイルシステムは読み取り専用です' }],
  ['ENOSPC', { en: 'no space is left on the device', ja: 'デバイスに空き領域がありません' }],
  ['EISDIR', { en: 'it is a directory', ja: 'ディレクトリです' }],
  [
    'ENOTDIR',
    { en: 'a part of the path is not a directory', ja: 'パスの途中がディレクトリではありません' },
  ],
  ['ELOOP', { en: 'too many symbolic links', ja: 'シンボリックリンクが多すぎます' }],
  ['ENAMETOOLONG', { en: 'the name is too long', ja: '名前が長すぎます' }],
]);

export const TOO_LARGE: Words = {
  en: 'too large to be a policy (more than 32 MiB)',
  ja: 'ポリシーとしては大きすぎます（32 MiB 超）',
};
export const NOT_UTF_8: Words = {
  en: 'not UTF-8 text',
  ja: 'UTF-8 のテキストではありません',
};
