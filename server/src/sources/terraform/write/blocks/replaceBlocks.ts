import type { PlainValue, TextEdit } from '../../../../policy/edit';
import type { Value } from '../../../../policy/value';
import { indentationAt } from '../../../lines';
import { changeBody, changeOf } from './bodies';
import type { BodyChanges } from './bodies';
import { testOf } from './copies';
import type { BlockWriting } from './copies';
import { formatBlocks, formatConditions, formatPrincipals } from './formatBlocks';
import { formatStatement } from './formatStatement';

/**
 * Writes other blocks in the place of those that a value stands for: a statement, its conditions,
 * its principals.
 *
 * @returns undefined where the new value has no form in blocks
 */
export function replaceBlocks(
  target: Value,
  value: PlainValue,
  writing: BlockWriting,
): readonly TextEdit[] | undefined {
  const { text, style } = writing;
  const origin = writing.origins.get(target);
  if (origin?.kind === 'body') {
    const { range } = origin.block;
    const newText = formatStatement(value, writing, indentationAt(text, range.start));
    return origin.parent === undefined || newText === undefined
      ? undefined
      : [{ ...range, newText }];
  }
  if (origin?.kind !== 'element' && origin?.kind !== 'named') return undefined;
  const old = origin.blocks;
  const [first] = old;
  if (first === undefined || old.some(({ type }) => type === 'dynamic')) return undefined;
  const indent = indentationAt(text, first.range.start);
  const test = testOf(first);
  const blocks =
    origin.kind === 'named' && test !== undefined
      ? formatConditions(text.slice(test.range.start, test.range.end), value, writing, indent)
      : first.type === 'condition'
        ? formatBlocks('Condition', value, writing, indent)
        : formatPrincipals(first.type, value, writing, indent);
  if (blocks === undefined) return undefined;
  const bodies: BodyChanges = new Map();
  const change = changeOf(bodies, origin.parent);
  for (const block of old) change.removed.add(block);
  for (const block of blocks) {
    change.inserted.push({ after: first, added: { block, spaced: style.spacedBlocks } });
  }
  return changeBody(origin.parent, change, text, style);
}
