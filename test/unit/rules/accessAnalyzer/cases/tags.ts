import { allow, deny, one } from './case';
import type { Cases } from './case';

const TEAM = '{"StringEquals":{«"aws:ResourceTag/team"»:"a"}}';
const REQUEST = '{"StringEquals":{«"aws:RequestTag/team"»:"a"}}';

/** Conditions on tags that requests do not hold. */
export const TAGS: Cases = {
  ALLOW_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: [
    {
      name: 'a service that has no tags',
      policy: allow('["ec2:StartInstances","sdb:GetAttributes"]', '"*"', TEAM),
    },
    { name: 'a service alone', policy: allow('"sdb:GetAttributes"', '"*"', TEAM) },
    {
      name: 'tags of the request',
      policy: allow(
        '"ec2:StartInstances"',
        '"arn:aws:ec2:us-east-1:111122223333:instance/*"',
        REQUEST,
      ),
    },
  ],
  DENY_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: [
    {
      name: 'a service that has no tags',
      policy: deny('["ec2:StopInstances","sdb:DeleteDomain"]', '"*"', TEAM),
    },
    {
      name: 'a resource that has no tags',
      policy: deny('"iam:DeleteGroup"', '"arn:aws:iam::111122223333:group/*"', TEAM),
    },
    { name: 'tags of the request', policy: deny('"translate:TranslateText"', '"*"', REQUEST) },
  ],
  ALLOW_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: [
    {
      name: 'one service left out',
      policy: one(`"Effect":"Allow","NotAction":"iam:*","Resource":"*","Condition":${TEAM}`),
    },
    {
      name: 'several left out',
      policy: one(
        `"Effect":"Allow","NotAction":["iam:*","organizations:*","sts:*"],"Resource":"*","Condition":${TEAM}`,
      ),
    },
  ],
  DENY_NOTACTION_WITH_UNSUPPORTED_TAG_CONDITION_KEY_FOR_SERVICE: [
    {
      name: 'one action left out',
      policy: one(
        `"Effect":"Deny","NotAction":"ec2:DescribeInstances","Resource":"*","Condition":${TEAM}`,
      ),
    },
    {
      name: 'several left out',
      policy: one(
        `"Effect":"Deny","NotAction":["iam:*","sts:*"],"Resource":"*","Condition":{"StringLike":{«"aws:ResourceTag/team"»:"a"}}`,
      ),
    },
  ],
};
