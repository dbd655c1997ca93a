import { entryAt } from './entryAt';
import { defineRefactoring } from './refactoring';

/** Writes a list of one value without the brackets. */
export const refactoring = defineRefactoring({
  id: 'list-to-string',
  kind: 'rewrite',
  titles: {
    unwrap: { en: 'Write {element} without a list', ja: '{element} をリストなしで書く' },
  },
  offer: ({ location }) => {
    const entry = location && entryAt(location);
    const value = entry?.value;
    if (entry === undefined || value?.kind !== 'list' || value.items.length !== 1) return [];
    const [single] = value.items;
    if (single?.kind !== 'string') return [];
    return [
      {
        title: 'unwrap',
        data: { element: entry.key.outline },
        effect: 'same',
        edits: () => [{ kind: 'replace-value', target: value, value: { copyOf: single } }],
      },
    ];
  },
});
