import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ENROLMENT_ACTIONS, ESSENTIAL_ENROLMENT_ACTIONS } from '../../../../server/src/iam/mfa';
import { matchesWildcard } from '../../../../server/src/iam/wildcard';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { findGates } from '../../../../server/src/reasoning/gate';
import { walkJourney } from '../../../../server/src/reasoning/journey/journey';
import type { Call, Journey } from '../../../../server/src/reasoning/journey/journey';
import { travellerOf } from '../../../../server/src/reasoning/journey/traveller';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { runRules } from '../../../../server/src/rules/runner';
import type { Finding } from '../../../../server/src/rules/runner';
import { parseCase } from '../../testers/ruleTester';

const OWN_USER = 'arn:aws:iam::*:user/${aws:username}';
const PASSWORD = ['iam:ChangePassword', 'iam:GetAccountPasswordPolicy'];
const BYPASS = ['iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice', 'iam:CreateAccessKey'];
const PATTERNS = ['iam:*', 'iam:List*', 'iam:*MFADevice', 'iam:*Password*', 'sts:*', 'iam:GetUser'];
const MFA = 'aws:MultiFactorAuthPresent';

const conditions = fc.constantFrom<object>(
  { BoolIfExists: { [MFA]: 'false' } },
  { Bool: { [MFA]: 'false' } },
  { Null: { [MFA]: 'true' } },
  { BoolIfExists: { [MFA]: false, 'aws:ViaAWSService': 'false' } },
  { BoolIfExists: { [MFA]: 'false' }, NotIpAddress: { 'aws:SourceIp': '203.0.113.0/24' } },
  { BoolIfExists: { [MFA]: 'false' }, StringNotEquals: { 'aws:username': 'admin' } },
);
const resources = fc.constantFrom<object>(
  { Resource: '*' },
  { Resource: '*' },
  { Resource: OWN_USER },
  { Resource: ['arn:aws:s3:::*', OWN_USER] },
  { NotResource: OWN_USER },
  { NotResource: ['arn:aws:s3:::public/*', 'arn:aws:iam::*:mfa/*'] },
);
const exempt = fc.uniqueArray(
  fc.constantFrom(...ENROLMENT_ACTIONS, ...PASSWORD, ...BYPASS, ...PATTERNS),
  { minLength: 1, maxLength: 9 },
);
const gate = fc.tuple(exempt, resources, conditions).map(([NotAction, resource, Condition]) => ({
  Effect: 'Deny',
  NotAction,
  ...resource,
  Condition,
}));
const allow = (Action: string[], Resource: string): object => ({
  Effect: 'Allow',
  Action,
  Resource,
});
const others = fc.subarray([
  allow(['iam:CreateVirtualMFADevice', 'iam:DeleteVirtualMFADevice'], 'arn:aws:iam::*:mfa/*'),
  allow(['iam:EnableMFADevice', 'iam:ListMFADevices', 'iam:DeactivateMFADevice'], OWN_USER),
  allow(PASSWORD, '*'),
  allow(['s3:*'], '*'),
  {
    Effect: 'Deny',
    Action: BYPASS,
    Resource: '*',
    Condition: { BoolIfExists: { [MFA]: 'false' } },
  },
]);

function documentOf(statements: readonly object[]): PolicyDocument {
  const text = JSON.stringify({ Version: '2012-10-17', Statement: statements });
  const [document] = parseCase(text).policies;
  if (document === undefined) throw new Error('No policy.');
  return document;
}

const MFA_RULES = RULES.filter(({ group }) => group === 'mfa');

const findingsOf = (document: PolicyDocument): readonly Finding[] =>
  runRules(document, MFA_RULES, { severities: new Map(), syntax: true });

/** Runs a property over policies with a gate: its findings by rule, and its journey. */
const overGates = (
  check: (told: {
    readonly document: PolicyDocument;
    readonly journey: Journey;
    readonly of: (rule: string) => readonly Finding[];
  }) => void,
): void =>
  fc.assert(
    fc.property(fc.array(gate, { minLength: 1, maxLength: 2 }), others, (gates, statements) => {
      const document = documentOf([...statements, ...gates]);
      const found = findingsOf(document);
      const journey = walkJourney([document], travellerOf([document], {}));
      check({ document, journey, of: (id) => found.filter(({ rule }) => rule.id === id) });
    }),
    { numRuns: 200 },
  );

const callsOf = ({ stages }: Journey, wanted: string): readonly Call[] =>
  stages.find(({ id }) => id === wanted)?.calls ?? [];

/** Actions that the gate of a finding denies at a stage. */
const deniedBy = (journey: Journey, stage: string, index: number): readonly string[] =>
  callsOf(journey, stage)
    .filter(({ authorization }) => authorization.decision === 'explicitly-denied')
    .filter(({ authorization }) =>
      authorization.decidedBy.some(({ statement }) => statement.index === index),
    )
    .map(({ action }) => action);

/** The statement that a finding points into. */
const statementOf = ({ policy }: PolicyDocument, { range }: Finding): number =>
  policy.statements.findIndex(
    ({ node }) => node.range.start <= range.start && range.end <= node.range.end,
  );

