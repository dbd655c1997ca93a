import { arnFormats, isSpecialCase } from '../../catalog/arnFormats';
import type { ArnFormat } from '../../catalog/arnFormats';
import { formatsBegunLike } from '../../catalog/formatsByBeginning';
import { coversWildcard } from '../../iam/wildcard';
import { typeKeyOf } from './actionTypes';

/**
 * Services in which a part of a resource never stands for the resource: an object for its bucket, an
 * index for its table. Elsewhere it may: a version of a function for the function.
 */
const STRICT: ReadonlySet<string> = new Set(['s3', 'dynamodb']);

const known = new WeakMap<ArnFormat, readonly string[]>();

/**
 * The types whose form is that of another one with less behind it (`function:*` for `function:*:*`):
 * an action on them may take this one as well, without the reference saying so. The same goes for
 * what other services say about the ARNs of this one, which is often no more than roughly right.
 */
export function parentTypes(format: ArnFormat): readonly string[] {
  const before = known.get(format);
  if (before !== undefined) return before;
  // Whatever covers a form begins like it.
  const alike = formatsBegunLike(arnFormats(format.service), format.resource);
  const parents = alike.filter((other) =>
    other.definedBy === format.definedBy
      ? !STRICT.has(format.definedBy) && isSpecialCase(format, other)
      : other.definedBy !== format.service && coversWildcard(other.resource, format.resource),
  );
  const keys = parents.map(typeKeyOf);
  known.set(format, keys);
  return keys;
}
