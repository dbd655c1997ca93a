import { describe, expect, it } from 'vitest';
import { decisionOf, NO, OPEN, policy, YES } from './tester';

const A = '111122223333';
const B = '444455556666';
const ALICE = `arn:aws:iam::${A}:user/alice`;
const ROLE = `arn:aws:iam::${A}:role/app`;
const SESSION = `arn:aws:sts::${A}:assumed-role/app/ci`;
const FEDERATED = `arn:aws:sts::${A}:federated-user/bob`;
const GITHUB = 'token.actions.githubusercontent.com';
const ROOT = `arn:aws:iam::${A}:root`;

/** Whether a bucket policy of account A with this Principal allows the caller, who may do nothing else. */
const reaches = (principal: object, caller: string): string =>
  decisionOf(
    {
      identity: [],
      resource: [
        policy({ Effect: 'Allow', Action: '*', Resource: '*', ...principal }, { type: 'resource' }),
      ],
    },
    { caller },
  );

describe('Principal names the caller', () => {
  it.each([
    [{ Principal: '*' }, ALICE, YES],
    [{ Principal: '*' }, 'anonymous', YES],
    [{ Principal: { AWS: '*' } }, 'anonymous', YES],
    [{ Principal: { AWS: '*' } }, 'cloudtrail.amazonaws.com', YES],
    [{ Principal: { AWS: ALICE } }, ALICE, YES],
    [{ Principal: { AWS: [ROLE, ALICE] } }, ALICE, YES],
    [{ Principal: { AWS: ALICE.toUpperCase() } }, ALICE, NO],
    [{ Principal: { AWS: `arn:aws:iam::${A}:user/Alice` } }, ALICE, NO],
    [{ Principal: { AWS: `arn:aws:iam::${B}:user/alice` } }, ALICE, NO],
    [{ Principal: { AWS: `arn:aws:iam::${A}:user/team/alice` } }, ALICE, NO],
    // Names are never matched by patterns.
    [{ Principal: { AWS: `arn:aws:iam::${A}:user/*` } }, ALICE, NO],
    [{ Principal: { AWS: `arn:aws:iam::${A}:group/admins` } }, ALICE, NO],
    [{ Principal: { AWS: ROLE } }, SESSION, YES],
    [{ Principal: { AWS: ROLE } }, ROLE, YES],
    [{ Principal: { AWS: `arn:aws:iam::${A}:role/path/app` } }, SESSION, YES],
    [{ Principal: { AWS: ROLE } }, `arn:aws:sts::${A}:assumed-role/app2/ci`, NO],
    [{ Principal: { AWS: ROLE } }, `arn:aws:sts::${B}:assumed-role/app/ci`, NO],
    [{ Principal: { AWS: SESSION } }, SESSION, YES],
    [{ Principal: { AWS: SESSION } }, `arn:aws:sts::${A}:assumed-role/app/other`, NO],
    [{ Principal: { AWS: SESSION } }, ROLE, OPEN],
    [{ Principal: { AWS: FEDERATED } }, FEDERATED, YES],
    [{ Principal: { AWS: ALICE } }, ROLE, NO],
    [{ Principal: { Service: 'cloudtrail.amazonaws.com' } }, 'cloudtrail.amazonaws.com', YES],
    [{ Principal: { Service: 'config.amazonaws.com' } }, 'cloudtrail.amazonaws.com', NO],
    [{ Principal: { Service: 'cloudtrail.amazonaws.com' } }, ALICE, NO],
    [{ Principal: { Federated: 'accounts.google.com' } }, 'accounts.google.com', YES],
    [{ Principal: { Federated: `arn:aws:iam::${A}:oidc-provider/${GITHUB}` } }, GITHUB, YES],
    [
      { Principal: { Federated: `arn:aws:iam::${A}:oidc-provider/${GITHUB}` } },
      `arn:aws:iam::${B}:oidc-provider/${GITHUB}`,
      NO,
    ],
    [{ Principal: { Federated: `arn:aws:iam::${A}:saml-provider/adfs` } }, GITHUB, NO],
    [{ Principal: { AWS: ALICE } }, 'anonymous', NO],
    [{ Principal: { AWS: [] } }, ALICE, NO],
    [{ Principal: {} }, ALICE, NO],
    // No ARN tells which account or user these stand for.
    [{ Principal: { CanonicalUser: '0123456789abcdef' } }, ALICE, OPEN],
    [{ Principal: { CanonicalUser: '0123456789abcdef' } }, 'cloudtrail.amazonaws.com', NO],
    [{ Principal: { AWS: 'AIDAABCDEFGHIJKLMNOPQ' } }, ALICE, OPEN],
    [{ Principal: { AWS: 'AIDAABCDEFGHIJKLMNOPQ' } }, SESSION, NO],
    [{ Principal: { AWS: 'AROAABCDEFGHIJKLMNOPQ' } }, SESSION, OPEN],
    // What is filled in later, or no principal at all.
    [{ Principal: { AWS: [{ Ref: 'User' }] } }, ALICE, OPEN],
    [{ Principal: { AWS: [{ Ref: 'User' }, ALICE] } }, ALICE, YES],
    [{ Principal: { Ref: 'Everyone' } }, ALICE, OPEN],
    [{ Principal: 'alice' }, ALICE, OPEN],
    [{}, ALICE, OPEN],
  ])('%j, %s: %s', (principal, caller, decision) => {
    expect(reaches(principal, caller)).toBe(decision);
  });
});

