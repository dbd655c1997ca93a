import { describe, expect, it } from 'vitest';
import { rule } from '../../../../server/src/rules/access/privilege-escalation';
import { describeFinding } from '../../../../server/src/rules/describe';
import { findingsOf, parseCase, testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const allow = (actions: string, resource = '"*"', more = ''): string =>
  `{"Effect":"Allow","Action":${actions},"Resource":${resource}${more}}`;
const deny = (actions: string, resource = '"*"', more = ''): string =>
  `{"Effect":"Deny","Action":${actions},"Resource":${resource}${more}}`;
const on = (operator: string, key: string, value: string): string =>
  `,"Condition":{"${operator}":{"${key}":"${value}"}}`;

const OWN_USER = '"arn:aws:iam::*:user/${aws:username}"';
const PASS = allow('"iam:PassRole"');
const LAMBDA = allow('["lambda:CreateFunction","lambda:InvokeFunction"]');
const TO_LAMBDA = on('StringEquals', 'iam:PassedToService', 'lambda.amazonaws.com');
const MFA = on('Bool', 'aws:MultiFactorAuthPresent', 'true');
const GATE = `{"Effect":"Deny","NotAction":"iam:ListMFADevices","Resource":"*"${on('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false')}}`;

testRule(rule, {
  valid: [
    {
      name: 'users manage their own credentials',
      policy: policyWith(
        allow('["iam:ChangePassword","iam:GetUser"]', OWN_USER),
        allow(
          '["iam:CreateAccessKey","iam:CreateLoginProfile","iam:UpdateLoginProfile","iam:DeleteAccessKey"]',
          OWN_USER,
        ),
      ),
    },
    {
      name: 'roles are made within a boundary',
      policy: policyWith(
        allow(
          '["iam:CreateRole","iam:AttachRolePolicy","iam:PutRolePolicy"]',
          '"*"',
          on('StringEquals', 'iam:PermissionsBoundary', 'arn:aws:iam::111122223333:policy/b'),
        ),
      ),
    },
    {
      name: 'a deployer with named roles',
      policy: policyWith(
        allow('["iam:PassRole","iam:AttachRolePolicy"]', '"arn:aws:iam::*:role/app-*"'),
        LAMBDA,
        allow('["cloudformation:CreateStack","ec2:RunInstances"]'),
      ),
    },
    { name: 'passing without a call that takes a role', policy: policyWith(PASS) },
    { name: 'a call that takes a role without passing', policy: policyWith(LAMBDA) },
    {
      name: 'a role for a service that is not used',
      policy: policyWith(
        LAMBDA,
        allow(
          '"iam:PassRole"',
          '"*"',
          on('StringEquals', 'iam:PassedToService', 'ec2.amazonaws.com'),
        ),
      ),
    },
    { name: 'a Deny', policy: policyWith(allow('"iam:*Policy"'), deny('"iam:*"')) },
    {
      name: 'reading',
      policy: policyWith(allow('["iam:Get*","iam:List*","lambda:Get*","ec2:Describe*"]')),
    },
    { name: 'administrators', policy: policyWith(allow('"*"')) },
    {
      name: 'administrators of IAM',
      policy: policyWith(allow('["iam:*","lambda:*","sts:AssumeRole"]')),
    },
    {
      name: 'power users',
      policy: policyWith(
        '{"Effect":"Allow","NotAction":["iam:*","organizations:*"],"Resource":"*"}',
      ),
    },
    { name: 'a boundary', policy: policyWith(allow('"iam:AttachUserPolicy"')), type: 'boundary' },
    { name: 'an SCP', policy: policyWith(allow('"iam:AttachUserPolicy"')), type: 'scp' },
    {
      name: 'a session policy',
      policy: policyWith(allow('"iam:AttachUserPolicy"')),
      type: 'session',
    },
    { name: 'a computed role', policy: policyWith(LAMBDA, allow('"iam:PassRole"', '{"Ref":"R"}')) },
    {
      name: 'a computed condition',
      policy: policyWith(allow('"iam:AttachUserPolicy"', '"*"', ',"Condition":{"Ref":"C"}')),
    },
    {
      name: 'a half-written statement',
      policy: policyWith('{"Effect":"Allow","Action":"iam:AttachUserPolicy"}'),
    },
  ],
  invalid: [
    {
      name: 'one action',
      policy: policyWith(allow('["iam:GetUser",«"iam:AttachUserPolicy"»]')),
      severity: 'warning',
      accessAnalyzer: null,
      messages: ['way-attach-user-policy'],
      says: 'attach `AdministratorAccess` to their own user',
      fixes: [],
    },
    {
      name: 'a bare statement',
      policy: allow('«"iam:PutUserPolicy"»', OWN_USER),
    },
    {
      name: 'several of a family are one finding',
      policy: policyWith(
        allow('["iam:GetUser",«"iam:AttachUserPolicy"»,"iam:PutUserPolicy"]'),
        allow('"iam:CreatePolicyVersion"'),
      ),
      messages: ['several-policies'],
      says: '`iam:AttachUserPolicy`, `iam:PutUserPolicy` and `iam:CreatePolicyVersion`',
    },
    {
      name: 'families are findings of their own',
      policy: policyWith(
        allow('[«"iam:UpdateAssumeRolePolicy"»,«"iam:CreateAccessKey"»,«"iam:AttachUserPolicy"»]'),
      ),
      messages: [
        'way-update-assume-role-policy',
        'way-create-access-key',
        'way-attach-user-policy',
      ],
    },
    {
      name: 'a wildcard that opens several families is one finding',
      policy: policyWith(allow('«"iam:*"»', '"arn:aws:iam::111122223333:role/*"'), LAMBDA),
      messages: ['mixed'],
      severity: 'warning',
      says: '`iam:*` opens known ways to escalate privileges, through `iam:AttachRolePolicy`',
    },
    {
      name: 'any role for any service',
      policy: policyWith(LAMBDA, allow('«"iam:PassRole"»')),
      messages: ['way-create-function'],
      severity: 'warning',
      says: 'create and run a Lambda function with any role',
    },
    {
      name: 'several services are one finding',
      policy: policyWith(
        allow(
          '[«"iam:PassRole"»,"lambda:CreateFunction","lambda:InvokeFunction","ec2:RunInstances","ec2:RequestSpotInstances"]',
        ),
      ),
      messages: ['several-pass-role'],
      says: 'to EC2 and Lambda, an administrator',
    },
    {
      name: 'any role for a service that is named, as AWS writes it',
      policy: policyWith(LAMBDA, allow('«"iam:PassRole"»', '"*"', TO_LAMBDA)),
      severity: 'info',
    },
    {
      name: 'what others run',
      policy: policyWith(allow('«"lambda:Update*"»')),
      severity: 'info',
      messages: ['several-workloads'],
      says: 'whatever runs in Lambda',
    },
    {
      name: 'the administrator of a service',
      policy: policyWith(allow('«"lambda:*"»')),
      severity: 'hint',
    },
    {
      name: 'the administrator of IAM Identity Center',
      policy: policyWith(allow('«"sso:*"»')),
      severity: 'info',
    },
    {
      name: 'assignments to oneself',
      policy: policyWith(allow('«"sso:CreateAccountAssignment"»')),
      severity: 'warning',
    },
    {
      name: 'an older version, which is seldom wider',
      policy: policyWith(allow('«"iam:SetDefaultPolicyVersion"»')),
      severity: 'info',
    },
    {
      name: 'a Deny of IAM leaves other ways',
      policy: policyWith(allow('«"*"»'), deny('["iam:*","sso:*"]')),
      severity: 'info',
      messages: ['several-workloads'],
    },
    {
      name: 'MFA',
      policy: policyWith(allow('«"iam:AttachUserPolicy"»', '"*"', MFA)),
      severity: 'warning',
    },
    {
      name: 'behind a gate',
      policy: policyWith(allow('«"iam:AttachUserPolicy"»'), GATE),
    },
  ],
});

const related = (policy: string): readonly string[] =>
  findingsOf(rule, parseCase(policy)).flatMap((finding) =>
    describeFinding(finding, 'en').related.map(
      ({ range, message }) => `${policy.slice(range.start, range.end)}: ${message}`,
    ),
  );

describe('the other places of a way', () => {
  it('are where its other steps are allowed', () => {
    expect(related(policyWith(PASS, LAMBDA))).toEqual([
      '"lambda:CreateFunction": This is needed as well.',
      '"lambda:InvokeFunction": This is needed as well.',
    ]);
  });

  it('are none where one value allows all of it', () => {
    expect(related(policyWith(allow('["iam:AttachUserPolicy"]')))).toEqual([]);
  });

  it('say each of several ways', () => {
    expect(related(policyWith(allow('["iam:AttachUserPolicy","iam:PutUserPolicy"]')))).toEqual([
      '"iam:AttachUserPolicy": Attach `AdministratorAccess` to their own user (`iam:AttachUserPolicy`).',
      '"iam:PutUserPolicy": Give their own user an inline policy that allows everything (`iam:PutUserPolicy`).',
    ]);
  });

  it('are the condition that asks for MFA', () => {
    const key = '"aws:MultiFactorAuthPresent":';
    const says = 'Only with MFA: that keeps out a stolen password, but not the user.';
    const action = allow('"iam:AttachUserPolicy"', '"*"', MFA);
    expect(related(policyWith(action))).toEqual([`${key}"true": ${says}`]);
    expect(related(policyWith(allow('"iam:AttachUserPolicy"'), GATE))).toEqual([
      `${key}"false": ${says}`,
    ]);
    expect(related(policyWith(action, allow('"iam:AttachUserPolicy"')))).toEqual([]);
  });
});
