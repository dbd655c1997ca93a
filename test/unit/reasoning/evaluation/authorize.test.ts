import { describe, expect, it } from 'vitest';
import type { PolicySet } from '../../../../server/src/reasoning/evaluation/policySet';
import { ALLOW_ALL, ask, decisionOf, DENIED, NO, OPEN, policy, YES } from './tester';

const A = '111122223333';
const B = '444455556666';
const ALICE = `arn:aws:iam::${A}:user/alice`;
const ROOT = `arn:aws:iam::${A}:root`;
const ROLE = `arn:aws:iam::${A}:role/app`;
const SESSION = `arn:aws:sts::${A}:assumed-role/app/ci`;
const FEDERATED = `arn:aws:sts::${A}:federated-user/bob`;
const QUEUE_A = `arn:aws:sqs:eu-west-1:${A}:jobs`;
const QUEUE_B = `arn:aws:sqs:eu-west-1:${B}:jobs`;
const KEY = `arn:aws:kms:eu-west-1:${A}:key/1234`;

const all = policy(ALLOW_ALL);
const none = policy([]);
const deny = policy({ Effect: 'Deny', Action: '*', Resource: '*' });
const reads = policy({ Effect: 'Allow', Action: 's3:Get*', Resource: '*' });
const other = policy({ Effect: 'Allow', Action: 'ec2:*', Resource: '*' });
/** A resource policy that allows everything to somebody. */
const to = (principal: unknown, more: object = {}) =>
  policy({ ...ALLOW_ALL, Principal: principal, ...more }, { type: 'resource' });
const denyTo = (principal: unknown) => to(principal, { Effect: 'Deny' });

describe('within an account', () => {
  it.each<readonly [string, PolicySet, string]>([
    ['several identity policies together', { identity: [other, reads] }, YES],
    ['a Deny in one of them', { identity: [all, deny] }, DENIED],
    ['a boundary that allows', { identity: [all], boundary: [reads] }, YES],
    ['a boundary that does not', { identity: [all], boundary: [other] }, NO],
    ['a boundary alone gives nothing', { identity: [none], boundary: [all] }, NO],
    ['a Deny in the boundary', { identity: [all], boundary: [all, deny] }, DENIED],
    ['an SCP that allows', { identity: [all], scps: [[reads]] }, YES],
    ['an SCP that does not', { identity: [all], scps: [[other]] }, NO],
    ['SCPs of one level together', { identity: [all], scps: [[other, reads]] }, YES],
    ['SCPs of every level', { identity: [all], scps: [[all], [reads], [all]] }, YES],
    ['a level that does not allow', { identity: [all], scps: [[all], [other], [all]] }, NO],
    ['a level without a policy', { identity: [all], scps: [[all], []] }, NO],
    ['a Deny on one level', { identity: [all], scps: [[all], [all, deny]] }, DENIED],
    ['an SCP gives nothing', { identity: [], scps: [[all]] }, NO],
    ['an endpoint policy', { identity: [all], endpoint: [to('*')] }, YES],
    ['an endpoint policy for somebody else', { identity: [all], endpoint: [to({ AWS: B })] }, NO],
    ['an RCP that denies', { identity: [all], rcps: [denyTo('*')] }, DENIED],
    ['an RCP that denies nothing', { identity: [all], rcps: [to('*')] }, YES],
    [
      'a resource policy that names nobody here',
      { identity: [reads], resource: [to({ AWS: B })] },
      YES,
    ],
    [
      'a resource policy that names the user',
      { identity: [], resource: [to({ AWS: ALICE })] },
      YES,
    ],
    ['one that names everyone', { identity: [], resource: [to('*')] }, YES],
    // An account stands for what its administrators allow.
    ['one that names the account', { identity: [], resource: [to({ AWS: ROOT })] }, NO],
    ['a Deny in it', { identity: [all], resource: [denyTo({ AWS: A })] }, DENIED],
    ['a Deny in an identity policy', { identity: [deny], resource: [to({ AWS: ALICE })] }, DENIED],
    [
      'the user’s own grant passes the boundary',
      { identity: [], boundary: [other], resource: [to({ AWS: ALICE })] },
      YES,
    ],
    ['but not the SCP', { identity: [], scps: [[other]], resource: [to({ AWS: ALICE })] }, NO],
  ])('%s', (_name, policies, decision) => {
    expect(decisionOf(policies, { caller: ALICE })).toBe(decision);
  });
});

