import { itemsOf } from '../policy/value';
import { entryAt } from './entryAt';
import { defineRefactoring } from './refactoring';

/** Writes a single value as a list of one, so that more can be added line by line. */
export const refactoring = defineRefactoring({
  id: 'string-to-list',
  kind: 'rewrite',
  titles: {
    wrap: { en: 'Write {element} as a list', ja: '{element} をリストで書く' },
  },
  offer: ({ location }) => {
    const entry = location && entryAt(location);
    const value = entry?.value;
    if (entry === undefined || value?.kind !== 'string') return [];
    const [single] = itemsOf(value);
    if (single === undefined) return [];
    return [
      {
        title: 'wrap',
        data: { element: entry.key.outline },
        effect: 'same',
        edits: () => [{ kind: 'replace-value', target: value, value: [{ copyOf: single }] }],
      },
    ];
  },
});
