import { describe, expect, it } from 'vitest';
import { administratorGrant } from '../../../../server/src/reasoning/escalation/administrator';
import { openPaths } from '../../../../server/src/reasoning/escalation/openPaths';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { documentOf, documentWithGaps, policyOf } from '../../testers/explainTester';

const ids = (document: PolicyDocument): readonly string[] =>
  openPaths(document).map(({ path, needsMfa }) => path.id + (needsMfa ? ' with MFA' : ''));

const paths = (...statements: readonly object[]): readonly string[] =>
  ids(documentOf(policyOf(...statements), 'identity'));

const allow = (Action: unknown, Resource: unknown = '*', more: object = {}): object => ({
  Effect: 'Allow',
  Action,
  Resource,
  ...more,
});
const deny = (Action: unknown, Resource: unknown = '*', more: object = {}): object => ({
  Effect: 'Deny',
  Action,
  Resource,
  ...more,
});
const when = (operator: string, key: string, value: unknown): object => ({
  Condition: { [operator]: { [key]: value } },
});

const ACCOUNT = 'arn:aws:iam::111122223333:';
const OWN_USER = 'arn:aws:iam::*:user/${aws:username}';
const ATTACH = ['attach-user-policy'];
const KEYS = ['create-access-key'];
const LAMBDA = ['lambda:CreateFunction', 'lambda:InvokeFunction'];

describe('resources', () => {
  it.each<[string, object, readonly string[]]>([
    ['every user', allow('iam:AttachUserPolicy', `${ACCOUNT}user/*`), ATTACH],
    [
      'every user of a computed account',
      allow('iam:AttachUserPolicy', 'arn:${AWS::Partition}:iam::${AWS::AccountId}:user/*'),
      ATTACH,
    ],
    ['the own user, whose policies are enough', allow('iam:AttachUserPolicy', OWN_USER), ATTACH],
    ['one user', allow('iam:AttachUserPolicy', `${ACCOUNT}user/anna`), []],
    ['users of a path', allow('iam:AttachUserPolicy', `${ACCOUNT}user/app/*`), []],
    ['roles, for an action on users', allow('iam:AttachUserPolicy', `${ACCOUNT}role/*`), []],
    ['every key', allow('iam:CreateAccessKey', `${ACCOUNT}user/*`), KEYS],
    ['only the own key', allow('iam:CreateAccessKey', OWN_USER), []],
    [
      'every key but one',
      { ...allow('iam:CreateAccessKey'), Resource: undefined, NotResource: `${ACCOUNT}user/root` },
      [],
    ],
    [
      'everything but buckets',
      { ...allow('iam:CreateAccessKey'), Resource: undefined, NotResource: 'arn:aws:s3:::*' },
      KEYS,
    ],
    ['an ARN that stops early', allow('iam:CreateAccessKey', 'arn:aws:iam::*'), KEYS],
    ['an action in another letter case', allow('IAM:attachuserpolicy'), ATTACH],
    [
      'a pattern',
      allow('iam:*UserPol*', OWN_USER),
      ['attach-user-policy', 'put-user-policy', 'detach-user-policy', 'delete-user-policy'],
    ],
    ['a wildcard in the service', allow('i?m:AttachUserPolicy'), ATTACH],
    ['a bucket', allow('*', 'arn:aws:s3:::example-bucket/*'), []],
  ])('%s', (_, statement, expected) => {
    expect(paths(statement)).toEqual(expected);
  });

  it('what the caller makes may have a name that the policy wants', () => {
    const pass = allow('iam:PassRole');
    const app = 'arn:aws:lambda:*:111122223333:function:app-*';
    expect(paths(pass, allow(LAMBDA, app))).toEqual(['create-function']);
    expect(paths(pass, allow(LAMBDA, 'arn:aws:lambda:*:*:layer:app-*'))).toEqual([]);
    expect(paths(pass, allow(LAMBDA, 'arn:aws:s3:::app-*'))).toEqual([]);
    expect(paths(pass, allow(LAMBDA, app), deny('lambda:*', app))).toEqual([]);
    const prod = 'arn:aws:lambda:*:*:function:prod-*';
    expect(paths(pass, allow(LAMBDA, app), deny('lambda:*', prod))).toEqual(['create-function']);
    expect(paths(pass, { ...allow(LAMBDA), Resource: undefined, NotResource: prod })).toEqual([]);
  });

  it('what exists already must be reached whatever its name is', () => {
    const code = 'lambda:UpdateFunctionCode';
    expect(paths(allow(code, 'arn:aws:lambda:*:*:function:*'))).toEqual(['update-function-code']);
    expect(paths(allow(code, 'arn:aws:lambda:*:*:function:app-*'))).toEqual([]);
  });

  it('a launch needs all that an instance is made of', () => {
    const ec2 = (...types: string[]): object =>
      allow(
        'ec2:RunInstances',
        types.map((type) => `arn:aws:ec2:*:*:${type}/*`),
      );
    const pass = allow('iam:PassRole');
    const rest = ['subnet', 'security-group', 'network-interface', 'volume'];
    expect(paths(pass, ec2('instance', 'image', ...rest))).toEqual(['run-instances']);
    expect(paths(pass, ec2('instance', ...rest))).toEqual([]);
  });

  it('roles that are named may be passed', () => {
    expect(paths(allow(LAMBDA), allow('iam:PassRole', `${ACCOUNT}role/app-*`))).toEqual([]);
    expect(paths(allow(LAMBDA), allow('iam:PassRole', `${ACCOUNT}role/*`))).toEqual([
      'create-function',
    ]);
  });

  it('a harmless document is not a command', () => {
    const instances = allow('ssm:SendCommand', 'arn:aws:ec2:*:*:instance/*');
    const document = (name: string): object =>
      allow('ssm:SendCommand', `arn:aws:ssm:*:*:document/${name}`);
    expect(paths(instances, document('AWS-ConfigureAWSPackage'))).toEqual([]);
    expect(paths(instances, document('AWS-*'))).toEqual(['send-command']);
  });
});

