import type { Policy } from '../../../policy/model';
import type { Range } from '../../../policy/range';
import type { Value } from '../../../policy/value';

/** The way to a part of a policy: keys, and positions in lists. */
export type Path = readonly (string | number)[];

/** A part of a policy that a comment may be about: the whole, an entry of a map, an item of a list. */
export interface Node {
  readonly path: Path;
  readonly range: Range;
  readonly value: Value | undefined;
}

/** The whole policy; the statements of a fragment count as those of a policy. */
export const rootOf = ({ node, range, statements }: Policy): Node =>
  node === undefined
    ? {
        path: ['Statement'],
        range,
        value: { kind: 'list', range, items: statements.map((one) => one.node) },
      }
    : { path: [], range, value: node };

/** The entries or items right in a part, in the order of the policy. */
export function childrenOf({ path, value }: Node): readonly Node[] {
  if (value?.kind === 'list') {
    return value.items.map((item, i) => ({ path: [...path, i], range: item.range, value: item }));
  }
  if (value?.kind !== 'map') return [];
  return value.entries.map((entry) => ({
    path: [...path, entry.key.outline],
    range: entry.range,
    value: entry.value,
  }));
}

/**
 * The parts on a way, from the whole policy to the part at its end, or to the nearest part around
 * that. One value and a list of it alone are the same place.
 */
export function nodesTo(
  root: Node,
  path: Path,
): { readonly nodes: readonly Node[]; readonly isThere: boolean } {
  for (let length = path.length; length > 0; length -= 1) {
    const found = follow(root, path.slice(0, length));
    if (found !== undefined) return { nodes: [root, ...found], isThere: length === path.length };
  }
  return { nodes: [root], isThere: path.length === 0 };
}

function follow(node: Node, [step, ...rest]: Path): readonly Node[] | undefined {
  if (step === undefined) return [];
  const isList = node.value?.kind === 'list';
  const children = childrenOf(node);
  if (typeof step === 'number' && !isList) return step === 0 ? follow(node, rest) : undefined;
  if (typeof step === 'string' && isList)
    return children[0] && follow(children[0], [step, ...rest]);
  // Conditions in blocks may have one operator several times.
  for (const child of children.filter(({ path }) => path.at(-1) === step)) {
    const further = follow(child, rest);
    if (further !== undefined) return [child, ...further];
  }
  return undefined;
}
