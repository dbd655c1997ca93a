import { rule } from '../../../../server/src/rules/condition/missing-tag-key';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

testRule(rule, {
  valid: [
    {
      name: 'a tag key',
      policy: withCondition('{ "StringEquals": { "aws:ResourceTag/a": "x" } }'),
    },
    {
      name: 'the keys of all tags',
      policy: withCondition('{ "Null": { "aws:TagKeys": "true" } }'),
    },
    {
      name: 'tag keys of services with a name of their own, and keys that only sound like it',
      policy: withCondition(
        '{ "StringEquals": { "s3:BucketTag/a": "x", "rds:db-tag/a": "x", "ecs:propagate-tags": "x", "swf:tagFilter.tag": "x" } }',
      ),
    },
    {
      name: 'an object below is the mistake then',
      policy: withCondition('{ "StringEquals": { "aws:ResourceTag": { "a": "x" } } }'),
    },
    {
      name: 'a key that is still to be typed',
      policy: withCondition('{ "StringEquals": { "aws:ResourceTag" } }'),
    },
  ],
  invalid: [
    {
      name: 'no tag key',
      policy: withCondition('{ "StringEquals": { «"aws:ResourceTag"»: "x" } }'),
      severity: 'error',
      accessAnalyzer: 'MISSING_TAG_KEY_IN_CONDITION',
      says: '`aws:ResourceTag/tag-key`',
    },
    {
      name: 'nothing after the slash',
      policy: withCondition('{ "StringEquals": { «"aws:PrincipalTag/"»: "x" } }'),
      says: '`aws:PrincipalTag/tag-key`',
    },
    {
      name: 'request tags, and the key of a service',
      policy: withCondition(
        '{ "Null": { «"aws:requesttag"»: "true", «"ec2:ResourceTag"»: "true" } }',
      ),
    },
    {
      name: 'keys of services with a name of their own',
      policy: withCondition(
        '{ "StringEquals": { «"s3:BucketTag"»: "x", «"rds:db-tag"»: "x", «"account:AccountResourceOrgTags/"»: "x" } }',
      ),
    },
  ],
});