describe('conditions of an Allow', () => {
  const BOUNDARY = `${ACCOUNT}policy/example-boundary`;
  it.each<[string, object, readonly string[]]>([
    ['a permissions boundary', when('StringEquals', 'iam:PermissionsBoundary', BOUNDARY), []],
    ['one policy', when('ArnEquals', 'iam:PolicyARN', `${ACCOUNT}policy/example`), []],
    [
      "any of AWS's policies",
      when('ArnLike', 'iam:PolicyARN', 'arn:aws:iam::aws:policy/*'),
      ATTACH,
    ],
    [
      'any policy but administrators',
      when('ArnNotEquals', 'iam:PolicyARN', 'arn:aws:iam::aws:policy/AdministratorAccess'),
      [],
    ],
    ['a tag', when('StringEquals', 'aws:ResourceTag/team', '${aws:PrincipalTag/team}'), []],
    ['through a service', when('Bool', 'aws:ViaAWSService', 'true'), []],
    ['MFA', when('Bool', 'aws:MultiFactorAuthPresent', 'true'), ['attach-user-policy with MFA']],
    [
      'a fresh MFA',
      when('NumericLessThan', 'aws:MultiFactorAuthAge', 3600),
      ['attach-user-policy with MFA'],
    ],
    ['MFA or keys', when('BoolIfExists', 'aws:MultiFactorAuthPresent', true), ATTACH],
    ['an address', when('IpAddress', 'aws:SourceIp', '192.0.2.0/24'), ATTACH],
    ['TLS', when('Bool', 'aws:SecureTransport', true), ATTACH],
    ['a Region, in which IAM is not', when('StringEquals', 'aws:RequestedRegion', 'eu-west-1'), []],
    ['an unknown operator', when('StringSame', 'aws:SourceIp', 'x'), ATTACH],
    ['an unknown operator on a tag', when('StringSame', 'aws:ResourceTag/a', 'x'), []],
    ['a computed block', { Condition: { Ref: 'C' } }, []],
    ['a block that is being typed', { Condition: '' }, []],
  ])('%s', (_, condition, expected) => {
    expect(paths(allow('iam:AttachUserPolicy', '*', condition))).toEqual(expected);
  });

  it('a Region does not stop what is in Regions', () => {
    const region = when('StringEquals', 'aws:RequestedRegion', 'eu-west-1');
    expect(paths(allow('lambda:UpdateFunctionCode', '*', region))).toEqual([
      'update-function-code',
    ]);
  });

  it.each<[string, object, readonly string[]]>([
    [
      'the service',
      when('StringEquals', 'iam:PassedToService', 'lambda.amazonaws.com'),
      ['create-function'],
    ],
    [
      'several services',
      when('StringEquals', 'iam:PassedToService', ['ec2.amazonaws.com', 'lambda.amazonaws.com']),
      ['create-function'],
    ],
    ['another service', when('StringEquals', 'iam:PassedToService', 'ec2.amazonaws.com'), []],
    [
      'all services but this one',
      when('StringNotEquals', 'iam:PassedToService', 'lambda.amazonaws.com'),
      [],
    ],
    [
      'all services but another',
      when('StringNotEquals', 'iam:PassedToService', 'ec2.amazonaws.com'),
      ['create-function'],
    ],
    [
      'a function',
      when('ArnLike', 'iam:AssociatedResourceArn', 'arn:aws:lambda:*:*:function:app'),
      [],
    ],
  ])('a role is passed to %s', (_, condition, expected) => {
    expect(paths(allow(LAMBDA), allow('iam:PassRole', '*', condition))).toEqual(expected);
  });
});

