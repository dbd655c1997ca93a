import type { Connection } from 'vscode-languageserver';
import { textChanges } from '../../service/changes';
import type { Committed } from '../committed';
import type { DocumentReader } from '../documents';
import { CHANGES } from '../protocol/changes';
import type { ChangesParams, ChangesResult } from '../protocol/changes';
import { safely } from '../safely';

/** Tells what the policies of a document grant since the last commit; null where there is none to compare with. */
export function answerChanges(
  connection: Connection,
  reader: DocumentReader,
  committed: Committed,
): void {
  connection.onRequest(
    CHANGES,
    safely<ChangesParams, ChangesResult | null>(
      connection.console,
      CHANGES,
      null,
      async ({ uri }) => {
        const document = await reader.read(uri);
        const before = document && committed.before(document);
        if (document === undefined || before === undefined) return null;
        const { locale } = document.settings;
        return { locale, policies: textChanges(before, document.parsed, locale) };
      },
    ),
  );
}
