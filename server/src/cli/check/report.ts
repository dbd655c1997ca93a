import type { Diagnostic, ParsedText, PolicySummary } from '../../service/languageService';
import { isOwnPolicy } from '../../policy/perhaps';
import { SEVERITIES } from '../../rules/rule';
import type { Severity } from '../../rules/rule';
import type { ExitStatus } from '../exitStatus';
import { EXIT } from '../exitStatus';
import type { Failure } from '../failure';

/** What was found in one text. */
export interface FileReport {
  /** As in `Input`. */
  readonly path: string;
  readonly parsed: ParsedText;
  readonly policies: readonly PolicySummary[];
  readonly diagnostics: readonly Diagnostic[];
}

/** What was found in all of them. */
export interface Summary {
  readonly files: number;
  readonly policies: number;
  readonly counts: Readonly<Record<Severity, number>>;
}

/** Says findings in one format: a piece for each text as it comes, and an end. */
export interface Reporter {
  readonly file: (report: FileReport) => string;
  readonly end: (summary: Summary, failures: readonly Failure[]) => string;
}

export const NOTHING: Summary = {
  files: 0,
  policies: 0,
  counts: { error: 0, warning: 0, info: 0, hint: 0 },
};

export function addToSummary(summary: Summary, { parsed, diagnostics }: FileReport): Summary {
  const counts = { ...summary.counts };
  for (const { severity } of diagnostics) counts[severity]++;
  const count = parsed.policies.filter(isOwnPolicy).length;
  return { files: summary.files + 1, policies: summary.policies + count, counts };
}

/** The exit status of a run, of which a failure says more than a finding. */
export function statusOf(
  { counts }: Summary,
  failures: readonly Failure[],
  failOn: Severity,
): ExitStatus {
  if (failures.length > 0) return EXIT.failed;
  const grave = SEVERITIES.slice(SEVERITIES.indexOf(failOn));
  return grave.some((severity) => counts[severity] > 0) ? EXIT.found : EXIT.ok;
}
