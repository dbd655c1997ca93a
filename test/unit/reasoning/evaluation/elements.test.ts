import { describe, expect, it } from 'vitest';
import { matchesResourcePattern } from '../../../../server/src/reasoning/evaluation/resourcePattern';
import { ALLOW_ALL, ask, decisionOf, DENIED, NO, OPEN, policy, YES } from './tester';

const BUCKET = 'arn:aws:s3:::bucket';
const USER = 'arn:aws:iam::111122223333:user/alice';

describe('actions', () => {
  it.each([
    [{ Action: 's3:getobject' }, YES],
    [{ Action: 'S3:GET*' }, YES],
    [{ Action: 's3:*Object' }, YES],
    [{ Action: 's3:Get?bject' }, YES],
    [{ Action: 's3:*' }, YES],
    [{ Action: '*:*' }, YES],
    [{ Action: ['ec2:*', '*'] }, YES],
    [{ Action: 's3:Get' }, NO],
    [{ Action: 'GetObject' }, NO],
    [{ Action: 's3object-lambda:GetObject' }, NO],
    [{ Action: [] }, NO],
    [{ NotAction: 's3:Put*' }, YES],
    [{ NotAction: ['iam:*', 's3:getObject'] }, NO],
    [{ NotAction: [] }, YES],
    [{ Action: { Ref: 'Action' } }, OPEN],
    [{ Action: ['s3:GetObject', { Ref: 'Action' }] }, YES],
    [{ NotAction: ['s3:GetObject', { Ref: 'Action' }] }, NO],
    [{ NotAction: [{ Ref: 'Action' }] }, OPEN],
    [{}, OPEN],
  ])('%j: %s', (actions, decision) => {
    expect(decisionOf({ identity: [policy({ Effect: 'Allow', Resource: '*', ...actions })] })).toBe(
      decision,
    );
  });
});

describe('resources', () => {
  const on = (resources: object, resource: string, context = {}, version = '2012-10-17'): string =>
    decisionOf(
      { identity: [policy({ Effect: 'Allow', Action: '*', ...resources }, { version })] },
      { resource, context },
    );

  it.each([
    [{ Resource: `${BUCKET}/*` }, `${BUCKET}/a/b`, YES],
    [{ Resource: `${BUCKET}/*` }, BUCKET, NO],
    [{ Resource: `${BUCKET}*` }, `${BUCKET}-other/a`, YES],
    [{ Resource: 'arn:aws:s3:::*-logs/x' }, 'arn:aws:s3:::app-logs/x', YES],
    [{ Resource: 'arn:aws:s3:::a*b*c' }, 'arn:aws:s3:::a/b/b/c', YES],
    [{ Resource: 'arn:aws:s3:::Bucket' }, BUCKET, NO],
    [{ Resource: 'arn:*:s3:::bucket' }, BUCKET, YES],
    [{ Resource: 'arn:aws:iam::*:user/alice' }, USER, YES],
    [{ Resource: '*' }, '*', YES],
    [{ Resource: 'arn:aws:s3:::*' }, '*', NO],
    [{ NotResource: 'arn:aws:s3:::*' }, '*', YES],
    [{ NotResource: [BUCKET, `${BUCKET}/*`] }, `${BUCKET}/a`, NO],
    [{ NotResource: [BUCKET] }, 'arn:aws:s3:::other', YES],
    [{ Resource: [] }, BUCKET, NO],
    [{ Resource: [{ Ref: 'Bucket' }] }, BUCKET, OPEN],
    [{ Resource: [{ Ref: 'Bucket' }, '*'] }, BUCKET, YES],
    [{}, BUCKET, OPEN],
  ])('%j on %s: %s', (resources, resource, decision) => {
    expect(on(resources, resource)).toBe(decision);
  });

  it.each([
    ['${aws:username}', USER, { 'aws:username': ['alice'] }, YES],
    ['${AWS:UserName}', USER, { 'aws:username': ['alice'] }, YES],
    ['${aws:username}', USER, { 'aws:username': ['ALICE'] }, NO],
    ['${aws:username}', USER, {}, NO],
    ['${aws:username}', USER, { 'aws:username': ['alice', 'bob'] }, NO],
    ["${aws:username, 'alice'}", USER, {}, YES],
    ["${aws:username, 'bob'}", USER, { 'aws:username': ['alice'] }, YES],
    // What a variable stands for is no pattern, whatever characters it has.
    ['${aws:username}', USER, { 'aws:username': ['*'] }, NO],
    ['${*}', USER, {}, NO],
    ['a${*}', 'arn:aws:iam::111122223333:user/a*', {}, YES],
    ['${?}*', 'arn:aws:iam::111122223333:user/?b', {}, YES],
  ])('user/%s on %s with %j: %s', (name, resource, context, decision) => {
    expect(on({ Resource: `arn:aws:iam::*:user/${name}` }, resource, context)).toBe(decision);
  });

  it('a variable without a value takes nothing from NotResource', () => {
    const other = { NotResource: 'arn:aws:iam::*:user/${aws:username}' };
    expect(on(other, USER)).toBe(YES);
    expect(on(other, USER, { 'aws:username': ['alice'] })).toBe(NO);
  });

  it('variables are text in the old version', () => {
    const own = { Resource: 'arn:aws:iam::*:user/${aws:username}' };
    const literal = 'arn:aws:iam::111122223333:user/${aws:username}';
    expect(on(own, USER, { 'aws:username': ['alice'] }, '2008-10-17')).toBe(NO);
    expect(on(own, literal, { 'aws:username': ['alice'] }, '2008-10-17')).toBe(YES);
  });
});

