import type { Locale } from '../../iam/words';
import type { RequestAnswer, RequestChoices, RequestDraft } from '../../service/tryRequest';
import type { PolicyPlace } from './policies';

/** Client to server: what is to be asked next about a request to try against a policy. */
export const REQUEST_CHOICES = 'iamSidekick/requestChoices';
export interface RequestChoicesParams extends PolicyPlace {
  /** What has been said: the `draft` of a choice. Default: nothing. */
  readonly draft?: RequestDraft;
  /** What the user is typing as the answer. */
  readonly typed?: string;
}
/** Null where the document is not open, or has no policy. */
export type RequestChoicesResult = RequestChoices | null;

/** Client to server: what a policy says of a request. */
export const REQUEST_ANSWER = 'iamSidekick/requestAnswer';
export interface RequestAnswerParams extends PolicyPlace {
  readonly draft: RequestDraft;
}
/** Null also where the draft lacks an action, or a resource that there is a choice of. */
export type RequestAnswerResult = (RequestAnswer & { readonly locale: Locale }) | null;