describe('a role session, to whom a resource policy gives', () => {
  const given = (principal: unknown, limits: PolicySet, more: object = {}): string =>
    decisionOf({ identity: [], resource: [to(principal, more)], ...limits }, { caller: SESSION });

  it('by the session’s name is limited by nothing but a Deny', () => {
    expect(given({ AWS: SESSION }, { boundary: [other], session: [other] })).toBe(YES);
    expect(given({ AWS: SESSION }, { session: [deny] })).toBe(DENIED);
  });

  it('by the role’s name is limited by boundary and session policy', () => {
    expect(given({ AWS: ROLE }, {})).toBe(YES);
    expect(given({ AWS: ROLE }, { boundary: [reads], session: [all] })).toBe(YES);
    expect(given({ AWS: ROLE }, { boundary: [other] })).toBe(NO);
    expect(given({ AWS: ROLE }, { session: [other] })).toBe(NO);
  });

  it('as one of everyone, by aws:PrincipalArn, is not limited', () => {
    const condition = { Condition: { ArnEquals: { 'aws:PrincipalArn': ROLE } } };
    expect(given('*', { boundary: [other], session: [other] }, condition)).toBe(YES);
    const elsewhere = { Condition: { ArnEquals: { 'aws:PrincipalArn': ALICE } } };
    expect(given('*', {}, elsewhere)).toBe(NO);
  });

  it('session policies limit what the role may', () => {
    const identity = [all];
    expect(decisionOf({ identity, session: [reads] }, { caller: SESSION })).toBe(YES);
    expect(decisionOf({ identity, session: [other] }, { caller: SESSION })).toBe(NO);
  });
});

describe('a federated user', () => {
  const asked = (policies: PolicySet): string => decisionOf(policies, { caller: FEDERATED });

  it('may do nothing without a session policy', () => {
    expect(asked({ identity: [all] })).toBe(NO);
    expect(asked({ identity: [all], session: [reads] })).toBe(YES);
    expect(asked({ identity: [other], session: [reads] })).toBe(NO);
    expect(ask({ identity: [all] }, { caller: FEDERATED }).missing).toEqual([{ layer: 'session' }]);
  });

  it('but what a resource policy gives to the session itself', () => {
    expect(asked({ identity: [], resource: [to({ AWS: FEDERATED })] })).toBe(YES);
    expect(asked({ identity: [], session: [reads], resource: [to({ AWS: ALICE })] })).toBe(OPEN);
  });
});

describe('the root user', () => {
  it('needs no identity policy, and obeys SCPs and Denies of the resource', () => {
    expect(decisionOf({}, { caller: ROOT })).toBe(YES);
    expect(decisionOf({ identity: [deny], boundary: [other] }, { caller: ROOT })).toBe(YES);
    expect(decisionOf({ scps: [[other]] }, { caller: ROOT })).toBe(NO);
    expect(decisionOf({ resource: [denyTo({ AWS: ROOT })] }, { caller: ROOT })).toBe(DENIED);
  });

  it('cannot assume roles', () => {
    const request = { caller: ROOT, action: 'sts:AssumeRole', resource: ROLE };
    expect(decisionOf({ identity: [all] }, request)).toBe(NO);
  });
});