describe('wildcards in the first fields of an ARN', () => {
  const QUEUE = 'arn:aws:sqs:eu-west-1:111122223333:jobs';
  it.each([
    ['arn:aws:sqs:*:jobs', true],
    ['arn:aws:sqs:*', true],
    ['arn:aws:sqs:eu-*:jobs', true],
    ['arn:aws:sqs:eu-*-1:*:jobs', true],
    ['arn:aws:sqs:eu-west-?:111122223333:jobs', true],
    ['arn:aws:sqs:*-1:*:job?', true],
    ['arn:aws:s?s:*:*:*', true],
    // Within a field a wildcard stays within it, so that nothing behind the colon is swallowed.
    ['arn:aws:sqs:eu*3:jobs', false],
    ['arn:aws:sqs:eu-west-1?111122223333:jobs', false],
    ['arn:aws:s*jobs', false],
    ['arn:aws:sqs:us-*-1:*:jobs', false],
  ])('%s: %s', (pattern, matches) => {
    expect(matchesResourcePattern(pattern, QUEUE)).toBe(matches);
  });

  it('the resource itself may hold colons', () => {
    const stream = 'arn:aws:logs:eu-west-1:111122223333:log-group:/app:log-stream:a';
    expect(matchesResourcePattern('arn:aws:logs:*:*:log-group:/a*:a', stream)).toBe(true);
    expect(matchesResourcePattern('arn:aws:logs:eu-*-1:*:log-group:/a*:a', stream)).toBe(true);
    expect(matchesResourcePattern('arn:aws:logs:eu-*-1:*:log-group?/app:*', stream)).toBe(true);
  });

  it('no pattern takes long', () => {
    const pattern = `arn:aws:s3:a${'*a'.repeat(200)}-1:::${'*a'.repeat(200)}b`;
    expect(matchesResourcePattern(pattern, `arn:aws:s3:${'a'.repeat(4000)}`)).toBe(false);
  });
});

describe('effects', () => {
  it.each([
    [{ Effect: 'Deny' }, DENIED],
    [{ Effect: { Ref: 'Effect' } }, OPEN],
    [{ Effect: 'allow' }, OPEN],
    [{}, OPEN],
  ])('%j', (effect, decision) => {
    const statement = { Action: '*', Resource: '*', ...effect };
    expect(decisionOf({ identity: [policy([ALLOW_ALL, statement])] })).toBe(decision);
  });

  it('that are not known count only where the statement applies', () => {
    const other = { Effect: { Ref: 'Effect' }, Action: 'iam:*', Resource: '*' };
    expect(decisionOf({ identity: [policy([ALLOW_ALL, other])] })).toBe(YES);
  });
});

describe('statements', () => {
  it('none allow nothing', () => {
    expect(decisionOf({ identity: [policy([])] })).toBe(NO);
    expect(decisionOf({ identity: [] })).toBe(NO);
  });

  it('that are filled in later leave the decision open, but for an explicit Deny', () => {
    const later = { 'Fn::GetAtt': ['Maker', 'Statement'] };
    const deny = { Effect: 'Deny', Action: 's3:*', Resource: '*' };
    expect(ask({ identity: [policy([ALLOW_ALL, later])] })).toMatchObject({
      decision: OPEN,
      decidedBy: [],
      dependsOn: [{ on: { kind: 'statements' } }],
    });
    expect(decisionOf({ identity: [policy([ALLOW_ALL, later, deny])] })).toBe(DENIED);
  });
});

describe('actions that need no permission', () => {
  const nothing = { identity: [policy([])] };
  const deny = { identity: [policy({ Effect: 'Deny', Action: '*', Resource: '*' })] };
  it('sts:GetCallerIdentity cannot even be denied', () => {
    const action = 'sts:GetCallerIdentity';
    expect(ask(nothing, { action })).toMatchObject({ decision: YES, needsNoPermission: true });
    expect(ask(deny, { action })).toMatchObject({ decision: YES, decidedBy: [] });
  });

  it('sts:GetSessionToken only must not be denied', () => {
    const action = 'sts:getSessionToken';
    expect(ask(nothing, { action })).toMatchObject({ decision: YES, needsNoPermission: true });
    expect(ask(deny, { action })).toMatchObject({ decision: DENIED, needsNoPermission: false });
  });
});
