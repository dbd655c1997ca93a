import type { Entry, Value } from '../../../../policy/value';
import { changeOf } from './bodies';
import type { BodyChanges } from './bodies';
import type { BlockWriting } from './copies';

/** Notes that an entry, or a statement, goes. @returns false where it is no part of a body */
export function removeEntry(
  removed: Entry | Value,
  { origins }: BlockWriting,
  bodies: BodyChanges,
): boolean {
  const origin = origins.get(removed);
  switch (origin?.kind) {
    case 'attribute':
      changeOf(bodies, origin.block).removed.add(origin.attribute);
      return true;
    case 'element':
    case 'named':
      for (const block of origin.blocks) changeOf(bodies, origin.parent).removed.add(block);
      return true;
    case 'body':
      if (origin.parent === undefined) return false;
      changeOf(bodies, origin.parent).removed.add(origin.block);
      return true;
    default:
      return false;
  }
}
