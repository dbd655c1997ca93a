import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { answer } from '../../../../server/src/reasoning/comparison/answer';
import { comparePolicies } from '../../../../server/src/reasoning/comparison/compare';
import type { Comparison } from '../../../../server/src/reasoning/comparison/difference';
import { closedContext } from '../../../../server/src/reasoning/comparison/worlds';
import { decide } from '../../../../server/src/reasoning/evaluate';
import type { Request } from '../../../../server/src/reasoning/request';
import { policy, speaksOf } from './tester';
import type { Statement } from './tester';

const ACTIONS = [
  '*',
  's3:*',
  's3:Get*',
  's3:*Object',
  'S3:getobject',
  's3:?utObject',
  's3:PutObject',
  'kms:*',
  'iam:PassRole',
  'sts:*',
];
const RESOURCES = [
  '*',
  'arn:aws:s3:::*',
  'arn:aws:s3:::b/*',
  'arn:aws:s3:::b/*/c',
  'arn:aws:s3:::b/a',
  'arn:aws:s3:::b/${aws:username}',
  'arn:aws:s3:::b/${aws:username}/*',
  'arn:*:s3:*:*:b*',
  'arn:aws:iam::*:role/*',
];
const CONDITIONS: readonly (readonly [operator: string, key: string, values: readonly string[]])[] =
  [
    ['Bool', 'aws:MultiFactorAuthPresent', ['true']],
    ['BoolIfExists', 'aws:MultiFactorAuthPresent', ['false']],
    ['Null', 'aws:MultiFactorAuthPresent', ['true']],
    ['IpAddress', 'aws:SourceIp', ['10.0.0.0/8']],
    ['NotIpAddress', 'aws:SourceIp', ['10.1.0.0/16', '192.168.0.0/24']],
    ['NumericLessThan', 'aws:MultiFactorAuthAge', ['3600']],
    ['NumericGreaterThanEqualsIfExists', 'aws:MultiFactorAuthAge', ['60']],
    ['StringEquals', 'aws:PrincipalTag/team', ['a', 'b']],
    ['StringLike', 'aws:PrincipalTag/team', ['a*', '*z']],
    ['StringNotLikeIfExists', 'aws:PrincipalTag/team', ['a*']],
    ['StringEqualsIgnoreCase', 'aws:PrincipalTag/team', ['A']],
    ['ForAllValues:StringEquals', 'aws:TagKeys', ['a', 'b']],
    ['ForAnyValue:StringLike', 'aws:TagKeys', ['a*']],
    ['ArnLike', 'aws:PrincipalArn', ['arn:aws:iam::*:role/a*']],
    ['StringEquals', 'aws:ResourceTag/owner', ['${aws:username}']],
    ['StringEquals', 'aws:username', ['ann']],
    ['DateGreaterThan', 'aws:CurrentTime', ['2026-01-01T00:00:00Z']],
  ];

const some = (from: readonly string[]) =>
  fc.uniqueArray(fc.constantFrom(...from), { minLength: 1, maxLength: 3 });

const condition = fc
  .uniqueArray(fc.constantFrom(...CONDITIONS), { maxLength: 2, selector: ([operator]) => operator })
  .map((lines) =>
    lines.length === 0
      ? {}
      : {
          Condition: Object.fromEntries(
            lines.map(([operator, key, values]) => [operator, { [key]: values }]),
          ),
        },
  );

const statement: fc.Arbitrary<Statement> = fc
  .record({
    effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    action: fc.constantFrom('Action', 'Action', 'Action', 'NotAction'),
    actions: some(ACTIONS),
    resource: fc.constantFrom('Resource', 'Resource', 'Resource', 'NotResource'),
    resources: some(RESOURCES),
    condition: fc.oneof(fc.constant({}), condition),
  })
  .map((one) => ({
    Effect: one.effect,
    [one.action]: one.actions,
    [one.resource]: one.resources,
    ...one.condition,
  }));

const statements = fc.array(statement, { minLength: 1, maxLength: 4 });
const version = fc.constantFrom('2012-10-17', '2012-10-17', '2008-10-17');

const values = (...all: readonly (readonly string[])[]) => fc.constantFrom([], ...all);
const context = fc
  .record({
    'aws:multifactorauthpresent': values(['true'], ['false']),
    'aws:multifactorauthage': values(['5'], ['60'], ['3000'], ['3600'], ['9999']),
    'aws:sourceip': values(['10.0.0.1'], ['10.1.2.3'], ['192.168.0.4'], ['8.8.8.8']),
    'aws:principaltag/team': values(['a'], ['A'], ['abc'], ['z'], ['abz'], ['q']),
    'aws:tagkeys': values(['a'], ['a', 'b'], ['a', 'q'], ['q']),
    'aws:principalarn': values(['arn:aws:iam::1:role/a1'], ['arn:aws:iam::1:role/b']),
    'aws:resourcetag/owner': values(['ann'], ['bob']),
    'aws:username': values(['ann'], ['bob'], ['a']),
    'aws:currenttime': values(['2025-01-01T00:00:00Z'], ['2027-01-01T00:00:00Z']),
  })
  .map((all) => closedContext(new Map(Object.entries(all))));

