import type { PolicyDocument } from '../../policy/document';
import { readCaller } from '../evaluation/caller';
import { callerContext } from '../evaluation/callerContext';
import type { KeyValues } from '../evaluation/callerContext';
import type { AuthorizationRequest } from '../evaluation/policySet';
import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../../iam/mfa';
import { layerOf } from './layer';
import { assumedCaller } from './samples';

/** A request that somebody wants to try, as far as it has been said. */
export interface RequestDraft {
  readonly action?: string;
  readonly resource?: string;
  /** Who calls, as `readCaller` reads it. */
  readonly caller?: string;
  /** Values of condition keys, as they are written; none for a key that the request lacks. */
  readonly context: readonly (readonly [key: string, values: readonly string[]])[];
}

export const EMPTY_DRAFT: RequestDraft = { context: [] };

/** A draft that says at least what is done on which resource. */
export type Askable = RequestDraft & Required<Pick<RequestDraft, 'action' | 'resource'>>;

export const isAskable = (draft: RequestDraft): draft is Askable =>
  draft.action !== undefined && draft.resource !== undefined;

/**
 * The request of a draft. What it does not say is not known, and not absent: so it comes out on what
 * the answer depends.
 */
export function requestOf(document: PolicyDocument, draft: Askable): AuthorizationRequest {
  const said = new Map(draft.context.map(([key, values]) => [key.toLowerCase(), values]));
  const caller = draft.caller === undefined ? undefined : readCaller(draft.caller);
  const own = caller === undefined ? assumedContext(document) : callerContext(caller);
  const hasMfa = caller === undefined || WITH_MFA.has(caller.kind);
  return {
    action: draft.action,
    resource: draft.resource,
    caller,
    context: {
      values: (key) =>
        said.get(key) ??
        (!hasMfa && (key === MFA_PRESENT_KEY || key === MFA_AGE_KEY) ? [] : own.get(key)),
    },
  };
}

/** Callers whose credentials may be of a session with MFA. */
const WITH_MFA: ReadonlySet<string> = new Set(['user', 'role', 'federated-user', 'root']);

/**
 * Policies of users are tried as a user with a name, so that nobody is asked for what `${aws:username}`
 * stands for. A key that a condition compares is asked for all the same.
 */
function assumedContext(document: PolicyDocument): KeyValues {
  if (layerOf(document) !== 'identity') return new Map();
  const compared = new Set(
    document.policy.statements.flatMap(({ conditions }) => conditions.map(({ key }) => key)),
  );
  const assumed = callerContext(assumedCaller(document));
  return new Map([...assumed].filter(([key]) => ASSUMED.has(key) && !compared.has(key)));
}

const ASSUMED: ReadonlySet<string> = new Set(['aws:username', 'aws:principalaccount']);
