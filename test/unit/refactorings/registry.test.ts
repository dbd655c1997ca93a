import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOCALES } from '../../../server/src/iam/words';
import { REFACTORINGS } from '../../../server/src/refactorings/registry';

const ROOM = fileURLToPath(new URL('../../../server/src/refactorings/', import.meta.url));

/** Modules that several refactorings share are named for what they do, and only these in kebab-case. */
const files = readdirSync(ROOM)
  .filter((name) => /^[a-z]+(-[a-z]+)+\.ts$/.test(name))
  .map((name) => name.replace('.ts', ''));

const namesIn = (text: string): readonly string[] => (text.match(/\{\w+\}/g) ?? []).sort();

describe('the refactorings', () => {
  it('are those that have a file', () => {
    expect(REFACTORINGS.map(({ id }) => id).sort()).toEqual([...files].sort());
  });

  it.each(REFACTORINGS.map((one) => [one.id, one.titles] as const))(
    '%s says the same in every language',
    (_, titles) => {
      for (const words of Object.values(titles)) {
        const [first, ...others] = LOCALES.map((locale) => namesIn(words[locale]));
        for (const other of others) expect(other).toEqual(first);
        for (const locale of LOCALES) expect(words[locale]).not.toMatch(/[.。]$/);
      }
    },
  );
});