describe('what the MFA rules report is what happens on the journey', () => {
  it('a gate keeps users from enrolling', () => {
    overGates(({ document, journey, of }) => {
      const found = of('mfa-gate-blocks-enrolment');
      for (const { statement } of findGates(document)) {
        const stopped = deniedBy(journey, 'enrol-virtual-device', statement.index);
        const essential = ESSENTIAL_ENROLMENT_ACTIONS.filter((action) => stopped.includes(action));
        const [finding] = found.filter((one) => statementOf(document, one) === statement.index);
        expect(finding?.data?.actions ?? []).toEqual(essential);
      }
    });
  });

  it('a gate keeps users from changing the password', () => {
    overGates(({ document, journey, of }) => {
      const found = of('mfa-gate-blocks-password-change').map((one) => statementOf(document, one));
      for (const index of found)
        expect(deniedBy(journey, 'first-sign-in', index)).toContain('iam:ChangePassword');
      const allowed = document.policy.statements.some(
        ({ effect, actions }) =>
          effect === 'Allow' && actions?.values.some(({ text }) => text === 'iam:ChangePassword'),
      );
      const stopping = findGates(document)
        .map(({ statement }) => statement.index)
        .filter((i) => deniedBy(journey, 'first-sign-in', i).includes('iam:ChangePassword'));
      if (allowed) expect(found).toEqual(stopping);
    });
  });

  it('a gate can be got round', () => {
    overGates(({ document, journey, of }) => {
      const found = of('mfa-gate-can-be-bypassed');
      const exempts = (action: string): boolean =>
        findGates(document).every(({ statement: { actions } }) =>
          actions?.values.some(({ text }) => matchesWildcard(text ?? '', action, true)),
        );
      for (const call of callsOf(journey, 'gate-cannot-be-bypassed')) {
        const reported = found.some(({ data }) =>
          matchesWildcard(String(data?.exempt), call.action, true),
        );
        if (call.outcome === 'fails' && exempts(call.action)) expect(reported).toBe(true);
        const named = found.some(({ data }) => data?.action === call.action);
        // Access keys, of which the journey does not ask here, may get round it where the console cannot.
        if (named && call.outcome === 'passes')
          expect(of('mfa-deny-misses-access-keys').length).toBeGreaterThan(0);
      }
    });
  });

  it('a gate that is not for all resources has a hole', () => {
    overGates(({ document, journey, of }) => {
      const gates = findGates(document);
      const [only, more] = gates;
      if (only === undefined || more !== undefined) return;
      const found = of('mfa-gate-not-on-all-resources').filter(({ message }) => message === 'some');
      const shut = callsOf(journey, 'gate-holds').filter(({ mfa }) => only.outcome[mfa] === 'yes');
      if (found.length > 0) expect(shut.every(({ outcome }) => outcome === 'fails')).toBe(true);
      const meant = only.statement.actions?.values.some(({ text }) =>
        ENROLMENT_ACTIONS.some((action) => matchesWildcard(text ?? '', action, true)),
      );
      if (meant === true && found.length === 0 && only.statement.resources?.negated === false)
        expect(shut.every(({ outcome }) => outcome !== 'fails')).toBe(true);
    });
  });

  it('a gate lets access keys through', () => {
    overGates(({ document, journey, of }) => {
      const gates = findGates(document);
      if (gates.some(({ statement }) => statement.resources?.values[0]?.text !== '*')) return;
      const passes = (state: Call['mfa']): boolean =>
        callsOf(journey, 'gate-holds').some(
          ({ mfa, outcome }) => mfa === state && outcome === 'fails',
        );
      const found = of('mfa-deny-misses-access-keys').map(({ message }) => message);
      if (passes('absent')) expect(found).toContain('keys');
      if (passes('false')) expect(found).toContain('sessions');
    });
  });

  it('enrolling can be begun and not finished', () => {
    const placed = fc.tuple(
      fc.uniqueArray(fc.constantFrom(...ENROLMENT_ACTIONS), { minLength: 1 }),
      fc.constantFrom('*', OWN_USER, 'arn:aws:iam::*:mfa/*', 'arn:aws:iam::*:mfa/${aws:username}'),
    );
    fc.assert(
      fc.property(fc.array(placed, { minLength: 1, maxLength: 3 }), (statements) => {
        const document = documentOf(statements.map(([actions, on]) => allow(actions, on)));
        const journey = walkJourney([document], travellerOf([document], {}));
        const isAllowed = (action: string): boolean =>
          callsOf(journey, 'enrol-virtual-device').some(
            (call) => call.action === action && call.outcome === 'passes',
          );
        for (const { rule, message, data } of findingsOf(document)) {
          if (rule.id !== 'mfa-self-management-incomplete') continue;
          if (message === 'neverMatches') expect(isAllowed(String(data?.action))).toBe(false);
          if (message === 'cannotEnable') expect(isAllowed('iam:EnableMFADevice')).toBe(false);
        }
      }),
    );
  });

  it('a device has to be called like its user', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('mfa/*', 'mfa/${aws:username}', 'mfa/team/${aws:username}', 'mfa/my-*'),
        fc.constantFrom('arn:aws:iam::*:', 'arn:aws:iam::111122223333:', 'arn:aws-cn:iam::*:'),
        (device, prefix) => {
          const statement = allow(['iam:CreateVirtualMFADevice'], prefix + device);
          const document = documentOf([statement]);
          const found = findingsOf(document);
          const creates = (name: string, path = ''): boolean =>
            callsOf(
              walkJourney(
                [document],
                travellerOf([document], { user: 'taro', device: path + name }),
              ),
              'enrol-virtual-device',
            ).some(
              ({ action, outcome }) =>
                action === 'iam:CreateVirtualMFADevice' && outcome === 'passes',
            );
          const pinned =
            (creates('taro') && !creates('my-phone')) ||
            (creates('taro', 'team/') && !creates('my-phone', 'team/'));
          expect(found.some(({ rule }) => rule.id === 'legacy-mfa-resource')).toBe(pinned);
        },
      ),
    );
  });
});
