import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import { POLICY_TYPES } from '../../../server/src/iam/policyType';
import type { PolicyType } from '../../../server/src/iam/policyType';
import type { ParsedText } from '../../../server/src/languageService';
import { organize } from '../../../server/src/organize';
import { policyRefactoringsAt, refactoringsAt } from '../../../server/src/refactor';
import { neverMade } from '../testers/neverMade';
import { parseCase } from '../testers/ruleTester';
import { expectDecisions } from '../testers/sampledRequests';

const SETTINGS = { locale: 'en', severities: new Map(), syntax: true } as const;

/** Thousands of requests are asked, on machines that may be slow. */
const PATIENCE = 60_000;

/** Whatever is offered for a selection can be applied, and does to access what it says. */
function expectHonest(parsed: ParsedText, start: number, end: number): number {
  const { lines, source } = parsed;
  const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
  const offered = [
    ...refactoringsAt(parsed, range, SETTINGS.locale),
    ...policyRefactoringsAt(parsed, range, SETTINGS),
  ];
  for (const { title, kind, effect, edits } of offered) {
    expect(title).not.toMatch(/(?<!\$)\{\w+\}/);
    const text = TextDocument.applyEdits(lines, [...edits()]);
    expect(text, title).not.toBe(source.text);
    const after = parseCase(text, { ...(source.type && { type: source.type }) });
    expect(after.problems, `${title}: ${text}`).toEqual([]);
    const leaves = kind.endsWith('.split-statement') ? neverMade : undefined;
    expectDecisions(parsed, after, effect, leaves);
  }
  return offered.length;
}

const PUBLISHED = fileURLToPath(new URL('../rules/published/', import.meta.url));

/** One of so many published policies is looked at. */
const EVERY = 30;

const published = POLICY_TYPES.flatMap((type) => {
  const files = readdirSync(PUBLISHED).includes(type) ? readdirSync(`${PUBLISHED}${type}`) : [];
  return files.filter((_, i) => i % EVERY === 0).map((file) => ({ type, file }));
});

const ACTIONS = [
  '*',
  's3:*',
  's3:Get*',
  'S3:getobject',
  's3:GetObject',
  's3:PutObject',
  's3:ListBucket',
  's3:ListAllMyBuckets',
  'dbqms:CreateQueryHistory',
  'dbqms:DeleteQueryHistory',
  'dbqms:UpdateQueryHistory',
  'iam:EnableMFADevice',
  'iam:*AccountAlias',
  'kms:Decrypt',
];
const RESOURCES = ['*', 'arn:aws:s3:::b', 'arn:aws:s3:::b/*', 'arn:aws:s3:::b/${aws:username}'];
const CONDITIONS = [
  {},
  {},
  { Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
  { Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': ['false'] } } },
  { Condition: { StringLike: { 'aws:PrincipalTag/team': ['b*', 'a', 'a'] } } },
];
const PRINCIPALS = [
  '*',
  { AWS: '111122223333' },
  { AWS: ['arn:aws:iam::111122223333:role/b', 'arn:aws:iam::111122223333:role/a'] },
  { Service: 's3.amazonaws.com' },
];

const some = (from: readonly string[]) =>
  fc.oneof(
    fc.constantFrom(...from),
    fc.array(fc.constantFrom(...from), { minLength: 1, maxLength: 6 }),
  );

const statement = fc
  .record({
    sid: fc.constantFrom({}, {}, { Sid: 'Own' }),
    effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    action: fc.constantFrom('Action', 'Action', 'Action', 'NotAction'),
    actions: some(ACTIONS),
    resources: some(RESOURCES),
    condition: fc.constantFrom(...CONDITIONS),
    principal: fc.constantFrom(...PRINCIPALS),
  })
  .map((one) => ({
    ...one.sid,
    Effect: one.effect,
    Principal: one.principal,
    [one.action]: one.actions,
    Resource: one.resources,
    ...one.condition,
  }));

const policyText = fc
  .record({
    statements: fc.array(statement, { minLength: 1, maxLength: 4 }),
    type: fc.constantFrom<PolicyType>('identity', 'identity', 'resource'),
    indent: fc.constantFrom(0, 2, 4),
    alone: fc.boolean(),
  })
  .map(({ statements, type, indent, alone }) => {
    const own = statements.map(({ Principal, ...rest }) =>
      type === 'identity' ? rest : { Principal, ...rest },
    );
    const Statement = alone && own.length === 1 ? own[0] : own;
    return { type, text: JSON.stringify({ Version: '2012-10-17', Statement }, null, indent) };
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
