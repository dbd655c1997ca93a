import type { Attribute, Block, Body, Expression } from '../hcl/syntax';

/** `local.arns`: the whole of a local value. */
const LOCAL = /^local\.([\w-]+)$/;

/** A local value may name another one, and some name each other by mistake. */
const DEEPEST = 8;

/** A block whose attributes have local values of the file written out, as far as they are named alone. */
export function withLocals({ blocks }: Body, text: string): (block: Block) => Block {
  const locals = new Map(
    blocks
      .filter(({ type }) => type === 'locals')
      .flatMap(({ body }) => body.attributes.map(({ name, value }) => [name, value] as const)),
  );
  if (locals.size === 0) return (block) => block;
  const follow = (expression: Expression, depth = 0): Expression => {
    const named = referenceIn(expression, text);
    const value = named === undefined ? undefined : locals.get(LOCAL.exec(named)?.[1] ?? '');
    if (value !== undefined && depth < DEEPEST) return follow(value, depth + 1);
    return followInside(expression, (inner) => follow(inner, depth));
  };
  const followed = (attribute: Attribute): Attribute => ({
    ...attribute,
    value: attribute.value && follow(attribute.value),
  });
  const inBlock = (block: Block): Block => ({
    ...block,
    body: {
      attributes: block.body.attributes.map(followed),
      blocks: block.body.blocks.map(inBlock),
    },
  });
  return inBlock;
}

/** An expression with others in the place of those that it holds. */
function followInside(
  expression: Expression,
  follow: (inner: Expression) => Expression,
): Expression {
  switch (expression.kind) {
    case 'tuple':
      return { ...expression, items: expression.items.map(follow) };
    case 'call':
      return { ...expression, arguments: expression.arguments.map(follow) };
    case 'object':
      return {
        ...expression,
        elements: expression.elements.map((one) => ({
          ...one,
          value: one.value && follow(one.value),
        })),
      };
    default:
      return expression;
  }
}

/** A reference without spaces, bare or as the whole of a string; undefined for anything else. */
export function referenceIn(expression: Expression, text: string): string | undefined {
  if (expression.kind === 'reference') {
    return text.slice(expression.range.start, expression.range.end).replace(/\s/g, '');
  }
  const [only, more] = expression.kind === 'template' ? expression.parts : [];
  if (only === undefined || more !== undefined || only.text !== undefined) return undefined;
  return /^\$\{(.*)\}$/s
    .exec(text.slice(only.range.start, only.range.end))?.[1]
    ?.replace(/\s/g, '');
}
