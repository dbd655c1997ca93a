import { isPlainMap } from '../../../../policy/edit';
import type { PlainValue, PolicyEdit, TextEdit } from '../../../../policy/edit';
import { locate } from '../../../../policy/value';
import type { ListValue, Value } from '../../../../policy/value';
import { removeTrivia } from '../../../edits/removeTrivia';
import { indentationAt } from '../../../lines';
import type { BlockOrigins } from '../../blocks/origin';
import type { Block } from '../../hcl/syntax';
import type { Origins } from '../../values/values';
import { changeList } from '../changeList';
import { containerChange, merged, NO_CHANGE } from '../containerChange';
import type { ContainerChange } from '../containerChange';
import { escapeCharacters, formatValue } from '../format';
import { styleOf } from '../style';
import { addEntry } from './addEntry';
import { changeBody } from './bodies';
import type { BodyChanges } from './bodies';
import { asList, isCopy } from './copies';
import type { BlockWriting } from './copies';
import { insertStatement } from './insertBlocks';
import { removeEntry } from './removeEntry';
import { renameBlocks, renameKey } from './rename';
import { replaceBlocks } from './replaceBlocks';
import { copiesScattered } from './scattered';

/** A policy in blocks, and what its values were read from. */
export interface BlockText {
  readonly text: string;
  readonly block: Block;
  readonly origins: Origins;
  readonly blocks: BlockOrigins;
}

/**
 * Writes policy edits as text edits on a policy document in blocks.
 *
 * @returns undefined where one of them cannot be written: statements that come from elsewhere
 */
export function writeBlockEdits(
  { text, block, origins, blocks }: BlockText,
  edits: readonly PolicyEdit[],
): readonly TextEdit[] | undefined {
  const writing: BlockWriting = {
    text,
    style: styleOf(text, block),
    blocks: true,
    origins: blocks,
  };
  if (edits.some((edit) => copiesScattered(edit, blocks))) return undefined;
  const bodies: BodyChanges = new Map();
  const lists = new Map<ListValue, ContainerChange>();
  const written: TextEdit[] = [];
  for (const edit of edits) {
    const list = ownList(edit, origins);
    if (list !== undefined) {
      lists.set(list.container, merged(lists.get(list.container) ?? NO_CHANGE, list.change));
      continue;
    }
    if (noteInBody(edit, writing, bodies)) continue;
    const own = writeEdit(edit, writing);
    if (own === undefined) return undefined;
    written.push(...own);
  }
  for (const [list, change] of lists) written.push(...changeList(list, change, writing));
  for (const [one, change] of bodies) written.push(...changeBody(one, change, text, writing.style));
  return written;
}

/** A change to a list that stands in the text as it was read. */
function ownList(
  edit: PolicyEdit,
  origins: Origins,
): { readonly container: ListValue; readonly change: ContainerChange } | undefined {
  const found = containerChange(edit);
  if (found?.container.kind !== 'list') return undefined;
  const origin = origins.get(found.container);
  const isOwn = origin?.kind === 'tuple' && origin.range.start === found.container.range.start;
  return isOwn ? { container: found.container, change: found.change } : undefined;
}

/** Notes an edit that adds or removes lines of a block; false where it does not, or cannot. */
function noteInBody(edit: PolicyEdit, writing: BlockWriting, bodies: BodyChanges): boolean {
  switch (edit.kind) {
    case 'add-entry':
      return addEntry(edit, writing, bodies);
    case 'remove-entry':
      return removeEntry(edit.entry, writing, bodies);
    case 'remove-item':
      return removeEntry(edit.item, writing, bodies);
    case 'insert-item':
      return insertStatement(edit, writing, bodies);
    case 'rename-key':
      return renameKey(edit, writing, bodies);
    default:
      return false;
  }
}

function writeEdit(edit: PolicyEdit, writing: BlockWriting): readonly TextEdit[] | undefined {
  const { text, origins } = writing;
  switch (edit.kind) {
    case 'replace-value': {
      const { target, value } = edit;
      const origin = origins.get(target);
      if (origin?.kind === 'scattered') return undefined;
      if (origin !== undefined && origin.kind !== 'list')
        return replaceBlocks(target, value, writing);
      if (isPlainMap(value) || (origin !== undefined && isOnlyItem(target, value)))
        return undefined;
      const { range } = target;
      const indent = indentationAt(text, range.start);
      return [
        {
          ...range,
          newText: formatValue(origin === undefined ? value : asList(value), writing, indent),
        },
      ];
    }
    case 'replace-characters':
      return [
        {
          ...locate(edit.target, edit.start, edit.end),
          newText: escapeCharacters(edit.text, writing),
        },
      ];
    case 'add-values': {
      const single = edit.entry.value;
      if (single?.kind !== 'string' || origins.get(single)?.kind !== 'list') return undefined;
      const indent = indentationAt(text, edit.entry.range.start);
      const newText = formatValue([{ copyOf: single }, ...edit.values], writing, indent);
      return [{ ...single.range, newText }];
    }
    case 'rename-key':
      return renameBlocks(edit.entry, edit.key, writing);
    case 'remove-trivia':
      return [removeTrivia(text, edit)];
    default:
      return undefined;
  }
}

/** A list of one value and the value itself are written alike. */
const isOnlyItem = (target: Value, value: PlainValue): boolean => {
  const only = target.kind === 'list' && target.items.length === 1 ? target.items[0] : undefined;
  return only !== undefined && isCopy(value) && value.copyOf === only;
};
