import type { Diagnostic } from '../../service/languageService';
import type { FileReport, Reporter } from './report';

/** The format for programs (design.md, ARCHITECTURE.md): positions as LSP counts them. */
export function jsonReporter(): Reporter {
  const files: ReturnType<typeof fileJson>[] = [];
  return {
    file: (report) => {
      files.push(fileJson(report));
      return '';
    },
    end: ({ files: count, policies, counts: { error, warning, info, hint } }) => {
      const summary = { files: count, policies, error, warning, info, hint };
      return `${JSON.stringify({ files, summary }, undefined, 2)}\n`;
    },
  };
}

const fileJson = ({ path, policies, diagnostics }: FileReport) => ({
  path,
  policies: policies.map(({ type, range, statements }) => ({ type, range, statements })),
  diagnostics: diagnostics.map(diagnosticJson),
});

const diagnosticJson = ({ rule, accessAnalyzer, severity, message, range, fixes }: Diagnostic) => ({
  rule,
  accessAnalyzer,
  severity,
  message,
  range,
  fixes: fixes.map(({ title, effect }) => ({ title, effect })),
});
