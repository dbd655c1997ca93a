import type { Condition } from '../../policy/model';
import type { Decision } from '../evaluate';
import type { Part } from './dimensions/dimension';
import type { Member } from './members';

/**
 * What became of access: it is new; it is gone; it needs less than before, or more, or both, each for
 * some requests.
 */
export type Change = 'added' | 'removed' | 'loosened' | 'tightened' | 'changed';

/** A request that the two sides answer differently; every key that it does not name is absent. */
export interface Example {
  readonly action: string;
  readonly resource: string;
  /** By key as policies write it. */
  readonly context: ReadonlyMap<string, readonly string[]>;
  /** As `readCaller` reads it; undefined where the policies are the caller's own. */
  readonly caller: string | undefined;
  readonly before: Decision;
  readonly after: Decision;
}

/** When a side allows something: by one of the Allows, and by none of the Denies. */
export interface Terms {
  /** The conditions of each Allow; empty where one of them has none. */
  readonly allows: readonly (readonly Condition[])[];
  /** The conditions of each Deny that does not always apply. */
  readonly denies: readonly (readonly Condition[])[];
}

/** One action, or pattern of actions, whose access differs, with all the resources where it differs so. */
export interface Difference {
  readonly change: Change;
  readonly action: Part;
  readonly resources: readonly Part[];
  /** Whom the policies name; empty where they are the caller's own. */
  readonly principals: readonly Part[];
  readonly before: Terms;
  readonly after: Terms;
  /** For `changed` one in each direction. Worked out when asked for: there may be thousands. */
  readonly examples: () => readonly Example[];
  /** The statements of both sides that decide about it. */
  readonly statements: readonly Member[];
}

/** What the policies would say about requests that AWS never makes: the action works on other resources. */
export type WithoutEffect = Pick<Difference, 'change' | 'action' | 'resources' | 'statements'>;

export interface Comparison {
  readonly differences: readonly Difference[];
  readonly withoutEffect: readonly WithoutEffect[];
  /** What the differences are has been reasoned out for all requests, and not only tried out. */
  readonly proved: boolean;
  /** Whether somebody may do what they could not do before; `open` where that is not known for sure. */
  readonly grants: 'more' | 'nothing' | 'open';
  /** It was more work than the comparison might be: there may be further differences. */
  readonly cut: boolean;
  /** Statements that only one side has, and of which it is not known what they do. */
  readonly unclear: readonly Member[];
  /** A part of a policy could not be read as statements. */
  readonly unread: boolean;
}

/** Whether somebody may do what they could not do before, or may not be excluded to. */
export const grantsMore = ({ grants, unclear, unread }: Comparison): boolean =>
  grants === 'more' || (grants === 'open' && (unread || unclear.length > 0));