describe('services, anonymous callers and service-linked roles', () => {
  const SERVICE = 'cloudtrail.amazonaws.com';

  it('a service needs the resource’s policy, and nothing else', () => {
    const resource = [to({ Service: SERVICE })];
    expect(decisionOf({ resource, identity: [deny], scps: [[deny]] }, { caller: SERVICE })).toBe(
      YES,
    );
    expect(decisionOf({ resource, rcps: [denyTo('*')] }, { caller: SERVICE })).toBe(DENIED);
    expect(decisionOf({ resource: [to({ AWS: A })] }, { caller: SERVICE })).toBe(NO);
    expect(decisionOf({ identity: [all] }, { caller: SERVICE })).toBe(OPEN);
  });

  it('nobody is only let in by everyone', () => {
    expect(decisionOf({ resource: [to('*')] }, { caller: 'anonymous' })).toBe(YES);
    expect(decisionOf({ resource: [to({ AWS: A })] }, { caller: 'anonymous' })).toBe(NO);
  });

  it('neither SCPs nor RCPs limit service-linked roles', () => {
    const caller = `arn:aws:iam::${A}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`;
    const answer = ask({ identity: [all], scps: [[deny]], rcps: [denyTo('*')] }, { caller });
    expect(answer).toMatchObject({
      decision: YES,
      skipped: [
        { layer: 'scp', why: 'service-linked-role' },
        { layer: 'rcp', why: 'service-linked-role' },
      ],
    });
  });

  it('RCPs do not reach the resources of every service', () => {
    const rcps = [denyTo('*')];
    const asked = (action: string): string =>
      decisionOf({ identity: [all], rcps }, { action, resource: '*', caller: ALICE });
    expect(asked('sqs:SendMessage')).toBe(DENIED);
    expect(asked('ec2:RunInstances')).toBe(YES);
  });
});

describe('across accounts', () => {
  const asked = (policies: PolicySet, caller = ALICE): string =>
    decisionOf(policies, { action: 'sqs:SendMessage', resource: QUEUE_B, caller });

  it.each<readonly [string, PolicySet, string]>([
    ['both sides allow, by the user', { identity: [all], resource: [to({ AWS: ALICE })] }, YES],
    ['both sides allow, by the account', { identity: [all], resource: [to({ AWS: A })] }, YES],
    ['both sides allow, by everyone', { identity: [all], resource: [to('*')] }, YES],
    ['only the resource', { identity: [reads], resource: [to({ AWS: ALICE })] }, NO],
    ['only the identity', { identity: [all], resource: [to({ AWS: B })] }, NO],
    ['the boundary limits it', { identity: [all], boundary: [reads], resource: [to('*')] }, NO],
    ['the SCP limits it', { identity: [all], scps: [[reads]], resource: [to('*')] }, NO],
    [
      'a Deny on the other side',
      { identity: [all], resource: [to('*'), denyTo({ AWS: A })] },
      DENIED,
    ],
    // The other account's policy decides, and nobody has named it.
    ['the resource’s policy is not known', { identity: [all] }, OPEN],
    ['and does not matter', { identity: [reads] }, NO],
    ['the identity policies are not known', { resource: [to({ AWS: ALICE })] }, OPEN],
  ])('%s', (_name, policies, decision) => {
    expect(asked(policies)).toBe(decision);
  });

  it('says which policies the decision depends on', () => {
    const request = { action: 'sqs:SendMessage', resource: QUEUE_B, caller: ALICE };
    expect(ask({ identity: [all] }, request).dependsOn).toEqual([
      { judged: undefined, on: { kind: 'policies', layer: 'resource' } },
    ]);
    expect(ask({ resource: [to('*')] }, request).dependsOn).toEqual([
      { judged: undefined, on: { kind: 'policies', layer: 'identity' } },
    ]);
  });

  it('both decide, so both are named', () => {
    const request = { action: 'sqs:SendMessage', resource: QUEUE_B, caller: ALICE };
    const { decidedBy } = ask({ identity: [all], resource: [to('*')] }, request);
    expect(decidedBy.map(({ layer }) => layer)).toEqual(['identity', 'resource']);
  });

  it('the account of a bucket is told by aws:ResourceAccount', () => {
    const request = { caller: ALICE, context: { 'aws:ResourceAccount': [B] } };
    expect(decisionOf({ identity: [all] }, request)).toBe(OPEN);
    expect(decisionOf({ identity: [all] }, { caller: ALICE })).toBe(YES);
  });
});

