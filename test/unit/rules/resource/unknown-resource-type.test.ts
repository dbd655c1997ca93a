import { rule } from '../../../../server/src/rules/resource/unknown-resource-type';
import { testRule } from '../../testers/ruleTester';

const on = (resource: string, effect = 'Allow', element = 'Resource'): string =>
  `{ "Version": "2012-10-17", "Statement": { "Effect": "${effect}", "Action": "*", "${element}": "${resource}" } }`;

const KNOWN = [
  '*',
  'arn:aws:*:*:*:*',
  'arn:aws:s3:::amzn-s3-demo-bucket/folder/*',
  'arn:aws:lambda:us-east-1:111122223333:function:example',
  'arn:aws:lambda:us-east-1:111122223333:function:example:prod',
  'arn:aws:lambda:us-east-1:111122223333:*',
  'arn:aws:lambda:us-east-1:111122223333:func*',
  'arn:aws:lambda:us-east-1:111122223333:${aws:PrincipalTag/kind}',
  'arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/example:*',
  'arn:aws:logs:us-east-1:111122223333:*',
  'arn:aws:dynamodb:us-east-1:111122223333:table/example/index/*',
  'arn:aws:iam::111122223333:user/division/${aws:username}',
  'arn:aws:iam::111122223333:root',
  'arn:aws:iam::111122223333:mfa/*',
  'arn:aws:kms:us-east-1:111122223333:alias/example',
  'arn:aws:rds:us-east-1:111122223333:db:example',
  'arn:aws:rds:us-east-1:111122223333:cluster-snapshot:example',
  'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/app/example/0123456789abcdef',
  'arn:aws:elasticloadbalancing:us-east-1:111122223333:loadbalancer/example',
  'arn:aws:apigateway:us-east-1::/restapis/*',
  'arn:aws:apigateway:us-east-1::/restapis/abc/stages/prod',
  'arn:aws:execute-api:us-east-1:111122223333:abc/prod/GET/pets',
  'arn:aws:execute-api:us-east-1:111122223333:abc/prod/$connect',
  'arn:aws:es:us-east-1:111122223333:domain/example/*',
  'arn:aws:cloudformation:us-east-1:111122223333:stack/example/*',
  'arn:aws:cloudformation:us-east-1:aws:transform/Serverless-2016-10-31',
  'arn:aws:ssm:us-east-1:111122223333:parameter/team/*',
  'arn:aws:glue:us-east-1:111122223333:catalog',
  'arn:aws:glue:us-east-1:111122223333:table/db/*',
  'arn:aws:states:us-east-1:111122223333:stateMachine:example',
  'arn:aws:states:us-east-1:111122223333:execution:example:*',
  'arn:aws:events:us-east-1:111122223333:rule/example',
  'arn:aws:events:us-east-1:111122223333:event-bus/default',
  'arn:aws:route53:::hostedzone/Z0123456789',
  'arn:aws:wafv2:us-east-1:111122223333:regional/webacl/example/*',
  'arn:aws:cognito-idp:us-east-1:111122223333:userpool/us-east-1_example',
  'arn:aws:ecs:us-east-1:111122223333:service/example/web',
  'arn:aws:ecs:us-east-1:111122223333:service/web',
  'arn:aws:ecs:us-east-1:111122223333:task-definition/web:*',
  'arn:aws:backup:us-east-1:111122223333:recovery-point:*',
  'arn:aws:secretsmanager:us-east-1:111122223333:secret:example-??????',
  'arn:aws:sts::111122223333:assumed-role/example/session',
  'arn:aws:autoscaling:*:111122223333:autoScalingGroup:*:autoScalingGroupName/example',
  'arn:aws:nosuch:us-east-1:111122223333:thing/x',
  'arn:aws:lambda:us-east-1:111122223333:{{ function }}',
  'arn:aws:lambda:<region-and-account>:function:example',
  'arn:aws:lambda',
  'arn:',
  '',
];

testRule(rule, {
  valid: [
    ...KNOWN.map((resource) => ({ name: resource, policy: on(resource) })),
    {
      name: 'parts that are filled in, colons included',
      policy:
        '{ "Version": "2012-10-17", "Statement": { "Effect": "Allow", "Action": "*", "Resource": [{ "Ref": "Arn" }, "arn:aws:lambda:${RegionAndAccount}:function:x", "arn:aws:lambda:us-east-1:${A}:${Resource}"] } }',
    },
    {
      name: 'a trust policy',
      policy: on('arn:aws:lambda:us-east-1:111122223333:functoin:x'),
      type: 'trust',
    },
  ],
  invalid: [
    {
      name: 'a slip in the type',
      policy: on('arn:aws:lambda:us-east-1:111122223333:«functoin:example»'),
      severity: 'error',
      accessAnalyzer: 'INVALID_ARN_RESOURCE',
      messages: ['near'],
      says: 'Did you mean `function:example`?',
      fixes: [
        { effect: 'widens', output: on('arn:aws:lambda:us-east-1:111122223333:function:example') },
      ],
    },
    {
      name: 'a colon too many',
      policy: on('arn:aws:s3:::«:amzn-s3-demo-bucket/*»'),
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'a colon for a slash',
      policy: on('arn:aws:dynamodb:us-east-1:111122223333:«table:example»', 'Deny'),
      fixes: [
        {
          effect: 'narrows',
          output: on('arn:aws:dynamodb:us-east-1:111122223333:table/example', 'Deny'),
        },
      ],
    },
    {
      name: 'a slash for a colon',
      policy: on('arn:aws:lambda:us-east-1:111122223333:«function/example»'),
      fixes: [
        { effect: 'widens', output: on('arn:aws:lambda:us-east-1:111122223333:function:example') },
      ],
    },
    {
      name: 'letter case',
      policy: on('arn:aws:states:us-east-1:111122223333:«statemachine:*»'),
      fixes: [
        { effect: 'widens', output: on('arn:aws:states:us-east-1:111122223333:stateMachine:*') },
      ],
    },
    {
      name: 'a missing end',
      policy: on('arn:aws:cloudformation:us-east-1:111122223333:«stack/example»'),
      fixes: [
        {
          effect: 'widens',
          output: on('arn:aws:cloudformation:us-east-1:111122223333:stack/example/*'),
        },
      ],
    },
    {
      name: 'a colon too many',
      policy: on('arn:aws:config:us-east-1:111122223333:«:config-rule/*»', 'Deny', 'NotResource'),
      fixes: [
        {
          effect: 'widens',
          output: on('arn:aws:config:us-east-1:111122223333:config-rule/*', 'Deny', 'NotResource'),
        },
      ],
    },
    {
      name: 'a missing type, where there is only one',
      policy: on('arn:aws:secretsmanager:us-east-1:111122223333:«example-*»'),
      fixes: [
        {
          effect: 'widens',
          output: on('arn:aws:secretsmanager:us-east-1:111122223333:secret:example-*'),
        },
      ],
    },
    {
      name: 'a missing type, where there are several',
      policy: on('arn:aws:logs:us-east-1:111122223333:«/aws/lambda/example»'),
      messages: ['unknown'],
      fixes: [],
    },
    {
      name: 'nothing',
      policy: on('«arn:aws:organizations::111122223333:»').replace('"«', '«"').replace('»"', '"»'),
      messages: ['empty'],
      fixes: [],
    },
    {
      name: 'Region and account filled in',
      policy: on('arn:aws:lambda:${AWS::Region}:${AWS::AccountId}:«functoin:example»'),
      messages: ['near'],
    },
  ],
});
