import type { Position, Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { REQUEST_ANSWER, REQUEST_CHOICES } from '../../../server/src/lsp/protocol/tryRequest';
import type {
  RequestAnswerParams,
  RequestAnswerResult,
  RequestChoicesParams,
  RequestChoicesResult,
} from '../../../server/src/lsp/protocol/tryRequest';
import type { RequestDraft } from '../../../server/src/service/tryRequest';

/** Against which policy a request is tried. */
export interface Subject {
  readonly uri: Uri;
  readonly position?: Pick<Position, 'line' | 'character'>;
  /** Which policy of the document, once the server has said so. */
  readonly policy?: number;
}

/** Asks the server what to ask the user next; null where there is no policy. */
export const askChoices = (
  client: BaseLanguageClient,
  subject: Subject,
  draft: RequestDraft,
  typed: string,
): Promise<RequestChoicesResult> => {
  const params: RequestChoicesParams = { ...placeOf(client, subject), draft, typed };
  return client.sendRequest<RequestChoicesResult>(REQUEST_CHOICES, params);
};

/** Asks the server for the answer; null where the policy has gone meanwhile. */
export const askAnswer = (
  client: BaseLanguageClient,
  subject: Subject,
  draft: RequestDraft,
): Promise<RequestAnswerResult> => {
  const params: RequestAnswerParams = { ...placeOf(client, subject), draft };
  return client.sendRequest<RequestAnswerResult>(REQUEST_ANSWER, params);
};

const placeOf = (
  { code2ProtocolConverter: { asUri } }: BaseLanguageClient,
  { uri, position, policy }: Subject,
): Pick<RequestChoicesParams, 'uri' | 'position' | 'policy'> => ({
  uri: asUri(uri),
  ...(position && { position }),
  ...(policy !== undefined && { policy }),
});
