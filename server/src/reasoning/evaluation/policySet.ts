import type { PolicyDocument } from '../../policy/document';
import type { Request } from '../request';
import type { Caller } from './caller';

/** The policies that have a say in a request. A kind that is left out was not given: see each. */
export interface PolicySet {
  /** The identity-based policies of the caller, those of its groups included. Left out: not known. */
  readonly identity?: readonly PolicyDocument[];
  /** The caller's permissions boundary. Left out: there is none. */
  readonly boundary?: readonly PolicyDocument[];
  /** The session policies of the caller's session. Left out: there are none. */
  readonly session?: readonly PolicyDocument[];
  /**
   * The SCPs that reach the caller's account, level by level (root, OUs, account): each level has to
   * allow the request by one of its policies. Left out: nothing limits the account.
   */
  readonly scps?: readonly (readonly PolicyDocument[])[];
  /** The RCPs that reach the resource. What they do not deny they allow (`RCPFullAWSAccess`). */
  readonly rcps?: readonly PolicyDocument[];
  /**
   * The policy of the resource; of a role its trust policy. Left out: within the account nothing is
   * asked of it, and across accounts it is not known.
   */
  readonly resource?: readonly PolicyDocument[];
  /** The policy of the VPC endpoint that the request goes through. Left out: it allows everything. */
  readonly endpoint?: readonly PolicyDocument[];
}

/** A request, and who makes it. */
export interface AuthorizationRequest extends Request {
  /** Undefined where nobody said who calls: one of the resource's own account. */
  readonly caller?: Caller | undefined;
}

/**
 * The account that owns the resource of a request: by its ARN, or by `aws:ResourceAccount`.
 *
 * @returns undefined where neither names one: then it is taken to be the caller's
 */
export function resourceAccountOf({ resource, context }: Request): string | undefined {
  const inArn = /^arn:[^:]*:[^:]*:[^:]*:(\d{12}):/.exec(resource)?.[1];
  return inArn ?? context.values('aws:resourceaccount')?.[0];
}

/** Whether the resource belongs to another account than the caller. */
export function isCrossAccount(request: AuthorizationRequest): boolean {
  const { caller } = request;
  const account = caller !== undefined && 'account' in caller ? caller.account : undefined;
  const owner = resourceAccountOf(request);
  return account !== undefined && owner !== undefined && account !== owner;
}
