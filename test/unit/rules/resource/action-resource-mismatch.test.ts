import { describe, expect, it } from 'vitest';
import { rule } from '../../../../server/src/rules/resource/action-resource-mismatch';
import { findingsOf, parseCase, testRule } from '../../testers/ruleTester';
import type { ValidCase } from '../../testers/ruleTester';

type Strings = string | readonly string[];

const statement = (actions: Strings, resources: Strings, effect = 'Allow'): string =>
  `{ "Effect": "${effect}", "Action": ${JSON.stringify(actions)}, "Resource": ${JSON.stringify(resources)} }`;

const policy = (...statements: readonly string[]): string =>
  `{ "Version": "2012-10-17", "Statement": [${statements.join(', ')}] }`;

/** Marks the strings that begin with `!`. */
const marked = (text: string): string => text.replace(/"!([^"]*)"/g, '«"$1"»');

const BUCKET = 'arn:aws:s3:::amzn-s3-demo-bucket';
const OBJECTS = `${BUCKET}/*`;
const REGIONAL = (service: string, resource: string): string =>
  `arn:aws:${service}:us-east-1:111122223333:${resource}`;

const FITTING: readonly (readonly [Strings, Strings])[] = [
  ['s3:GetObject', OBJECTS],
  ['s3:GetObject', 'arn:aws:s3:::amzn-s3-demo-bucket*'],
  ['s3:GetObject', 'arn:aws:s3:::${aws:username}'],
  ['s3:GetObject', '*'],
  ['s3:GetObject', 'arn:aws:*:*:*:*'],
  ['s3:GetObject', `${BUCKET}/{{ folder }}`],
  ['s3:GetObject', 'arn:aws:s3:::{{ bucket }}'],
  ['s3:GetObject', REGIONAL('s3', 'accesspoint/example/object/*')],
  ['s3:GetObject', 'arn:aws:s3::111122223333:accesspoint/example.mrap/object/*'],
  ['organizations:AttachPolicy', 'arn:aws:organizations::aws:policy/service_control_policy/*'],
  ['glue:CreateInboundIntegration', REGIONAL('glue', 'catalog')],
  ['glue:AuthorizeInboundIntegration', REGIONAL('glue', 'catalog')],
  ['glue:AuthorizeInboundIntegration', REGIONAL('glue', 'database/example')],
  ['s3:ListBucket', BUCKET],
  ['s3:ListBucket', REGIONAL('s3', 'accesspoint/example')],
  [
    ['s3:ListBucket', 's3:GetObject'],
    [BUCKET, OBJECTS],
  ],
  ['s3:*', BUCKET],
  ['s3:Get*', BUCKET],
  ['s3:ListAllMyBuckets', 'arn:aws:s3:::*'],
  ['*', BUCKET],
  ['*:Get*', BUCKET],
  ['s3:NoSuchAction', BUCKET],
  ['nosuch:Action', BUCKET],
  ['s3:GetObject', 'arn:aws:nosuch:::x'],
  ['s3:GetObject', REGIONAL('lambda', 'functoin:x')],
  ['dynamodb:Query', REGIONAL('dynamodb', 'table/example/index/*')],
  ['dynamodb:ListStreams', REGIONAL('dynamodb', 'table/example/stream/*')],
  ['lambda:ListLayerVersions', REGIONAL('lambda', 'layer:example:*')],
  [
    'ssm:SendCommand',
    [
      REGIONAL('ec2', 'instance/*'),
      'arn:aws:ssm:us-east-1::document/AWS-RunShellScript',
      'arn:aws:s3:::amzn-s3-demo-bucket/*',
    ],
  ],
  ['dynamodb:GetItem', REGIONAL('dynamodb', 'table/example')],
  ['logs:PutLogEvents', REGIONAL('logs', 'log-group:/aws/lambda/example:*')],
  ['logs:CreateLogGroup', REGIONAL('logs', '*')],
  ['logs:DescribeLogGroups', REGIONAL('logs', 'log-group:*')],
  ['logs:DescribeLogStreams', REGIONAL('logs', 'log-group:example:log-stream:*')],
  ['sqs:SendMessage', REGIONAL('sqs', 'example')],
  ['sns:Publish', REGIONAL('sns', 'example')],
  ['kms:Decrypt', REGIONAL('kms', 'key/*')],
  ['kms:CreateAlias', [REGIONAL('kms', 'alias/example'), REGIONAL('kms', 'key/*')]],
  ['secretsmanager:GetSecretValue', REGIONAL('secretsmanager', 'secret:example-??????')],
  ['iam:PassRole', 'arn:aws:iam::111122223333:role/example'],
  ['sts:AssumeRole', 'arn:aws:iam::111122223333:role/example'],
  ['iam:ListUsers', 'arn:aws:iam::111122223333:user/*'],
  ['iam:ListRoles', 'arn:aws:iam::111122223333:role/path/*'],
  ['lambda:InvokeFunction', REGIONAL('lambda', 'function:example:*')],
  ['lambda:InvokeFunction', REGIONAL('lambda', 'function:example:prod')],
  ['lambda:GetFunction', REGIONAL('lambda', 'function:example:prod')],
  ['ec2:RunInstances', [REGIONAL('ec2', 'instance/*'), REGIONAL('ec2', 'subnet/subnet-1')]],
  ['ec2:StartInstances', REGIONAL('ec2', 'instance/*')],
  ['ecs:RunTask', REGIONAL('ecs', 'task-definition/example:*')],
  ['elasticloadbalancing:AddTags', REGIONAL('elasticloadbalancing', 'targetgroup/example/*')],
  ['apigateway:GET', 'arn:aws:apigateway:us-east-1::/apis'],
  ['execute-api:Invoke', REGIONAL('execute-api', 'abc/prod/GET/pets')],
  ['es:ESHttpGet', REGIONAL('es', 'domain/example/*')],
  ['rds:DescribeDBInstances', REGIONAL('rds', 'db:example')],
  ['cloudformation:DescribeStacks', REGIONAL('cloudformation', 'stack/example/*')],
  ['ssm:GetParametersByPath', REGIONAL('ssm', 'parameter/team/*')],
  ['glue:GetTable', ['catalog', 'database/db', 'table/db/*'].map((one) => REGIONAL('glue', one))],
  ['athena:StartQueryExecution', REGIONAL('athena', 'workgroup/primary')],
  ['states:StartExecution', REGIONAL('states', 'stateMachine:example')],
  ['events:PutRule', REGIONAL('events', 'rule/example')],
  ['events:PutEvents', REGIONAL('events', 'event-bus/default')],
  ['cloudfront:CreateInvalidation', 'arn:aws:cloudfront::111122223333:distribution/*'],
  ['route53:ChangeResourceRecordSets', 'arn:aws:route53:::hostedzone/*'],
  ['wafv2:AssociateWebACL', REGIONAL('wafv2', 'regional/webacl/example/*')],
  ['cognito-idp:AdminGetUser', REGIONAL('cognito-idp', 'userpool/*')],
  ['resource-groups:CreateGroup', REGIONAL('resource-groups', 'group/example')],
  ['backup:StartRestoreJob', 'arn:aws:ec2:us-east-1::snapshot/*'],
  ['quicksight:CreateDataSet', REGIONAL('quicksight', 'dataset/*')],
];