describe('Deny', () => {
  const NO_MFA = when('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false');
  it.each<[string, object, readonly string[]]>([
    ['of the action', deny('iam:Attach*'), []],
    ['of everything else', { ...deny('x'), Action: undefined, NotAction: 's3:*' }, []],
    ['of another action', deny('iam:AttachRolePolicy'), ATTACH],
    ['of the own user', deny('iam:*', OWN_USER), []],
    ['of one other user', deny('iam:*', `${ACCOUNT}user/root`), ATTACH],
    [
      'of everything but one user',
      { ...deny('iam:*'), Resource: undefined, NotResource: `${ACCOUNT}user/app` },
      [],
    ],
    [
      'without the boundary',
      deny('iam:*', '*', when('StringNotEquals', 'iam:PermissionsBoundary', 'b')),
      [],
    ],
    [
      'of one policy',
      deny(
        'iam:*',
        '*',
        when('ArnEquals', 'iam:PolicyARN', 'arn:aws:iam::aws:policy/AdministratorAccess'),
      ),
      [],
    ],
    [
      'from elsewhere',
      deny('*', '*', when('NotIpAddress', 'aws:SourceIp', '192.0.2.0/24')),
      ATTACH,
    ],
    [
      'elsewhere in the world',
      deny('*', '*', when('StringNotEquals', 'aws:RequestedRegion', 'eu-west-1')),
      [],
    ],
    [
      'without MFA',
      { ...deny('x', '*', NO_MFA), Action: undefined, NotAction: 'iam:ListMFADevices' },
      ['attach-user-policy with MFA'],
    ],
    ['with a computed condition', deny('*', '*', { Condition: { Ref: 'C' } }), []],
    ['of computed actions', deny([{ Ref: 'A' }]), []],
    ['on computed resources', deny('iam:*', { Ref: 'R' }), []],
    ['that is being typed', { Effect: 'Deny' }, []],
  ])('%s', (_, statement, expected) => {
    expect(paths(allow('iam:AttachUserPolicy'), statement)).toEqual(expected);
  });

  it('may cover those whose power matters', () => {
    const admins = deny('iam:*', `${ACCOUNT}user/admin-*`);
    expect(paths(allow('iam:CreateAccessKey'), admins)).toEqual([]);
    expect(paths(allow('iam:CreateAccessKey'), deny('iam:*', `${ACCOUNT}role/*`))).toEqual(KEYS);
  });
});

