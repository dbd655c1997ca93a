import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { parseText } from '../../../server/src/service/languageService';
import type { ParsedText } from '../../../server/src/service/languageService';
import { organize } from '../../../server/src/service/rewriting/organize';
import { expectHonest, PATIENCE, SETTINGS } from '../testers/honestOffers';
import { RENDERINGS } from '../testers/render/renderings';
import { policyText } from '../testers/rewritablePolicies';
import { parseCase } from '../testers/ruleTester';
import { expectDecisions } from '../testers/sampledRequests';

/** Organizing leaves access as it is, and nothing to do a second time. */
function expectTidy(parsed: ParsedText): void {
  const text = TextDocument.applyEdits(parsed.lines, [...organize(parsed, SETTINGS)]);
  const after = parseText({ ...parsed.source, text });
  expect(after.problems, text).toEqual([]);
  expectDecisions(parsed, after, 'same');
  expect(organize(after, SETTINGS), text).toEqual([]);
}

describe.each(RENDERINGS)('whatever a menu offers in $name', ({ file, render }) => {
  it(
    'does to access what it says, and organizing does nothing to it',
    () => {
      fc.assert(
        fc.property(policyText, fc.nat(), ({ type, text }, place) => {
          const node = parseCase(text, { type }).policies[0]?.policy.node;
          const own = node && render(node, text);
          if (own === undefined) return;
          const parsed = parseText({ uri: file, languageId: undefined, text: own, type });
          const start = place % (own.length + 1);
          expectHonest(parsed, start, start);
          expectTidy(parsed);
        }),
        { numRuns: 8 },
      );
    },
    PATIENCE,
  );
});
