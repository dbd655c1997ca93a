import { isPlainList, isPlainMap } from '../../../policy/edit';
import type { PlainMap, PlainValue } from '../../../policy/edit';
import type { Value } from '../../../policy/value';
import type { BlockOrigins } from '../blocks/origin';
import type { Block } from '../hcl/syntax';
import { formatRows, formatString, formatValue } from './format';
import type { Row, Writing } from './format';
import { indentationAt, reindented } from './layout';

/** Writing policies in blocks: what values were read from is where copies come from. */
export interface BlockWriting extends Writing {
  readonly origins: BlockOrigins;
}

/** The attributes of a statement, by IAM's names; the last four are lists. */
const ATTRIBUTES: ReadonlyMap<string, string> = new Map([
  ['Sid', 'sid'],
  ['Effect', 'effect'],
  ['Action', 'actions'],
  ['NotAction', 'not_actions'],
  ['Resource', 'resources'],
  ['NotResource', 'not_resources'],
  ['Version', 'version'],
  ['Id', 'policy_id'],
]);

/** The name of the attribute for an element; undefined for those that are blocks, and for other keys. */
export const attributeFor = (element: string): string | undefined => ATTRIBUTES.get(element);

const BLOCKS: ReadonlyMap<string, string> = new Map([
  ['Principal', 'principals'],
  ['NotPrincipal', 'not_principals'],
]);

/** The type of the blocks for an element that is principals. */
export const principalBlockFor = (element: string): string | undefined => BLOCKS.get(element);

/** The value of an attribute: one that takes a list always gets one. */
export function formatAttribute(
  element: string,
  value: PlainValue,
  writing: BlockWriting,
  indent: string,
): string {
  const one =
    element === 'Sid' || element === 'Effect' || element === 'Version' || element === 'Id';
  return formatValue(one ? value : asList(value), writing, indent);
}

/** A value as a list; one that stands in the text stays as it stands there. */
export function asList(value: PlainValue): PlainValue {
  if (isPlainList(value)) return value;
  return isCopy(value) && value.copyOf.kind !== 'string' && value.copyOf.kind !== 'scalar'
    ? value
    : [value];
}

/** A whole statement, or undefined where it holds something that has no place in one. */
export function formatStatement(
  statement: PlainValue,
  writing: BlockWriting,
  indent: string,
): string | undefined {
  const copied = copiedBlocks(statement, writing, indent);
  if (copied !== undefined) return copied[0];
  if (!isPlainMap(statement)) return undefined;
  const { style } = writing;
  const inner = indent + style.unit;
  const rows: Row[] = [];
  const blocks: string[] = [];
  for (const [element, value] of statement) {
    const name = attributeFor(element);
    const own = name === undefined ? formatBlocks(element, value, writing, inner) : undefined;
    if (name === undefined && own === undefined) return undefined;
    if (own !== undefined) blocks.push(...own);
    const implied = element === 'Effect' && value === 'Allow' && style.impliesAllow;
    if (name !== undefined && !implied) {
      rows.push({ name, value: formatAttribute(element, value, writing, inner) });
    }
  }
  const line = style.eol + inner;
  const gap = style.spacedBlocks ? style.eol + line : line;
  const parts = [formatRows(rows, ' = ').join(line), ...blocks].filter((part) => part !== '');
  return `statement {${line}${parts.join(gap)}${style.eol}${indent}}`;
}

/** The blocks of a Principal, NotPrincipal or Condition; undefined for another element or value. */
export function formatBlocks(
  element: string,
  value: PlainValue,
  writing: BlockWriting,
  indent: string,
): readonly string[] | undefined {
  const copied = copiedBlocks(value, writing, indent);
  if (copied !== undefined) return copied;
  const principals = principalBlockFor(element);
  if (principals !== undefined) return formatPrincipals(principals, value, writing, indent);
  if (element !== 'Condition' || !isPlainMap(value)) return undefined;
  const all = [...value].map(([operator, keys]) =>
    formatConditions(formatString(operator, writing), keys, writing, indent),
  );
  return all.every((one) => one !== undefined) ? all.flat() : undefined;
}

export function formatPrincipals(
  type: string,
  value: PlainValue,
  writing: BlockWriting,
  indent: string,
): readonly string[] | undefined {
  const groups: PlainMap | undefined =
    value === '*' ? new Map([['*', '*']]) : isPlainMap(value) ? value : undefined;
  return (
    groups &&
    [...groups].map(([kind, identifiers]) =>
      formatBlock(
        type,
        [
          { name: 'type', value: formatString(kind, writing) },
          {
            name: 'identifiers',
            value: formatValue(asList(identifiers), writing, indent + writing.style.unit),
          },
        ],
        writing,
        indent,
      ),
    )
  );
}

/**
 * The conditions of one operator.
 *
 * @param test the operator as an expression
 */
export function formatConditions(
  test: string,
  keys: PlainValue,
  writing: BlockWriting,
  indent: string,
): readonly string[] | undefined {
  const copied = copiedConditions(test, keys, writing, indent);
  if (copied !== undefined) return copied;
  if (!isPlainMap(keys)) return undefined;
  const inner = indent + writing.style.unit;
  return [...keys].map(([key, values]) =>
    formatBlock(
      'condition',
      [
        { name: 'test', value: test },
        { name: 'variable', value: formatString(key, writing) },
        { name: 'values', value: formatValue(asList(values), writing, inner) },
      ],
      writing,
      indent,
    ),
  );
}

/** Conditions that stand in the text; with another operator where it is another one. */
function copiedConditions(
  test: string,
  keys: PlainValue,
  writing: BlockWriting,
  indent: string,
): readonly string[] | undefined {
  const copied = copiedBlocks(keys, writing, indent);
  const blocks = copied && isCopy(keys) ? blocksOf(keys.copyOf, writing.origins) : undefined;
  return copied?.map((text, i) => {
    const { range } = blocks?.[i]?.body.attributes.find(({ name }) => name === 'test')?.value ?? {};
    return range === undefined
      ? text
      : text.replace(writing.text.slice(range.start, range.end), () => test);
  });
}

function formatBlock(
  type: string,
  rows: readonly Row[],
  { style }: BlockWriting,
  indent: string,
): string {
  const line = style.eol + indent + style.unit;
  return `${type} {${line}${formatRows(rows, ' = ').join(line)}${style.eol}${indent}}`;
}

/** The texts of the blocks that a copied value stands for; undefined for one that is no block. */
function copiedBlocks(
  value: PlainValue,
  { text, origins }: BlockWriting,
  indent: string,
): readonly string[] | undefined {
  if (!isCopy(value)) return undefined;
  const blocks = blocksOf(value.copyOf, origins);
  return blocks?.map(({ range }) =>
    reindented(text.slice(range.start, range.end), indentationAt(text, range.start), indent),
  );
}

function blocksOf(value: Value, origins: BlockOrigins): readonly Block[] | undefined {
  const origin = origins.get(value);
  if (origin?.kind === 'element' || origin?.kind === 'named') return origin.blocks;
  return origin?.kind === 'body' ? [origin.block] : undefined;
}

const isCopy = (value: PlainValue): value is { readonly copyOf: Value } =>
  typeof value === 'object' && value !== null && 'copyOf' in value;
