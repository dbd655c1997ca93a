import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coveredStatements } from '../../../../server/src/reasoning/interplay/covered/coveredStatements';
import { statementCovers } from '../../../../server/src/reasoning/interplay/covered/statementCovers';
import { readStatement } from '../../../../server/src/reasoning/interplay/covered/statementReading';
import { parseCase } from '../../testers/ruleTester';

const name = (least: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', '*', '?'), minLength: least, maxLength: 4 });
const actions = fc.array(
  name(1).map((text) => `s3:Get${text}`),
  { minLength: 1, maxLength: 3 },
);
const resources = fc.array(
  name(0).map((text) => (text === '' ? '*' : `arn:aws:s3:::${text}`)),
  { minLength: 1, maxLength: 2 },
);
const principals = fc.subarray(['*', '111122223333', '444455556666'], { minLength: 1 });
const keys = fc.subarray(['aws:SecureTransport', 'aws:ViaAWSService']);

const statement = fc
  .record({
    effect: fc.constantFrom('Allow', 'Deny'),
    action: fc.constantFrom('Action', 'Action', 'NotAction'),
    actions,
    resource: fc.constantFrom('Resource', 'Resource', 'NotResource'),
    resources,
    principals,
    keys,
  })
  .map((one) => ({
    Effect: one.effect,
    Principal: { AWS: one.principals },
    [one.action]: one.actions,
    [one.resource]: one.resources,
    ...(one.keys.length === 0
      ? {}
      : { Condition: { Bool: Object.fromEntries(one.keys.map((key) => [key, 'true'])) } }),
  }));

/** Some policies are long enough for each way of looking for candidates. */
const policy = fc
  .oneof(
    fc.array(statement, { maxLength: 12 }),
    fc.array(statement, { minLength: 70, maxLength: 90 }),
  )
  .map((statements) => JSON.stringify({ Version: '2012-10-17', Statement: statements }));

describe('covered statements', () => {
  it('are those that a look at every pair finds', () => {
    fc.assert(
      fc.property(policy, (text) => {
        const document = parseCase(text).policies[0];
        if (document === undefined) return;
        const all = document.policy.statements.map((one) => readStatement(one, true));
        const expected = all.flatMap((narrow, i) => {
          const covering = all.filter(
            (wide, j) =>
              wide !== undefined &&
              narrow !== undefined &&
              j !== i &&
              statementCovers(wide, narrow) &&
              (j < i || !statementCovers(narrow, wide)),
          );
          return covering.length === 0 ? [] : [i];
        });
        expect(coveredStatements(document).map((one) => one.statement.index)).toEqual(expected);
      }),
      { numRuns: 30 },
    );
  });

  it.each([
    ['differ in one action', (i: number) => ({ Action: ['s3:Get*', `s3:Put${i}`], Resource: '*' })],
    [
      'differ in the resource',
      (i: number) => ({ Action: 's3:Get*', Resource: `arn:aws:s3:::*${i + 1000}` }),
    ],
    ['leave out other things', (i: number) => ({ NotAction: `s3:Get${i}`, Resource: '*' })],
  ])('are found in long policies whose statements %s', (_, write) => {
    const count = 1500;
    const statements = Array.from({ length: count }, (__, i) => ({ Effect: 'Allow', ...write(i) }));
    const last = statements[700];
    const document = parseCase(
      JSON.stringify({ Version: '2012-10-17', Statement: [...statements, last] }),
    ).policies[0];
    if (document === undefined) throw new Error('No policy.');
    expect(
      coveredStatements(document).map((one) => [one.statement.index, one.same?.index]),
    ).toEqual([[count, 700]]);
  });
});
