import { isPlainList, isPlainMap, mapPlain } from '../../policy/edit';
import type { PlainMap, PlainValue } from '../../policy/edit';
import { replaceFilledIn } from '../../policy/filledIn';
import { attributeFor } from '../terraform/write/blocks/elementNames';
import { formatStatement } from '../terraform/write/blocks/formatStatement';
import type { BlockWriting } from '../terraform/write/blocks/copies';
import { formatRows, formatString } from '../terraform/write/format';
import { FRESH_STYLE } from '../terraform/write/freshStyle';
import { namesIn, terraformName } from './names';
import type { PrintedPolicy, Unwritable } from './print';
import { elementsWithoutForm } from './terraformForm';
import { asExpressions } from './terraformLists';

/** What a policy document has by itself. */
const VERSION = '2012-10-17';

/** Writes a policy as a `data "aws_iam_policy_document"` block. */
export function printTerraform(policy: PlainMap, name: string): PrintedPolicy | Unwritable {
  const writing: BlockWriting = { text: '', style: FRESH_STYLE, blocks: true, origins: new Map() };
  const rows: { name: string; value: string }[] = [];
  const statements: string[] = [];
  for (const [key, value] of policy) {
    if (key === 'Statement') {
      for (const [i, one] of listOf(value).entries()) {
        const without = elementsWithoutForm(one);
        const statement =
          without.length > 0 ? undefined : formatStatement(asStrings(one), writing, '  ');
        if (statement === undefined) return { unwritable: { statement: i, element: without[0] } };
        statements.push(`  ${statement}`);
      }
    } else if (key !== 'Version' || value !== VERSION) {
      const attribute = key === 'Version' || key === 'Id' ? attributeFor(key) : undefined;
      if (attribute === undefined || typeof value !== 'string')
        return { unwritable: { element: key } };
      rows.push({ name: attribute, value: formatString(value, writing) });
    }
  }
  // Without a Version IAM reads a policy by the rules of 2008, which a document has to ask for.
  if (!policy.has('Version')) rows.unshift({ name: 'version', value: '"2008-10-17"' });
  const head = formatRows(rows, ' = ').map((row) => `  ${row}`);
  const parts = [...(head.length > 0 ? [head.join('\n')] : []), ...statements];
  const body = parts.length > 0 ? `\n${parts.join('\n\n')}\n` : '';
  const text = `data "aws_iam_policy_document" "${name}" {${body}}\n`;
  const written = replaceFilledIn(asExpressions(text), (from) => `\${${terraformName(from)}}`);
  return {
    // A string that is nothing but a reference is written as one.
    text: written.replace(/(?<!\\)"\$\{([\w.-]+)\}"/g, '$1'),
    names: namesIn(text, terraformName),
  };
}

/** All values of a document are strings: numbers and truth values become their words. */
const asStrings = (statement: PlainValue): PlainValue =>
  mapPlain(statement, (leaf) =>
    typeof leaf === 'number' || typeof leaf === 'boolean' ? String(leaf) : leaf,
  );

const listOf = (value: PlainValue): readonly PlainValue[] =>
  isPlainList(value) ? value : isPlainMap(value) ? [value] : [];
