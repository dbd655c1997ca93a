import type { ArnFormat } from '../../catalog/arnFormats';
import type { Arn } from '../../iam/arn';
import { coversWildcard } from '../../iam/wildcard';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { wordsOf } from './actionTypes';
import { parentTypes } from './parentTypes';
import { typesOf } from './typesOf';

/** All that some resources of a policy can be. */
export interface Reach {
  /** One is `*`, or unknown, or of no known form: every action may find its resource. */
  readonly open: boolean;
  /** The types that the resources may be of, as `wordsOf` says them. */
  readonly types: ReadonlySet<string>;
  /** The types that these may stand for in spite of the reference: see `parentTypes`. */
  readonly parents: ReadonlySet<string>;
  /** Prefixes of the services that the resources belong to. */
  readonly services: ReadonlySet<string>;
  /** Those of them of which every resource of a type is reached: `user/*`, `log-group:*`. */
  readonly whole: ReadonlySet<string>;
}

const NOTHING: ReadonlySet<string> = new Set();
const OPEN: Reach = {
  open: true,
  types: NOTHING,
  parents: NOTHING,
  services: NOTHING,
  whole: NOTHING,
};
const reaches = new WeakMap<Statement | StringValue, Reach>();

/** What the Resource element of a statement reaches; open for NotResource and without a Resource. */
export function reachOf(statement: Statement): Reach {
  const { resources } = statement;
  const open =
    resources === undefined ||
    resources.negated ||
    !resources.complete ||
    resources.values.length === 0;
  return open ? OPEN : remembered(statement, resources.values);
}

/** What one string of a Resource element reaches. */
export const reachOfResource = (value: StringValue): Reach => remembered(value, [value]);

function remembered(key: Statement | StringValue, values: readonly StringValue[]): Reach {
  const before = reaches.get(key);
  if (before !== undefined) return before;
  const reach = readReach(values);
  reaches.set(key, reach);
  return reach;
}

function readReach(values: readonly StringValue[]): Reach {
  const types = new Set<string>();
  const parents = new Set<string>();
  const services = new Set<string>();
  const whole = new Set<string>();
  for (const value of values) {
    const found = typesOf(value);
    if (found.kind !== 'some') return OPEN;
    services.add(found.arn.service);
    for (const format of found.formats) {
      services.add(format.definedBy);
      for (const word of wordsOf(format)) types.add(word);
      for (const parent of parentTypes(format)) parents.add(parent);
      if (isWhole(found.arn, format)) whole.add(format.definedBy);
    }
  }
  return { open: false, types, parents, services, whole };
}

/**
 * Whether an ARN reaches every resource of a type. Listing actions of some services are authorized
 * for such an ARN, without the reference saying so, and those of IAM for a path.
 */
const isWhole = ({ resource }: Arn, format: ArnFormat): boolean =>
  coversWildcard(resource, format.resource) ||
  (format.definedBy === 'iam' && resource.split('/').length > 2);
