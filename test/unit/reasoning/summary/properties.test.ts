import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fullName } from '../../../../server/src/catalog/actions';
import { actionDetails } from '../../../../server/src/catalog/details';
import type { Action } from '../../../../server/src/catalog/model';
import { findService, services } from '../../../../server/src/catalog/services';
import { matchesWildcard } from '../../../../server/src/iam/wildcard';
import { MFA_STATES } from '../../../../server/src/iam/mfa';
import type { MfaState } from '../../../../server/src/iam/mfa';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { decide } from '../../../../server/src/reasoning/evaluate';
import type { Answer } from '../../../../server/src/reasoning/evaluate';
import { neededPermission } from '../../../../server/src/reasoning/evaluation/neededPermission';
import { contextOf, mfaContext } from '../../../../server/src/reasoning/request';
import { isIdle } from '../../../../server/src/reasoning/summary/resourceCover';
import { summarizeAccess } from '../../../../server/src/reasoning/summary/summarize';
import type {
  AccessRow,
  AccessSummary,
  LevelAccess,
} from '../../../../server/src/reasoning/summary/summary';
import { documentOf, policyOf } from './summaryTester';

const actions = fc.constantFrom(
  '*',
  'sqs:*',
  'sqs:Get*',
  'sqs:PurgeQueue',
  'SQS:purgequeue',
  'iam:*',
  'iam:List*',
  'iam:DeleteUser',
  'iam:EnableMFADevice',
  'sts:AssumeRole',
  's?s:List*',
  'nosuch:Thing',
);
const RESOURCES = [
  '*',
  'arn:aws:sqs:eu-west-1:111122223333:queue',
  'arn:aws:sqs:eu-west-1:111122223333:other',
  'arn:aws:iam::111122223333:user/somebody',
  'arn:aws:iam::111122223333:role/reader',
];
const resources = fc.constantFrom(
  ...RESOURCES,
  'arn:aws:sqs:*:*:*',
  'arn:aws:iam::*:user/*',
  'arn:*:iam::*:*',
);
const conditions = fc.constantFrom(
  undefined,
  undefined,
  { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  { Bool: { 'aws:MultiFactorAuthPresent': 'false' } },
  { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } },
  { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } },
  { Null: { 'aws:MultiFactorAuthAge': 'true' } },
  { StringEquals: { 'aws:RequestedRegion': 'eu-west-1' } },
  {
    Bool: { 'aws:MultiFactorAuthPresent': 'true' },
    StringEquals: { 'aws:RequestedRegion': 'eu-west-1' },
  },
);
const statements = fc
  .record({
    effect: fc.constantFrom('Allow', 'Allow', 'Deny'),
    notAction: fc.integer({ min: 0, max: 4 }),
    notResource: fc.integer({ min: 0, max: 6 }),
    actions: fc.array(actions, { minLength: 1, maxLength: 3 }),
    resources: fc.oneof(fc.constant(['*']), fc.array(resources, { minLength: 1, maxLength: 2 })),
    condition: conditions,
  })
  .map((one) => ({
    Effect: one.effect,
    [one.notAction === 0 ? 'NotAction' : 'Action']: one.actions,
    [one.notResource === 0 ? 'NotResource' : 'Resource']: one.resources,
    ...(one.condition !== undefined && { Condition: one.condition }),
  }));
const policies = fc
  .array(statements, { minLength: 1, maxLength: 4 })
  .map((all) => policyOf(...all));

/** What a policy says to one action in a state of MFA, for each sample resource and Region. */
function answers(
  document: PolicyDocument,
  action: Action,
  state: MfaState,
  regions: readonly string[],
): readonly Answer[] {
  return regions.flatMap((region) => {
    const context = contextOf(
      new Map<string, readonly string[]>([...mfaContext(state), ['aws:requestedregion', [region]]]),
    );
    return samplesFor(action).map((resource) =>
      decide(document, { action: fullName(action), resource, context }),
    );
  });
}

/** Resources that AWS could ask about: of a type that the action works on, and `*` where it can do without any. */
const samplesFor = (action: Action): readonly string[] => {
  const types = actionDetails(action)?.resources ?? [];
  const arns = types.map(({ type }) => type.arn.replace(/\$\{[^}]*\}/g, '*'));
  return RESOURCES.filter((resource) =>
    resource === '*'
      ? !types.some(({ required }) => required)
      : arns.some((arn) => matchesWildcard(arn, resource)),
  );
};

