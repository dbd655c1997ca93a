import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { journeyJson } from '../../../../server/src/cli/mfa/json';
import { mfaLens } from '../../../../server/src/features/lens/mfaLens';
import { tellingStages } from '../../../../server/src/features/lens/tellingStages';
import { journeyPolicies } from '../../../../server/src/service/journey/journeyPolicies';
import { parseText } from '../../../../server/src/service/languageService';
import { mfaJourney } from '../../../../server/src/service/journey/mfaJourney';
import { walkJourney } from '../../../../server/src/reasoning/journey/journey';
import { travellerOf } from '../../../../server/src/reasoning/journey/traveller';

const FOLDERS = ['test/unit/fixtures/seeds', 'examples'];

const texts = FOLDERS.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.jsonc?$/.test(name))
    .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const),
);

/** What a summary's line says of its stages. */
const MARKS = { passes: '✓', fails: '✗', unknown: '?' } as const;

describe('the command line, the view and the line above a policy agree', () => {
  it.each(texts)('on %s', (uri, text) => {
    const parsed = parseText({ uri, languageId: 'jsonc', text, type: undefined });
    for (const [i, document] of parsed.policies.entries()) {
      if (document.type.type !== 'identity') continue;
      const journey = walkJourney([document], travellerOf([document], {}));
      const told = journeyJson(
        journey,
        { ...journeyPolicies(new Map([[document, parsed]]), {}), textOf: () => parsed },
        'en',
      );
      const view = mfaJourney(parsed, i, [], 'en');
      expect(view?.ok).toBe(told.ok);
      expect(told.ok).toBe(told.stages.every(({ ok }) => ok));
      expect(view?.stages.map(({ id, outcome }) => [id, outcome])).toEqual(
        told.stages.map(({ id, outcome }) => [id, outcome]),
      );
      for (const stage of told.stages) {
        expect(stage.ok).toBe(stage.outcome !== 'fails');
        const failing = stage.calls.filter(({ outcome }) => outcome === 'fails');
        expect(failing.length > 0).toBe(!stage.ok);
        expect(failing.every(({ advice }) => advice !== null)).toBe(true);
      }
      const marks = tellingStages(document, journey).map(([id, outcome]) => {
        expect(outcome).toBe(told.stages.find((stage) => stage.id === id)?.outcome);
        return MARKS[outcome];
      });
      const title = mfaLens(document, 'en')?.title ?? '';
      expect([...title].filter((one) => '✓✗?'.includes(one))).toEqual(title === '' ? [] : marks);
    }
  });
});
