import fc from 'fast-check';
import { describe, it } from 'vitest';
import { parseText } from '../../../server/src/languageService';
import { expectHonest, PATIENCE } from '../testers/honestOffers';
import { RENDERINGS } from '../testers/render/renderings';
import { policyText } from '../testers/rewritablePolicies';
import { parseCase } from '../testers/ruleTester';

describe.each(RENDERINGS)('whatever a menu offers in $name', ({ file, render }) => {
  it(
    'does to access what it says',
    () => {
      fc.assert(
        fc.property(policyText, fc.nat(), ({ type, text }, place) => {
          const node = parseCase(text, { type }).policies[0]?.policy.node;
          const own = node && render(node, text);
          if (own === undefined) return;
          const parsed = parseText({ uri: file, languageId: undefined, text: own, type });
          const start = place % (own.length + 1);
          expectHonest(parsed, start, start);
        }),
        { numRuns: 8 },
      );
    },
    PATIENCE,
  );
});