const valid: readonly ValidCase[] = [
  ...FITTING.flatMap(([actions, resources]) => [
    {
      name: `${JSON.stringify(actions)} on ${JSON.stringify(resources)}`,
      policy: policy(statement(actions, resources)),
    },
  ]),
  {
    name: 'NotAction and NotResource',
    policy: policy(
      `{ "Effect": "Deny", "NotAction": "s3:GetObject", "Resource": "${BUCKET}" }`,
      `{ "Effect": "Deny", "Action": "s3:GetObject", "NotResource": "${BUCKET}" }`,
    ),
  },
  {
    name: 'parts that are filled in',
    policy: policy(
      `{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": ["${BUCKET}", { "Ref": "Bucket" }] }`,
      `{ "Effect": "Allow", "Action": ["s3:GetObject", { "Ref": "Action" }], "Resource": ["${BUCKET}", "${OBJECTS}"] }`,
    ),
  },
  {
    name: 'a trust policy',
    policy: `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "sts:AssumeRole", "Resource": "${BUCKET}" } }`,
    type: 'trust',
  },
  {
    name: 'an action of another service in the policy of a bucket, which another rule reports',
    policy: `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "kms:Decrypt", "Resource": "${OBJECTS}" } }`,
    type: 'resource',
  },
  {
    name: 'resources of another service in the policy of a bucket, which another rule reports',
    policy: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": ["${OBJECTS}", "${REGIONAL('sqs', 'x')}"] }, { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": "s3:GetObject", "Resource": "${REGIONAL('sqs', 'x')}" }] }`,
    type: 'resource',
  },
  { name: 'no Resource yet', policy: policy('{ "Effect": "Allow", "Action": "s3:GetObject" }') },
];

testRule(rule, {
  valid,
  invalid: [
    {
      name: 'an object action on a bucket',
      policy: marked(policy(statement('!s3:GetObject', BUCKET))),
      severity: 'warning',
      accessAnalyzer: null,
      messages: ['other'],
      says: '`arn:aws:s3:::BucketName/ObjectName`',
      fixes: [{ effect: 'widens', output: policy(statement('s3:GetObject', OBJECTS)) }],
    },
    {
      name: 'an object action beside a bucket action',
      policy: marked(policy(statement(['s3:ListBucket', '!s3:GetObject'], BUCKET))),
      fixes: [
        {
          effect: 'widens',
          output: policy(statement(['s3:ListBucket', 's3:GetObject'], BUCKET)).replace(
            `"${BUCKET}"`,
            `["${BUCKET}", "${OBJECTS}"]`,
          ),
        },
      ],
    },
    {
      name: 'a bucket action on objects',
      policy: marked(policy(statement('!s3:ListBucket', `${BUCKET}/folder/*`))),
      fixes: [{ effect: 'widens', output: policy(statement('s3:ListBucket', BUCKET)) }],
    },
    {
      name: 'a bucket with a policy variable in its name',
      policy: marked(
        policy(statement('!s3:ListBucket', 'arn:aws:s3:::x-${aws:PrincipalTag/team}/*')),
      ),
      fixes: [
        {
          effect: 'widens',
          output: policy(statement('s3:ListBucket', 'arn:aws:s3:::x-${aws:PrincipalTag/team}')),
        },
      ],
    },
    {
      name: 'a Deny that denies nothing',
      policy: marked(policy(statement(['!s3:DeleteObject', 's3:DeleteBucket'], BUCKET, 'Deny'))),
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'a pattern of which no action fits',
      policy: marked(policy(statement('!s3:GetObject*', BUCKET))),
    },
    {
      name: 'another service',
      policy: marked(policy(statement(['s3:GetObject', '!dynamodb:GetItem'], OBJECTS))),
      fixes: [],
    },
    {
      name: 'the alias of a key',
      policy: marked(policy(statement('!kms:Decrypt', REGIONAL('kms', 'alias/example')))),
      fixes: [],
    },
    {
      name: 'an item of an index',
      policy: marked(
        policy(statement('!dynamodb:PutItem', REGIONAL('dynamodb', 'table/example/index/*'))),
      ),
      fixes: [
        {
          effect: 'widens',
          output: policy(statement('dynamodb:PutItem', REGIONAL('dynamodb', 'table/example'))),
        },
      ],
    },
    {
      name: 'the streams of a log group',
      policy: marked(
        policy(statement('!logs:CreateLogStream', REGIONAL('logs', 'log-group:example'))),
      ),
      fixes: [
        {
          effect: 'widens',
          output: policy(
            statement('logs:CreateLogStream', REGIONAL('logs', 'log-group:example:*')),
          ),
        },
      ],
    },
    {
      name: 'a pattern of which most need all resources',
      policy: marked(policy(statement('!ec2:Describe*', REGIONAL('ec2', 'key-pair/*')))),
      messages: ['mostNeedAll'],
      says: 'most of its actions',
    },
    {
      name: 'an action without resource types, alone',
      policy: marked(policy(statement('!ec2:DescribeInstances', REGIONAL('ec2', 'instance/*')))),
      messages: ['needsAll'],
      fixes: [{ effect: 'widens', output: policy(statement('ec2:DescribeInstances', '*')) }],
    },
    {
      name: 'an action without resource types, beside another',
      policy: marked(
        policy(
          `{ "Sid": "A", "Effect": "Allow", "Action": ["s3:ListBucket", "!s3:ListAllMyBuckets"], "Resource": "${BUCKET}", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }`,
        ),
      ),
      fixes: [
        {
          effect: 'widens',
          output: policy(
            `{ "Sid": "A", "Effect": "Allow", "Action": ["s3:ListBucket"], "Resource": "${BUCKET}", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }`,
            `{ "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*", "Condition": { "Bool": { "aws:SecureTransport": "true" } } }`,
          ),
        },
      ],
    },
    {
      name: 'a new key on the ARN of something else',
      policy: marked(policy(statement('!kms:CreateKey', REGIONAL('sqs', 'example')))),
      messages: ['needsAll'],
    },
    {
      name: 'an action that another statement gives its resource',
      policy: marked(
        policy(
          statement(['s3:ListBucket', '!s3:GetObject'], BUCKET),
          statement('s3:GetObject', OBJECTS),
        ),
      ),
      severity: 'info',
      fixes: [
        {
          effect: 'narrows',
          output: policy(statement(['s3:ListBucket'], BUCKET), statement('s3:GetObject', OBJECTS)),
        },
      ],
    },
    {
      name: 'a bucket policy',
      policy: `{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Principal": { "AWS": "111122223333" }, "Action": «"s3:GetObject"», "Resource": "${BUCKET}" } }`,
      type: 'resource',
    },
    {
      name: 'a resource that no action works on',
      policy: marked(policy(statement('s3:GetObject', [`!${BUCKET}`, OBJECTS]))),
      messages: ['unused'],
      severity: 'info',
      fixes: [{ effect: 'narrows', output: policy(statement('s3:GetObject', [OBJECTS])) }],
    },
    {
      name: 'more actions than are reported one by one',
      policy: marked(
        policy(
          statement(
            [
              '!s3:GetObject',
              's3:GetObjectVersion',
              's3:PutObject',
              's3:DeleteObject',
              's3:GetObjectTagging',
              's3:PutObjectTagging',
            ],
            BUCKET,
          ),
        ),
      ),
      messages: ['manyOther'],
      says: '6 actions do nothing here, `s3:GetObject`, ',
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'a fragment',
      policy: marked(statement('!s3:GetObject', BUCKET)),
    },
  ],
});

describe('growth', () => {
  it('reads thousands of actions and hundreds of resources in one pass each', () => {
    const actions = Array.from({ length: 2000 }, (_, i) =>
      i % 2 === 0 ? 's3:GetObject' : 'ec2:RunInstances',
    );
    const resources = Array.from({ length: 500 }, (_, i) => `arn:aws:s3:::bucket-${String(i)}`);
    const parsed = parseCase(policy(statement(actions, resources)));
    expect(findingsOf(rule, parsed).map(({ message }) => message)).toEqual(['manyOther']);
  });
});
