import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Attachments } from '../../../server/src/policy/attachment';
import { mayAttach } from '../../../server/src/sources/mayAttach';
import { attachmentsOf } from '../../../server/src/service/journey/journeyTexts';
import { journeyPolicies } from '../../../server/src/service/journey/journeyPolicies';
import { parseText } from '../../../server/src/service/languageService';

const TEXTS = [
  ['yaml', 'examples/developers.template.yaml'],
  ['yaml', 'test/unit/fixtures/seeds/2-iam-user-user-a.yaml'],
  ['terraform', 'examples/developers.tf'],
  ['terraform', 'test/unit/fixtures/seeds/2-enable-mfa-device.tf'],
  ['terraform', 'test/unit/fixtures/seeds/2-group-developers.tf'],
] as const;

const sourceOf = (uri: string, languageId: string, text: string) => ({
  uri,
  languageId,
  text,
  type: undefined,
});

function rangesIn({ identities, managedPolicies, documents, attachments, ...more }: Attachments) {
  return [
    ...identities,
    ...managedPolicies.flatMap((one) => [one, one.content]),
    ...documents,
    ...attachments.flatMap(({ identity, policy }) => [identity, policy]),
    ...more.memberships.flatMap(({ user, group }) => [user, group]),
    ...more.loginProfiles,
  ].map(({ range }) => range);
}

it.each(TEXTS)('whatever is written in %s (%s), reading it never fails', (language, path) => {
  const text = readFileSync(path, 'utf8');
  const place = fc.nat({ max: text.length });
  fc.assert(
    fc.property(
      place,
      place,
      fc.constantFrom('', '"', '{', '}', ': ', '\n', '!Ref '),
      (a, b, by) => {
        const [start, end] = [Math.min(a, b), Math.max(a, b)];
        // A short stretch is replaced, or the rest is missing.
        const changed = text.slice(0, start) + by + (end - start < 40 ? text.slice(end) : '');
        const parsed = parseText(sourceOf(path, language, changed));
        const said = attachmentsOf(parsed);
        if (!mayAttach(changed)) expect(rangesIn(said)).toEqual([]);
        for (const range of rangesIn(said)) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(changed.length);
        }
        const chosen = new Map(parsed.policies.map((one) => [one, parsed] as const));
        const policies = journeyPolicies(chosen, { beside: [parsed] });
        // Nothing counts twice.
        expect(new Set(policies.documents).size).toBe(policies.documents.length);
        expect(new Set(policies.attached.map(({ id }) => id)).size).toBe(policies.attached.length);
      },
    ),
    { numRuns: 60 },
  );
});
