import { partitionOfRegion, PARTITIONS } from '../../catalog/regions';
import { parseArn } from '../../iam/arn';
import type { Words } from '../../iam/words';
import type { Policy } from '../../policy/model';
import type { Value } from '../../policy/value';
import { policyNames } from '../../reasoning/policyNames';
import type { NamedValue, PolicyNames } from '../../reasoning/policyNames';

/** Where a name comes from, for whom it is offered to. */
export const IN_OPEN_POLICIES: Words = {
  en: 'Named in this or another open policy.',
  ja: 'このポリシー、または開いているほかのポリシーで使われています。',
};

/** What policies name, each name once, those of the first policy first. */
export interface KnownNames {
  /** Prefixes of services, lower case. */
  readonly services: () => ReadonlySet<string>;
  /** The strings of Resource and NotResource. */
  readonly resources: () => readonly string[];
  /** The principals of a kind: `AWS`, `Service`, `Federated`. */
  readonly principals: (kind: string) => readonly string[];
  /** The values that a condition key is compared with. */
  readonly values: (key: string) => readonly string[];
  /** The condition keys, as they are written. */
  readonly keys: () => ReadonlySet<string>;
  /** Account ids, from ARNs, principals and conditions. */
  readonly accounts: () => readonly string[];
  /** The partition that ARNs are in; `aws` where none tells. */
  readonly partition: () => string;
  /** The Region that ARNs and conditions name first. */
  readonly region: () => string | undefined;
}

/**
 * Collects the names of policies.
 *
 * @param policies the policy of the cursor first
 * @param current the value at the cursor: half a name is none
 */
export function knownNames(policies: readonly Policy[], current: Value | undefined): KnownNames {
  const each = <T>(list: (names: PolicyNames) => Iterable<T>): readonly T[] =>
    policies.flatMap((policy) => [...list(policyNames(policy))]);
  const texts = (list: (names: PolicyNames) => Iterable<NamedValue>): readonly string[] =>
    distinct(
      each(list)
        .filter(({ value }) => value !== current)
        .map(({ text }) => text),
    );
  const everything = once(() =>
    texts(({ resources, principals, conditions }) => [
      ...resources,
      ...[...principals.values()].flat(),
      ...[...conditions.values()].flat(),
    ]),
  );
  const arns = once(() => everything().flatMap((text) => parseArn(text) ?? []));
  return {
    services: () => new Set(each(({ services }) => services)),
    resources: () => texts(({ resources }) => resources),
    principals: (kind) => texts(({ principals }) => principals.get(kind) ?? []),
    values: (key) => texts(({ conditions }) => conditions.get(key.toLowerCase()) ?? []),
    keys: () => new Set(each(({ keys }) => keys)),
    accounts: once(() =>
      distinct(
        everything()
          .map((text) => parseArn(text)?.account ?? text)
          .filter((text) => /^\d{12}$/.test(text)),
      ),
    ),
    partition: once(
      () =>
        arns().find((arn) => PARTITIONS.some(({ id }) => id === arn.partition))?.partition ?? 'aws',
    ),
    region: once(() =>
      everything()
        .map((text) => parseArn(text)?.region ?? text)
        .find((text) => partitionOfRegion(text) !== undefined),
    ),
  };
}

/** Many ask, and other policies may be large. */
function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}

const distinct = (texts: readonly string[]): readonly string[] => [...new Set(texts)];
