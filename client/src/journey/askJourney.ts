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

/** Where the texts of AWS managed policies come from. */
export interface ManagedTexts {
  readonly read: () => Promise<ManagedPolicies>;
  /** Names of those that came along with the policy when it was last asked about. */
  readonly expected: readonly string[];
}

/**
 * Asks the server for the journey; null where the document has no policy for users. Which AWS managed
 * policies come along with a policy is known by the answer alone: with their texts it is asked again.
 */
export async function askJourney(
  client: BaseLanguageClient,
  subject: Subject,
  { read, expected }: ManagedTexts,
): Promise<MfaJourneyResult | null> {
  const { uri, managed, others } = subject;
  // The server knows open documents only, and VS Code closes those that nobody looks at.
  await Promise.all([uri, ...others].map(openDocument));
  const ask = (wanted: readonly string[], texts: ManagedPolicies) =>
    client.sendRequest<MfaJourneyResult | null>(
      MFA_JOURNEY,
      paramsFor(client, subject, textsOf(managed, texts), textsOf(wanted, texts)),
    );
  const isAsked = managed.length + expected.length > 0;
  const answer = await ask(expected, isAsked ? await read() : new Map());
  const coming = managedComing(answer);
  return coming.every((name) => expected.includes(name)) ? answer : ask(coming, await read());
}

/** Names of the policies that come along and that AWS may have. */
export const managedComing = (journey: MfaJourneyResult | null | undefined): readonly string[] =>
  (journey?.attached ?? []).flatMap(({ managed }) => managed ?? []);

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
