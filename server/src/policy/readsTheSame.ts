import type { PolicyDocument } from './document';
import type { Policy } from './model';
import type { Range } from './range';
import type { Entry, StringPart, StringValue, Value } from './value';

/**
 * Whether a policy of an earlier version of a text is still the same in all that a rule can read of it,
 * and only stands further on or further back.
 */
export function readsTheSame(before: PolicyDocument, now: PolicyDocument): boolean {
  const same = comparison(now.policy.range.start - before.policy.range.start);
  return (
    before.text === now.text &&
    before.type.type === now.type.type &&
    before.type.origin === now.type.origin &&
    before.whole === now.whole &&
    before.isPerhaps === now.isPerhaps &&
    before.name === now.name &&
    before.quota === now.quota &&
    sameDialect(before.dialect, now.dialect) &&
    allSame(
      before.trivia,
      now.trivia,
      (a, b) => a.text === b.text && same.range(a.range, b.range),
    ) &&
    same.policy(before.policy, now.policy) &&
    same.policy(before.places ?? before.policy, now.places ?? now.policy)
  );
}

const sameDialect = (a: PolicyDocument['dialect'], b: PolicyDocument['dialect']): boolean =>
  a.verbatim === b.verbatim &&
  a.comment === b.comment &&
  a.unwraps === b.unwraps &&
  a.defaults.size === b.defaults.size &&
  [...a.defaults].every((element) => b.defaults.has(element));

/** Compares parts of two texts, of which those of the second stand some UTF-16 units further on. */
function comparison(by: number): {
  readonly range: (a: Range, b: Range) => boolean;
  readonly policy: (a: Policy, b: Policy) => boolean;
} {
  const range = (a: Range, b: Range): boolean => a.start + by === b.start && a.end + by === b.end;

  const policy = (a: Policy, b: Policy): boolean =>
    range(a.range, b.range) &&
    (a.node === undefined || b.node === undefined
      ? a.node === b.node && allSame(a.statements, b.statements, (x, y) => value(x.node, y.node))
      : value(a.node, b.node));

  const value = (a: Value | undefined, b: Value | undefined): boolean => {
    if (a === undefined || b === undefined) return a === b;
    if (!range(a.range, b.range)) return false;
    switch (a.kind) {
      case 'string':
        return b.kind === 'string' && string(a, b);
      case 'scalar':
        return b.kind === 'scalar' && a.value === b.value;
      case 'list':
        return b.kind === 'list' && allSame(a.items, b.items, value);
      case 'map':
        return b.kind === 'map' && allSame(a.entries, b.entries, entry);
      case 'unknown':
        return b.kind === 'unknown' && a.is === b.is && allSame(a.may ?? [], b.may ?? [], value);
    }
  };

  const entry = (a: Entry, b: Entry): boolean =>
    range(a.range, b.range) && string(a.key, b.key) && value(a.value, b.value);

  const string = (a: StringValue, b: StringValue): boolean =>
    a.outline === b.outline && range(a.content, b.content) && allSame(a.parts, b.parts, part);

  const part = (a: StringPart, b: StringPart): boolean =>
    a.text === b.text &&
    a.whole === b.whole &&
    a.taken === b.taken &&
    a.stands === b.stands &&
    range(a.range, b.range) &&
    allSame(a.offsets ?? [], b.offsets ?? [], Object.is);

  return { range, policy };
}

const allSame = <T>(a: readonly T[], b: readonly T[], same: (a: T, b: T) => boolean): boolean =>
  a.length === b.length &&
  a.every((one, i) => {
    const other = b[i];
    return other !== undefined && same(one, other);
  });
