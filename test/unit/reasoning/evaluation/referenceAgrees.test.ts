import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { parseCase } from '../../testers/ruleTester';
import { OF_ACCOUNT, ROLE, SESSION, USER, policies } from './randomPolicies';
import { referenceDecision } from './reference';
import type { JsonPolicies, JsonPolicy, JsonRequest } from './reference';
import { decisionOf } from './tester';

const some = (values: readonly (readonly string[])[]): fc.Arbitrary<readonly string[]> =>
  fc.constantFrom([], ...values);
const request = fc
  .record({
    session: fc.boolean(),
    call: fc.constantFrom(
      ['s3:GetObject', 'arn:aws:s3:::b/ann/x'],
      ['s3:PutObject', 'arn:aws:s3:::b/*/x'],
      ['sqs:SendMessage', 'arn:aws:sqs:eu-west-1:111122223333:jobs'],
      ['sqs:SendMessage', 'arn:aws:sqs:eu-west-1:444455556666:jobs'],
    ),
    keys: fc.record({
      'aws:principaltag/team': some([['ann'], ['Ann'], ['a*'], ['bob']]),
      'aws:tagkeys': some([['ann'], ['ann', 'bob'], ['bob', 'Ann']]),
      'aws:sourcearn': some([['arn:aws:s3:::b'], ['arn:aws:sns:eu-west-1:111122223333:t-ann']]),
      'aws:multifactorauthage': some([['0'], ['3600'], ['7200']]),
      'aws:currenttime': some([['2026-04-01T00:00:00Z'], ['2026-07-01T12:00:00Z']]),
      'aws:sourceip': some([['10.1.2.3'], ['192.0.2.1']]),
      'aws:securetransport': some([['true'], ['false']]),
    }),
  })
  .map(({ session, call: [action = '', resource = ''], keys }) => ({
    caller: session ? SESSION : USER,
    request: {
      action,
      resource,
      keys: { ...keys, ...(session ? {} : { 'aws:username': ['ann'] }) },
      names: session
        ? { direct: [SESSION], limited: [ROLE], account: OF_ACCOUNT }
        : { direct: [USER], limited: [], account: OF_ACCOUNT },
      crossAccount: resource.includes('444455556666'),
    } satisfies JsonRequest,
  }));

const read = (json: JsonPolicy): PolicyDocument => {
  const [document] = parseCase(JSON.stringify(json)).policies;
  if (document === undefined) throw new Error('No policy.');
  return document;
};

it('a plain implementation of AWS’s documents decides random requests in the same way', () => {
  fc.assert(
    fc.property(policies, request, (set, { caller, request: asked }) => {
      const { identity, boundary, session, scps, resource } = set;
      const decision = decisionOf(
        {
          identity: identity.map(read),
          ...(boundary && { boundary: boundary.map(read) }),
          // Only sessions have session policies.
          ...(session && caller === SESSION && { session: session.map(read) }),
          ...(scps && { scps: scps.map((level) => level.map(read)) }),
          // Across accounts the resource's policy has to be known.
          ...(resource ? { resource: resource.map(read) } : asked.crossAccount && { resource: [] }),
        },
        { action: asked.action, resource: asked.resource, caller, context: asked.keys },
      );
      const expected = referenceDecision(
        { ...set, ...(caller === SESSION ? {} : { session: undefined }) } as JsonPolicies,
        asked,
      );
      expect(decision).toBe(expected);
    }),
    { numRuns: 2000 },
  );
});
