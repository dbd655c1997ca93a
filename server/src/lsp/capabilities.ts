import { CodeActionKind, TextDocumentSyncKind } from 'vscode-languageserver';
import type { ServerCapabilities } from 'vscode-languageserver';
import type { Client } from './client';

/** The kind of the action that applies every fix that leaves access as it is. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.iamSidekick`;

/** The kind of the action that tidies policies. */
export const ORGANIZE = `${CodeActionKind.Source}.organizePolicy.iamSidekick`;

/** What this server can do, said to a client in the answer to `initialize`. */
export const capabilitiesFor = (client: Client): ServerCapabilities => ({
  positionEncoding: 'utf-16',
  textDocumentSync: {
    openClose: true,
    change: TextDocumentSyncKind.Incremental,
    save: { includeText: false },
  },
  ...(client.pullsDiagnostics
    ? {
        diagnosticProvider: {
          identifier: 'iam-sidekick',
          // A permission to assume a role and the role's trust policy stand in two files.
          interFileDependencies: true,
          workspaceDiagnostics: false,
        },
      }
    : {}),
  ...(client.takesCodeActions
    ? {
        codeActionProvider: {
          codeActionKinds: [
            CodeActionKind.QuickFix,
            CodeActionKind.RefactorRewrite,
            CodeActionKind.RefactorExtract,
            FIX_ALL,
            ORGANIZE,
          ],
          resolveProvider: client.resolvesEdits,
        },
      }
    : {}),
  hoverProvider: true,
  documentSymbolProvider: { label: 'IAM Sidekick' },
  foldingRangeProvider: true,
  selectionRangeProvider: true,
  documentLinkProvider: {},
  definitionProvider: true,
  referencesProvider: true,
  codeLensProvider: { resolveProvider: false },
  completionProvider: { resolveProvider: true, triggerCharacters: ['"', ':', '{'] },
  workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
});
