import { arnFormats } from '../../catalog/arnFormats';
import type { Action } from '../../catalog/model';
import type { Policy, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { actionTypes } from './actionTypes';
import { typeKeyOf } from './fit';
import { isComplete } from './reference';
import { statedResources } from './statedResources';
import { statedActions } from './statedActions';
import { typesOf } from './typesOf';

/** Service fields of the ARNs of resources to which a policy can be attached. */
const WITH_POLICIES: ReadonlySet<string> = new Set([
  'backup',
  'codeartifact',
  'dynamodb',
  'ecr',
  'elasticfilesystem',
  'es',
  'events',
  'glacier',
  'glue',
  'kinesis',
  'kms',
  'lambda',
  's3',
  's3-object-lambda',
  's3express',
  's3tables',
  's3vectors',
  'secretsmanager',
  'sns',
  'sqs',
]);

/** The resource that a resource-based policy is attached to, as far as its text tells. */
export interface AttachedResource {
  /** The service field of its ARN. */
  readonly service: string;
  /** The types that its actions work on, as words (`s3/bucket`). */
  readonly types: ReadonlySet<string>;
}

const known = new WeakMap<Policy, { readonly attached: AttachedResource | undefined }>();

/**
 * Finds out what a resource-based policy is attached to: a resource of the service that most of its
 * statements speak of.
 *
 * @returns undefined where the text does not tell: resources are `*` or unknown, or as many
 *   statements speak of another service
 */
export function attachedResource(policy: Policy): AttachedResource | undefined {
  const before = known.get(policy);
  if (before !== undefined) return before.attached;
  const named = policy.statements.map((statement) => ({
    resources: servicesOfResources(statement),
    actions: servicesOfActions(statement),
  }));
  // Where no statement has actions on its resources, the resources alone tell.
  const service =
    mostNamed(named.map(({ resources, actions }) => only(resources, actions))) ??
    mostNamed(named.map(({ resources }) => only(resources, resources)));
  const attached =
    service === undefined || !WITH_POLICIES.has(service)
      ? undefined
      : { service, types: typesIn(service, policy) };
  known.set(policy, { attached });
  return attached;
}

/** The service of an ARN of known or wrong form. */
export function serviceOf(value: StringValue): string | undefined {
  const types = typesOf(value);
  return types.kind === 'some' || types.kind === 'none' ? types.arn.service : undefined;
}

const servicesOfResources = (statement: Statement): ReadonlySet<string> =>
  new Set(statedResources(statement).flatMap(({ value }) => serviceOf(value) ?? []));

/** Of patterns over several services nothing is said. */
const servicesOfActions = (statement: Statement): ReadonlySet<string> =>
  new Set(
    statedActions(statement).flatMap(({ actions }) =>
      (actions ?? []).slice(0, 1).map(({ service: { prefix } }) => prefix),
    ),
  );

/** The one word that is in both sets. */
function only(some: ReadonlySet<string>, others: ReadonlySet<string>): string | undefined {
  const both = [...some].filter((word) => others.has(word));
  return both.length === 1 ? both[0] : undefined;
}

/** The word that makes up more than half of those there are. */
function mostNamed(words: readonly (string | undefined)[]): string | undefined {
  const named = words.filter((word) => word !== undefined);
  const counts = new Map<string, number>();
  for (const word of named) counts.set(word, (counts.get(word) ?? 0) + 1);
  return [...counts].find(([, count]) => count * 2 > named.length)?.[0];
}

/** A policy that names buckets and objects is a bucket's; of other services, every type may be meant. */
function typesIn(service: string, policy: Policy): ReadonlySet<string> {
  const all = new Set(arnFormats(service).map(typeKeyOf));
  if (service !== 's3') return all;
  const named = policy.statements
    .flatMap(statedResources)
    .flatMap(({ types }) => (types.kind === 'some' ? types.formats.map(typeKeyOf) : []));
  const ofBucket = new Set(['s3/bucket', 's3/object']);
  const s3 = named.filter((type) => type.startsWith('s3/'));
  return s3.every((type) => ofBucket.has(type)) ? ofBucket : all;
}

/** Whether the policy of a resource can say nothing about an action. */
export function isForeign(action: Action, { service, types }: AttachedResource): boolean {
  const { listed, possible } = actionTypes(action);
  if (possible.length > 0 || listed.some((type) => types.has(type))) return false;
  const { prefix } = action.service;
  return listed.length > 0 || prefix !== service || isComplete(prefix);
}