/** Actions that AWS allows whatever a policy says are beside the point; of a large service some will do. */
const atLevel = (prefix: string, { level }: Pick<LevelAccess, 'level'>): readonly Action[] =>
  (findService(prefix)?.actions ?? []).filter(
    (action, i) =>
      action.level === level &&
      neededPermission(fullName(action)) === 'allow' &&
      (prefix !== 'iam' || i % 7 === 0 || ['DeleteUser', 'EnableMFADevice'].includes(action.name)),
  );

const SERVICES = ['sqs', 'iam', 'sts', 'sns'];

/** What the table says of a service in a state. */
function tableSays(
  { allowed }: AccessSummary,
  prefix: string,
  state: MfaState,
): readonly AccessRow[] {
  const own = allowed.filter(({ scope }) =>
    scope.kind === 'service'
      ? scope.prefix === prefix
      : scope.kind === 'rest' && !scope.except.includes(prefix),
  );
  return own.filter(({ states, levels }) => states.includes(state) && levels.length > 0);
}

it('what is full is allowed, what is none is not', () => {
  fc.assert(
    fc.property(policies, (text) => {
      const document = documentOf(text, 'identity');
      const summary = summarizeAccess(document);
      for (const prefix of SERVICES)
        for (const state of MFA_STATES) {
          const rows = tableSays(summary, prefix, state);
          expect(rows.length).toBeLessThanOrEqual(1);
          for (const level of LEVELS(prefix)) {
            const row = rows[0];
            const cell = row?.levels.find((one) => one.level === level.level);
            if (row === undefined || cell === undefined || cell.extent === 'none')
              expectNone(document, prefix, level, state);
            else if (cell.extent === 'full') expectFull(document, prefix, level, state, row);
          }
        }
    }),
    { numRuns: 200 },
  );
});

const LEVELS = (prefix: string): readonly Pick<LevelAccess, 'level'>[] =>
  [...new Set((findService(prefix)?.actions ?? []).map(({ level }) => level))].map((level) => ({
    level,
  }));

function expectNone(
  document: PolicyDocument,
  prefix: string,
  level: Pick<LevelAccess, 'level'>,
  state: MfaState,
): void {
  for (const action of atLevel(prefix, level))
    for (const { decision, decidedBy } of answers(document, action, state, [
      'eu-west-1',
      'us-east-1',
    ])) {
      // The evaluator does not know on which resources an action works.
      const idle = decidedBy.every((statement) => isIdle(action, statement));
      expect(decision === 'allowed' && !idle).toBe(false);
    }
}

/** In the Region of the conditions, for one sample at least; for all where nothing limits the row. */
function expectFull(
  document: PolicyDocument,
  prefix: string,
  level: Pick<LevelAccess, 'level'>,
  state: MfaState,
  { limits, resources: terms }: AccessRow,
): void {
  if (limits.length > 0) return;
  const everywhere = terms.every(({ negated, texts }) => !negated && texts.includes('*'));
  for (const action of atLevel(prefix, level)) {
    const allowed = answers(document, action, state, ['eu-west-1']).map(
      ({ decision }) => decision === 'allowed',
    );
    // Of an action without types of resource it is not known on which ARNs it works.
    const typed = actionDetails(action)?.resources.length !== 0;
    if (allowed.length === 0 || !(typed || everywhere)) continue;
    if (everywhere) expect(allowed).not.toContain(false);
    else if (terms.every(({ negated }) => !negated)) expect(allowed).toContain(true);
  }
}

it('what is denied is not allowed, whatever the request', () => {
  fc.assert(
    fc.property(policies, (text) => {
      const document = documentOf(text, 'identity');
      for (const { scope, levels } of summarizeAccess(document).allowed) {
        if (scope.kind !== 'service') continue;
        for (const level of levels)
          for (const action of atLevel(scope.prefix, level))
            if (level.denied.includes(action.name))
              for (const state of MFA_STATES)
                for (const { decision } of answers(document, action, state, ['eu-west-1']))
                  expect(decision).not.toBe('allowed');
      }
    }),
    { numRuns: 100 },
  );
});

it('speaks of each service at most once for each state of MFA', () => {
  fc.assert(
    fc.property(policies, (text) => {
      const summary = summarizeAccess(documentOf(text, 'identity'));
      for (const { prefix } of services())
        for (const state of MFA_STATES)
          expect(tableSays(summary, prefix, state).length).toBeLessThanOrEqual(1);
    }),
    { numRuns: 50 },
  );
});
