import { expect } from 'vitest';
import type { KeyWords } from '../../../server/src/catalog/model';

/** Whole sentences without line breaks; the Japanese ones polite. */
export function expectSentences(
  name: string,
  { description, availability, control }: KeyWords,
): void {
  for (const { en, ja } of [description, availability, control]) {
    expect(en, name).toMatch(/^(?:[A-Z]|`)[^\n]*[^.]\.$/);
    expect(ja, name).toMatch(/^(?:[^。\n]+(?:です|ます|ません)(?:（[^）]+）)?。)+$/);
  }
}
