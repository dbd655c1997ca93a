import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { decide } from '../../../../server/src/reasoning/evaluate';
import { authorize } from '../../../../server/src/reasoning/evaluation/authorize';
import type {
  AuthorizationRequest,
  PolicySet,
} from '../../../../server/src/reasoning/evaluation/policySet';
import { contextOf } from '../../../../server/src/reasoning/request';
import { readCaller } from '../../../../server/src/reasoning/evaluation/caller';
import { ALLOW_ALL, closedContext, policy } from './tester';

const CALLERS = [
  undefined,
  'arn:aws:iam::111122223333:user/ann',
  'arn:aws:sts::111122223333:assumed-role/app/ci',
  'arn:aws:iam::111122223333:root',
  'arn:aws:sts::444455556666:federated-user/ann',
  'cloudtrail.amazonaws.com',
  'anonymous',
];
const PRINCIPALS = [
  '*',
  { AWS: '*' },
  { AWS: '111122223333' },
  { AWS: 'arn:aws:iam::111122223333:user/ann' },
  { AWS: 'arn:aws:iam::111122223333:role/app' },
  { AWS: ['arn:aws:sts::111122223333:assumed-role/app/ci', '444455556666'] },
  { Service: 'cloudtrail.amazonaws.com' },
  { AWS: [{ Ref: 'User' }] },
];
const ACTIONS = [
  '*',
  's3:*',
  's3:Get*',
  'S3:getobject',
  's3:?utObject',
  'kms:*',
  { Ref: 'Action' },
];
const RESOURCES = [
  '*',
  'arn:aws:s3:::*',
  'arn:aws:s3:::b/*',
  'arn:aws:s3:::b/${aws:username}',
  "arn:aws:s3:::b/${aws:PrincipalTag/a, 'ann'}",
  'arn:aws:s3:*:*:b*',
  { Ref: 'Bucket' },
];
const OPERATORS = [
  'StringEquals',
  'StringNotEquals',
  'StringLikeIfExists',
  'StringNotLike',
  'ForAllValues:StringLike',
  'ForAnyValue:StringNotEquals',
  'Bool',
  'NumericLessThan',
  'NumericNotEquals',
  'DateGreaterThanIfExists',
  'ArnLike',
  'NotIpAddress',
  'Null',
  'StringMatches',
];
const VALUES = [
  'a',
  'a*',
  '',
  'true',
  '5',
  '2026-01-01',
  '${aws:username}',
  'arn:aws:s3:::*',
  '10.0.0.0/8',
];

const some = <T>(from: readonly T[], least = 1) =>
  fc.array(fc.constantFrom(...from), { minLength: least, maxLength: 3 });

const condition = fc
  .tuple(
    fc.constantFrom(...OPERATORS),
    fc.constantFrom('aws:PrincipalTag/a', 'aws:TagKeys', 'k'),
    some(VALUES, 0),
  )
  .map(([operator, key, values]) => ({ Condition: { [operator]: { [key]: values } } }));

const statement = fc
  .record({
    effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    action: fc.constantFrom('Action', 'Action', 'NotAction'),
    actions: some(ACTIONS, 0),
    resource: fc.constantFrom('Resource', 'Resource', 'NotResource'),
    resources: some(RESOURCES, 0),
    condition: fc.option(condition, { nil: {} }),
    principal: fc.constantFrom('Principal', 'Principal', 'NotPrincipal'),
    principals: fc.constantFrom(...PRINCIPALS),
  })
  .map((one) => ({
    Effect: one.effect,
    [one.principal]: one.principals,
    [one.action]: one.actions,
    [one.resource]: one.resources,
    ...one.condition,
  }));

type Statement = Readonly<Record<string, unknown>>;

const withoutPrincipal = (one: Statement): Statement =>
  Object.fromEntries(Object.entries(one).filter(([element]) => !element.endsWith('Principal')));

const statements = fc.array(statement, { maxLength: 4 });
const version = fc.constantFrom('2012-10-17', '2012-10-17', '2008-10-17');

const document = (
  all: readonly Statement[],
  versionText: string,
  principals: boolean,
): PolicyDocument =>
  policy(
    principals ? all : all.map(withoutPrincipal),
    principals
      ? { type: 'resource', version: versionText }
      : { type: 'identity', version: versionText },
  );

