import { describe, expect, it } from 'vitest';
import { itemsOf, testCompletion } from '../../testers/completionTester';

const on = (actions: string, resource: string, more = ''): string =>
  `{"Statement": [{"Effect": "Allow", "Action": ${actions}, "Resource": ${resource}${more}}]}`;

const OTHER = `{"Statement": [{
  "Effect": "Allow",
  "Action": "s3:*",
  "Resource": ["arn:aws:s3:::invoices/2026/*", "arn:aws:sqs:eu-west-1:444455556666:orders"]
}]}`;

testCompletion('resources', [
  {
    name: 'are of the types that the actions work on, the simplest first',
    text: on('"s3:GetObject"', '"$0"'),
    first: ['arn:aws:s3:::BucketName/ObjectName'],
    offers: ['*', 'arn:aws:s3:…:…:accesspoint/AccessPointName/object/ObjectName'],
    lacks: ['arn:aws:s3:::BucketName', 'arn:aws:iam::*:mfa/*'],
    details: { 'arn:aws:s3:::BucketName/ObjectName': 'object' },
    documents: {
      'arn:aws:s3:::BucketName/ObjectName':
        '`arn:aws:s3:::BucketName/ObjectName`\n\nFor `s3:GetObject`.',
    },
    pick: 'arn:aws:s3:::BucketName/ObjectName',
    expected: on('"s3:GetObject"', '"arn:aws:s3:::BucketName/*"'),
  },
  {
    name: 'that are required come before those that need not be named',
    text: on('"ec2:RunInstances"', '["$0"]'),
    first: ['arn:aws:ec2:…::image/ImageId', 'arn:aws:ec2:…:…:instance/InstanceId'],
    offers: ['arn:aws:ec2:…:…:key-pair/KeyPairName'],
  },
  {
    name: 'have a Region and an account where the type has them',
    text: on('"dynamodb:GetItem"', '"$0"'),
    pick: 'arn:aws:dynamodb:…:…:table/TableName',
    expected: on('"dynamodb:GetItem"', '"arn:aws:dynamodb:us-east-1:111122223333:table/TableName"'),
  },
  {
    name: 'have the Region and account of the open policies',
    text: on('"dynamodb:GetItem"', '"$0"'),
    open: [OTHER],
    pick: 'arn:aws:dynamodb:…:…:table/TableName',
    expected: on('"dynamodb:GetItem"', '"arn:aws:dynamodb:eu-west-1:444455556666:table/TableName"'),
  },
  {
    name: 'keep the Region and account that are typed',
    text: on('"dynamodb:GetItem"', '"arn:aws:dynamodb:ap-south-1:123456789012:$0"'),
    pick: 'arn:aws:dynamodb:ap-south-1:123456789012:table/TableName',
    expected: on(
      '"dynamodb:GetItem"',
      '"arn:aws:dynamodb:ap-south-1:123456789012:table/TableName"',
    ),
  },
  {
    name: 'keep the names that are typed, and what follows them is still open',
    text: on('["s3:GetObject", "s3:ListBucket"]', '"arn:aws:s3:::invoices$0-of-old/*"'),
    offers: ['arn:aws:s3:::invoices/ObjectName'],
    // It would be what stands there, cut off.
    lacks: ['arn:aws:s3:::invoices', 'arn:aws:s3:::BucketName'],
    pick: 'arn:aws:s3:::invoices/ObjectName',
    expected: on('["s3:GetObject", "s3:ListBucket"]', '"arn:aws:s3:::invoices/*"'),
  },
  {
    name: 'keep policy variables whole',
    text: on('"dynamodb:Query"', '"arn:aws:dynamodb:*:*:table/${aws:PrincipalTag/team}/$0"'),
    offers: ['arn:aws:dynamodb:*:*:table/${aws:PrincipalTag/team}/index/IndexName'],
    pick: 'arn:aws:dynamodb:*:*:table/${aws:PrincipalTag/team}/index/IndexName',
    expected: on(
      '"dynamodb:Query"',
      '"arn:aws:dynamodb:*:*:table/${aws:PrincipalTag/team}/index/IndexName"',
    ),
  },
  {
    name: 'are not of types that what is typed does not begin',
    text: on('"dynamodb:Query"', '"arn:aws:dynamodb:us-east-1:111122223333:tabel$0"'),
    lacks: ['arn:aws:dynamodb:us-east-1:111122223333:table/TableName'],
  },
  {
    name: 'have both forms of a type that has two',
    text: on('"lex:DescribeBot"', '"$0"'),
    offers: ['arn:aws:lex:…:…:bot/BotId', 'arn:aws:lex:…:…:bot:BotName'],
  },
  {
    name: 'are in the partition of the other ARNs',
    text: on('"s3:ListBucket"', '["arn:aws-cn:s3:::a", "$0"]'),
    offers: ['arn:aws-cn:s3:::BucketName'],
    lacks: ['arn:aws-cn:…'],
  },
  {
    name: 'are those of all actions of a pattern',
    text: on('["s3:*Bucket*"]', '"$0"'),
    offers: ['arn:aws:s3:::BucketName'],
    documents: { 'arn:aws:s3:::BucketName': 'more actions.' },
  },
  {
    name: 'are not made more by an action that is still empty',
    text: on('["s3:GetObject", ""]', '"$0"'),
    lacks: ['arn:aws:…', 'arn:aws:iam::*:mfa/*'],
  },
  {
    name: 'close the quote where the text stops within it',
    text: '{"Statement": [{"Effect": "Allow", "Action": "sqs:*", "Resource": ["arn:$0',
    pick: 'arn:aws:sqs:…:…:QueueName',
    expected:
      '{"Statement": [{"Effect": "Allow", "Action": "sqs:*", "Resource": ["arn:aws:sqs:us-east-1:111122223333:QueueName"',
  },
  {
    name: 'are everything, first, where an action works on nothing else',
    text: on('"s3:ListAllMyBuckets"', '"$0"'),
    first: ['*'],
    documents: { '*': '`s3:ListAllMyBuckets`' },
  },
  {
    name: 'say in Japanese why everything is needed',
    text: on('"s3:ListAllMyBuckets"', '"$0"'),
    locale: 'ja',
    documents: { '*': 'リソースを指定できないアクション' },
  },
  {
    name: 'are everything where the actions tell nothing',
    text: on('"*"', '"$0"'),
    first: ['*'],
    offers: ['arn:aws:iam::*:mfa/*'],
  },
  {
    name: 'are everything, first, in a service control policy',
    text: on('"*"', '"$0"'),
    set: 'scp',
    first: ['*'],
  },
]);

