import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { assert, describe, expect, it } from 'vitest';
import type { PolicyType } from '../../../../server/src/iam/policyType';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { authorize } from '../../../../server/src/reasoning/evaluation/authorize';
import { mfaContext } from '../../../../server/src/reasoning/request';
import type { RequestContext } from '../../../../server/src/reasoning/request';
import { proposeActions } from '../../../../server/src/reasoning/trial/proposeActions';
import { proposeResources } from '../../../../server/src/reasoning/trial/proposeResources';
import { verdictOf } from '../../../../server/src/reasoning/trial/verdict';
import { parseCase } from '../../testers/ruleTester';
import { ALLOW_ALL, closedContext, policy } from '../evaluation/tester';

const CONTEXTS: readonly RequestContext[] = [
  closedContext(),
  closedContext(Object.fromEntries(mfaContext('false'))),
  closedContext(Object.fromEntries(mfaContext('true'))),
  { values: () => undefined },
];

const published = (type: PolicyType): readonly PolicyDocument[] =>
  globSync(`test/unit/rules/published/${type}/*.json`).flatMap(
    (path) => parseCase(readFileSync(path, 'utf8'), { type }).policies,
  );

describe('what one policy says', () => {
  it('is what AWS decides, where nobody has other policies', () => {
    let compared = 0;
    for (const document of published('identity')) {
      for (const { action } of proposeActions(document).slice(0, 5)) {
        const [resource] = proposeResources(document, action);
        assert(resource !== undefined, `a resource for ${action}`);
        for (const context of CONTEXTS) {
          const request = { action, resource: resource.resource, context };
          const { decision, decidedBy } = authorize({ identity: [document] }, request);
          const verdict = verdictOf(document, request);
          expect([verdict.decision, verdict.decidedBy]).toEqual([decision, decidedBy]);
          compared += 1;
        }
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it('never lets through what AWS keeps from somebody who is allowed everything else', () => {
    const all = [policy(ALLOW_ALL)];
    for (const document of published('scp')) {
      for (const { action } of proposeActions(document).slice(0, 5)) {
        const resource = proposeResources(document, action)[0]?.resource ?? '*';
        for (const context of CONTEXTS) {
          const request = { action, resource, context };
          const full = { identity: all, scps: [[document, ...all]] };
          const denied = authorize(full, request).decision === 'explicitly-denied';
          expect(verdictOf(document, request).decision === 'explicitly-denied').toBe(denied);
        }
      }
    }
  });
});
