import { rule } from '../../../../server/src/rules/names/unknown-action';
import { testRule } from '../../testers/ruleTester';
import { withAction } from './policies';

testRule(rule, {
  valid: [
    { name: 'everything', policy: withAction('["*","*:*","s3:*"]') },
    { name: 'actions', policy: withAction('["s3:GetObject","iam:PassRole","sts:AssumeRole"]') },
    { name: 'any letter case', policy: withAction('["S3:getobject","IAM:passrole"]') },
    { name: 'patterns', policy: withAction('["s3:Get*","ec2:*Tags","iam:?etUser","s3:**"]') },
    { name: 'an unknown service is another rule’s', policy: withAction('"emr:ListClusters"') },
    { name: 'a retired service', policy: withAction('["deepracer:GetTrack","zocalo:*"]') },
    {
      name: 'actions that AWS writes itself and does not list',
      policy: withAction('["SNS:Receive","logs:PutLogEventsBatch","glue:ShareResource"]'),
    },
    { name: 'no name yet', policy: withAction('["s3:","s3",""]') },
    { name: 'a wildcard in the prefix', policy: withAction('"*:Descibe*"') },
    {
      name: 'filled in later',
      policy: withAction('["s3:${Operation}","s3:{{verb}}Object","s3:<action>",{"Ref":"A"}]'),
    },
    { name: 'a computed value', policy: withAction('{"Fn::Sub":"s3:Foo${Bar}"}') },
    {
      name: 'data and control of queues, web sockets and clusters',
      policy: withAction('["execute-api:ManageConnections","kafka-cluster:Connect"]'),
    },
    {
      name: 'an SCP',
      policy: withAction('["sts:*","iam:Get*"]', 'Deny', 'NotAction'),
      type: 'scp',
    },
    { name: 'a name of Object', policy: withAction('["__proto__:constructor","constructor:x"]') },
    {
      name: 'a trust policy',
      policy:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"Service":"ec2.amazonaws.com"},"Action":["sts:AssumeRole","sts:TagSession"]}]}',
    },
  ],
  invalid: [
    {
      name: 'a slip',
      policy: withAction('["s3:PutObject",«"s3:GetObjet"»]'),
      messages: ['near'],
      severity: 'error',
      accessAnalyzer: 'INVALID_ACTION',
      says: 'Did you mean `s3:GetObject`?',
      fixes: [{ effect: 'widens', output: withAction('["s3:PutObject","s3:GetObject"]') }],
    },
    {
      name: 'denied',
      policy: withAction('«"iam:CreateUsr"»', 'Deny'),
      fixes: [{ effect: 'narrows', output: withAction('"iam:CreateUser"', 'Deny') }],
    },
    {
      name: 'excepted from a Deny',
      policy: withAction('["iam:*",«"sts:AsumeRole"»]', 'Deny', 'NotAction'),
      fixes: [
        { effect: 'widens', output: withAction('["iam:*","sts:AssumeRole"]', 'Deny', 'NotAction') },
      ],
    },
    {
      name: 'excepted from an Allow',
      policy: withAction('«"iam:DeletUser"»', 'Allow', 'NotAction'),
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'an operation of the API',
      policy: withAction('[«"s3:HeadObject"»,«"s3:ListObjectsV2"»,«"lambda:Invoke"»]'),
      messages: ['near', 'near', 'near'],
      fixes: [{ effect: 'widens' }],
      says: '`s3:GetObject`',
    },
    {
      name: 'an operation that needs two actions',
      policy: withAction('«"kms:ReEncrypt"»'),
      fixes: [
        { effect: 'widens', output: withAction('"kms:ReEncryptFrom"') },
        { effect: 'widens', output: withAction('"kms:ReEncryptTo"') },
      ],
    },
    {
      name: 'the verb of another service',
      policy: withAction('«"ec2:ListInstances"»'),
      fixes: [{ effect: 'widens', output: withAction('"ec2:DescribeInstances"') }],
    },
    {
      name: 'nothing like it',
      policy: withAction('«"s3:FrobnicateEverything"»'),
      messages: ['unknown'],
      says: '`FrobnicateEverything`',
      fixes: [],
    },
    {
      name: 'the right action is there already',
      policy: withAction('["s3:GetObject",«"s3:GetObjet"»]'),
      messages: ['near'],
      fixes: [],
    },
    {
      name: 'an effect that is not known',
      policy: withAction('«"s3:GetObjet"»', 'Maybe'),
      fixes: [],
    },
    {
      name: 'a pattern that nothing matches',
      policy: withAction('[«"s3:Gett*"»,«"ec2:Descibe*"»]'),
      messages: ['nearPattern', 'nearPattern'],
      severity: 'error',
      accessAnalyzer: 'INVALID_ACTION',
      fixes: [{ effect: 'widens', output: withAction('["s3:Get*","ec2:Descibe*"]') }],
    },
    {
      name: 'a pattern with more wildcards',
      policy: withAction('«"s3:*Frob*"»'),
      messages: ['pattern'],
      fixes: [],
    },
    { name: 'a second colon', policy: withAction('«"s3:GetObject:Version"»') },
    {
      name: 'very long',
      policy: withAction(`«"s3:${'Get'.repeat(4000)}"»`),
      messages: ['unknown'],
    },
    {
      name: 'a policy of a bucket',
      policy:
        '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":«"s3:GetObjects"»,"Resource":"arn:aws:s3:::amzn-s3-demo-bucket/*"}]}',
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'an SCP',
      policy: withAction('«"organizations:LeaveOrganisation"»', 'Deny'),
      type: 'scp',
      fixes: [
        { effect: 'narrows', output: withAction('"organizations:LeaveOrganization"', 'Deny') },
      ],
    },
  ],
});
