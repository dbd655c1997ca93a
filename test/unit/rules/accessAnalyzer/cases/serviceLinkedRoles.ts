import { allow } from './case';
import type { Cases } from './case';
import { NOT_RESOURCE, both, but, not } from './roleGrants';

/** Ways to create the roles of services. */
export const SERVICE_LINKED_ROLES: Cases = {
  CREATE_SLR_WITH_STAR_IN_RESOURCE: [
    { name: 'every resource', policy: allow('"iam:CreateServiceLinkedRole"', '«"*"»') },
    {
      name: 'every role',
      policy: allow('"iam:CreateServiceLinkedRole"', '«"arn:aws:iam::*:role/*"»'),
    },
    {
      name: 'every role of services',
      policy: allow(
        '["iam:GetRole","iam:CreateServiceLinkedRole"]',
        '«"arn:aws:iam::111122223333:role/aws-service-role/*"»',
      ),
    },
    {
      name: 'a condition on the end of a name',
      policy: allow(
        '"iam:CreateServiceLinkedRole"',
        '«"*"»',
        '{"StringLike":{"iam:AWSServiceName":["*a4b.amazonaws.com"]}}',
      ),
    },
  ],
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE: [
    { name: 'a pattern', policy: allow('«"iam:CreateServiceLinked*"»') },
    {
      name: 'everything that creates',
      policy: allow('«"iam:Create*"»'),
      also: ['privilege-escalation'],
    },
  ],
  CREATE_SLR_WITH_NOT_RESOURCE: [
    { name: 'alone', policy: but('"iam:CreateServiceLinkedRole"', NOT_RESOURCE) },
    {
      name: 'in a list',
      policy: but('["iam:GetRole","iam:CreateServiceLinkedRole"]', NOT_RESOURCE),
    },
  ],
  CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE: [
    { name: 'a pattern', policy: but('«"iam:CreateService*"»') },
    {
      name: 'everything that creates',
      policy: but('«"iam:Create*"»'),
      also: ['privilege-escalation'],
    },
  ],
  CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE: [
    { name: 'passing roles left out', policy: both('"iam:PassRole"'), also: ['notaction-allow'] },
    {
      name: 'several left out',
      policy: both('["iam:PassRole","iam:DeleteRole"]'),
      also: ['notaction-allow'],
    },
  ],
  CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION: [
    { name: 'passing roles left out', policy: not('"iam:PassRole"'), also: ['notaction-allow'] },
    {
      name: 'several left out',
      policy: not('["iam:PassRole","organizations:*"]'),
      also: ['notaction-allow'],
    },
  ],
};