/** Random policies, and now and then one that allows everything, without which little is allowed. */
const policyFor = (principals: boolean) =>
  fc.oneof(
    fc.tuple(statements, version).map(([all, v]) => document(all, v, principals)),
    version.map((v) => document([{ ...ALLOW_ALL, Principal: '*' }], v, principals)),
  );
const identityPolicy = policyFor(false);
const resourcePolicy = policyFor(true);
/** Left out more often than not: too many policies at once allow next to nothing. */
const maybe = <T>(arbitrary: fc.Arbitrary<T>) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant(undefined) }, { weight: 1, arbitrary });
const several = fc.array(identityPolicy, { maxLength: 3 });

const policySet: fc.Arbitrary<PolicySet> = fc
  .record({
    identity: fc.oneof(
      { weight: 1, arbitrary: fc.constant(undefined) },
      { weight: 4, arbitrary: several },
    ),
    boundary: maybe(fc.array(identityPolicy, { maxLength: 1 })),
    session: maybe(several),
    scps: maybe(fc.array(several, { maxLength: 3 })),
    rcps: maybe(fc.array(resourcePolicy, { maxLength: 2 })),
    resource: maybe(fc.array(resourcePolicy, { minLength: 1, maxLength: 2 })),
    endpoint: maybe(fc.array(resourcePolicy, { minLength: 1, maxLength: 1 })),
  })
  .map((set) => Object.fromEntries(Object.entries(set).filter(([, one]) => one !== undefined)));

const CONTEXTS = [
  closedContext({ 'aws:PrincipalTag/a': ['a'], k: ['true'], 'aws:username': ['ann'] }),
  closedContext({ 'aws:TagKeys': ['a', 'b'], k: ['5'] }),
  closedContext({ 'aws:PrincipalTag/a': [''], 'aws:ResourceAccount': ['444455556666'] }),
  contextOf(new Map([['k', ['a']]])),
];

const request: fc.Arbitrary<AuthorizationRequest> = fc.record({
  action: fc.constantFrom('s3:GetObject', 's3:PutObject', 'kms:Decrypt', 'ec2:RunInstances'),
  resource: fc.constantFrom(
    'arn:aws:s3:::b/ann',
    'arn:aws:s3:::b',
    'arn:aws:sqs:r:444455556666:b',
    '*',
  ),
  context: fc.constantFrom(...CONTEXTS),
  caller: fc
    .constantFrom(...CALLERS)
    .map((text) => (text === undefined ? undefined : readCaller(text))),
});

const decisionOf = (set: PolicySet, asked: AuthorizationRequest): string =>
  authorize(set, asked).decision;

const reversed = (one: PolicyDocument): PolicyDocument => ({
  ...one,
  policy: { ...one.policy, statements: [...one.policy.statements].reverse() },
});

const turned = (
  all: readonly PolicyDocument[] | undefined,
): readonly PolicyDocument[] | undefined => all && [...all].reverse().map(reversed);