describe('KMS keys and roles want their own policy to allow it', () => {
  const key = (policies: PolicySet): string =>
    decisionOf(policies, { action: 'kms:Decrypt', resource: KEY, caller: ALICE });

  it.each<readonly [string, PolicySet, string]>([
    ['the key policy leaves it to IAM', { identity: [all], resource: [to({ AWS: ROOT })] }, YES],
    ['and IAM does not allow it', { identity: [reads], resource: [to({ AWS: ROOT })] }, NO],
    ['the key policy names the user', { identity: [], resource: [to({ AWS: ALICE })] }, YES],
    ['the key policy names somebody else', { identity: [all], resource: [to({ AWS: ROLE })] }, NO],
  ])('%s', (_name, policies, decision) => {
    expect(key(policies)).toBe(decision);
  });

  it('a key policy that was not given is taken to leave it to IAM', () => {
    const request = { action: 'kms:Decrypt', resource: KEY, caller: ALICE };
    expect(ask({ identity: [all] }, request)).toMatchObject({
      decision: YES,
      assumesResourcePolicy: true,
    });
    expect(ask({ identity: [all] }, { action: 'kms:ListKeys', resource: '*' })).toMatchObject({
      assumesResourcePolicy: false,
    });
  });

  const trust = (principal: unknown, more: object = {}) =>
    policy(
      { Effect: 'Allow', Principal: principal, Action: 'sts:AssumeRole', ...more },
      { type: 'trust' },
    );
  const assume = (policies: PolicySet, caller = ALICE): string =>
    decisionOf(policies, { action: 'sts:AssumeRole', resource: ROLE, caller });

  it.each<readonly [string, PolicySet, string]>([
    ['trust of the account, and IAM', { identity: [all], resource: [trust({ AWS: ROOT })] }, YES],
    ['trust of the account alone', { identity: [], resource: [trust({ AWS: ROOT })] }, NO],
    ['trust of the user', { identity: [], resource: [trust({ AWS: ALICE })] }, YES],
    ['trust of another account', { identity: [all], resource: [trust({ AWS: B })] }, NO],
    [
      'trust in another condition',
      {
        identity: [all],
        resource: [
          trust({ AWS: A }, { Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } }),
        ],
      },
      NO,
    ],
  ])('%s', (_name, policies, decision) => {
    expect(assume(policies)).toBe(decision);
  });

  it('a user of another account needs both', () => {
    const stranger = `arn:aws:iam::${B}:user/bob`;
    expect(assume({ identity: [all], resource: [trust({ AWS: B })] }, stranger)).toBe(YES);
    expect(assume({ identity: [], resource: [trust({ AWS: stranger })] }, stranger)).toBe(NO);
  });

  it('users of identity providers need the trust policy alone', () => {
    const provider = `arn:aws:iam::${A}:oidc-provider/gitlab.example.com`;
    const statement = {
      Effect: 'Allow',
      Principal: { Federated: provider },
      Action: 'sts:AssumeRoleWithWebIdentity',
      Condition: { StringEquals: { 'gitlab.example.com:sub': 'project:1' } },
    };
    const request = {
      action: 'sts:AssumeRoleWithWebIdentity',
      resource: ROLE,
      caller: 'gitlab.example.com',
    };
    const resource = [policy(statement, { type: 'trust' })];
    const context = { 'gitlab.example.com:sub': ['project:1'] };
    expect(decisionOf({ resource }, { ...request, context })).toBe(YES);
    expect(decisionOf({ resource }, request)).toBe(NO);
  });
});

