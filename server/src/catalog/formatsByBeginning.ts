import type { ArnFormat } from './arnFormats';

/** The formats of a service, sorted by how their resources begin; each list in the given order. */
interface ByBeginning {
  /** By a beginning without wildcards: the formats that have it, and the open ones. */
  readonly begun: ReadonlyMap<string, readonly ArnFormat[]>;
  /** The formats with a wildcard in their beginning. */
  readonly open: readonly ArnFormat[];
}

const sorted = new WeakMap<readonly ArnFormat[], ByBeginning>();

/**
 * Those of a service's formats that a resource can have, going by its beginning (`instance/`): one or
 * two of the hundred that there may be.
 *
 * @param formats all of a service, the same list each time
 * @param resource the last field of an ARN, which may have wildcards
 */
export function formatsBegunLike(
  formats: readonly ArnFormat[],
  resource: string,
): readonly ArnFormat[] {
  const beginning = beginningOf(resource);
  if (beginning === undefined) return formats;
  const { begun, open } = byBeginning(formats);
  return begun.get(beginning) ?? open;
}

function byBeginning(formats: readonly ArnFormat[]): ByBeginning {
  const before = sorted.get(formats);
  if (before !== undefined) return before;
  const beginnings = formats.map(({ resource }) => beginningOf(resource));
  const having = (one: string | undefined): readonly ArnFormat[] =>
    formats.filter((_, i) => beginnings[i] === undefined || beginnings[i] === one);
  const begun = new Map(
    [...new Set(beginnings)].flatMap((one) =>
      one === undefined ? [] : [[one, having(one)] as const],
    ),
  );
  const found = { begun, open: having(undefined) };
  sorted.set(formats, found);
  return found;
}

/** The text up to its first separator, or all of it; undefined where a wildcard stands in that. */
function beginningOf(resource: string): string | undefined {
  const end = resource.search(/[/:*?]/);
  if (end < 0) return resource;
  const separator = resource[end];
  return separator === '/' || separator === ':' ? resource.slice(0, end + 1) : undefined;
}
