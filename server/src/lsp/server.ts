import {
  CodeLensRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
} from 'vscode-languageserver';
import type { Connection, InitializeResult } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { catalogOrigin } from '../catalog/store';
import type { Words } from '../iam/words';
import { FOLDER_GLOBS, folderLanguage } from '../service/folder';
import { SETTINGS_FILE } from '../service/settings';
import { VERSION } from '../service/version';
import { capabilitiesFor } from './capabilities';
import { answerChanges } from './ownRequests/changes';
import { readClient } from './client';
import type { Client } from './client';
import { withClientFiles } from './clientFiles';
import { answerCodeActions } from './codeActions/codeActions';
import { answerCodeLenses } from './features/codeLens';
import { committedTexts } from './committed';
import { answerCompletions } from './features/completion';
import { answerConversions } from './ownRequests/convert';
import { answerDiagnostics } from './features/diagnostics';
import { documentReader } from './documents';
import type { Host } from './host';
import { answerHovers } from './features/hover';
import { answerMfaJourneys } from './ownRequests/mfaJourney';
import { answerNavigation } from './features/navigation';
import { answerPolicies } from './ownRequests/policies';
import { answerPolicySummaries } from './ownRequests/policySummary';
import { SECTION } from './protocol/initialize';
import type { ExperimentalCapabilities } from './protocol/initialize';
import { publisher } from './features/publish';
import { answerRanges } from './features/ranges';
import { describeError } from './safely';
import { settingsStore } from './settings';
import { textsBesideIn } from './textsBeside';
import { answerSymbols } from './features/symbols';
import { answerRequests } from './ownRequests/tryRequest';

/**
 * Starts the server on a connection. It does nothing until it is asked: it reads the documents that
 * the client opens, and what their language puts together with them, and never the workspace.
 */
export function startServer(connection: Connection, host: Host): void {
  connection.onInitialize((params): InitializeResult => {
    const client = readClient(params);
    serve(connection, client, withClientFiles(connection, client, host));
    return {
      capabilities: {
        ...capabilitiesFor(client),
        experimental: experimental(),
      },
      serverInfo: { name: 'IAM Sidekick', version: VERSION },
    };
  });
  connection.listen();
}

const experimental = (): ExperimentalCapabilities => {
  const origin = catalogOrigin();
  return origin === undefined ? {} : { catalog: origin.date };
};

function serve(connection: Connection, client: Client, host: Host): void {
  const { catalogFailure } = host;
  const documents = new TextDocuments(TextDocument);
  const settings = settingsStore(connection, client, host);
  const texts = textsBesideIn(documents, host);
  const reader = documentReader(documents, settings, texts);
  const publish = client.pullsDiagnostics ? undefined : publisher(connection, client, reader);

  const refresh = (): void => {
    if (publish !== undefined) documents.keys().forEach(publish.now);
    else if (client.refreshesDiagnostics) {
      connection.languages.diagnostics
        .refresh()
        .catch((error: unknown) => connection.console.error(describeError(error)));
    }
    refreshLenses();
  };
  const refreshLenses = (): void => {
    if (!client.refreshesLenses) return;
    connection
      .sendRequest(CodeLensRefreshRequest.type)
      .catch((error: unknown) => connection.console.error(describeError(error)));
  };
  const committed = committedTexts(connection, refreshLenses);

  documents.onDidChangeContent(({ document }) => publish?.soon(document.uri));
  documents.onDidClose(({ document }) => {
    settings.forget(document.uri);
    const wasCompared = reader.forget(document.uri);
    publish?.clear(document.uri);
    committed.forget(document.uri);
    if (wasCompared) refresh();
  });
  // For clients that watch no files.
  documents.onDidOpen(({ document }) => void texts.invalidate(document.uri));
  documents.onDidSave(({ document }) => {
    texts.invalidate(document.uri);
    if (!document.uri.endsWith(`/${SETTINGS_FILE}`)) return;
    settings.invalidate();
    refresh();
  });
  connection.onDidChangeConfiguration(({ settings: pushed }) => {
    if (pushed === null || pushed === undefined) settings.invalidate();
    else settings.push(pushed);
    refresh();
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const files = changes.filter(({ uri }) => folderLanguage({ uri, languageId: undefined }));
    const read = files.filter(({ uri }) => texts.invalidate(uri));
    if (files.length === 0 || files.length < changes.length) settings.invalidate();
    // What is open counts as it is in the editor, and has been heard of.
    else if (read.every(({ uri }) => documents.get(uri) !== undefined)) return;
    refresh();
  });
  connection.onInitialized(() => {
    if (catalogFailure !== undefined) {
      connection.console.error(catalogFailure);
      connection.window.showErrorMessage(NO_CATALOG[client.locale]);
    }
    register(connection, client).catch((error: unknown) =>
      connection.console.error(describeError(error)),
    );
    if (client.changesFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        settings.setFolders(
          added.map(({ uri }) => uri),
          removed.map(({ uri }) => uri),
        );
        refresh();
      });
    }
  });

  answerDiagnostics(connection, client, reader);
  answerCodeActions(connection, client, reader);
  answerCompletions(connection, client, reader);
  answerHovers(connection, reader);
  answerSymbols(connection, client, reader);
  answerRanges(connection, reader);
  answerNavigation(connection, reader);
  answerPolicies(connection, reader);
  answerCodeLenses(connection, client, reader, committed);
  answerChanges(connection, reader, committed);
  answerMfaJourneys(connection, reader);
  answerPolicySummaries(connection, reader);
  answerRequests(connection, reader);
  answerConversions(connection, client, reader);
  documents.listen(connection);
}

const NO_CATALOG: Words = {
  en: 'IAM Sidekick cannot read its catalogue of AWS services, and does not check names of actions, resources and condition keys. Reinstalling it should help.',
  ja: 'IAM Sidekick は AWS サービスのカタログを読み込めないため、アクション、リソース、条件キーの名前を検査できません。再インストールしてください。',
};

/** Asks the client to tell us when settings change, in the editor or in the project's file. */
async function register(connection: Connection, client: Client): Promise<void> {
  if (client.registersConfiguration) {
    await connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION });
  }
  if (client.registersWatchers) {
    await connection.client.register(DidChangeWatchedFilesNotification.type, {
      watchers: [`**/${SETTINGS_FILE}`, ...FOLDER_GLOBS].map((globPattern) => ({ globPattern })),
    });
  }
}