describe('NotPrincipal with Allow', () => {
  it.each([
    [{ NotPrincipal: { AWS: ALICE } }, ALICE, NO],
    [{ NotPrincipal: { AWS: ALICE } }, SESSION, YES],
    [{ NotPrincipal: { AWS: ALICE } }, 'anonymous', YES],
    [{ NotPrincipal: { AWS: SESSION } }, SESSION, NO],
    [{ NotPrincipal: { AWS: '*' } }, ALICE, NO],
    [{ NotPrincipal: { Service: 'config.amazonaws.com' } }, 'config.amazonaws.com', NO],
    // Whether an account means its users here, AWS does not say.
    [{ NotPrincipal: { AWS: ROOT } }, ALICE, OPEN],
    [{ NotPrincipal: { AWS: ROOT } }, `arn:aws:iam::${B}:user/alice`, YES],
  ])('%j, %s: %s', (principal, caller, decision) => {
    const other = caller.includes(B);
    const identity = other ? [policy({ Effect: 'Allow', Action: '*', Resource: '*' })] : [];
    const statement = { Effect: 'Allow', Action: '*', Resource: '*', ...principal };
    const resource = [policy(statement, { type: 'resource' })];
    expect(decisionOf({ identity, resource }, { caller })).toBe(decision);
  });
});

describe('NotPrincipal with Deny spares whoever is listed with all they belong to', () => {
  const spares = (listed: readonly string[], caller: string, boundary = false): string => {
    const statement = { Effect: 'Deny', Action: '*', Resource: '*', NotPrincipal: { AWS: listed } };
    const all = [policy({ Effect: 'Allow', Action: '*', Resource: '*' })];
    const resource = [policy(statement, { type: 'resource' })];
    const limited = boundary ? { boundary: all } : {};
    return decisionOf({ identity: all, resource, ...limited }, { caller });
  };

  it.each([
    [[ALICE, ROOT], ALICE, YES],
    [[ALICE, A], ALICE, YES],
    [[ALICE], ALICE, OPEN],
    [[ROOT], ALICE, 'explicitly-denied'],
    [[`arn:aws:iam::${A}:user/bob`, ROOT], ALICE, 'explicitly-denied'],
    [[SESSION, ROLE, ROOT], SESSION, YES],
    [[SESSION, ROOT], SESSION, OPEN],
    [[ROLE, ROOT], SESSION, 'explicitly-denied'],
    [['*'], ALICE, YES],
  ])('%j, %s: %s', (listed, caller, decision) => {
    expect(spares(listed, caller)).toBe(decision);
  });

  it('but nobody who has a permissions boundary', () => {
    expect(spares([ALICE, ROOT], ALICE, true)).toBe('explicitly-denied');
    expect(spares([SESSION, ROLE, ROOT], SESSION, true)).toBe('explicitly-denied');
  });
});
