import type { PolicyType } from '../../../../server/src/iam/policyType';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { authorize } from '../../../../server/src/reasoning/evaluation/authorize';
import type { Authorization } from '../../../../server/src/reasoning/evaluation/authorize';
import { readCaller } from '../../../../server/src/reasoning/evaluation/caller';
import { callerContext } from '../../../../server/src/reasoning/evaluation/callerContext';
import type { PolicySet } from '../../../../server/src/reasoning/evaluation/policySet';
import type { RequestContext } from '../../../../server/src/reasoning/request';
import { parseCase } from '../../testers/ruleTester';

/** A policy with these statements. */
export function policy(
  statements: object | readonly object[],
  { type, version = '2012-10-17' }: { readonly type?: PolicyType; readonly version?: string } = {},
): PolicyDocument {
  const text = JSON.stringify({ Version: version, Statement: statements });
  const [document] = parseCase(text, type === undefined ? {} : { type }).policies;
  if (document === undefined) throw new Error('No policy.');
  return document;
}

/** A context in which every key is absent that is not given. */
export const closedContext = (
  given: Readonly<Record<string, readonly string[]>> = {},
  caller?: string,
): RequestContext => {
  const who = caller === undefined ? undefined : readCaller(caller);
  const own = who === undefined ? undefined : callerContext(who);
  const keys = new Map(Object.entries(given).map(([key, values]) => [key.toLowerCase(), values]));
  return {
    values: (key) => keys.get(key) ?? (own?.has(key) === true ? own.get(key) : []),
  };
};

export interface Ask {
  readonly action?: string;
  readonly resource?: string;
  readonly caller?: string;
  readonly context?: Readonly<Record<string, readonly string[]>>;
}

/** Decides a request in which every key is absent that is not given. */
export const ask = (policies: PolicySet, request: Ask = {}): Authorization =>
  authorize(policies, {
    action: request.action ?? 's3:GetObject',
    resource: request.resource ?? 'arn:aws:s3:::bucket/key',
    context: closedContext(request.context, request.caller),
    caller: request.caller === undefined ? undefined : readCaller(request.caller),
  });

/** The decision alone. */
export const decisionOf = (policies: PolicySet, request?: Ask): string =>
  ask(policies, request).decision;

export const YES = 'allowed';
export const NO = 'implicitly-denied';
export const DENIED = 'explicitly-denied';
export const OPEN = 'unknown';

export const ALLOW_ALL = { Effect: 'Allow', Action: '*', Resource: '*' };
