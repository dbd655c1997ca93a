import { diagnose, summarizePolicies } from '../../service/languageService';
import type { Severity } from '../../rules/rule';
import { EXIT } from '../exitStatus';
import type { ExitStatus } from '../exitStatus';
import { forEachText } from '../forEachText';
import type { Host } from '../host';
import { openSession } from '../session';
import type { CommonOptions, Session } from '../session';
import { jsonReporter } from './json';
import { addToSummary, NOTHING, statusOf } from './report';
import type { Reporter } from './report';
import { sarifReporter } from './sarif';
import { textReporter } from './text';

export const CHECK_FORMATS = ['text', 'json', 'sarif'] as const;

export interface CheckOptions extends CommonOptions {
  readonly format: (typeof CHECK_FORMATS)[number];
  readonly failOn: Severity;
}

/** `iam-sidekick check`: says what is wrong with policies. */
export async function check(
  paths: readonly string[],
  options: CheckOptions,
  host: Host,
): Promise<ExitStatus> {
  const session = openSession(host, options);
  if (session === undefined) return EXIT.failed;
  const reporter = reporterFor(options.format, session);
  let summary = NOTHING;
  const failures = await forEachText(session, paths, ({ input, parsed }) => {
    const policies = summarizePolicies(parsed);
    const diagnostics = diagnose(parsed, session.settings);
    if (policies.length === 0 && diagnostics.length === 0) return { found: false, output: '' };
    const report = { path: input.path, parsed, policies, diagnostics };
    summary = addToSummary(summary, report);
    return { found: true, output: reporter.file(report) };
  });
  host.out(reporter.end(summary, failures));
  return statusOf(summary, failures, options.failOn);
}

function reporterFor(format: CheckOptions['format'], session: Session): Reporter {
  switch (format) {
    case 'text':
      return textReporter(session);
    case 'json':
      return jsonReporter();
    case 'sarif':
      return sarifReporter(session.locale);
  }
}
