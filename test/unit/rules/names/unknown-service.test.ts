import { rule } from '../../../../server/src/rules/names/unknown-service';
import { testRule } from '../../testers/ruleTester';
import { withAction, withCondition, withResource } from './policies';

testRule(rule, {
  valid: [
    { name: 'services', policy: withAction('["s3:GetObject","EC2:*","*","*:*","execute-api:*"]') },
    { name: 'retired services', policy: withAction('["deeplens:*","macie:Get*","zocalo:*"]') },
    { name: 'an unknown action is another rule’s', policy: withAction('"s3:NoSuch"') },
    { name: 'no prefix', policy: withAction('["GetObject",":GetObject","emr:"]') },
    {
      name: 'filled in later',
      policy: withAction('["${service}:Get*","{{svc}}:List","<svc>:Get",{"Ref":"A"}]'),
    },
    {
      name: 'a wildcard in the prefix, in a resource-based policy',
      policy: withAction('"s3*:Get*"'),
      type: 'resource',
    },
    {
      name: 'ARNs, also of services without resource types',
      policy: withResource(
        '["*","arn:aws:s3:::b","arn:aws:cloudwatch:us-east-1:111122223333:alarm:a","arn:aws:execute-api:*:*:*","arn:aws:catalog:us-east-1:111122223333:portfolio/p","arn:aws:applicationinsights:*:*:*","arn:aws:elastic-inference:*:*:*","arn:aws:deepracer:*:*:*"]',
      ),
    },
    {
      name: 'wildcards and capital letters in an ARN, which other rules report',
      policy: withResource('["arn:aws:*:*:*:*","arn:aws:*nosuch*:::x","arn:aws:NoSuch:::x"]'),
    },
    {
      name: 'an ARN with parts that are filled in',
      policy: withResource(
        '["arn:aws:${Service}:::x","arn:{{partition}}:nosuch:::x","arn:aws::::x"]',
      ),
    },
    {
      name: 'the Resource of a trust policy',
      policy: withResource('"arn:aws:nosuch:::x"'),
      type: 'trust',
    },
    {
      name: 'keys of services and identity providers',
      policy: withCondition(
        '{"StringEquals":{"s3:prefix":"a","saml:aud":"b","accounts.google.com:aud":"c","oidc.example.com/auth/realms/x:sub":"d","catalog:ChangeType":"e","identitycenter:InstanceArn":"f","deepracer:UserToken":"g","cognito-identity.amazonaws.com:aud":"h","aws:Foo":"i","s3:nosuch":"j"}}',
      ),
    },
    {
      name: 'keys without a prefix, without a value, under an unknown operator',
      policy: withCondition('{"StringEquals":{"SourceIp":"x","foo:bar":},"Foo":{"foo:bar":"x"}}'),
    },
  ],
  invalid: [
    {
      name: 'the name of the AWS CLI',
      policy: withAction('"«emr»:ListClusters"'),
      messages: ['near'],
      severity: 'error',
      accessAnalyzer: 'INVALID_SERVICE_IN_ACTION',
      says: '`elasticmapreduce`',
      fixes: [{ effect: 'widens', output: withAction('"elasticmapreduce:ListClusters"') }],
    },
    {
      name: 'names of SDKs',
      policy: withAction(
        '["«mwaa»:TagResource","«apigatewayv2»:GET","«SESv2»:SendEmail","«bedrock-agent»:*","«cloudwatch-logs»:*"]',
      ),
      messages: ['near', 'near', 'near', 'near', 'near'],
    },
    {
      name: 'a slip, denied',
      policy: withAction('"«dynamobd»:*"', 'Deny'),
      fixes: [{ effect: 'narrows', output: withAction('"dynamodb:*"', 'Deny') }],
    },
    {
      name: 'of near services only those that have the action',
      policy: withAction('"«ecx»:RunInstances"'),
      fixes: [{ effect: 'widens', output: withAction('"ec2:RunInstances"') }],
    },
    {
      name: 'the action tells the service',
      policy: withAction('"«nonsense»:CreateLogGroup"'),
      says: '`logs`',
      fixes: [{ effect: 'widens', output: withAction('"logs:CreateLogGroup"') }],
    },
    {
      name: 'nothing like it',
      policy: withAction('"«nonsense»:*"'),
      messages: ['unknown'],
      fixes: [],
    },
    { name: 'a prefix of ARNs only', policy: withAction('"«catalog»:TagResource"') },
    { name: 'a name of Object', policy: withAction('"«constructor»:x"') },
    {
      name: 'a wildcard in the prefix',
      policy: withAction('["«*»:Describe*","«code*»:List*"]', 'Deny', 'NotAction'),
      messages: ['wildcard', 'wildcard'],
      severity: 'error',
      accessAnalyzer: 'WILDCARD_IN_SERVICE_NAME',
      fixes: [],
    },
    {
      name: 'an ARN',
      policy: withResource('["arn:aws:s3:::b","arn:aws:«efs»:us-east-1:111122223333:*"]'),
      accessAnalyzer: 'INVALID_SERVICE',
      fixes: [
        {
          effect: 'widens',
          output: withResource(
            '["arn:aws:s3:::b","arn:aws:elasticfilesystem:us-east-1:111122223333:*"]',
          ),
        },
      ],
    },
    {
      name: 'ARNs with a partition that is filled in',
      policy: withResource(
        '["arn:${Partition}:«lamda»:us-east-1:111122223333:function:f",{"Fn::Sub":"x"}]',
        'Deny',
        'NotResource',
      ),
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'the prefix of a condition key',
      policy: withCondition('{"StringEquals":{"«lamdba»:FunctionUrlAuthType":"NONE"}}'),
      accessAnalyzer: 'INVALID_SERVICE',
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{"StringEquals":{"lambda:FunctionUrlAuthType":"NONE"}}'),
        },
      ],
    },
    {
      name: 'a global key under another prefix',
      policy: withCondition('{"StringNotEquals":{"«amazon»:SourceVpc":"vpc-11112222"}}', {
        effect: 'Deny',
      }),
      fixes: [
        {
          effect: 'widens',
          output: withCondition('{"StringNotEquals":{"aws:SourceVpc":"vpc-11112222"}}', {
            effect: 'Deny',
          }),
        },
      ],
    },
    {
      name: 'the prefix of a key that no service has',
      policy: withCondition('{"StringEquals":{"«nonsense»:x":"y"}}'),
      messages: ['unknown'],
      fixes: [],
    },
  ],
});