describe('what is not known', () => {
  const unknown = (...statements: readonly object[]): readonly string[] =>
    ids(documentWithGaps(policyOf(...statements), 'identity'));
  it.each<[string, readonly object[], readonly string[]]>([
    ['an action', [allow('iam:<?>')], []],
    ['a user', [allow('iam:AttachUserPolicy', `${ACCOUNT}user/<?>`)], []],
    ['an account', [allow('iam:AttachUserPolicy', 'arn:aws:iam::<?>:user/*')], ATTACH],
    [
      'what else is not allowed',
      [{ ...allow('x'), Action: undefined, NotAction: ['s3:*', '<?>'] }],
      [],
    ],
    ['what is denied', [allow('iam:AttachUserPolicy'), deny('iam:<?>')], []],
    ['on what it is denied', [allow('iam:AttachUserPolicy'), deny('iam:*', '<?>')], []],
    [
      'on which other role it is denied',
      [allow('iam:AttachUserPolicy'), deny('iam:*', `${ACCOUNT}role/<?>`)],
      ATTACH,
    ],
    ['a condition key', [allow('iam:AttachUserPolicy', '*', when('Bool', '<?>', 'true'))], []],
    [
      'the name of a function',
      [allow('iam:PassRole'), allow(LAMBDA, 'arn:aws:lambda:*:*:function:<?>')],
      ['create-function'],
    ],
  ])('%s', (_, statements, expected) => {
    expect(unknown(...statements)).toEqual(expected);
  });

  it('nothing is read from text that is being typed', () => {
    expect(paths({ Effect: 'Allow', Action: 'iam:AttachUserPolicy' })).toEqual([]);
    expect(paths({ Effect: 'Allow', Resource: '*' })).toEqual([]);
    expect(paths({ Action: 'iam:AttachUserPolicy', Resource: '*' })).toEqual([]);
    expect(paths(allow(['iam:', ':', '', 'AttachUserPolicy']))).toEqual([]);
  });

  it('a variable is text in an old policy', () => {
    const statement = allow('iam:AttachUserPolicy', OWN_USER);
    const old = JSON.stringify({ Version: '2008-10-17', Statement: statement });
    expect(ids(documentOf(old, 'identity'))).toEqual([]);
  });
});

describe('administrators', () => {
  const isAdministrator = (...statements: readonly object[]): boolean =>
    administratorGrant(documentOf(policyOf(...statements), 'identity')) !== undefined;
  const power = { ...allow('x'), Action: undefined };
  it.each<[string, readonly object[], boolean]>([
    ['everything', [allow('*')], true],
    ['everything, in two stars', [allow('*:*')], true],
    ['all of IAM', [allow(['s3:*', 'iam:*'])], true],
    ['all of IAM, on its resources', [allow('iam:*', 'arn:aws:iam::111122223333:*')], true],
    ['with MFA', [allow('*', '*', when('Bool', 'aws:MultiFactorAuthPresent', 'true'))], true],
    ['everything, one thing denied', [allow('*'), deny('organizations:LeaveOrganization')], true],
    ['everything but IAM', [allow('*'), deny('iam:*')], false],
    ['all of IAM on roles', [allow('iam:*', `${ACCOUNT}role/*`)], false],
    [
      'within a boundary',
      [allow('iam:*', '*', when('StringEquals', 'iam:PermissionsBoundary', 'b'))],
      false,
    ],
    [
      'single actions',
      [allow(['iam:CreatePolicyVersion', 'iam:AttachRolePolicy', 'iam:PutUserPolicy'])],
      false,
    ],
    ['reading', [allow('iam:Get*')], false],
    ['everything but organizations', [{ ...power, NotAction: 'organizations:*' }], true],
    ['power users', [{ ...power, NotAction: ['iam:*', 'organizations:*'] }], false],
  ])('%s', (_, statements, expected) => {
    expect(isAdministrator(...statements)).toBe(expected);
  });
});
