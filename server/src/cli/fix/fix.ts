import { diagnose, parseText, summarizePolicies } from '../../service/languageService';
import type { Diagnostic, ParsedText } from '../../service/languageService';
import { fixAll } from '../../service/rewriting/fixAll';
import type { FixAllResult } from '../../service/rewriting/fixAll';
import type { Words } from '../../iam/words';
import type { Effect } from '../../rules/rule';
import { addToSummary, NOTHING, statusOf } from '../check/report';
import { EXIT } from '../exitStatus';
import type { ExitStatus } from '../exitStatus';
import { failureOf } from '../failure';
import { forEachText } from '../forEachText';
import type { Outcome, ReadInput } from '../forEachText';
import type { Host } from '../host';
import { openSession } from '../session';
import type { CommonOptions, Session } from '../session';
import { diffText } from './diff';
import { replaceFile } from './replaceFile';
import { endText, fileText } from './report';

export interface FixOptions extends CommonOptions {
  readonly dryRun: boolean;
  /** Effects on access that are wanted beside `same`. */
  readonly allow: readonly Exclude<Effect, 'same'>[];
}

/** `iam-sidekick fix`: applies fixes in place; with `--dry-run` shows them as a unified diff. */
export async function fix(
  paths: readonly string[],
  options: FixOptions,
  host: Host,
): Promise<ExitStatus> {
  const session = openSession(host, options);
  if (session === undefined) return EXIT.failed;
  const allowed: ReadonlySet<Effect> = new Set(['same', ...options.allow]);
  let summary = NOTHING;
  let done = { files: 0, fixes: 0, refused: 0 };
  const failures = await forEachText(session, paths, (read) => {
    const result = fixAll(read.parsed, session.settings, allowed);
    const fixed = parseText({ ...read.parsed.source, text: result.text });
    if (!isSound(fixed, read.parsed)) return unsound(read);
    const diagnostics = diagnose(fixed, session.settings);
    const policies = summarizePolicies(fixed);
    if (policies.length === 0 && diagnostics.length === 0) return { found: false, output: '' };
    const outcome = deliver(session, read, result, options.dryRun);
    if (outcome.failure !== undefined) return outcome;
    const { path } = read.input;
    summary = addToSummary(summary, { path, parsed: fixed, policies, diagnostics });
    done = {
      files: done.files + (result.applied.length > 0 ? 1 : 0),
      fixes: done.fixes + result.applied.length,
      refused: done.refused + diagnostics.filter((one) => changesAccess(one, allowed)).length,
    };
    return outcome;
  });
  const end = endText(done, options.dryRun, summary, session.locale);
  // The diff is for programs too: nothing else goes to its stream.
  if (options.dryRun) host.err(end);
  else host.out(end);
  return statusOf(summary, failures, 'error');
}

/** A finding whose fixes change access in a way that is not allowed. */
const changesAccess = ({ fixes }: Diagnostic, allowed: ReadonlySet<Effect>): boolean =>
  fixes.length > 0 && !fixes.some(({ effect }) => allowed.has(effect));

/** The text that came out holds no new syntax error and every policy of the first. */
const isSound = (fixed: ParsedText, { policies, problems }: ParsedText): boolean =>
  fixed.problems.length <= problems.length && fixed.policies.length >= policies.length;

const unsound = ({ input }: ReadInput): Outcome => ({
  found: true,
  output: '',
  failure: { path: input.path, reason: UNSOUND },
});

const UNSOUND: Words = {
  en: 'the fixes would break the file; it was left as it is (please report this)',
  ja: '修正するとファイルが壊れるため、変更していません（ご報告ください）',
};

function deliver(
  { locale, host }: Session,
  { input, parsed }: ReadInput,
  { text, applied }: FixAllResult,
  dryRun: boolean,
): Outcome {
  const before = parsed.source.text;
  if (text === before || input.absolute === undefined) return { found: true, output: '' };
  if (dryRun) return { found: true, output: diffText(input.path, before, text, host.colours) };
  try {
    replaceFile(input.absolute, text);
  } catch (error) {
    return { found: true, output: '', failure: failureOf(input.path, error) };
  }
  return { found: true, output: fileText(input.path, applied, locale, host.colours) };
}
