import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isMistyped } from '../../../../server/src/reasoning/rolePair/accountIds';
import { fitName, roleWordsOfFile } from '../../../../server/src/reasoning/rolePair/roleName';

describe('account ids that are a slip of the pen apart', () => {
  it.each([
    ['the ids of seed 4', '762742784206', '722742794206', true],
    ['two neighbours swapped', '638291047516', '632891047516', true],
    ['a digit left out and one more at the end', '638291047516', '638910475167', true],
    ['the same', '638291047516', '638291047516', false],
    ['two accounts', '638291047516', '295017384620', false],
    ['examples, which are alike on purpose', '111122223333', '111122224444', false],
    ['an example and its like', '123456789012', '123456789013', false],
    ['ids that people make up for tests', '000000000001', '000000000002', false],
    ['no account id', '63829104751*', '638291047516', false],
  ])('%s', (_, one, other, mistyped) => {
    expect(isMistyped(one, other)).toBe(mistyped);
    expect(isMistyped(other, one)).toBe(mistyped);
  });

  it('are hardly ever those of two accounts', () => {
    const id = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 12 });
    const ids = fc
      .sample(fc.tuple(id, id), { numRuns: 20_000, seed: 4 })
      .map((pair) => pair.map((one) => one.join('')));
    expect(ids.filter(([one = '', other = '']) => isMistyped(one, other)).length).toBeLessThan(3);
  });
});

describe('the role that a file is named for', () => {
  it.each([
    ['file:///p/admin-role.trust-policy.json', 'AdminRole', 'same'],
    ['AdminRole.json', 'AdminRole', 'same'],
    ['file:///p/roles/AdminRole/trust.json', 'team/AdminRole', 'same'],
    ['c:\\p\\admin_role_assume_role_policy.json', 'ADMIN', 'same'],
    ['AWSAdmin.trust.json', 'aws-admin', 'same'],
    ['4-role-trust-with-mfa.json', 'AdminRole', 'other'],
    ['trust-policy.json', 'Role', 'other'],
    ['%', '%', 'other'],
    ['deployer.trust.json', 'Depolyer', 'mistyped'],
    ['deployer.trust.json', 'Deploer', 'mistyped'],
    ['deploy-admin.trust.json', 'deploy-adnin', 'mistyped'],
    ['admin.trust.json', 'Admins', 'other'],
    ['deploy-eu.trust.json', 'deploy-us', 'other'],
    ['deployer1.trust.json', 'deployer2', 'other'],
    ['backend-read.trust.json', 'backend-write', 'other'],
    ['dev.trust.json', 'dav', 'other'],
  ])('%s is for %s: %s', (file, role, fit) => {
    expect(fitName(role, roleWordsOfFile(file))).toBe(fit);
  });
});