const request: fc.Arbitrary<Request> = fc.record({
  action: fc.constantFrom(
    's3:GetObject',
    's3:PutObject',
    's3:ListBucket',
    's3:GetBucketAcl',
    'kms:Decrypt',
    'iam:PassRole',
    'sts:GetSessionToken',
    'ec2:RunInstances',
  ),
  resource: fc.constantFrom(
    '*',
    'arn:aws:s3:::b',
    'arn:aws:s3:::b/a',
    'arn:aws:s3:::b/ann',
    'arn:aws:s3:::b/ann/c',
    'arn:aws:s3:::b/x/c',
    'arn:aws:s3:::c/x',
    'arn:aws:iam::1:role/r',
  ),
  context,
});

/** What the actions above work on; AWS never asks about them for other resources. */
const WORKS_ON: ReadonlyMap<string, RegExp> = new Map([
  ['s3:GetObject', /^arn:aws:s3:::[^/]+\//],
  ['s3:PutObject', /^arn:aws:s3:::[^/]+\//],
  ['s3:ListBucket', /^arn:aws:s3:::[^/]+$/],
  ['s3:GetBucketAcl', /^arn:aws:s3:::[^/]+$/],
  ['iam:PassRole', /^arn:aws:iam::.*:role\//],
]);

const isMade = ({ action, resource }: Request): boolean =>
  resource === '*' || WORKS_ON.get(action)?.test(resource) === true;

const allowed = (decision: string): boolean => decision === 'allowed';

/** Neither side names what the other one does not, in whatever words. */
const same = ({ differences }: Comparison): boolean => differences.length === 0;

const inParts = (all: readonly Statement[]): readonly Statement[] =>
  all.flatMap((one) =>
    'Action' in one && Array.isArray(one['Action'])
      ? one['Action'].map((action: unknown) => ({ ...one, Action: action }))
      : [one],
  );

describe('properties of a comparison', () => {
  it('a policy is the same as itself, reordered, split and said twice', () => {
    fc.assert(
      fc.property(statements, version, (all, v) => {
        const one = policy(all, { version: v });
        const turned = policy([...all].reverse(), { version: v });
        expect(comparePolicies([one], [turned])).toMatchObject({ differences: [], proved: true });
        const twice = policy([...inParts(all), ...all], { version: v });
        expect(same(comparePolicies([one], [twice]))).toBe(true);
        expect(same(comparePolicies([twice], [one]))).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('what it compares is decided as everywhere', () => {
    fc.assert(
      fc.property(statements, version, request, (all, v, asked) => {
        const one = policy(all, { version: v });
        expect(answer([one], asked)).toBe(decide(one, asked).decision);
      }),
      { numRuns: 100 },
    );
  });

  const requests = fc.array(request, { minLength: 30, maxLength: 30 });

  /** Whatever is answered differently is spoken of, or no proof is claimed. */
  const speaksOfAll = (
    before: PolicyDocument,
    after: PolicyDocument,
    asked: readonly Request[],
  ): void => {
    const comparison = comparePolicies([before], [after]);
    for (const one of asked) {
      const [old, next] = [decide(before, one).decision, decide(after, one).decision];
      if (allowed(old) === allowed(next) || !isMade(one)) continue;
      const way = allowed(next) ? 'gained' : 'lost';
      const told = `${one.action} ${one.resource}`;
      const spoken = comparison.differences.some((difference) => speaksOf(difference, one, way));
      if (way === 'gained') expect(comparison.grants, told).not.toBe('nothing');
      if (!spoken) expect(comparison.proved, told).toBe(false);
    }
  };

  it('speaks of every request that is answered differently', () => {
    fc.assert(
      fc.property(statements, statements, version, requests, (a, b, v, asked) =>
        speaksOfAll(policy(a), policy(b, { version: v }), asked),
      ),
      { numRuns: 100 },
    );
  });

  it('also beside statements that both sides have', () => {
    fc.assert(
      fc.property(statements, statement, statement, requests, (common, a, b, asked) =>
        speaksOfAll(policy([...common, a]), policy([b, ...common]), asked),
      ),
      { numRuns: 100 },
    );
  });

  it('also where one side is a variation of the other', () => {
    const some = fc.infiniteStream(fc.boolean());
    fc.assert(
      fc.property(statements, condition, some, version, requests, (all, more, flip, v, asked) => {
        const drops = (): boolean => flip.next().value === true;
        const varied = inParts(all).flatMap((one) => {
          if (drops() && drops()) return [];
          return drops() && !('Condition' in one) ? [{ ...one, ...more }] : [one];
        });
        const [whole, part] = [policy(all, { version: v }), policy(varied, { version: v })];
        speaksOfAll(whole, part, asked);
        speaksOfAll(part, whole, asked);
      }),
      { numRuns: 100 },
    );
  });

  it('has an example for each difference that is really answered differently', () => {
    const change = (before: readonly PolicyDocument[], after: readonly PolicyDocument[]) => {
      for (const { examples: shown, change: what } of comparePolicies(before, after).differences) {
        const examples = shown();
        expect(examples.length).toBe(what === 'changed' ? 2 : 1);
        for (const { action, resource, context: given, ...said } of examples) {
          const keys = new Map([...given].map(([key, all]) => [key.toLowerCase(), all]));
          const asked = { action, resource, context: closedContext(keys) };
          const answers = [before, after].map(([one]) => one && decide(one, asked).decision);
          expect(answers).toEqual([said.before, said.after]);
          expect(answers.filter((one) => one === 'allowed')).toHaveLength(1);
        }
      }
    };
    fc.assert(
      fc.property(statements, statements, (a, b) => change([policy(a)], [policy(b)])),
      { numRuns: 100 },
    );
  });
});
