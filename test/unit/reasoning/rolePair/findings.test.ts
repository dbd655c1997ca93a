import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { say } from '../../../../server/src/iam/words';
import { roleFindings } from '../../../../server/src/reasoning/rolePair/findings';
import type { NamedPolicy } from '../../../../server/src/reasoning/rolePair/rolePermission';
import { ROLE_WORDS } from '../../../../server/src/reasoning/rolePair/words';
import { parseCase } from '../../testers/ruleTester';

const named = (file: string, text: string): readonly NamedPolicy[] =>
  parseCase(text, { file }).policies.map((document) => ({ document, file }));

const seed = (file: string, change = (text: string): string => text): readonly NamedPolicy[] =>
  named(
    file,
    change(readFileSync(new URL(`../../fixtures/seeds/${file}`, import.meta.url), 'utf8')),
  );

const policy = (file: string, ...statements: readonly object[]): readonly NamedPolicy[] =>
  named(file, JSON.stringify({ Version: '2012-10-17', Statement: statements }));

const MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const HERE = '638291047516';
const THERE = '295017384620';
const user = (account = HERE): string => `arn:aws:iam::${account}:user/taro`;
const root = (account = HERE): string => `arn:aws:iam::${account}:root`;

const permission = (account = HERE, condition?: object, role = 'AdminRole') =>
  policy('assume.iam.json', {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Resource: `arn:aws:iam::${account}:role/${role}`,
    ...(condition && { Condition: condition }),
  });
const trust = (principal: string | string[], condition?: object, file = 'admin-role.trust.json') =>
  policy(file, {
    Effect: 'Allow',
    Principal: { AWS: principal },
    Action: 'sts:AssumeRole',
    ...(condition && { Condition: condition }),
  });

const PERMISSION = '4-assume-role-permission.json';
const TRUST = '4-role-trust-with-mfa.json';

/** Ids of the findings where the policies are only open together, and where somebody named them together. */
const found = (...policies: readonly (readonly NamedPolicy[])[]) =>
  [false, true].map((given) => roleFindings(policies.flat(), given).map(({ id }) => id));

describe('seed 4: a role that one user may assume with MFA', () => {
  it('the account ids differ by a slip of the pen', () => {
    const [finding] = roleFindings([...seed(PERMISSION), ...seed(TRUST)], false);
    expect(finding).toMatchObject({
      id: 'mistypedAccount',
      data: { permission: '762742784206', trust: '722742794206' },
    });
    const [from, to] = [seed(PERMISSION)[0], seed(TRUST)[0]];
    const text = (policyOf: NamedPolicy | undefined, { start, end } = { start: 0, end: 0 }) =>
      policyOf?.document.text.slice(start, end);
    expect(text(from, finding?.permission.range)).toBe('762742784206');
    expect(text(to, finding?.trust.range)).toBe('722742794206');
    expect(finding && say(ROLE_WORDS[finding.id], 'ja', finding.data)).toContain('打ち間違い');
  });

  it('with one account there is nothing to say but that the role alone asks for MFA', () => {
    const same = (text: string): string => text.replace('762742784206', '722742794206');
    expect(found(seed(PERMISSION, same), seed(TRUST))).toEqual([[], ['mfaOnlyInTrust']]);
    // The gate of the same article asks for MFA, too.
    expect(
      found(seed(PERMISSION, same), seed(TRUST), seed('4-minimal-gate-without-sids.json')),
    ).toEqual([[], []]);
  });
});

describe('policies that are only open together', () => {
  it.each([
    ['two accounts', permission(THERE), trust(user(), MFA, 'ops.trust.json')],
    ['another role', permission(HERE, MFA, 'Deployer'), trust(root())],
    [
      'a role of another name in the same account',
      permission(),
      trust(user(), undefined, 'x.json'),
    ],
    ['an example', permission('123456789012'), trust(user(), MFA, 'ops.trust.json')],
    ['a role of any account', permission('*'), trust(user(), MFA)],
    ['roles of a pattern', permission(THERE, MFA, 'Admin*'), trust(user())],
    ['a cross-account role with the file named for it', permission(THERE), trust(user(), MFA)],
    ['several principals, one of which fits', permission(), trust([user(THERE), root()], MFA)],
    ['a service', permission(HERE, MFA), policy('admin-role.trust.json', serviceTrust())],
  ])('are not compared: %s', (_, one, other) => {
    expect(found(one, other)[0]).toEqual([]);
  });

  it('are, where the file of the trust policy is named for the role', () => {
    expect(found(permission('111122223333'), trust(user(), MFA))[0]).toEqual(['exampleAccount']);
    expect(found(permission('111122223333'), trust(user('444455556666'), MFA))[0]).toEqual([]);
    expect(found(permission(HERE, MFA), trust(root()))[0]).toEqual(['mfaOnlyInPermission']);
    expect(found(permission(HERE, MFA), trust(user()))[0]).toEqual(['mfaWithoutEffect']);
    expect(found(permission(HERE, MFA), trust(user(), MFA))[0]).toEqual([]);
    // Across accounts the permission is needed, so that its condition has an effect.
    expect(found(permission(THERE, MFA), trust(user()))[0]).toEqual(['mfaOnlyInPermission']);
    expect(found(permission(HERE, MFA, 'AdmniRole'), trust(root(), MFA))[0]).toEqual([
      'mistypedName',
    ]);
  });

  it('are, where an account id is nearly the same', () => {
    expect(found(permission(HERE.replace('638', '683')), trust(root(), MFA, 'x.json'))[0]).toEqual([
      'mistypedAccount',
    ]);
  });
});

describe('policies that somebody named together', () => {
  it('may be of two accounts, which is said', () => {
    expect(found(permission(THERE), trust(user(), MFA, 'x.json'))[1]).toEqual([
      'acrossAccounts',
      'mfaOnlyInTrust',
    ]);
  });

  it('have to admit the user', () => {
    const own = policy('own.json', {
      Effect: 'Allow',
      Action: 'iam:ChangePassword',
      Resource: `arn:aws:iam::${HERE}:user/\${aws:username}`,
    });
    expect(found(permission(THERE), own, trust(root(THERE), MFA))[1]).toContain('userNotAdmitted');
    expect(found(permission(THERE), own, trust(root(HERE), MFA))[1]).not.toContain(
      'userNotAdmitted',
    );
    expect(found(permission(THERE), own, trust('*', MFA))[1]).toEqual([]);
  });

  it('have to agree on the external ID', () => {
    const id = (value: string): object => ({ StringEquals: { 'sts:ExternalId': value } });
    expect(found(permission(THERE, id('a')), trust(root(), id('b')))).toEqual([
      ['externalIds'],
      ['acrossAccounts', 'externalIds'],
    ]);
    expect(found(permission(THERE, id('a')), trust(root(), id('a')))[1]).toEqual([
      'acrossAccounts',
    ]);
    expect(found(permission(THERE), trust(root(), id('b')))).toEqual([
      [],
      ['acrossAccounts', 'externalIdAsked'],
    ]);
  });

  it('are not paired where there is a choice', () => {
    const two = [trust(user(), undefined, 'x.json'), trust(user(THERE), MFA, 'y.json')];
    expect(found(permission(HERE, MFA, 'Other'), ...two)[1]).toEqual([]);
  });
});

function serviceTrust(): object {
  return {
    Effect: 'Allow',
    Principal: { Service: 'ec2.amazonaws.com' },
    Action: 'sts:AssumeRole',
  };
}
