import { findAction } from '../../catalog/actions';
import type { Words } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { authorize } from '../../reasoning/evaluation/authorize';
import type { Caller } from '../../reasoning/evaluation/caller';
import { callerContext } from '../../reasoning/evaluation/callerContext';
import type { RequestContext } from '../../reasoning/request';
import { EXIT } from '../exitStatus';
import type { ExitStatus } from '../exitStatus';
import { sayFailure } from '../failure';
import type { Host } from '../host';
import { openSession } from '../session';
import type { CommonOptions } from '../session';
import { authorizationJson } from './json';
import type { Place } from '../policies/places';
import { readPolicySet } from './policySet';
import { authorizationText } from './text';

export const SIMULATE_FORMATS = ['text', 'json'] as const;

export interface SimulateOptions extends CommonOptions {
  readonly format: (typeof SIMULATE_FORMATS)[number];
  readonly action: string;
  readonly resource: string;
  /** Condition keys as written, each with one value; a key may come again. */
  readonly context?: readonly (readonly [key: string, value: string])[];
  readonly principal?: Caller;
  readonly managed?: readonly string[];
  readonly boundary?: string;
  readonly sessionPolicy?: readonly string[];
  /** One path for each level. */
  readonly scp?: readonly string[];
  readonly rcp?: readonly string[];
  readonly resourcePolicy?: string;
}

/** `iam-sidekick simulate`: what AWS would answer to a request, and why. */
export async function simulate(
  paths: readonly string[],
  options: SimulateOptions,
  host: Host,
): Promise<ExitStatus> {
  const session = openSession(host, options);
  if (session === undefined) return EXIT.failed;
  const places = new Map<PolicyDocument, Place>();
  const policies = await readPolicySet(session, paths, options, places);
  if (policies === undefined) return EXIT.failed;
  const { action, resource, principal } = options;
  if (findAction(action) === undefined)
    sayFailure(host, { path: action, reason: NO_SUCH_ACTION }, session.locale);
  const request = { action, resource, context: contextOf(options), caller: principal };
  const authorization = authorize(policies, request);
  host.out(
    options.format === 'json'
      ? `${JSON.stringify(authorizationJson(authorization, places), undefined, 2)}\n`
      : authorizationText(authorization, request, places, session),
  );
  return authorization.decision === 'allowed' ? EXIT.ok : EXIT.found;
}

/** Said, and no failure: AWS may have new actions, and a policy may allow what does not exist. */
const NO_SUCH_ACTION: Words = {
  en: 'AWS documents no such action',
  ja: 'このアクションは AWS のドキュメントにありません',
};

/** What was given, then what follows from the caller; every other key is absent. */
function contextOf({ context = [], principal }: SimulateOptions): RequestContext {
  const given = new Map<string, readonly string[]>();
  for (const [key, value] of context) {
    const name = key.toLowerCase();
    given.set(name, [...(given.get(name) ?? []), value]);
  }
  const own = principal === undefined ? undefined : callerContext(principal);
  return {
    values: (key) => given.get(key) ?? (own?.has(key) === true ? own.get(key) : []),
  };
}
