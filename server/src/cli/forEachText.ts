import type { Words } from '../iam/words';
import { parseText } from '../service/languageService';
import type { ParsedText } from '../service/languageService';
import { sayFailure } from './failure';
import type { Failure } from './failure';
import { besideReader } from './input/beside';
import type { BesideReader } from './input/beside';
import { findInputs } from './input/inputs';
import type { Input } from './input/inputs';
import { languageOf } from './input/names';
import { readText } from './input/readText';
import { internalError } from './internalError';
import { shownPath } from './output/path';
import { progressLine } from './output/progress';
import type { Session } from './session';

/** A text that was read. */
export interface ReadInput {
  readonly input: Input;
  readonly parsed: ParsedText;
}

/** What became of a text. */
export interface Outcome {
  /** The text had to do with policies. */
  readonly found: boolean;
  /** For standard output. */
  readonly output: string;
  readonly failure?: Failure;
}

/**
 * Reads the texts that the arguments name, one after the other, and hands each to `work`. Says on
 * standard error what failed, and which arguments led to no policy.
 *
 * @returns what failed
 */
export async function forEachText(
  session: Session,
  args: readonly string[],
  work: (read: ReadInput) => Outcome,
): Promise<readonly Failure[]> {
  const { host, locale } = session;
  const { inputs, failures } = await findInputs(args, host.cwd);
  const failed = [...failures];
  for (const failure of failures) sayFailure(host, failure, locale);
  const fruitful = new Set(failures.map(({ path }) => path));
  const progress = progressLine(host, inputs.length);
  const beside = besideReader();
  for (const input of inputs) {
    progress.step(shownPath(input.path));
    const { found, output, failure } = await workOn(session, input, beside, work);
    if (output !== '' || failure !== undefined) progress.clear();
    if (output !== '') host.out(output);
    if (failure !== undefined) {
      failed.push(failure);
      sayFailure(host, failure, locale);
    }
    if (found || failure !== undefined) for (const one of input.arguments) fruitful.add(one);
  }
  progress.clear();
  for (const one of new Set(args)) if (!fruitful.has(one)) sayNothingFound(session, one, inputs);
  return failed;
}

async function workOn(
  session: Session,
  input: Input,
  beside: BesideReader,
  work: (read: ReadInput) => Outcome,
): Promise<Outcome> {
  const reading = await readText(input, session.host);
  if (reading.kind === 'skipped') return { found: false, output: '' };
  if (reading.kind === 'failed') {
    return { found: false, output: '', failure: { path: input.path, reason: reading.reason } };
  }
  try {
    return work({ input, parsed: await parse(session, input, beside, reading.text) });
  } catch (error) {
    const reason = internalError(error, session.verbose);
    return { found: false, output: '', failure: { path: input.path, reason } };
  }
}

async function parse(
  session: Session,
  input: Input,
  beside: BesideReader,
  text: string,
): Promise<ParsedText> {
  const source = {
    uri: input.path,
    languageId: languageOf(input.path),
    text,
    type: session.typeOf(input),
  };
  return parseText({ ...source, beside: await beside(source, input.absolute) });
}

const NOTHING_NAMED: Words = {
  en: 'no IAM policy in it',
  ja: 'IAM ポリシーが見つかりません',
};
const NOTHING_FOUND: Words = {
  en: 'no IAM policy found (in directories and globs, only *.json, *.md and the like are read, and nothing that Git ignores)',
  ja: 'IAM ポリシーが見つかりません（ディレクトリとグロブでは、Git の無視対象でない *.json や *.md などだけを読み込みます）',
};

function sayNothingFound({ host, locale }: Session, path: string, inputs: readonly Input[]): void {
  const named = inputs.some((input) => input.named && input.arguments.includes(path));
  const reason = named ? NOTHING_NAMED : NOTHING_FOUND;
  sayFailure(host, { path, reason }, locale);
}
