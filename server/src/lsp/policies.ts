import type { Connection } from 'vscode-languageserver';
import { summarizePolicies } from '../languageService';
import type { DocumentReader } from './documents';
import { POLICIES } from './protocol';
import type { PoliciesParams, PoliciesResult } from './protocol';
import { safely } from './safely';

/** Says which policies a document holds, of which type each is, and how large. */
export function answerPolicies(connection: Connection, reader: DocumentReader): void {
  connection.onRequest(
    POLICIES,
    safely<PoliciesParams, PoliciesResult>(connection.console, POLICIES, [], async ({ uri }) => {
      const document = await reader.read(uri);
      return document === undefined ? [] : summarizePolicies(document.parsed);
    }),
  );
}