testCompletion('resources of the open policies', [
  {
    name: 'come first where the actions work on them',
    text: on('"s3:GetObject"', '"$0"'),
    open: [OTHER],
    first: ['arn:aws:s3:::invoices/2026/*', 'arn:aws:s3:::invoices/*'],
    lacks: ['arn:aws:sqs:eu-west-1:444455556666:orders', 'arn:aws:s3:::invoices'],
  },
  {
    name: 'include the bucket of objects',
    text: on('"s3:ListBucket"', '"$0"'),
    open: [OTHER],
    first: ['arn:aws:s3:::invoices'],
    lacks: ['arn:aws:s3:::invoices/*'],
  },
  {
    name: 'are all of them where the actions tell nothing',
    text: on('"*"', '"$0"'),
    open: [OTHER],
    offers: ['arn:aws:sqs:eu-west-1:444455556666:orders', 'arn:aws:s3:::invoices'],
  },
  {
    name: 'are not those that stand there',
    text: on('"s3:GetObject"', '["arn:aws:s3:::invoices/*", "$0"]'),
    open: [OTHER],
    offers: ['arn:aws:s3:::invoices/2026/*'],
    lacks: ['arn:aws:s3:::invoices/*'],
  },
  {
    name: 'are not the half that is being typed',
    text: on('"*"', '["arn:aws:s3:::half$0"]'),
    lacks: ['arn:aws:s3:::half'],
  },
  {
    name: 'may come from another statement of the policy',
    text: on('"sqs:SendMessage"', '"$0"').replace(
      ']}',
      ', {"Effect": "Allow", "Action": "sqs:*", "Resource": "arn:aws:sqs:us-east-1:111122223333:q"}]}',
    ),
    first: ['arn:aws:sqs:us-east-1:111122223333:q'],
  },
]);

testCompletion('ARNs that are being typed, where the actions tell nothing', [
  {
    name: 'go on with a service',
    text: on('"*"', '"arn:aws:$0"'),
    offers: ['arn:aws:s3:', 'arn:aws:states:'],
    details: { 'arn:aws:states:': 'Step Functions' },
    pick: 'arn:aws:s3:',
    expected: on('"*"', '"arn:aws:s3:"'),
  },
  {
    name: 'go on with the types of the service, the simplest first',
    text: on('"*"', '"arn:aws:s3:$0"'),
    first: ['*', 'arn:aws:s3:::BucketName'],
  },
  {
    name: 'go on with no other service',
    text: on('"*"', '"arn:aws:sns:$0"'),
    offers: ['arn:aws:sns:…:…:TopicName'],
    lacks: ['arn:aws:s3:'],
  },
  {
    name: 'are of use under NotAction, too',
    text: '{"Statement": [{"Effect": "Deny", "NotAction": "s3:*", "Resource": "arn:aws:kms:$0"}]}',
    offers: ['arn:aws:kms:…:…:key/KeyId'],
  },
]);

describe('the ARN of a type', () => {
  it('has tab stops for what is to be filled in', () => {
    const { items } = itemsOf({ text: on('"dynamodb:Query"', '"$0"') });
    const index = items.find(({ detail }) => detail === 'index');
    expect(index).toMatchObject({
      snippet: true,
      insertText:
        'arn:aws:dynamodb:${1:us-east-1}:${2:111122223333}:table/${3:TableName}/index/${4:IndexName}',
    });
  });
});

describe('the list of resources', () => {
  it('is asked for again while an ARN is typed', () => {
    const growing = (resource: string): boolean =>
      itemsOf({ text: on('"s3:GetObject"', resource) }).isIncomplete;
    expect(growing('"arn:aws:s3:::$0"')).toBe(true);
    expect(growing('"$0"')).toBe(false);
  });
});
