import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { POLICY_TYPES } from '../../../server/src/iam/policyType';
import { organize } from '../../../server/src/service/rewriting/organize';
import { expectHonest, PATIENCE, SETTINGS } from '../testers/honestOffers';
import { policyText } from '../testers/rewritablePolicies';
import { parseCase } from '../testers/ruleTester';
import { expectDecisions } from '../testers/sampledRequests';

const PUBLISHED = fileURLToPath(new URL('../rules/published/', import.meta.url));

/** One of so many published policies is looked at. */
const EVERY = 30;

const published = POLICY_TYPES.flatMap((type) => {
  const files = readdirSync(PUBLISHED).includes(type) ? readdirSync(`${PUBLISHED}${type}`) : [];
  return files.filter((_, i) => i % EVERY === 0).map((file) => ({ type, file }));
});

describe('whatever a menu offers', () => {
  it(
    'does to access what it says, anywhere in any policy',
    () => {
      fc.assert(
        fc.property(policyText, fc.nat(), fc.nat(), ({ type, text }, from, length) => {
          const parsed = parseCase(text, { type });
          const start = from % (text.length + 1);
          // Most are cursors.
          const end = length % 3 === 0 ? start + (length % (text.length - start + 1)) : start;
          expectHonest(parsed, start, end);
        }),
        { numRuns: 50 },
      );
    },
    PATIENCE,
  );

  it.each(published)(
    'in $type/$file',
    ({ type, file }) => {
      const text = readFileSync(`${PUBLISHED}${type}/${file}`, 'utf8');
      const parsed = parseCase(text, { type });
      const places = [
        ...text.matchAll(/"(?:Not)?Action"|"Effect"|"Statement"|"Resource": *\[?\s*"/g),
      ];
      const asked = places.filter((_, i) => i % Math.ceil(places.length / 3) === 0);
      const counts = asked.map(({ index, 0: found }) =>
        expectHonest(parsed, index + found.length, index + found.length),
      );
      expect(counts.every((count) => count < 12)).toBe(true);
    },
    PATIENCE,
  );
});

describe('organizing', () => {
  it(
    'leaves access as it is, and nothing to do a second time',
    () => {
      fc.assert(
        fc.property(policyText, ({ type, text }) => {
          const parsed = parseCase(text, { type });
          const tidy = TextDocument.applyEdits(parsed.lines, [...organize(parsed, SETTINGS)]);
          const after = parseCase(tidy, { type });
          expect(after.problems).toEqual([]);
          expectDecisions(parsed, after, 'same');
          expect(organize(after, SETTINGS)).toEqual([]);
        }),
        { numRuns: 20 },
      );
    },
    PATIENCE,
  );
});
