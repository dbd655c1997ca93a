import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { MFA_STATES } from '../../../server/src/iam/mfa';
import { decide } from '../../../server/src/reasoning/evaluate';
import { authorize } from '../../../server/src/reasoning/evaluation/authorize';
import { contextOf, mfaContext } from '../../../server/src/reasoning/request';
import { parseCase } from '../testers/ruleTester';

/** The table was made with an independent policy simulator: effect, operator, value, three decisions. */
const rows = readFileSync(new URL('../fixtures/mfa-truth-table.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

const DECISIONS: Readonly<Record<string, string>> = {
  Allowed: 'allowed',
  ImplicitlyDenied: 'implicitly-denied',
  ExplicitlyDenied: 'explicitly-denied',
};

/** The Deny rows of the table were asked beside an Allow of everything. */
const policyOf = (effect: string, operator: string, value: string | boolean): string => {
  const condition = { [operator]: { 'aws:MultiFactorAuthPresent': value } };
  const statement = { Effect: effect, Action: '*', Resource: '*', Condition: condition };
  const allow = { Effect: 'Allow', Action: '*', Resource: '*' };
  return JSON.stringify({
    Version: '2012-10-17',
    Statement: effect === 'Deny' ? [allow, statement] : [statement],
  });
};

const decisions = (policy: string): string[] => {
  const document = parseCase(policy).policies[0];
  if (document === undefined) throw new Error('No policy.');
  return MFA_STATES.map((state) => {
    const context = contextOf(mfaContext(state));
    const request = { action: 's3:GetObject', resource: '*', context };
    const { decision } = decide(document, request);
    expect(authorize({ identity: [document] }, request).decision).toBe(decision);
    return decision;
  });
};

describe('the truth table of aws:MultiFactorAuthPresent', () => {
  it('has its 24 rows', () => expect(rows).toHaveLength(24));

  it.each(rows)('%s %s %s', (effect = '', operator = '', value = '', ...expected) => {
    const wanted = expected.map((word) => DECISIONS[word]);
    expect(decisions(policyOf(effect, operator, value))).toEqual(wanted);
    // AWS writes the value as a JSON boolean as well.
    expect(decisions(policyOf(effect, operator, value === 'true'))).toEqual(wanted);
  });
});
