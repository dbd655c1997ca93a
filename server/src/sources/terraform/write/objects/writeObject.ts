import type { PolicyEdit, TextEdit } from '../../../../policy/edit';
import { locate } from '../../../../policy/value';
import type { Entry, ListValue, MapValue, Value } from '../../../../policy/value';
import { isAmongOthers } from '../../../edits/isAmongOthers';
import { removeTrivia } from '../../../edits/removeTrivia';
import { indentationAt } from '../../../lines';
import type { ObjectExpression } from '../../hcl/syntax';
import type { Origins } from '../../values/values';
import { changeList } from '../changeList';
import { containerChange, merged, NO_CHANGE } from '../containerChange';
import type { ContainerChange } from '../containerChange';
import { escapeCharacters, formatValue } from '../format';
import type { Writing } from '../format';
import { styleOf } from '../style';
import { changeObject } from './changeObject';

/** A policy that is written as an object, and what its values were read from. */
export interface ObjectText {
  readonly text: string;
  readonly object: ObjectExpression;
  readonly root: Value;
  readonly origins: Origins;
}

/**
 * Writes policy edits as text edits on an object of HCL.
 *
 * @returns undefined where one of them cannot be written: a list that is put together by a function
 */
export function writeObjectEdits(
  { text, object, root, origins }: ObjectText,
  edits: readonly PolicyEdit[],
): readonly TextEdit[] | undefined {
  const writing: Writing = { text, style: styleOf(text, object), blocks: false };
  const changes = new Map<ListValue | MapValue, ContainerChange>();
  const note = (container: ListValue | MapValue, change: ContainerChange): void => {
    changes.set(container, merged(changes.get(container) ?? NO_CHANGE, change));
  };
  const written: TextEdit[] = [];
  for (const edit of edits) {
    const inContainer = containerChange(edit);
    if (inContainer !== undefined) {
      note(inContainer.container, inContainer.change);
    } else if (edit.kind === 'rename-key') {
      const map = mapWith(edit.entry, root);
      if (map === undefined || edit.entry.key.text === undefined) return undefined;
      note(map, { ...NO_CHANGE, renamed: new Map([[edit.entry, edit.key]]) });
    } else {
      const own = writeEdit(edit, writing);
      if (own === undefined) return undefined;
      written.push(...own);
    }
  }
  for (const [container, change] of changes) {
    const origin = origins.get(container);
    const standsAsRead = origin?.kind === 'tuple' || origin?.kind === 'object';
    if (!standsAsRead || container.range.start !== origin.range.start) return undefined;
    written.push(
      ...(container.kind === 'list'
        ? changeList(container, change, writing)
        : changeObject(container, change, writing)),
    );
  }
  return written;
}

function writeEdit(edit: PolicyEdit, writing: Writing): readonly TextEdit[] | undefined {
  const { text } = writing;
  switch (edit.kind) {
    case 'replace-value': {
      const { range } = edit.target;
      const newText = formatValue(
        edit.value,
        writing,
        indentationAt(text, range.start),
        isAmongOthers(text, range.start),
      );
      return [{ ...range, newText }];
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
      if (single === undefined || single.kind === 'unknown') return undefined;
      const indent = indentationAt(text, edit.entry.range.start);
      const inline = isAmongOthers(text, single.range.start);
      const newText = formatValue([{ copyOf: single }, ...edit.values], writing, indent, inline);
      return [{ ...single.range, newText }];
    }
    case 'remove-trivia':
      return [removeTrivia(text, edit)];
    default:
      return undefined;
  }
}

/** The map that an entry is in. */
function mapWith(entry: Entry, value: Value): MapValue | undefined {
  if (value.kind === 'list') {
    for (const item of value.items) {
      const found = mapWith(entry, item);
      if (found !== undefined) return found;
    }
    return undefined;
  }
  if (value.kind !== 'map') return undefined;
  if (value.entries.includes(entry)) return value;
  for (const one of value.entries) {
    const found = one.value && mapWith(entry, one.value);
    if (found !== undefined) return found;
  }
  return undefined;
}
