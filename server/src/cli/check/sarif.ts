import { pathToFileURL } from 'node:url';
import { isAbsolute } from 'node:path';
import type { Location, Log, Notification, Region, Result, Run } from 'sarif';
import type { Locale } from '../../iam/words';
import type { Diagnostic, TextRange } from '../../service/languageService';
import type { Severity } from '../../rules/rule';
import type { Failure } from '../failure';
import { HOME_PAGE } from '../../service/rulePage';
import { VERSION } from '../../service/version';
import { describeRules, ruleIndex } from './sarifRules';
import type { FileReport, Reporter } from './report';

/** SARIF 2.1.0 (OASIS), the format of code scanning services. */
export function sarifReporter(locale: Locale): Reporter {
  const results: Result[] = [];
  return {
    file: (report) => {
      for (const diagnostic of report.diagnostics) results.push(resultOf(report, diagnostic));
      return '';
    },
    end: (_summary, failures) => {
      const log: Log = {
        $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
        version: '2.1.0',
        runs: [runOf(results, failures, locale)],
      };
      return `${JSON.stringify(log, undefined, 2)}\n`;
    },
  };
}

const runOf = (results: Result[], failures: readonly Failure[], locale: Locale): Run => ({
  tool: {
    driver: {
      name: 'IAM Sidekick',
      version: VERSION,
      semanticVersion: VERSION,
      informationUri: HOME_PAGE,
      language: locale,
      rules: describeRules(locale),
    },
  },
  columnKind: 'utf16CodeUnits',
  invocations: [
    {
      executionSuccessful: failures.length === 0,
      toolExecutionNotifications: failures.map((failure) => notificationOf(failure, locale)),
    },
  ],
  results,
});

const resultOf = (
  { path }: FileReport,
  { rule, accessAnalyzer, severity, message, range, related }: Diagnostic,
): Result => ({
  ruleId: rule,
  ruleIndex: ruleIndex(rule),
  level: LEVELS[severity],
  message: { text: message },
  locations: [locationOf(path, range)],
  ...(related.length === 0
    ? {}
    : {
        relatedLocations: related.map((one, id) => ({
          id,
          ...locationOf(path, one.range),
          message: { text: one.message },
        })),
      }),
  properties: { severity, ...(accessAnalyzer === null ? {} : { accessAnalyzer }) },
});

/** SARIF has no level below `note`. */
export const LEVELS = {
  error: 'error',
  warning: 'warning',
  info: 'note',
  hint: 'note',
} as const satisfies Record<Severity, Result['level']>;

const notificationOf = ({ path, reason }: Failure, locale: Locale): Notification => ({
  level: 'error',
  message: { text: `${path}: ${reason[locale]}` },
  locations: [{ physicalLocation: { artifactLocation: { uri: uriOf(path) } } }],
});

const locationOf = (path: string, range: TextRange): Location => ({
  physicalLocation: { artifactLocation: { uri: uriOf(path) }, region: regionOf(range) },
});

/** One-based; the end column is the one behind the last character, as in LSP. */
const regionOf = ({ start, end }: TextRange): Region => ({
  startLine: start.line + 1,
  startColumn: start.character + 1,
  endLine: end.line + 1,
  endColumn: end.character + 1,
});

const uriOf = (path: string): string =>
  isAbsolute(path) ? pathToFileURL(path).href : path.split('/').map(encodeURIComponent).join('/');
