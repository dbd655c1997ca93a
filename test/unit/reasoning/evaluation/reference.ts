import { glob, holds, like } from './referenceConditions';
import type { Keys } from './referenceConditions';

/**
 * A second, plain implementation of AWS's evaluation logic, on policies as JSON and with nothing of
 * ours in it: what both say of a random policy and a random request has to be the same. It knows
 * what the generators make, and needs neither reasons nor speed.
 */
export interface JsonStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: readonly string[];
  readonly NotResource?: readonly string[];
  readonly Principal?: { readonly AWS: readonly string[] } | '*';
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface JsonPolicy {
  readonly Version: '2012-10-17' | '2008-10-17';
  readonly Statement: readonly JsonStatement[];
}

export interface JsonRequest {
  readonly action: string;
  readonly resource: string;
  /** By key in lower case; what is not there is absent. */
  readonly keys: Keys;
  /** How a Principal may name the caller: `direct` beyond all limits, `limited`, or by the account. */
  readonly names: Readonly<Record<'direct' | 'limited' | 'account', readonly string[]>>;
  readonly crossAccount: boolean;
}

/** How a statement names the caller; `none` where it does not speak about the request. */
function reach(
  statement: JsonStatement,
  { Version }: JsonPolicy,
  request: JsonRequest,
): 'none' | 'direct' | 'limited' | 'account' {
  const variables = Version === '2012-10-17';
  const { Action, NotAction, Resource, NotResource, Principal, Condition = {} } = statement;
  const acts = (list: readonly string[]): boolean =>
    list.some((pattern) => glob(pattern, request.action, 'is'));
  const lies = (list: readonly string[]): boolean =>
    list.some((pattern) => like(pattern, request.resource, request.keys, variables, true));
  if (Action === undefined ? acts(NotAction ?? []) : !acts(Action)) return 'none';
  if (Resource === undefined ? lies(NotResource ?? []) : !lies(Resource)) return 'none';
  for (const [operator, lines] of Object.entries(Condition))
    for (const [key, wanted] of Object.entries(lines))
      if (!holds(operator, key, wanted, request.keys, variables)) return 'none';
  if (Principal === undefined || Principal === '*' || Principal.AWS.includes('*')) return 'direct';
  const named = (['direct', 'limited', 'account'] as const).find((how) =>
    Principal.AWS.some((name) => request.names[how].includes(name)),
  );
  return named ?? 'none';
}

export interface JsonPolicies {
  readonly identity: readonly JsonPolicy[];
  readonly boundary?: readonly JsonPolicy[];
  readonly session?: readonly JsonPolicy[];
  readonly scps?: readonly (readonly JsonPolicy[])[];
  readonly resource?: readonly JsonPolicy[];
}

/** What AWS answers, by the flow chart of its documentation. */
export function referenceDecision(policies: JsonPolicies, request: JsonRequest): string {
  const { identity, boundary, session, scps, resource } = policies;
  const reached = (list: readonly JsonPolicy[], effect: JsonStatement['Effect']) =>
    list.flatMap((policy) =>
      policy.Statement.filter((statement) => statement.Effect === effect)
        .map((statement) => reach(statement, policy, request))
        .filter((how) => how !== 'none'),
    );
  const allows = (list: readonly JsonPolicy[]): boolean => reached(list, 'Allow').length > 0;
  const every = [identity, boundary, session, resource, ...(scps ?? [])].flatMap(
    (list) => list ?? [],
  );
  if (reached(every, 'Deny').length > 0) return 'explicitly-denied';
  const allowed = 'allowed';
  const denied = 'implicitly-denied';
  if (scps?.some((level) => !allows(level)) === true) return denied;
  const limits =
    (boundary === undefined || allows(boundary)) && (session === undefined || allows(session));
  const own = allows(identity) && limits;
  const given = reached(resource ?? [], 'Allow');
  if (request.crossAccount) return own && given.length > 0 ? allowed : denied;
  if (given.includes('direct') || (given.includes('limited') && limits)) return allowed;
  return own ? allowed : denied;
}
