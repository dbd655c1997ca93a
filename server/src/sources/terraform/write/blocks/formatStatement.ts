import { isPlainMap } from '../../../../policy/edit';
import type { PlainValue } from '../../../../policy/edit';
import { formatRows, formatValue } from '../format';
import type { Row } from '../format';
import { asList, copiedBlocks } from './copies';
import type { BlockWriting } from './copies';
import { attributeFor, takesOneString } from './elementNames';
import { formatBlocks } from './formatBlocks';

/** The value of an attribute: one that takes a list always gets one. */
export const formatAttribute = (
  element: string,
  value: PlainValue,
  writing: BlockWriting,
  indent: string,
): string => formatValue(takesOneString(element) ? value : asList(value), writing, indent);

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
