import type { ArnFormat } from '../../catalog/arnFormats';
import type { Arn } from '../../iam/arn';
import { coversWildcard } from '../../iam/wildcard';
import type { Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { wordsOf } from './actionTypes';
import { parentTypes } from './parentTypes';
import { statedResources } from './statedResources';
import { typesOf } from './typesOf';
import type { ResourceTypes } from './typesOf';

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
  /** Whether every resource of a type that a service defines is reached: `user/*`, `table/*`. */
  readonly reachesWhole: (service: string) => boolean;
}

const NOTHING: ReadonlySet<string> = new Set();
const OPEN: Reach = {
  open: true,
  types: NOTHING,
  parents: NOTHING,
  services: NOTHING,
  reachesWhole: () => true,
};
const reaches = new WeakMap<Statement, Reach>();

/** What the Resource element of a statement reaches; open for NotResource and without a Resource. */
export function reachOf(statement: Statement): Reach {
  const before = reaches.get(statement);
  if (before !== undefined) return before;
  const { resources } = statement;
  const open = resources === undefined || resources.negated || !resources.complete;
  const reach = open ? OPEN : readReach(statedResources(statement).map(({ types }) => types));
  reaches.set(statement, reach);
  return reach;
}

/** What one string of a Resource element reaches. */
export const reachOfResource = (value: Pick<StringValue, 'outline'>): Reach =>
  readReach([typesOf(value)]);

function readReach(resources: readonly ResourceTypes[]): Reach {
  if (resources.length === 0) return OPEN;
  const types = new Set<string>();
  const parents = new Set<string>();
  const services = new Set<string>();
  const arns: Typed[] = [];
  for (const found of resources) {
    if (found.kind !== 'some') return OPEN;
    arns.push(found);
    services.add(found.arn.service);
    for (const format of found.formats) {
      services.add(format.definedBy);
      for (const word of wordsOf(format)) types.add(word);
      for (const parent of parentTypes(format)) parents.add(parent);
    }
  }
  const reachesWhole = (service: string): boolean =>
    arns.some(({ arn, formats }) =>
      formats.some((format) => format.definedBy === service && isWhole(arn, format)),
    );
  return { open: false, types, parents, services, reachesWhole };
}

type Typed = ResourceTypes & { readonly kind: 'some' };

/**
 * Whether an ARN reaches every resource of a type, or all of one place (`table/NAME/stream/*`).
 * Listing actions of some services are authorized for such an ARN, without the reference saying so;
 * those of Amazon S3 are not.
 */
const isWhole = ({ resource }: Arn, format: ArnFormat): boolean =>
  coversWildcard(resource, format.resource) ||
  (format.definedBy !== 's3' && /[/:]\*$/.test(resource));
