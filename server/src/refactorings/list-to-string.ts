import type { PolicyDocument } from '../policy/document';
import type { PolicyEdit } from '../policy/edit';
import { entryAt } from './entryAt';
import { defineRefactoring } from './refactoring';

/** Writes a list of one value without the brackets. */
export const refactoring = defineRefactoring({
  id: 'list-to-string',
  kind: 'rewrite',
  titles: {
    unwrap: { en: 'Write {element} without a list', ja: '{element} をリストなしで書く' },
  },
  offer: ({ document, location }) => {
    const entry = location && entryAt(location);
    const value = entry?.value;
    if (entry === undefined || value?.kind !== 'list' || value.items.length !== 1) return [];
    const [single] = value.items;
    if (single?.kind !== 'string') return [];
    const edit: PolicyEdit = { kind: 'replace-value', target: value, value: { copyOf: single } };
    if (!changesText(document, edit)) return [];
    return [
      {
        title: 'unwrap',
        data: { element: entry.key.outline },
        effect: 'same',
        edits: () => [edit],
      },
    ];
  },
});

/** Blocks of Terraform know no single values: there nothing would change. */
function changesText({ policy, text, write }: PolicyDocument, edit: PolicyEdit): boolean {
  const from = policy.range.start;
  return write([edit]).some(
    ({ start, end, newText }) => text.slice(start - from, end - from) !== newText,
  );
}
