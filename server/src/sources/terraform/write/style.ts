import { beginsLine, commaAfter, indentationAt } from '../../lines';
import type { Block, Body, Expression, ObjectExpression, Tuple } from '../hcl/syntax';
import { followsBlankLine } from './layout';

/** How a policy is written, so that what is added looks as if a person had added it. */
export interface Style {
  readonly eol: string;
  /** One level of indentation. */
  readonly unit: string;
  /** Lists of several strings stand on one line. */
  readonly inlineLists: boolean;
  /** Lists of one string do. */
  readonly inlineSingles: boolean;
  /** A comma follows the last item of a list on several lines. */
  readonly trailingComma: boolean;
  /** Keys of objects stand in quotes. */
  readonly quotedKeys: boolean;
  /** Between a key of an object and its value. */
  readonly assign: string;
  /** What stands for the `${` of an IAM variable. */
  readonly variable: '$${' | '&{';
  /** Statements that may are without an effect. */
  readonly impliesAllow: boolean;
  /** A blank line stands before a block that follows another one, or an attribute. */
  readonly spacedStatements: boolean;
  readonly spacedBlocks: boolean;
}

/** Fixes are written one at a time; each asks for the style of the same policy. */
const styles = new WeakMap<Block | ObjectExpression, Style>();

/** The style of a policy, read from its text once. */
export function styleOf(text: string, root: Block | ObjectExpression): Style {
  const known = styles.get(root);
  if (known !== undefined) return known;
  const style = readStyle(text, root);
  styles.set(root, style);
  return style;
}

function readStyle(text: string, root: Block | ObjectExpression): Style {
  const own = text.slice(root.range.start, root.range.end);
  const parts = [...partsOf(root)];
  const tuples = parts.filter((one): one is Tuple => isTuple(one) && isOfStrings(one));
  const element = parts.find(isFilledObject)?.elements[0];
  const between = element?.value && text.slice(element.key.range.end, element.value.range.start);
  const statements = 'body' in root ? root.body.blocks : [];
  const nested = statements.flatMap(({ body }) =>
    body.blocks.filter(
      (one, i) => i > 0 || body.attributes.some(({ range }) => range.end < one.range.start),
    ),
  );
  const spacedStatements = !statements
    .slice(1)
    .some(({ range }) => !followsBlankLine(text, range.start));
  return {
    eol: /\r\n|\n|\r/.exec(own)?.[0] ?? /\r\n|\n|\r/.exec(text)?.[0] ?? '\n',
    unit: readUnit(text, root) ?? '  ',
    inlineLists:
      isInline(
        text,
        tuples.find(({ items }) => items.length > 1),
      ) ?? false,
    inlineSingles:
      isInline(
        text,
        tuples.find(({ items }) => items.length === 1),
      ) ?? true,
    trailingComma: hasTrailingComma(text, tuples),
    quotedKeys: element?.key.kind === 'template',
    assign: between !== undefined && /^ *: *$/.test(between) ? between : ' = ',
    variable: own.includes('&{') ? '&{' : '$${',
    impliesAllow:
      statements.length > 0 &&
      !statements.some(({ body }) => body.attributes.some(({ name }) => name === 'effect')),
    spacedStatements,
    spacedBlocks:
      nested.length === 0
        ? spacedStatements
        : nested.some(({ range }) => followsBlankLine(text, range.start)),
  };
}

type Part = Block | Expression;

/** All blocks and expressions in a block or an expression, itself included, in the order of the text. */
function* partsOf(part: Part): Generator<Part> {
  yield part;
  if ('body' in part) {
    yield* partsOfBody(part.body);
  } else if (part.kind === 'tuple') {
    for (const item of part.items) yield* partsOf(item);
  } else if (part.kind === 'object') {
    for (const { value } of part.elements) if (value !== undefined) yield* partsOf(value);
  }
}

function* partsOfBody({ attributes, blocks }: Body): Generator<Part> {
  for (const { value } of attributes) if (value !== undefined) yield* partsOf(value);
  for (const block of blocks) yield* partsOf(block);
}

const isTuple = (part: Part): part is Tuple => 'kind' in part && part.kind === 'tuple';

const isOfStrings = ({ items }: Tuple): boolean => items.every(({ kind }) => kind !== 'object');

const isFilledObject = (part: Part): part is ObjectExpression =>
  'kind' in part && part.kind === 'object' && part.elements.length > 0;

const isInline = (text: string, tuple: Tuple | undefined): boolean | undefined =>
  tuple && !/[\r\n]/.test(text.slice(tuple.range.start, tuple.range.end));

/** Where no list on several lines tells, there is none: so AWS's own examples are written. */
function hasTrailingComma(text: string, tuples: readonly Tuple[]): boolean {
  const telling = tuples.find((one) => isInline(text, one) === false);
  const last = telling?.items.at(-1);
  return (
    last !== undefined && commaAfter(text, last.range.end, telling?.range.end ?? 0) !== undefined
  );
}

/** The indentation that a child has beyond what it stands in, at the first place that shows it. */
function readUnit(text: string, root: Part): string | undefined {
  for (const part of partsOf(root)) {
    const first = childrenOf(part)[0];
    if (first === undefined || !beginsLine(text, first.range.start)) continue;
    const outer = indentationAt(text, part.range.start);
    const inner = indentationAt(text, first.range.start);
    if (inner.length > outer.length && inner.startsWith(outer)) return inner.slice(outer.length);
  }
  return undefined;
}

function childrenOf(part: Part): readonly { readonly range: Block['range'] }[] {
  if ('body' in part) {
    const { attributes, blocks } = part.body;
    return [...attributes, ...blocks].sort((a, b) => a.range.start - b.range.start);
  }
  if (part.kind === 'tuple') return part.items;
  return part.kind === 'object' ? part.elements : [];
}
