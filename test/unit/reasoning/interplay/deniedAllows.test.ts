import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { actionsMatch, decide } from '../../../../server/src/reasoning/evaluate';
import { deniedAllows } from '../../../../server/src/reasoning/interplay/deniedAllows';
import type { Request } from '../../../../server/src/reasoning/request';
import { documentOf, documentWithGaps, policyOf } from '../../testers/explainTester';

const statement = fc
  .record({
    Effect: fc.constantFrom('Allow', 'Deny'),
    actions: fc.uniqueArray(
      fc.constantFrom('*', 's3:*', 's3:Get*', 's3:GetObject', 'S3:getobject', 's3:?utObject'),
      { minLength: 1, maxLength: 3 },
    ),
    resources: fc.uniqueArray(
      fc.constantFrom(
        '*',
        'arn:aws:s3:::a*',
        'arn:aws:s3:::a/*',
        'arn:aws:s3:::a/b',
        'arn:aws:s3:::b',
      ),
      { minLength: 1, maxLength: 2 },
    ),
    notAction: fc.boolean(),
    notResource: fc.boolean(),
    team: fc.option(fc.constantFrom(['red'], ['red', 'blue'], ['r*']), { nil: undefined }),
    operator: fc.constantFrom('StringEquals', 'StringLike', 'StringNotLike', 'StringLikeIfExists'),
  })
  .map(({ Effect, actions, resources, notAction, notResource, team, operator }) => ({
    Effect,
    [notAction && actions.length > 1 ? 'NotAction' : 'Action']: actions,
    [notResource && resources.length > 1 ? 'NotResource' : 'Resource']: resources,
    ...(team && { Condition: { [operator]: { 'aws:PrincipalTag/team': team } } }),
  }));

const REQUESTS: readonly Request[] = [
  's3:GetObject',
  's3:GetBucketAcl',
  's3:PutObject',
  'iam:GetUser',
]
  .flatMap((action) =>
    ['arn:aws:s3:::a/b', 'arn:aws:s3:::ab', 'arn:aws:s3:::b'].map((resource) => ({
      action,
      resource,
    })),
  )
  .flatMap((call) =>
    [[], ['red'], ['blue'], ['rest'], ['']].map((team) => ({
      ...call,
      context: { values: () => team },
    })),
  );

const decisions = (document: PolicyDocument): readonly string[] =>
  REQUESTS.map((request) => decide(document, request).decision);

describe('Allows that Denies cancel', () => {
  it('can go without any decision changing, and their denied actions are never allowed', () => {
    let found = 0;
    fc.assert(
      fc.property(fc.array(statement, { minLength: 2, maxLength: 5 }), (statements) => {
        const document = documentOf(policyOf(...statements));
        for (const { statement: allow, denied, whole } of deniedAllows(document)) {
          found++;
          for (const request of REQUESTS) {
            const { decision } = decide(document, request);
            if (denied.some(({ action }) => takesIn(action.outline, request, allow.index)))
              expect(decision).not.toBe('allowed');
          }
          if (!whole) continue;
          const others = statements.filter((_, i) => i !== allow.index);
          expect(decisions(documentOf(policyOf(...others)))).toEqual(decisions(document));
        }

        /** The statement is the one that would allow the request by this action. */
        function takesIn(action: string, request: Request, index: number): boolean {
          const alone = documentOf(policyOf({ ...statements[index], Action: action }));
          return (
            actionsMatch(alone.policy.statements[0]?.actions, request.action) === 'yes' &&
            decide(alone, request).decision === 'allowed'
          );
        }
      }),
      { numRuns: 200 },
    );
    // Most runs find thirty or so: none would prove nothing.
    expect(found).toBeGreaterThan(5);
  });

  it('are found although some parts are filled in later', () => {
    const document = documentWithGaps(
      policyOf(
        { Effect: 'Allow', Action: ['s3:GetObject', 's3:<?>'], Resource: 'arn:aws:s3:::<?>/*' },
        { Effect: 'Deny', Action: ['s3:<?>', 's3:Get*'], Resource: ['arn:aws:s3:::<?>', '*'] },
      ),
    );
    const found = deniedAllows(document).map(({ denied, whole }) => ({
      denied: denied.map(({ action }) => action.outline),
      whole,
    }));
    expect(found).toEqual([{ denied: ['s3:GetObject'], whole: false }]);
  });

  it('are found in long policies', () => {
    const count = 1000;
    const statements = Array.from({ length: count }, (_, i) => ({
      Effect: i % 2 === 0 ? 'Allow' : 'Deny',
      Action: ['s3:GetObject', `s3:Put${String(i)}*`],
      Resource: `arn:aws:s3:::bucket-${String(i)}/*`,
    }));
    const last = { ...statements[501], Effect: 'Allow' };
    const found = deniedAllows(documentOf(policyOf(...statements, last)));
    expect(found.map((one) => [one.statement.index, one.whole, one.by[0]?.index])).toEqual([
      [count, true, 501],
    ]);
  });
});
