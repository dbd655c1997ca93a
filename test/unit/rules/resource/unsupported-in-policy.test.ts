import { rule as action } from '../../../../server/src/rules/resource/unsupported-action-in-policy';
import { rule as resource } from '../../../../server/src/rules/resource/unsupported-resource-in-policy';
import { testRule } from '../../testers/ruleTester';
import type { ValidCase } from '../../testers/ruleTester';

const statement = (
  actions: string | readonly string[],
  resources: string | readonly string[],
  principal = '{ "AWS": "111122223333" }',
  effect = 'Allow',
): string =>
  `{ "Effect": "${effect}", "Principal": ${principal}, "Action": ${JSON.stringify(actions)}, "Resource": ${JSON.stringify(resources)} }`;

const policy = (...statements: readonly string[]): string =>
  `{ "Version": "2012-10-17", "Statement": [${statements.join(', ')}] }`;

/** Marks the strings that begin with `!`. */
const marked = (text: string): string => text.replace(/"!([^"]*)"/g, '«"$1"»');

const BUCKET = 'arn:aws:s3:::amzn-s3-demo-bucket';
const OBJECTS = `${BUCKET}/*`;
const OTHER = 'arn:aws:s3:::amzn-s3-demo-bucket2/*';
const KEY = 'arn:aws:kms:us-east-1:111122223333:key/example';
const QUEUE = 'arn:aws:sqs:us-east-1:111122223333:example';
const TABLE = 'arn:aws:dynamodb:us-east-1:111122223333:table/example';

const valid: readonly ValidCase[] = [
  {
    name: 'the policy of a bucket',
    policy: policy(
      statement(['s3:GetObject', 's3:PutObject*'], OBJECTS),
      statement(['s3:ListBucket', 's3:GetBucket*'], BUCKET),
      statement('s3:*', [BUCKET, OBJECTS], '"*"', 'Deny'),
    ),
  },
  {
    name: 'the policy of an access point',
    policy: policy(
      statement('s3:GetObject', [
        'arn:aws:s3:us-east-1:111122223333:accesspoint/example/object/*',
        'arn:aws:s3:us-east-1:111122223333:accesspoint/example',
      ]),
    ),
  },
  { name: 'the policy of a queue', policy: policy(statement('SQS:SendMessage', QUEUE)) },
  { name: 'the policy of a key', policy: policy(statement(['kms:*', 's3:GetObject'], '*')) },
  {
    name: 'as much of one service as of another',
    policy: policy(statement('s3:GetObject', OBJECTS), statement('kms:Decrypt', KEY)),
  },
  {
    name: 'a resource control policy, or it could be one',
    policy: policy(statement(['s3:*', 'sqs:*'], [OBJECTS], '"*"', 'Deny')),
  },
  {
    name: 'an identity-based policy',
    policy: policy(
      `{ "Effect": "Allow", "Action": ["s3:GetObject", "kms:Decrypt"], "Resource": ["${OBJECTS}", "${KEY}"] }`,
    ),
  },
  { name: 'an endpoint', policy: policy(statement('kms:Decrypt', OBJECTS)), type: 'endpoint' },
  {
    name: 'actions that nobody knows, and all',
    policy: policy(statement(['s3:NoSuch', 'nosuch:X', '*', 's3:GetObject'], OBJECTS)),
  },
  {
    name: 'NotAction',
    policy: policy(
      `{ "Effect": "Deny", "Principal": "*", "NotAction": "kms:Decrypt", "Resource": "${OBJECTS}" }`,
      statement('s3:GetObject', OBJECTS),
    ),
  },
  {
    name: 'a fragment',
    policy: statement('kms:Decrypt', OBJECTS),
    type: 'resource',
  },
];

testRule(action, {
  valid,
  invalid: [
    {
      name: 'an action of another service',
      policy: marked(policy(statement(['s3:GetObject', '!kms:Decrypt'], OBJECTS))),
      severity: 'error',
      accessAnalyzer: 'UNSUPPORTED_ACTION_IN_POLICY',
      says: '`kms:Decrypt`',
      fixes: [{ effect: 'narrows', output: policy(statement(['s3:GetObject'], OBJECTS)) }],
    },
    {
      name: 'for everybody',
      policy: marked(policy(statement('!kms:Decrypt', OBJECTS, '"*"'))),
      fixes: [],
    },
    {
      name: 'an action that works on no bucket',
      policy: marked(policy(statement(['s3:GetObject', '!s3:ListAllMyBuckets'], OBJECTS))),
    },
    {
      name: 'a pattern',
      policy: marked(policy(statement('s3:*', OBJECTS), statement('!kms:*', OBJECTS))),
    },
    {
      name: 'a queue',
      policy: marked(policy(statement(['sqs:SendMessage', '!sns:Publish'], QUEUE))),
    },
    {
      name: 'a Deny of a declared type',
      policy: marked(policy(statement('!sqs:SendMessage', OBJECTS, '"*"', 'Deny'))),
      type: 'resource',
    },
  ],
});

testRule(resource, {
  valid: [
    ...valid,
    {
      name: 'the policy of a VPC endpoint, or it could be one',
      policy: policy(statement(['s3:GetObject'], [OBJECTS, OTHER, KEY], '"*"')),
    },
    {
      name: 'two buckets, where nobody said that it is the policy of one',
      policy: policy(statement('s3:GetObject', [OBJECTS, OTHER])),
    },
    {
      name: 'patterns of buckets',
      policy: policy(
        statement('s3:GetObject', [
          OBJECTS,
          'arn:aws:s3:::amzn-s3-demo-*',
          'arn:aws:s3:::${x:y}/*',
        ]),
      ),
      type: 'resource',
    },
    {
      name: 'one bucket and its parts',
      policy: policy(statement('s3:*', [BUCKET, OBJECTS, `${BUCKET}/folder/*`])),
      type: 'resource',
    },
  ],
  invalid: [
    {
      name: 'a resource of another service',
      policy: marked(policy(statement('s3:GetObject', [OBJECTS, `!${KEY}`]))),
      severity: 'error',
      accessAnalyzer: 'UNSUPPORTED_RESOURCE_ARN_IN_POLICY',
      messages: ['service'],
      says: 'attached to a resource of `s3`',
      fixes: [{ effect: 'narrows', output: policy(statement('s3:GetObject', [OBJECTS])) }],
    },
    {
      name: 'a statement about another service',
      policy: marked(
        policy(
          statement('s3:GetObject', OBJECTS),
          statement('s3:ListBucket', BUCKET),
          statement('dynamodb:GetItem', `!${TABLE}`),
        ),
      ),
      fixes: [],
    },
    {
      name: 'a queue in the policy of a topic',
      policy: marked(
        policy(
          statement('sns:Publish', 'arn:aws:sns:us-east-1:111122223333:example'),
          statement('sns:Subscribe', `!${QUEUE}`),
        ),
      ),
    },
    {
      name: 'another bucket, in a declared bucket policy',
      policy: marked(policy(statement('s3:GetObject', [BUCKET, OBJECTS, `!${OTHER}`]))),
      type: 'resource',
      messages: ['bucket'],
      says: '`amzn-s3-demo-bucket2`',
      fixes: [],
    },
  ],
});