describe('properties of authorize', () => {
  it('the order of statements, of policies and of levels never matters', () => {
    fc.assert(
      fc.property(policySet, request, (set, asked) => {
        const { scps, ...others } = set;
        const other = Object.fromEntries(
          Object.entries(others).map(([layer, all]) => [layer, turned(all)]),
        );
        const levels = scps && { scps: [...scps].reverse().map((level) => turned(level) ?? []) };
        expect(decisionOf({ ...other, ...levels }, asked)).toBe(decisionOf(set, asked));
      }),
      { numRuns: 500 },
    );
  });

  it('adding a Deny anywhere never allows, and undoes no explicit deny', () => {
    const layer = fc.constantFrom(
      'identity',
      'boundary',
      'session',
      'rcps',
      'resource',
      'endpoint',
    );
    fc.assert(
      fc.property(policySet, layer, statements, version, request, (set, where, more, v, asked) => {
        const principals = where === 'rcps' || where === 'resource' || where === 'endpoint';
        const denies = document(
          more.map((one) => ({ ...one, Effect: 'Deny' })),
          v,
          principals,
        );
        const there = set[where];
        if (there === undefined) return;
        const before = decisionOf(set, asked);
        const after = decisionOf({ ...set, [where]: [...there, denies] }, asked);
        if (before !== 'allowed') expect(after).not.toBe('allowed');
        if (before === 'explicitly-denied') expect(after).toBe('explicitly-denied');
      }),
      { numRuns: 500 },
    );
  });

  it('adding an Allow never denies', () => {
    const layer = fc.constantFrom('identity', 'boundary', 'session', 'resource', 'endpoint');
    let allowed = 0;
    fc.assert(
      fc.property(policySet, layer, statements, version, request, (set, where, more, v, asked) => {
        const before = set[where];
        if (before === undefined || decisionOf(set, asked) !== 'allowed') return;
        allowed++;
        const principals = where === 'resource' || where === 'endpoint';
        const effect = more.map((one) => ({ ...one, Effect: 'Allow' }));
        const after = { ...set, [where]: [...before, document(effect, v, principals)] };
        expect(decisionOf(after, asked)).toBe('allowed');
      }),
      { numRuns: 600 },
    );
    expect(allowed).toBeGreaterThan(20);
  });

  it('a limit never allows what was not allowed without it', () => {
    fc.assert(
      fc.property(policySet, several, several, request, (set, level, boundary, asked) => {
        if (decisionOf(set, asked) === 'allowed' || set.boundary !== undefined) return;
        const limited = { ...set, boundary, scps: [...(set.scps ?? []), level] };
        expect(decisionOf(limited, asked)).not.toBe('allowed');
      }),
      { numRuns: 300 },
    );
  });

  it('what no statement mentions is implicitly denied', () => {
    fc.assert(
      fc.property(several, request, (identity, asked) => {
        const { decision } = authorize(
          { identity },
          { ...asked, action: 'unheard:Of', caller: undefined },
        );
        const mentions = identity.some(({ policy: { statements: all } }) =>
          all.some(
            ({ actions }) =>
              actions?.negated === true ||
              !actions?.complete ||
              actions.values.some(({ text }) => text === '*'),
          ),
        );
        if (!mentions) expect(decision).toBe('implicitly-denied');
      }),
    );
  });

  it('one identity policy is decided as `decide` does', () => {
    fc.assert(
      fc.property(identityPolicy, request, (one, asked) => {
        const alone = { ...asked, caller: undefined };
        const answer = authorize({ identity: [one] }, alone);
        const expected = decide(one, alone);
        expect(answer.decision).toBe(expected.decision);
        if (answer.decision !== 'unknown')
          expect(answer.decidedBy.map(({ statement: s }) => s)).toEqual(expected.decidedBy);
      }),
      { numRuns: 500 },
    );
  });

  it('every statement that has a say is named once, and reasons go with the decision', () => {
    fc.assert(
      fc.property(policySet, request, (set, asked) => {
        const { decision, decidedBy, others, dependsOn } = authorize(set, asked);
        const named = [...decidedBy, ...others].map(({ statement: s }) => s);
        expect(new Set(named).size).toBe(named.length);
        for (const { judgement } of decidedBy) expect(judgement.applies).toBe('yes');
        expect(dependsOn.length > 0).toBe(decision === 'unknown');
        if (decision === 'explicitly-denied') {
          expect(decidedBy.length).toBeGreaterThan(0);
          for (const { statement: s } of decidedBy) expect(s.effect).toBe('Deny');
        }
        if (decision === 'implicitly-denied') expect(decidedBy).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });
});

describe('closed contexts', () => {
  it('leave nothing open where everything is written out and nothing is refused', () => {
    const known = statement.filter(
      (one) =>
        !JSON.stringify(one).includes('"Ref"') && !JSON.stringify(one).includes('StringMatches'),
    );
    const documents = fc
      .array(known, { maxLength: 4 })
      .map((all) => document(all, '2012-10-17', false));
    fc.assert(
      fc.property(documents, request, (one, asked) => {
        const alone = { ...asked, context: CONTEXTS[1] ?? asked.context, caller: undefined };
        expect(decisionOf({ identity: [one] }, alone)).not.toBe('unknown');
      }),
      { numRuns: 500 },
    );
  });
});
