import { hasUnknown } from '../../iam/unknown';
import { mapPlain } from '../../policy/edit';
import type { PlainValue, PolicyEdit } from '../../policy/edit';
import { lowerEdit } from '../strings/composedString';
import { standsElsewhere } from './elsewhere';

/**
 * Turns edits of values as a template's language reads them into edits of what stands in the text.
 *
 * @param escape writes the characters of a new string so that the language leaves them as they are
 * @returns undefined where one of them cannot be written: what it would change stands elsewhere (an
 *   alias, a delimiter), or it would write something unknown
 */
export function lowerEdits(
  edits: readonly PolicyEdit[],
  escape: (characters: string) => string,
): readonly PolicyEdit[] | undefined {
  const lowered: PolicyEdit[] = [];
  for (const edit of edits) {
    const own = lowerEdit(edit);
    const written = own && escapeNew(own, escape);
    if (written === undefined || changesElsewhere(written) || writesUnknown(written))
      return undefined;
    lowered.push(written);
  }
  return lowered;
}

/** Whether an edit would change something in itself that does not stand where it is read. */
function changesElsewhere(edit: PolicyEdit): boolean {
  switch (edit.kind) {
    case 'replace-characters':
      return standsElsewhere(edit.target) || edit.target.parts.some(({ whole }) => whole === true);
    case 'remove-item':
    case 'insert-item':
      return standsElsewhere(edit.list);
    case 'add-entry':
    case 'remove-entry':
      return (
        standsElsewhere(edit.map) || (edit.kind === 'remove-entry' && standsElsewhere(edit.entry))
      );
    case 'rename-key':
      return standsElsewhere(edit.entry);
    case 'add-values':
      return (
        standsElsewhere(edit.entry) ||
        (edit.entry.value?.kind === 'list' && standsElsewhere(edit.entry.value))
      );
    case 'replace-value':
    case 'remove-trivia':
      return false;
  }
}

function escapeNew(edit: PolicyEdit, escape: (characters: string) => string): PolicyEdit {
  const plain = (value: PlainValue): PlainValue =>
    mapPlain(value, (one) => (typeof one === 'string' ? escape(one) : one));
  switch (edit.kind) {
    case 'replace-value':
    case 'insert-item':
    case 'add-entry':
      return { ...edit, value: plain(edit.value) };
    case 'add-values':
      return { ...edit, values: edit.values.map(plain) };
    default:
      return edit;
  }
}

/** What is copied keeps its unknown parts as they are written; anything else cannot be known here. */
function writesUnknown(edit: PolicyEdit): boolean {
  let unknown = false;
  const check = (value: PlainValue): PlainValue =>
    mapPlain(value, (one) => {
      unknown ||= typeof one === 'string' && hasUnknown(one);
      return one;
    });
  if ('value' in edit) check(edit.value);
  if ('values' in edit) check(edit.values);
  return unknown || ('text' in edit && hasUnknown(edit.text));
}