describe('where nobody said who calls', () => {
  it('only what is for everyone is certain', () => {
    expect(decisionOf({ identity: [], resource: [to('*')] })).toBe(YES);
    expect(decisionOf({ identity: [], resource: [to({ AWS: ALICE })] })).toBe(OPEN);
    expect(decisionOf({ identity: [all], resource: [denyTo({ AWS: ALICE })] })).toBe(OPEN);
    expect(ask({ identity: [], resource: [to({ AWS: ALICE })] }).dependsOn).toMatchObject([
      { judged: { layer: 'resource' }, on: { kind: 'caller' } },
    ]);
  });

  it('policies that only limit leave it to those that allow', () => {
    expect(ask({ boundary: [reads] })).toMatchObject({
      decision: OPEN,
      dependsOn: [{ on: { kind: 'policies', layer: 'identity' } }],
    });
    expect(decisionOf({ boundary: [other] })).toBe(NO);
    expect(decisionOf({ scps: [[deny]] })).toBe(DENIED);
  });
});

describe('the examples of AWS’s pages on policy evaluation', () => {
  const person = policy([
    { Sid: 'ListAll', Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' },
    { Sid: 'OwnObjects', Effect: 'Allow', Action: 's3:*Object*', Resource: 'arn:aws:s3:::shop/*' },
    {
      Sid: 'NoLogs',
      Effect: 'Deny',
      Action: 's3:*',
      Resource: ['arn:aws:s3:::*log*', 'arn:aws:s3:::*log*/*'],
    },
  ]);
  const bucket = policy(
    {
      Effect: 'Allow',
      Principal: { AWS: ALICE },
      Action: ['s3:GetObject*', 's3:PutObject*'],
      Resource: 'arn:aws:s3:::shop/*',
    },
    { type: 'resource' },
  );
  const put = (resource: string, policies: PolicySet) =>
    ask(policies, {
      action: 's3:PutObject',
      resource,
      caller: ALICE,
      context: { 'aws:ResourceAccount': [B] },
    });

  it('a file for the log bucket: denied on the caller’s side already', () => {
    expect(put('arn:aws:s3:::shop-logs/a', { identity: [person] })).toMatchObject({
      decision: DENIED,
      decidedBy: [{ statement: { index: 2 } }],
    });
  });

  it('a file for the bucket: both accounts allow it', () => {
    expect(put('arn:aws:s3:::shop/a', { identity: [person], resource: [bucket] })).toMatchObject({
      decision: YES,
      decidedBy: [{ layer: 'identity', statement: { index: 1 } }, { layer: 'resource' }],
    });
  });

  it('a bucket policy within the account is enough, and an explicit deny is not outweighed', () => {
    const carlos = policy([
      { Effect: 'Allow', Action: ['s3:ListBucket'], Resource: 'arn:aws:s3:::alice-logs' },
      { Effect: 'Deny', Action: 's3:*', NotResource: ['arn:aws:s3:::alice*'] },
    ]);
    const own = policy(
      { Effect: 'Allow', Principal: { AWS: ALICE }, Action: 's3:*', Resource: 'arn:aws:s3:::*' },
      { type: 'resource' },
    );
    const save = (resource: string): string =>
      decisionOf(
        { identity: [carlos], resource: [own] },
        { action: 's3:PutObject', resource, caller: ALICE },
      );
    expect(save('arn:aws:s3:::alice-logs/a')).toBe(YES);
    expect(save('arn:aws:s3:::shared/a')).toBe(DENIED);
  });
});

describe('reasons', () => {
  it('every other statement says which element did not match', () => {
    const document = policy([
      { Effect: 'Allow', Action: 's3:Put*', Resource: '*' },
      { Effect: 'Allow', NotAction: 's3:Get*', Resource: '*' },
      { Effect: 'Allow', Action: '*', Resource: 'arn:aws:s3:::other/${aws:username}' },
      { Effect: 'Allow', Action: '*', NotResource: '*' },
      { ...ALLOW_ALL, Condition: { StringEquals: { 'aws:SourceVpc': 'vpc-1' } } },
      {
        ...ALLOW_ALL,
        Condition: { StringNotLike: { 'aws:UserAgent': '${aws:none}' }, Null: { k: 'true' } },
      },
    ]);
    const { others } = ask(
      { identity: [document] },
      { context: { 'aws:SourceVpc': ['vpc-2'], k: ['x'] } },
    );
    expect(others.map(({ judgement }) => judgement)).toMatchObject([
      { applies: 'no', because: { element: 'Action' } },
      { applies: 'no', because: { element: 'NotAction' } },
      { applies: 'no', because: { element: 'Resource', valueless: ['aws:username'] } },
      { applies: 'no', because: { element: 'NotResource', valueless: [] } },
      {
        applies: 'no',
        because: { element: 'Condition', condition: { key: 'aws:sourcevpc' }, given: ['vpc-2'] },
      },
      { applies: 'no', because: { element: 'Condition', condition: { key: 'k' }, given: ['x'] } },
    ]);
  });

  it('what an unknown decision depends on', () => {
    const document = policy([
      { ...ALLOW_ALL, Action: [{ Ref: 'Action' }] },
      { ...ALLOW_ALL, Condition: { StringMatches: { k: 'v' } } },
      { ...ALLOW_ALL, Condition: { StringEquals: { 'aws:userid': 'AIDA1' } } },
      { ...ALLOW_ALL, Resource: ['arn:aws:s3:::${aws:userid}/*'] },
      { Effect: 'Allow', Action: '*' },
      { ...ALLOW_ALL, Condition: { StringEquals: { k: [{ Ref: 'Value' }] } } },
    ]);
    const { decision, dependsOn } = ask(
      { identity: [document] },
      { caller: ALICE, resource: 'arn:aws:s3:::a/b', context: { k: ['v'] } },
    );
    expect(decision).toBe(OPEN);
    expect(dependsOn.map(({ judged, on }) => [judged?.statement.index, on])).toEqual([
      [0, { kind: 'filled-in', element: 'Action' }],
      [1, { kind: 'refused', element: 'Condition', what: 'invalid' }],
      [2, { kind: 'key', key: 'aws:userid' }],
      [3, { kind: 'key', key: 'aws:userid' }],
      [4, { kind: 'refused', element: 'Resource', what: 'missing' }],
      [5, { kind: 'filled-in', element: 'Condition', key: 'k' }],
    ]);
  });

  it('an implicit deny names the policies that would have to allow it', () => {
    const missing = (policies: PolicySet) => ask(policies, { caller: ALICE }).missing;
    expect(missing({ identity: [none] })).toEqual([{ layer: 'identity' }]);
    expect(missing({ identity: [all], boundary: [other] })).toEqual([{ layer: 'boundary' }]);
    expect(missing({ identity: [all], scps: [[all], [other]] })).toEqual([
      { layer: 'scp', level: 1 },
    ]);
    expect(missing({ identity: [none], resource: [to({ AWS: B })] })).toEqual([
      { layer: 'identity' },
      { layer: 'resource' },
    ]);
  });

  it('an Allow that only limits does not decide', () => {
    const { decidedBy, others } = ask(
      { identity: [all], boundary: [reads], scps: [[all]] },
      { caller: ALICE },
    );
    expect(decidedBy.map(({ layer }) => layer)).toEqual(['identity']);
    expect(others.map(({ layer, judgement }) => [layer, judgement.applies])).toEqual([
      ['boundary', 'yes'],
      ['scp', 'yes'],
    ]);
  });

  it('the queue of one’s own account is none of another', () => {
    const request = { action: 'sqs:SendMessage', resource: QUEUE_A, caller: ALICE };
    expect(decisionOf({ identity: [all] }, request)).toBe(YES);
  });
});
