import type { CodeLens, CodeLensParams, Connection } from 'vscode-languageserver';
import { policyLenses } from '../../service/editing/lenses';
import type { Lens, LensPurpose } from '../../service/editing/lenses';
import type { Client } from '../client';
import type { Committed } from '../committed';
import type { DocumentReader } from '../documents';
import { SHOW_CHANGES, SHOW_MFA_JOURNEY, TRY_REQUEST } from '../protocol/commands';
import type { ClientCommand } from '../protocol/commands';
import { safely } from '../safely';

/** Which command a lens leads to, and whether it says something to a client that lacks the command. */
const PURPOSES: Readonly<
  Record<LensPurpose, { readonly command: ClientCommand; readonly tells: boolean }>
> = {
  'mfa-journey': { command: SHOW_MFA_JOURNEY, tells: true },
  changes: { command: SHOW_CHANGES, tells: true },
  'try-request': { command: TRY_REQUEST, tells: false },
};

/** Puts a few words above each policy, with a command where the client has it. */
export function answerCodeLenses(
  connection: Connection,
  client: Client,
  reader: DocumentReader,
  committed: Committed,
): void {
  connection.onCodeLens(
    safely<CodeLensParams, CodeLens[]>(
      connection.console,
      'textDocument/codeLens',
      [],
      async ({ textDocument: { uri } }) => {
        const document = await reader.read(uri);
        if (document === undefined) return [];
        const { parsed, settings } = document;
        return policyLenses(parsed, settings.locale, committed.before(document)).flatMap((lens) =>
          toCodeLens(lens, uri, client),
        );
      },
    ),
  );
}

function toCodeLens({ purpose, title, range }: Lens, uri: string, client: Client): CodeLens[] {
  const { command, tells } = PURPOSES[purpose];
  if (client.commands.has(command)) {
    return [{ range, command: { title, command, arguments: [uri, range.start] } }];
  }
  // A lens without a command would be resolved; one without a command's name is only read.
  return tells ? [{ range, command: { title, command: '' } }] : [];
}
