import { describe, expect, it } from 'vitest';
import type { Statement } from '../../../../server/src/policy/model';
import { coverStatement } from '../../../../server/src/reasoning/cover/coverStatement';
import { documentWithGaps, policyOf } from '../../testers/explainTester';

/** Reads two statements of which `<?>` marks what is filled in later. */
function statements(...parts: readonly object[]): readonly [Statement, Statement] {
  const [deny, narrow] = documentWithGaps(policyOf(...parts)).policy.statements;
  if (deny === undefined || narrow === undefined) throw new Error('Two statements are needed.');
  return [deny, narrow];
}
const cover = (deny: object, narrow: object): string => {
  const parts = { Effect: 'Deny', Action: 's3:*', Resource: '*' };
  return coverStatement(...statements({ ...parts, ...deny }, { ...parts, ...narrow }));
};
const without = (part: object): object => ({ Action: undefined, Resource: undefined, ...part });

describe('what a Deny takes in of the actions of another statement', () => {
  const actions = (action: object) => ({ ...without(action), Resource: '*' });
  it.each([
    [{ Action: '*' }, { Action: 's3:*' }, 'whole'],
    [{ Action: '*:*' }, { NotAction: 's3:*' }, 'whole'],
    [{ Action: 'S3:get*' }, { Action: ['s3:GetObject', 's3:GetBucketAcl'] }, 'whole'],
    [{ Action: 's3:Get*' }, { Action: ['s3:GetObject', 's3:PutObject'] }, 'part'],
    [{ Action: 's3:Get*' }, { Action: 's3:*' }, 'part'],
    [{ Action: 's3:*' }, { Action: 'ec2:*' }, 'none'],
    [{ Action: 's3:*' }, { NotAction: 'ec2:*' }, 'part'],
    [{ Action: 's3:<?>' }, { NotAction: 'ec2:*' }, 'unknown'],
    [{ Action: 's3:<?>' }, { Action: 's3:GetObject' }, 'unknown'],
    [{ NotAction: 'iam:*' }, { Action: 's3:*' }, 'whole'],
    [{ NotAction: 'iam:*' }, { Action: 'iam:GetUser' }, 'none'],
    [{ NotAction: 'iam:Get*' }, { Action: 'iam:*' }, 'part'],
    [{ NotAction: ['iam:Get*'] }, { NotAction: ['iam:*', 's3:*'] }, 'whole'],
    [{ NotAction: ['iam:*', 's3:*'] }, { NotAction: ['iam:Get*'] }, 'part'],
    [{ NotAction: ['iam:*'] }, { NotAction: ['sts:*'] }, 'part'],
    [{ NotAction: ['iam:<?>'] }, { NotAction: ['iam:*'] }, 'unknown'],
    [{ NotAction: ['iam:GetUser'] }, { NotAction: ['iam:<?>'] }, 'unknown'],
    [{ NotAction: [] }, { NotAction: ['iam:*'] }, 'whole'],
  ])('%j takes %j in: %s', (deny, narrow, expected) => {
    expect(cover(actions(deny), actions(narrow))).toBe(expected);
  });
});

describe('what a Deny takes in of the resources of another statement', () => {
  const resources = (resource: object) => ({ ...without(resource), Action: 's3:*' });
  it.each([
    [{ Resource: '*' }, { NotResource: 'arn:aws:s3:::a/*' }, 'whole'],
    [{ Resource: 'arn:aws:s3:::a/*' }, { Resource: 'arn:aws:s3:::a/b' }, 'whole'],
    [{ Resource: 'arn:aws:s3:::a/*' }, { Resource: 'arn:aws:s3:::A/b' }, 'none'],
    [{ Resource: 'arn:aws:s3:::a/*' }, { NotResource: 'arn:aws:s3:::b/*' }, 'part'],
    [{ NotResource: 'arn:aws:s3:::a/b' }, { NotResource: 'arn:aws:s3:::a/*' }, 'whole'],
    [{ NotResource: 'arn:aws:s3:::a/*' }, { NotResource: 'arn:aws:s3:::a/b' }, 'part'],
    [{ Resource: 'arn:aws:s3:::<?>/*' }, { Resource: 'arn:aws:s3:::a/b' }, 'unknown'],
    [{}, {}, 'whole'],
    [{}, { Resource: 'arn:aws:s3:::a/b' }, 'unknown'],
  ])('%j takes %j in: %s', (deny, narrow, expected) => {
    expect(cover(resources(deny), resources(narrow))).toBe(expected);
  });
});

describe('whom a Deny takes in of those another statement is about', () => {
  const ACCOUNT = '111122223333';
  const ROLE = `arn:aws:iam::${ACCOUNT}:role/path/R`;
  const SESSION = `arn:aws:sts::${ACCOUNT}:assumed-role/R/me`;
  const USER = `arn:aws:iam::${ACCOUNT}:user/U`;
  const other = (arn: string): string => arn.replace(ACCOUNT, '444455556666');
  const aws = (...names: readonly string[]) => ({ Principal: { AWS: names } });
  it.each([
    [{}, {}, 'whole'],
    [{ Principal: '*' }, aws(ROLE), 'whole'],
    [aws('*'), { NotPrincipal: { AWS: ROLE } }, 'whole'],
    [{ NotPrincipal: { AWS: ROLE } }, aws(USER), 'unknown'],
    [aws(ROLE), { Principal: '*' }, 'part'],
    [aws(ROLE), { NotPrincipal: { AWS: ROLE } }, 'unknown'],
    [aws(ROLE), aws(ROLE), 'whole'],
    [aws(ROLE, USER), aws(USER), 'whole'],
    [aws(ROLE), aws(ROLE, USER), 'part'],
    [aws(ROLE), aws(USER), 'none'],
    [aws(ROLE), aws(other(ROLE)), 'none'],
    [aws(ROLE), aws(SESSION), 'whole'],
    [aws(SESSION), aws(ROLE), 'part'],
    [aws(`${ROLE}2`), aws(SESSION), 'none'],
    [aws(`arn:aws:iam::${ACCOUNT}:root`), aws(ROLE, SESSION, ACCOUNT), 'whole'],
    [aws(ROLE), aws(ACCOUNT), 'part'],
    [aws(ACCOUNT), aws(other(USER)), 'none'],
    [aws(ACCOUNT), { Principal: { Service: 's3.amazonaws.com' } }, 'none'],
    [{ Principal: { Service: 'a.amazonaws.com' } }, { Principal: '*' }, 'part'],
    [{ Principal: { Service: '*' } }, aws(ROLE), 'unknown'],
    [aws(ACCOUNT), { Principal: { CanonicalUser: '79a5' } }, 'unknown'],
    [aws(ACCOUNT), aws('AROAEXAMPLEEXAMPLEEXA'), 'unknown'],
    [aws('<?>'), aws(ROLE), 'unknown'],
    [aws(ROLE), aws(ROLE, '<?>'), 'unknown'],
    [aws(ROLE), { Principal: { AWS: [ROLE, { Ref: 'Other' }] } }, 'unknown'],
    [{ Principal: { Ref: 'All' } }, aws(ROLE), 'unknown'],
    [aws(ROLE), {}, 'unknown'],
  ])('%j takes %j in: %s', (deny, narrow, expected) => {
    expect(cover(deny, narrow)).toBe(expected);
  });
});
