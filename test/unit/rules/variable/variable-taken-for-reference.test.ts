import { rule } from '../../../../server/src/rules/variable/variable-taken-for-reference';
import { testRule } from '../../testers/ruleTester';

const template = (resource: string): string => `Resources:
  P:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: '2012-10-17'
        Statement:
          - Effect: Allow
            Action: s3:GetObject
            Resource: ${resource}
`;

const service = (resource: string): string => `service: s
provider:
  name: aws
  iam:
    role:
      statements:
        - Effect: Allow
          Action: s3:GetObject
          Resource: ${resource}
functions: {}
`;

const inJson = (resource: string): string =>
  `{ "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": ${resource} } }`;

const file = 'template.yaml';

testRule(rule, {
  valid: [
    { name: 'outside of Fn::Sub', file, policy: template('arn:aws:s3:::b/${aws:username}') },
    { name: 'with its mark', file, policy: template('!Sub arn:aws:s3:::${B}/${!aws:username}') },
    {
      name: 'parameters, attributes and pseudo parameters',
      file,
      policy: template('!Sub arn:${AWS::Partition}:s3:::${Bucket}/${Nested.Outputs.Key}'),
    },
    {
      name: 'a value of the function itself',
      file,
      policy: template(
        '\n              Fn::Sub:\n                - arn:aws:s3:::${b:c}\n                - b:c: x',
      ),
    },
    {
      name: 'in Serverless, kept from being read',
      file: 'serverless.yml',
      policy: service('arn:aws:s3:::${self:custom.bucket}/\\${aws:username}'),
    },
    {
      name: 'in Serverless, its own names',
      file: 'serverless.yml',
      policy: service(
        'arn:aws:s3:${aws:region}:${aws:accountId}:b/${cognito-identity.amazonaws.com:sub}',
      ),
    },
    { name: 'a policy in JSON', policy: inJson('"arn:aws:s3:::b/${aws:username}"') },
  ],
  invalid: [
    {
      name: 'in the short form',
      file,
      policy: template('!Sub arn:${AWS::Partition}:s3:::${Bucket}/«${aws:username}»/*'),
      says: 'Write `${!aws:username}`',
      severity: 'error',
      accessAnalyzer: null,
      fixes: [
        {
          effect: 'same',
          output: template('!Sub arn:${AWS::Partition}:s3:::${Bucket}/${!aws:username}/*'),
        },
      ],
    },
    {
      name: 'in the long form, in quotes',
      file,
      policy: template('{ "Fn::Sub": "arn:aws:s3:::${Bucket}/«${aws:PrincipalTag/team}»" }'),
      fixes: [
        {
          effect: 'same',
          output: template('{ "Fn::Sub": "arn:aws:s3:::${Bucket}/${!aws:PrincipalTag/team}" }'),
        },
      ],
    },
    {
      name: 'with values, among which it is not',
      file,
      policy: template('!Sub ["arn:aws:s3:::${B}/«${aws:userid}»", { B: x }]'),
    },
    {
      name: 'within a join',
      file,
      policy: template('!Join ["/", [!Sub "arn:aws:s3:::${B}", !Sub "«${aws:userid}»"]]'),
      fixes: [
        {
          effect: 'same',
          output: template('!Join ["/", [!Sub "arn:aws:s3:::${B}", !Sub "${!aws:userid}"]]'),
        },
      ],
    },
    {
      name: 'in a template in JSON',
      policy: inJson('{ "Fn::Sub": "arn:aws:s3:::${B}/«${aws:username}»" }'),
      fixes: [
        { effect: 'same', output: inJson('{ "Fn::Sub": "arn:aws:s3:::${B}/${!aws:username}" }') },
      ],
    },
    {
      name: 'in Serverless',
      file: 'serverless.yml',
      policy: service('arn:aws:s3:::${self:custom.bucket}/«${aws:username}»'),
      says: 'Write `\\${aws:username}`',
      fixes: [
        {
          effect: 'same',
          output: service('arn:aws:s3:::${self:custom.bucket}/\\${aws:username}'),
        },
      ],
    },
    {
      name: 'in Serverless, in double quotes',
      file: 'serverless.yml',
      policy: service('"arn:aws:s3:::b/«${aws:username}»"'),
      fixes: [{ effect: 'same', output: service('"arn:aws:s3:::b/\\\\${aws:username}"') }],
    },
    {
      name: 'in Fn::Sub of a service, where one mark is enough for both',
      file: 'serverless.yml',
      policy: service('!Sub arn:aws:s3:::${B}/«${aws:username}»'),
      says: 'Write `${!aws:username}`',
      fixes: [{ effect: 'same', output: service('!Sub arn:aws:s3:::${B}/${!aws:username}') }],
    },
    {
      name: 'in JSON text',
      file,
      policy: `Resources:
  R:
    Type: AWS::Logs::ResourcePolicy
    Properties:
      PolicyDocument: !Sub |
        { "Statement": { "Effect": "Allow", "Principal": "*", "Action": "logs:*",
          "Resource": "arn:aws:logs:*:*:\${Group}:«\${aws:username}»" } }
`,
      fixes: [
        {
          effect: 'same',
          output: `Resources:
  R:
    Type: AWS::Logs::ResourcePolicy
    Properties:
      PolicyDocument: !Sub |
        { "Statement": { "Effect": "Allow", "Principal": "*", "Action": "logs:*",
          "Resource": "arn:aws:logs:*:*:\${Group}:\${!aws:username}" } }
`,
        },
      ],
    },
  ],
});
