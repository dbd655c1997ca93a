import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fixAll } from '../../../../server/src/service/rewriting/fixAll';
import { diagnose } from '../../../../server/src/service/languageService';
import type { ParsedText, Settings } from '../../../../server/src/service/languageService';
import { decide } from '../../../../server/src/reasoning/evaluate';
import type { Request } from '../../../../server/src/reasoning/request';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseCase } from '../../testers/ruleTester';

/** Only the rules on redundancy. */
const settings: Settings = {
  locale: 'en',
  severities: new Map(
    RULES.filter(({ group }) => group !== 'redundancy').map(({ id }) => [id, 'off'] as const),
  ),
  syntax: false,
};

/** Few names that cover one another in many ways, so that a random policy is full of redundancy. */
const ACTIONS = [
  '*',
  's3:*',
  's3:Get*',
  's3:GetObject',
  'S3:getobject',
  's3:*Object',
  's3:Put?bject',
];
const RESOURCES = [
  '*',
  'arn:aws:s3:::*',
  'arn:aws:s3:::b*',
  'arn:aws:s3:::b/*',
  'arn:aws:s3:::b/?*',
  'arn:aws:s3:::b/${aws:username}',
  'arn:aws:s3:::b/${aws:username}*',
  'arn:aws:s3:::b/ann',
  'arn:aws:s3:*:*:b/ann',
];
const VALUES = ['a', 'A', 'ab', 'a*', '*b', '*', '?', '${aws:username}*', 'ann'];
const OPERATORS = [
  'StringEquals',
  'StringNotEquals',
  'StringEqualsIgnoreCase',
  'StringLike',
  'StringNotLike',
  'StringLikeIfExists',
  'StringNotLikeIfExists',
  'ForAllValues:StringLike',
  'ForAllValues:StringNotLike',
  'ForAnyValue:StringLike',
  'ForAnyValue:StringNotLike',
];
const KEYS = ['aws:PrincipalTag/a', 'aws:TagKeys'];

const some = <T>(from: readonly T[], least = 1, most = 3) =>
  fc.array(fc.constantFrom(...from), { minLength: least, maxLength: most });

const line = fc.oneof(
  { weight: 3, arbitrary: fc.tuple(fc.constantFrom(...OPERATORS), some(VALUES)) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom('Null'), fc.constantFrom<string[][]>(['true'], ['false'])),
  },
);

const conditionOn = (keys: readonly string[], most: number) =>
  fc.array(fc.tuple(line, fc.constantFrom(...keys)), { maxLength: most }).map((lines) => {
    const block = new Map<string, Map<string, readonly string[]>>();
    for (const [[operator, values], key] of lines)
      block.set(operator, (block.get(operator) ?? new Map()).set(key, values));
    return Object.fromEntries(
      [...block].map(([operator, keys]) => [operator, Object.fromEntries(keys)]),
    );
  });

const statement = fc
  .record({
    effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    action: fc.constantFrom('Action', 'Action', 'Action', 'NotAction'),
    actions: some(ACTIONS, 1, 4),
    resource: fc.constantFrom('Resource', 'Resource', 'Resource', 'NotResource'),
    resources: some(RESOURCES, 1, 4),
    condition: fc.option(conditionOn(KEYS, 3), { nil: {}, freq: 2 }),
  })
  .map((one) => ({
    Effect: one.effect,
    [one.action]: one.actions,
    [one.resource]: one.resources,
    ...(Object.keys(one.condition).length === 0 ? {} : { Condition: one.condition }),
  }));

const policy = fc
  .tuple(
    fc.constantFrom('2012-10-17', '2012-10-17', '2008-10-17'),
    fc.array(statement, { minLength: 1, maxLength: 5 }),
  )
  .map(([version, statements]) =>
    JSON.stringify({ Version: version, Statement: statements }, undefined, 1),
  );

const CONTEXTS: readonly (readonly [readonly string[], readonly string[]])[] = [
  [[], []],
  [['a'], ['a', 'x']],
  [['ab'], []],
  [['x'], ['ab']],
  [['ann'], ['x', 'ann']],
];

const REQUESTS: readonly Request[] = [
  's3:GetObject',
  's3:PutObject',
  's3:GetAcl',
  'ec2:Run',
].flatMap((action) =>
  [
    'arn:aws:s3:::b',
    'arn:aws:s3:::b/ann',
    'arn:aws:s3:::b/annex',
    'arn:aws:s3:eu:1:b/ann',
    '*',
  ].flatMap((resource) =>
    CONTEXTS.map(([tag, tagKeys]): Request => {
      const known = new Map([
        ['aws:principaltag/a', tag],
        ['aws:tagkeys', tagKeys],
        ['aws:username', ['ann']],
      ]);
      return { action, resource, context: { values: (key) => known.get(key) ?? [] } };
    }),
  ),
);

const decisions = ({ policies }: ParsedText): readonly string[] =>
  policies.flatMap((document) => REQUESTS.map((request) => decide(document, request).decision));

describe('fixes of redundancy', () => {
  it('all of them together change no decision, and leave nothing redundant', () => {
    fc.assert(
      fc.property(policy, (text) => {
        const parsed = parseCase(text);
        const result = fixAll(parsed, settings, new Set(['same']));
        const after = parseCase(result.text);
        expect(after.problems).toEqual([]);
        expect(decisions(after)).toEqual(decisions(parsed));
        const left = diagnose(after, settings).filter(({ fixes }) =>
          fixes.some(({ bulk }) => bulk),
        );
        expect(left).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });

  const eachAlone = (text: string): void => {
    const parsed = parseCase(text);
    const before = decisions(parsed);
    for (const { rule, fixes } of diagnose(parsed, settings)) {
      for (const fix of fixes) {
        // A statement that applies again is no redundancy any more, and the title of the fix says so.
        if (rule === 'contradictory-conditions' && fix.effect !== 'same') continue;
        expect(fix.effect).toBe('same');
        const fixed = TextDocument.applyEdits(parsed.lines, [...fix.edits()]);
        expect(decisions(parseCase(fixed))).toEqual(before);
      }
    }
  };

  it('each of them alone changes no decision', () => {
    fc.assert(fc.property(policy, eachAlone), { numRuns: 60 });
  });

  it('nor does the removal of a condition among many on one key', () => {
    const statements = conditionOn(KEYS.slice(0, 1), 5).map((Condition) => [
      { Effect: 'Allow', Action: '*', Resource: '*', Condition },
      { Effect: 'Deny', Action: '*', Resource: 'arn:aws:s3:::b', Condition },
    ]);
    const policies = statements.map((Statement) =>
      JSON.stringify({ Version: '2012-10-17', Statement }),
    );
    fc.assert(fc.property(policies, eachAlone), { numRuns: 200 });
  });
});
