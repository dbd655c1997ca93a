import { BUCKET, OBJECTS, QUEUE, TOPIC, bucket, resourcePolicy } from './case';
import type { Cases } from './case';
import { policyWith } from '../../../testers/statements';

const ROOT = '{"AWS":"arn:aws:iam::111122223333:root"}';
/** Policies of resources other than roles. */
export const RESOURCE_POLICIES: Cases = {
  UNSUPPORTED_ACTION_IN_POLICY: [
    {
      name: 'a key in a bucket policy',
      policy: resourcePolicy(ROOT, '["s3:GetObject",«"kms:Decrypt"»]', OBJECTS),
    },
    {
      name: 'objects in a queue policy',
      policy: resourcePolicy(ROOT, '["sqs:SendMessage",«"s3:PutObject"»]', QUEUE),
    },
    {
      name: 'a second statement',
      policy: policyWith(
        `{"Effect":"Allow","Principal":${ROOT},"Action":"sns:Publish","Resource":${TOPIC}}`,
        `{"Effect":"Deny","Principal":"*","Action":«"sqs:SendMessage"»,"Resource":${TOPIC}}`,
      ),
    },
    {
      name: 'an action on all buckets',
      policy: resourcePolicy(ROOT, '["s3:ListBucket",«"s3:ListAllMyBuckets"»]', BUCKET),
    },
  ],
  UNSUPPORTED_RESOURCE_ARN_IN_POLICY: [
    {
      name: 'a key in a bucket policy',
      policy: resourcePolicy(
        ROOT,
        '"s3:GetObject"',
        `[${OBJECTS},«"arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab"»]`,
      ),
    },
    {
      name: 'a bucket in a queue policy',
      policy: resourcePolicy(
        ROOT,
        '"sqs:SendMessage"',
        `[${QUEUE},«"arn:aws:s3:::amzn-s3-demo-bucket"»]`,
      ),
    },
    {
      name: 'a queue in a topic policy',
      policy: policyWith(
        `{"Effect":"Allow","Principal":${ROOT},"Action":"sns:Publish","Resource":${TOPIC}}`,
        `{"Effect":"Deny","Principal":"*","Action":"sns:Subscribe","Resource":«${QUEUE}»}`,
      ),
    },
  ],
  IRRELEVANT_CONDITION_KEY_IN_POLICY: [
    {
      name: 'a bucket',
      policy: bucket(
        '"*"',
        '{"StringEquals":{«"s3:ResourceAccount"»:"111122223333","aws:PrincipalOrgID":"o-a1b2c3d4e5"}}',
      ),
    },
    {
      name: 'in a Deny',
      policy: resourcePolicy(
        '"*"',
        '"s3:*"',
        `[${BUCKET},${OBJECTS}]`,
        '{"StringNotEquals":{«"s3:ResourceAccount"»:"111122223333"}}',
        'Deny',
      ),
    },
    {
      name: 'an access point',
      policy: resourcePolicy(
        ROOT,
        '"s3:GetObject"',
        '"arn:aws:s3:us-east-1:111122223333:accesspoint/ap/object/*"',
        '{"StringEquals":{«"s3:ResourceAccount"»:"111122223333"}}',
      ),
    },
  ],
};
