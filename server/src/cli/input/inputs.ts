import { realpathSync, statSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { isDynamicPattern } from 'tinyglobby';
import { failureOf, NO_SUCH_FILE } from '../failure';
import type { Failure } from '../failure';
import { gitignoreBelow } from './gitignore';
import { matches } from './glob';
import { walk } from './walk';

/** A text to be read. */
export interface Input {
  /** As the user named it, or below what the user named, with slashes; `-` for standard input. */
  readonly path: string;
  /** Undefined for standard input. */
  readonly absolute: string | undefined;
  /** The user named this very file; found in a directory or by a glob otherwise. */
  readonly named: boolean;
  /** The arguments that led to it. */
  readonly arguments: readonly string[];
}

export interface Inputs {
  readonly inputs: readonly Input[];
  readonly failures: readonly Failure[];
}

/** The name of standard input among the arguments. */
export const STANDARD_INPUT = '-';

/** Turns arguments (files, directories, globs, `-`) into the texts to be read, each of them once. */
export async function findInputs(args: readonly string[], cwd: string): Promise<Inputs> {
  const inputs = new Map<string, Input>();
  const failures: Failure[] = [];
  for (const argument of args) {
    for (const input of await expand(argument, cwd, (failure) => failures.push(failure))) {
      const key = input.absolute === undefined ? STANDARD_INPUT : realPath(input.absolute);
      const known = inputs.get(key);
      inputs.set(key, {
        ...(known ?? input),
        named: (known?.named ?? false) || input.named,
        arguments: [...(known?.arguments ?? []), argument],
      });
    }
  }
  return { inputs: [...inputs.values()], failures };
}

async function expand(
  argument: string,
  cwd: string,
  fail: (failure: Failure) => void,
): Promise<readonly Input[]> {
  const path = withSlashes(argument);
  if (argument === STANDARD_INPUT) {
    return [{ path, absolute: undefined, named: true, arguments: [] }];
  }
  const absolute = resolve(cwd, argument);
  try {
    const stats = statSync(absolute, { throwIfNoEntry: false });
    if (stats?.isDirectory() === true) return filesBelow(path, absolute, fail);
    if (stats !== undefined) return [{ path, absolute, named: true, arguments: [] }];
    if (isDynamicPattern(path)) return await filesMatching(path, cwd);
    fail({ path, reason: NO_SUCH_FILE });
  } catch (error) {
    fail(failureOf(path, error));
  }
  return [];
}

function filesBelow(path: string, absolute: string, fail: (failure: Failure) => void): Input[] {
  const prefix = /^(\.\/*)$/.test(path) ? '' : path.replace(/\/*$/, '/');
  const failBelow = ({ path: below, reason }: Failure): void =>
    fail({ path: below === '' ? path : prefix + below, reason });
  return [...walk(absolute, gitignoreBelow(absolute), failBelow)].map((file) => ({
    path: prefix + file.path,
    absolute: file.absolute,
    named: false,
    arguments: [],
  }));
}

const filesMatching = async (pattern: string, cwd: string): Promise<Input[]> =>
  (await matches(pattern, cwd)).map((path) => ({
    path,
    absolute: resolve(cwd, path),
    named: false,
    arguments: [],
  }));

/** A backslash separates directories on Windows only; elsewhere it is a character of the name. */
const withSlashes = (path: string): string => (sep === '\\' ? path.split(sep).join('/') : path);

function realPath(absolute: string): string {
  try {
    return realpathSync(absolute);
  } catch {
    // It cannot be resolved; reading it will say why.
    return absolute;
  }
}
