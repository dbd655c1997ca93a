import { allow } from './case';
import type { Cases } from './case';
import { NOT_RESOURCE, both, but, not } from './roleGrants';

/** Ways to hand out roles, and to create those of services. */
export const ROLES: Cases = {
  PASS_ROLE_WITH_STAR_IN_RESOURCE: [
    { name: 'every resource', policy: allow('"iam:PassRole"', '«"*"»') },
    {
      name: 'every role of an account',
      policy: allow('"iam:PassRole"', '«"arn:aws:iam::111122223333:role/*"»'),
    },
    { name: 'in a list', policy: allow('["iam:GetRole","iam:PassRole"]', '«"*"»') },
    {
      name: 'in another letter case',
      policy: allow('"IAM:passrole"', '«"arn:aws:iam::*:role/*"»'),
    },
    {
      name: 'a condition that does not matter',
      policy: allow('"iam:PassRole"', '«"*"»', '{"Bool":{"aws:SecureTransport":"true"}}'),
    },
    {
      name: 'a condition that holds without its key',
      policy: allow(
        '"iam:PassRole"',
        '«"*"»',
        '{"StringEqualsIfExists":{"iam:PassedToService":["ec2.amazonaws.com"]}}',
      ),
    },
  ],
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE: [
    {
      name: 'everything',
      policy: allow('«"*"»'),
      also: ['CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE'],
    },
    {
      name: 'all of IAM',
      policy: allow('«"iam:*"»'),
      also: ['CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE'],
    },
    { name: 'a pattern', policy: allow('«"iam:Pass*"»') },
    // The pattern also covers iam:PutRolePolicy and the like.
    {
      name: 'every role',
      policy: allow(
        '["s3:GetObject",«"iam:P*"»]',
        '["arn:aws:s3:::amzn-s3-demo-bucket/*","arn:aws:iam::*:role/*"]',
      ),
      also: ['privilege-escalation'],
    },
  ],
  PASS_ROLE_WITH_NOT_RESOURCE: [
    { name: 'alone', policy: but('"iam:PassRole"', NOT_RESOURCE) },
    { name: 'in a list', policy: but('["iam:GetRole","iam:PassRole"]', NOT_RESOURCE) },
  ],
  PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: [
    { name: 'a pattern', policy: but('«"iam:Pass*"»') },
    {
      name: 'all of IAM',
      policy: but('«"iam:*"»'),
      also: ['CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE'],
    },
    {
      name: 'everything',
      policy: but('«"*"»'),
      also: ['CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE'],
    },
  ],
  PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE: [
    {
      name: 'another service left out',
      policy: both('"s3:*"'),
      also: ['CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE', 'notaction-allow'],
    },
    {
      name: 'another action of IAM left out',
      policy: both('["iam:CreateServiceLinkedRole","iam:DeleteRole"]'),
      also: ['notaction-allow'],
    },
  ],
  PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: [
    {
      name: 'another service left out',
      policy: not('"s3:*"'),
      also: ['CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION', 'notaction-allow'],
    },
    {
      name: 'another action of IAM left out',
      policy: not('"iam:CreateServiceLinkedRole"'),
      also: ['notaction-allow'],
    },
    {
      name: 'every role',
      policy: not('"iam:GetRole"', '"arn:aws:iam::*:role/*"'),
      also: ['CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION'],
    },
  ],
};
