import { BY_AWS, BY_CALLER } from '../keyControl';
import type { ConditionKey, KeyType, KeyWords } from '../model';

/** A condition key that requests to any service may carry. */
export interface GlobalConditionKey extends ConditionKey, KeyWords {
  /** A second type that AWS documents for the key's values. */
  readonly otherType?: KeyType;
  /** In every request, in all but a stated few, or only where something holds. */
  readonly presence: 'always' | 'mostly' | 'sometimes';
  /** `caller`: the client writes the value into the request as it likes. */
  readonly controlledBy: 'aws' | 'caller';
  /** The name ends in `/${TagKey}`, in whose place the key of a tag stands. */
  readonly tagKey?: true;
  /** The values AWS documents, where there are few. Other values may exist. */
  readonly values?: readonly string[];
  /** AWS sees no valid use of wildcards in the values ("sensitive condition keys"). */
  readonly sensitive?: true;
  /** Prefixes of the only services whose requests carry the key. */
  readonly onlyServices?: readonly string[];
  /** Actions whose requests do not carry the key; `ebs:*` stands for all of a service. */
  readonly notActions?: readonly string[];
}

export const single = { multivalued: false } as const;
export const always = { presence: 'always' } as const;
export const mostly = { presence: 'mostly' } as const;
export const sometimes = { presence: 'sometimes' } as const;
export const fromAws = { controlledBy: 'aws', control: BY_AWS } as const;
export const fromCaller = { controlledBy: 'caller', control: BY_CALLER } as const;
/** Keys of a session: AWS sets them when it is made, and only some sessions have them. */
export const ofSession = { ...single, ...sometimes, ...fromAws } as const;
