import type { Range } from '../../policy/range';

/** No name of the policy language is longer. */
const LONGEST = 256;

/**
 * The characters around an offset that a name of the policy language may have.
 *
 * @param colons whether a colon behind the offset is a part of the name, as in `s3:GetObject`, or, in
 *   a language that ends keys with it, what comes behind a key
 */
export function wordAt(
  text: string,
  offset: number,
  { colons }: { readonly colons: 'in-names' | 'behind-keys' },
): Range {
  const before = /(?:[\w*][\w:*.-]*)?$/.exec(text.slice(Math.max(0, offset - LONGEST), offset));
  const pattern = colons === 'in-names' ? /^[\w:*.-]*/ : /^[\w*.-]*/;
  const behind = pattern.exec(text.slice(offset, offset + LONGEST));
  return {
    start: offset - (before?.[0].length ?? 0),
    end: offset + (behind?.[0].length ?? 0),
  };
}
