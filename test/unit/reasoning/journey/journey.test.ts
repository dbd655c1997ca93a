import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { adviceOn } from '../../../../server/src/reasoning/journey/advice';
import { walkJourney } from '../../../../server/src/reasoning/journey/journey';
import type { Journey } from '../../../../server/src/reasoning/journey/journey';
import { STAGE_IDS } from '../../../../server/src/reasoning/journey/stages';
import { travellerOf } from '../../../../server/src/reasoning/journey/traveller';
import { parseCase } from '../../testers/ruleTester';

const read = (text: string): readonly PolicyDocument[] =>
  parseCase(text, { file: 'a.jsonc' }).policies;

const seed = (name: string): readonly PolicyDocument[] =>
  read(readFileSync(new URL(`../../fixtures/seeds/${name}`, import.meta.url), 'utf8'));

const walk = (...policies: readonly PolicyDocument[]): Journey =>
  walkJourney(policies, travellerOf(policies, {}));

const failing = ({ stages }: Journey): readonly string[] =>
  stages.filter(({ outcome }) => outcome === 'fails').map(({ id }) => id);

const policy = (...statements: readonly object[]): readonly PolicyDocument[] =>
  read(JSON.stringify({ Version: '2012-10-17', Statement: statements }));

const EVERYTHING = { Effect: 'Allow', Action: '*', Resource: '*' };
const POWER_USER = {
  Effect: 'Allow',
  NotAction: ['iam:*', 'organizations:*', 'account:*'],
  Resource: '*',
};

describe('the journey', () => {
  it('has the stages of the contract, in their order', () => {
    expect(walk(...policy(EVERYTHING)).stages.map(({ id }) => id)).toEqual(STAGE_IDS);
  });

  it('seed 0: only the first password change is stuck', () => {
    const journey = walk(...seed('0-read-only-user-manages-own-mfa.json'));
    expect(failing(journey)).toEqual(['first-sign-in']);
    const change = journey.stages[0]?.calls.find(({ action }) => action === 'iam:ChangePassword');
    expect(change).toMatchObject({
      mfa: 'false',
      outcome: 'fails',
      authorization: {
        decision: 'explicitly-denied',
        decidedBy: [{ statement: { sid: { text: 'DenyAllExceptListedIfNoMFA' } } }],
      },
    });
    expect(change && adviceOn(change)?.en).toBe(
      'DenyAllExceptListedIfNoMFA denies iam:ChangePassword here. Exempt it from that Deny.',
    );
  });

  it('seed 1: a device of another name than the user cannot be enrolled', () => {
    const policies = seed('1-self-manage-tutorial-2018.json');
    expect(failing(walk(...policies))).toContain('enrol-virtual-device');
    const named = walkJourney(policies, travellerOf(policies, { user: 'bob', device: 'bob' }));
    expect(failing(named)).not.toContain('enrol-virtual-device');
  });

  it('seed 3: what the gate exempts lets a stolen password remove MFA', () => {
    const journey = walk(...seed('3-minimal-fixed.jsonc'));
    const stage = journey.stages.find(({ id }) => id === 'gate-cannot-be-bypassed');
    expect(
      stage?.calls.filter(({ outcome }) => outcome === 'fails').map(({ action }) => action),
    ).toEqual(['iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice']);
  });

  it('tries the work that the policies allow, and finds where no gate stands before it', () => {
    const open = walk(...policy(POWER_USER));
    const gate = open.stages.find(({ id }) => id === 'gate-holds');
    expect(gate?.outcome).toBe('fails');
    expect(new Set(gate?.calls.map(({ mfa }) => mfa))).toEqual(new Set(['false', 'absent']));
    const gated = walk(...policy(POWER_USER), ...seed('0-read-only-user-manages-own-mfa.json'));
    expect(gated.stages.find(({ id }) => id === 'gate-holds')?.outcome).toBe('passes');
    expect(gated.stages.find(({ id }) => id === 'work-with-mfa')?.outcome).toBe('passes');
  });

  it('a gate with Bool lets access keys through', () => {
    const bool = { Bool: { 'aws:MultiFactorAuthPresent': 'false' } };
    const gate = { Effect: 'Deny', NotAction: 'iam:*', Resource: '*', Condition: bool };
    const calls = walk(...policy(EVERYTHING, gate)).stages.find(
      ({ id }) => id === 'gate-holds',
    )?.calls;
    const failed = calls?.filter(({ outcome }) => outcome === 'fails').map(({ mfa }) => mfa);
    expect(new Set(failed)).toEqual(new Set(['absent']));
  });

  it('takes account and partition from the policies', () => {
    const own = 'arn:aws-cn:iam::444455556666:user/${aws:username}';
    const policies = policy({ Effect: 'Allow', Action: 'iam:ChangePassword', Resource: own });
    expect(travellerOf(policies, {})).toMatchObject({
      account: '444455556666',
      partition: 'aws-cn',
    });
    const change = walk(...policies).stages[0]?.calls[1];
    expect(change).toMatchObject({
      resource: 'arn:aws-cn:iam::444455556666:user/alice',
      outcome: 'passes',
    });
  });

  it('what depends on unknown keys is neither right nor wrong', () => {
    const office = { IpAddress: { 'aws:SourceIp': '203.0.113.0/24' } };
    const calls = walk(...policy({ ...EVERYTHING, Condition: office })).stages[0]?.calls;
    expect(calls?.map(({ outcome }) => outcome)).toEqual(['unknown', 'unknown']);
    expect(calls?.[0] && adviceOn(calls[0])?.en).toContain('depends on');
  });
});
