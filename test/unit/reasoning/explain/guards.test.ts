import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { conditionHolds } from '../../../../server/src/reasoning/conditions';
import { decide } from '../../../../server/src/reasoning/evaluate';
import { cancellingStatements } from '../../../../server/src/reasoning/explain/cancel';
import { restrictingStatements } from '../../../../server/src/reasoning/explain/restrict';
import type { Request } from '../../../../server/src/reasoning/request';
import { documentOf, policyOf } from '../../testers/explainTester';

const KEYS = ['aws:PrincipalTag/team', 'aws:RequestedRegion'];
const OPERATORS = [
  'StringEquals',
  'StringNotEquals',
  'StringLike',
  'StringNotLike',
  'StringEqualsIfExists',
  'Null',
];

const condition = fc
  .uniqueArray(fc.tuple(fc.constantFrom(...OPERATORS), fc.constantFrom(...KEYS)), {
    minLength: 1,
    maxLength: 3,
    selector: ([operator]) => operator,
  })
  .chain((lines) =>
    fc.tuple(
      ...lines.map(([operator, key]) =>
        (operator === 'Null'
          ? fc.constantFrom(['true'], ['false'])
          : fc.uniqueArray(fc.constantFrom('a', 'b', 'a*'), { minLength: 1, maxLength: 2 })
        ).map((values) => [operator, { [key]: values }] as const),
      ),
    ),
  )
  .map((lines) => Object.fromEntries(lines));

const policy = fc.record({ own: fc.option(condition, { nil: undefined }), guard: condition });

const VALUES = [[], ['a'], ['b'], ['ab'], ['c']];
const REQUESTS: readonly Request[] = VALUES.flatMap((team) =>
  VALUES.map((region) => ({
    action: 's3:GetObject',
    resource: 'arn:aws:s3:::b/a',
    context: { values: (key) => (key.startsWith('aws:principaltag') ? team : region) },
  })),
);

describe('what is said of an Allow beside a guard', () => {
  it('is what AWS decides', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(policy, ({ own, guard }) => {
        const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*', Condition: own };
        const deny = { Effect: 'Deny', Action: 's3:*', Resource: '*', Condition: guard };
        const both = documentOf(policyOf(allow, deny));
        const [statement, other] = both.policy.statements;
        if (statement === undefined || other === undefined) throw new Error('Two statements.');
        const [restriction] = restrictingStatements(statement, both);
        const [cancelled] = cancellingStatements(statement, both);
        const alone = documentOf(policyOf(allow));
        const open = REQUESTS.filter((request) => decide(alone, request).decision === 'allowed');
        const unless = other.conditions.filter(({ entry, operatorEntry }) =>
          restriction?.unless.some(
            ({ key, operator }) =>
              key === entry.key.outline && operator === operatorEntry.key.outline,
          ),
        );
        for (const request of open) {
          const left = decide(both, request).decision === 'allowed';
          if (cancelled !== undefined) expect(left).toBe(false);
          else if (restriction === undefined) expect(left).toBe(true);
          else
            expect(left).toBe(
              unless.some((one) => conditionHolds(one, request.context, true) === 'no'),
            );
        }
        kinds.add(cancelled ? 'cancelled' : restriction ? 'restricted' : 'untouched');
      }),
      { numRuns: 400 },
    );
    expect(kinds.size).toBe(3);
  });
});
