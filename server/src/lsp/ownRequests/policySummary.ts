import type { Connection } from 'vscode-languageserver';
import { summarizePolicy } from '../../service/policySummary';
import type { DocumentReader } from '../documents';
import { POLICY_SUMMARY } from '../protocol/policySummary';
import type { PolicyPlace } from '../protocol/policies';
import type { PolicySummaryResult } from '../protocol/policySummary';
import { safely } from '../safely';

/** Sums a policy up as plain data, for a view; null where a document has none. */
export function answerPolicySummaries(connection: Connection, reader: DocumentReader): void {
  connection.onRequest(
    POLICY_SUMMARY,
    safely<PolicyPlace, PolicySummaryResult>(
      connection.console,
      POLICY_SUMMARY,
      null,
      async ({ uri, policy, position }) => {
        const document = await reader.read(uri);
        if (document === undefined) return null;
        const { locale } = document.settings;
        const summary = summarizePolicy(document.parsed, policy ?? position, locale);
        return summary === undefined ? null : { ...summary, locale };
      },
    ),
  );
}
