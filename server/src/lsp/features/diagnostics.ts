import { DiagnosticSeverity, DocumentDiagnosticReportKind } from 'vscode-languageserver';
import type {
  Connection,
  Diagnostic as LspDiagnostic,
  DiagnosticServerCancellationData,
  DocumentDiagnosticParams,
  DocumentDiagnosticReport,
} from 'vscode-languageserver';
import type { Diagnostic } from '../../service/languageService';
import { speaksOfRoles } from '../../reasoning/rolePair/speaksOfRoles';
import type { Severity } from '../../rules/rule';
import { rulePage } from '../../service/rulePage';
import type { Client } from '../client';
import { diagnosisId } from '../readDocument';
import type { DocumentReader } from '../documents';
import type { ReadDocument } from '../readDocument';
import { safely } from '../safely';

const SEVERITY: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** A diagnostic of the engine in LSP's terms. */
export const toLspDiagnostic = (
  { rule, severity, message, range, related }: Diagnostic,
  uri: string,
  docsBase: string,
): LspDiagnostic => ({
  range,
  severity: SEVERITY[severity],
  code: rule,
  codeDescription: { href: rulePage(rule, docsBase) },
  source: 'IAM Sidekick',
  message,
  ...(related.length > 0
    ? {
        relatedInformation: related.map((one) => ({
          location: { uri: one.uri ?? uri, range: one.range },
          message: one.message,
        })),
      }
    : {}),
});

/** All that is wrong with a document, in LSP's terms. */
export const lspDiagnostics = (document: ReadDocument, client: Client): LspDiagnostic[] =>
  document.diagnostics().map((one) => toLspDiagnostic(one, document.uri, client.docsBase));

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** Answers clients that ask for diagnostics; what they have already is not sent again. */
export function answerDiagnostics(
  connection: Connection,
  client: Client,
  reader: DocumentReader,
): void {
  const answer = safely<
    DocumentDiagnosticParams,
    DocumentDiagnosticReport,
    DiagnosticServerCancellationData
  >(connection.console, 'textDocument/diagnostic', NOTHING, async (params) => {
    const document = await reader.read(params.textDocument.uri);
    if (document === undefined) return NOTHING;
    // What is open beside has a say only as it is now.
    if (speaksOfRoles(document.parsed.policies)) await reader.open();
    const resultId = diagnosisId(document);
    return params.previousResultId === resultId
      ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId }
      : {
          kind: DocumentDiagnosticReportKind.Full,
          resultId,
          items: lspDiagnostics(document, client),
        };
  });
  connection.languages.diagnostics.on(answer);
}
