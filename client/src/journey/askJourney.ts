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
  /** Ids of policies that come along and that the user has taken away. */
  readonly without: readonly string[];
}

/**
 * Asks the server for the journey; null where the document has no policy for users. Which AWS managed
 * policies come along with a policy is known by the answer alone: with their texts it is asked again.
 *
 * @param readTexts the texts of the policies that AWS manages
 */
export async function askJourney(
  client: BaseLanguageClient,
  subject: Subject,
  readTexts: () => Promise<ManagedPolicies>,
): Promise<MfaJourneyResult | null> {
  const { uri, managed, others } = subject;
  // The server knows open documents only, and VS Code closes those that nobody looks at.
  await Promise.all([uri, ...others].map(openDocument));
  const texts: ManagedPolicies = managed.length > 0 ? await readTexts() : new Map();
  const ask = (wanted: readonly string[], known: ManagedPolicies) =>
    client.sendRequest<MfaJourneyResult | null>(
      MFA_JOURNEY,
      paramsFor(client, subject, textsOf(managed, known), textsOf(wanted, known)),
    );
  const answer = await ask([], texts);
  const wanted = (answer?.attached ?? []).flatMap(({ managed: name, state }) =>
    name !== null && state === 'not-known' ? [name] : [],
  );
  if (wanted.length === 0) return answer;
  return ask(wanted, await readTexts());
}

type NamedText = NonNullable<MfaJourneyParams['texts']>[number];

const textsOf = (names: readonly string[], texts: ManagedPolicies): readonly NamedText[] =>
  names.flatMap((name) => {
    const text = texts.get(name);
    return text === undefined ? [] : [{ name, text }];
  });

function paramsFor(
  { code2ProtocolConverter: { asUri } }: BaseLanguageClient,
  { uri, position, policy, others, without }: Subject,
  managed: readonly NamedText[],
  texts: readonly NamedText[],
): MfaJourneyParams {
  return {
    uri: asUri(uri),
    ...(position && { position: { line: position.line, character: position.character } }),
    ...(policy !== undefined && { policy }),
    managed,
    texts,
    others: others.map((other) => asUri(other)),
    without,
  };
}
