import type { Block, Expression } from '../hcl/syntax';
import { toString } from '../values/values';

/** One of the objects that a block stands for. */
export interface Instance {
  readonly block: Block;
  /** What `each.key` and `each.value` are; undefined where the block stands for one object. */
  readonly each?: { readonly key: string; readonly value: Expression };
}

/** What a block stands for. */
export interface Instances {
  readonly all: readonly Instance[];
  /** Nobody can tell whether there is any, or which. */
  readonly computed: boolean;
}

/** The objects that a block stands for, as far as `count` and `for_each` are written out. */
export function instancesOf(block: Block, text: string): Instances {
  const valueOf = (name: string): Expression | undefined => attributeOf(block, name);
  const [count, forEach] = [valueOf('count'), valueOf('for_each')];
  if (count !== undefined) {
    const isOne = count.kind === 'literal' && count.value === 1;
    return { all: [{ block }], computed: !isOne };
  }
  if (forEach === undefined) return { all: [{ block }], computed: false };
  const entries = entriesOf(forEach, text);
  return entries === undefined
    ? { all: [{ block }], computed: true }
    : { all: entries.map((each) => ({ block, each })), computed: false };
}

/** The keys and values of a set of strings, or of a map. */
function entriesOf(
  forEach: Expression,
  text: string,
): readonly NonNullable<Instance['each']>[] | undefined {
  const known = (expression: Expression): string | undefined =>
    expression.kind === 'template' ? toString(expression, text).text : undefined;
  if (forEach.kind === 'object') {
    const entries = forEach.elements.flatMap(({ key, value }) => {
      const name =
        key.kind === 'word'
          ? text.slice(key.range.start, key.range.end)
          : key.kind === 'template'
            ? known(key)
            : undefined;
      return name === undefined || value === undefined ? [] : [{ key: name, value }];
    });
    return entries.length === forEach.elements.length ? entries : undefined;
  }
  const items = itemsOf(forEach);
  const entries = items.flatMap((value) => {
    const key = known(value);
    return key === undefined ? [] : [{ key, value }];
  });
  return items.length > 0 && entries.length === items.length ? entries : undefined;
}

/** Functions that give the items of their arguments. */
const SAME_ITEMS: ReadonlySet<string> = new Set(['concat', 'distinct', 'tolist', 'toset']);

/** The items of a list, as far as they are written out. */
export function itemsOf(expression: Expression): readonly Expression[] {
  if (expression.kind === 'tuple') return expression.items;
  return expression.kind === 'call' && SAME_ITEMS.has(expression.name)
    ? expression.arguments.flatMap(itemsOf)
    : [];
}

/** The value of an attribute of a block. */
export const attributeOf = (block: Block, name: string): Expression | undefined =>
  block.body.attributes.find((attribute) => attribute.name === name)?.value;
