import type { CodeLens, CodeLensParams, Connection } from 'vscode-languageserver';
import { mfaLenses } from '../mfaJourney';
import type { Client } from './client';
import type { DocumentReader } from './documents';
import { SHOW_MFA_JOURNEY } from './protocol';
import { safely } from './safely';

/** Sums the MFA journey up above each policy that is about MFA. */
export function answerCodeLenses(
  connection: Connection,
  client: Client,
  reader: DocumentReader,
): void {
  connection.onCodeLens(
    safely<CodeLensParams, CodeLens[]>(
      connection.console,
      'textDocument/codeLens',
      [],
      async ({ textDocument: { uri } }) => {
        const document = await reader.read(uri);
        if (document === undefined) return [];
        return mfaLenses(document.parsed, document.settings.locale).map(({ title, range }) => ({
          range,
          // A lens without a command would be resolved; one without a command's name is only read.
          command: client.showsJourney
            ? { title, command: SHOW_MFA_JOURNEY, arguments: [uri, range.start] }
            : { title, command: '' },
        }));
      },
    ),
  );
}
