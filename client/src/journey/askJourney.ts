import type { Position, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { MFA_JOURNEY } from '../../../server/src/lsp/protocol/mfaJourney';
import type {
  MfaJourneyParams,
  MfaJourneyResult,
} from '../../../server/src/lsp/protocol/mfaJourney';
import { openDocument } from './choosePolicies';
import type { ManagedPolicies } from './managedPolicies';

/** Whose journey is shown: a policy of a document, with others beside it. */
export interface Subject {
  readonly uri: Uri;
  readonly position?: Pick<Position, 'line' | 'character'>;
  /** Which policy of the document, once the server has said so. */
  readonly policy?: number;
  /** Names of AWS managed policies. */
  readonly managed: readonly string[];
  readonly others: readonly Uri[];
}

/** Asks the server for the journey; null where the document has no policy for users. */
export async function askJourney(
  client: BaseLanguageClient,
  { uri, position, policy, managed, others }: Subject,
  texts: ManagedPolicies,
): Promise<MfaJourneyResult | null> {
  // The server knows open documents only, and VS Code closes those that nobody looks at.
  await Promise.all([uri, ...others].map(openDocument));
  const { asUri } = client.code2ProtocolConverter;
  const params: MfaJourneyParams = {
    uri: asUri(uri),
    ...(position && { position: { line: position.line, character: position.character } }),
    ...(policy !== undefined && { policy }),
    managed: managed.flatMap((name) => {
      const text = texts.get(name);
      return text === undefined ? [] : [{ name, text }];
    }),
    others: others.map((other) => asUri(other)),
  };
  return client.sendRequest<MfaJourneyResult | null>(MFA_JOURNEY, params);
}
