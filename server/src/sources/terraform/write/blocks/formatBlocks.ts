import { isPlainMap } from '../../../../policy/edit';
import type { PlainMap, PlainValue } from '../../../../policy/edit';
import { formatRows, formatString, formatValue } from '../format';
import type { Row } from '../format';
import { asList, copiedBlocks, copiedConditions } from './copies';
import type { BlockWriting } from './copies';
import { principalBlockFor } from './elementNames';

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

function formatBlock(
  type: string,
  rows: readonly Row[],
  { style }: BlockWriting,
  indent: string,
): string {
  const line = style.eol + indent + style.unit;
  return `${type} {${line}${formatRows(rows, ' = ').join(line)}${style.eol}${indent}}`;
}
