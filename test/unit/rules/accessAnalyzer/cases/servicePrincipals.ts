import { BUCKET, OBJECTS, QUEUE, TOPIC, resourcePolicy } from './case';
import type { Cases } from './case';

const service = (name: string, action: string, resource: string, condition?: string): string =>
  resourcePolicy(`{"Service":${name}}`, action, resource, condition);

/** Services that a resource lets in. */
export const SERVICE_PRINCIPALS: Cases = {
  RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL: [
    { name: 'S3 and a topic', policy: service('«"s3.amazonaws.com"»', '"sns:Publish"', TOPIC) },
    {
      name: 'SNS and a queue',
      policy: service('«"sns.amazonaws.com"»', '"sqs:SendMessage"', QUEUE),
    },
    {
      name: 'CloudTrail and a bucket',
      policy: service('«"cloudtrail.amazonaws.com"»', '"s3:GetBucketAcl"', BUCKET),
    },
    {
      name: 'EventBridge and a function',
      policy: service(
        '«"events.amazonaws.com"»',
        '"lambda:InvokeFunction"',
        '"arn:aws:lambda:us-east-1:111122223333:function:f"',
      ),
    },
    {
      name: 'with a condition that names no source',
      policy: service(
        '«"s3.amazonaws.com"»',
        '"sns:Publish"',
        TOPIC,
        '{"Bool":{"aws:SecureTransport":"true"}}',
      ),
    },
    {
      name: 'two services',
      policy: service('[«"sns.amazonaws.com"»,«"s3.amazonaws.com"»]', '"sqs:SendMessage"', QUEUE),
    },
  ],
  RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: [
    {
      name: 'aws:Referer',
      policy: service(
        '"ses.amazonaws.com"',
        '"s3:PutObject"',
        OBJECTS,
        '{"StringEquals":{«"aws:Referer"»:"111122223333"}}',
      ),
    },
    {
      name: 'aws:Referer and a bucket of invoices',
      policy: service(
        '"billingreports.amazonaws.com"',
        '"s3:PutObject"',
        OBJECTS,
        '{"StringEquals":{«"aws:Referer"»:"111122223333"}}',
      ),
    },
    {
      name: 'in another letter case',
      policy: service(
        '"ses.amazonaws.com"',
        '"s3:PutObject"',
        OBJECTS,
        '{"StringLike":{«"aws:referer"»:"111122223333"}}',
      ),
    },
  ],
  UNSUPPORTED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL: [
    {
      name: "the documentation's",
      policy: service(
        '"cloudfront.amazonaws.com"',
        '"s3:GetObject"',
        OBJECTS,
        '{"StringEquals":{«"aws:PrincipalOrgID"»:"o-a1b2c3d4e5"},"ArnLike":{"aws:SourceArn":"arn:aws:cloudfront::111122223333:distribution/EDFDVBD6EXAMPLE"}}',
      ),
    },
    {
      name: 'the ARN of the principal',
      policy: service(
        '"sns.amazonaws.com"',
        '"sqs:SendMessage"',
        QUEUE,
        `{"ArnLike":{«"aws:PrincipalArn"»:"arn:aws:iam::111122223333:role/*"},"ArnEquals":{"aws:SourceArn":${TOPIC}}}`,
      ),
    },
    {
      name: 'paths in the organization',
      policy: service(
        '"cloudtrail.amazonaws.com"',
        '"s3:GetBucketAcl"',
        BUCKET,
        '{"ForAnyValue:StringLike":{«"aws:PrincipalOrgPaths"»:"o-a1b2c3d4e5/r-ab12/ou-ab12-11111111/*"},"StringEquals":{"aws:SourceAccount":"111122223333"}}',
      ),
    },
  ],
};
