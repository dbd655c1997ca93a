import { testHovers } from '../../testers/hoverTester';

/** What the catalogue adds to hovers. */
const statement = (parts: string): string =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow",${parts}}]}`;
const action = (marked: string): string => statement(`"Action":["${marked}"],"Resource":"*"`);
const key = (marked: string, operator = 'StringEquals'): string =>
  statement(
    `"Action":["s3:GetObject","s3:ListBucket"],"Resource":"*","Condition":{"${operator}":{"${marked}":"x"}}`,
  );

testHovers('actions of the catalogue', [
  {
    name: 'says what an action does, on what, and with which keys',
    policy: action('iam:Pass$0Role'),
    en: [
      '**IAM action: Pass Role (Write)**',
      '- Pass a role to a service.',
      '`iam:PassedToService`',
      '- Resource types:\n  - role (required): `arn:aws:iam::Account:role/RoleNameWithPath`\n',
      'list_awsidentityandaccessmanagementiam.html',
    ],
    ja: [
      '**IAM のアクション: Pass Role（書き込み）**',
      'AWS の説明: Pass a role to a service.',
      '- リソースタイプ:\n  - role（必須）: `arn:aws:iam::',
    ],
  },
  {
    name: 'knows actions in any letter case',
    policy: action('S3:get$0object'),
    en: ['(Read)**', '`s3:ExistingObjectTag/<key>`'],
    ja: ['（読み取り）**'],
  },
  {
    name: 'says when an action has no resource type',
    policy: action('s3:ListAll$0MyBuckets'),
    en: ['only `*` in `Resource` matches it'],
    ja: ['`Resource` の `*` にだけ一致します'],
  },
  {
    name: 'counts types beyond the first ones',
    policy: action('ec2:Run$0Instances'),
    en: ['  - instance (required): `arn:aws:ec2:Region:', ' more types\n'],
    ja: ['  - instance（必須）: `arn', ' 種類\n'],
  },
  {
    name: 'counts what a pattern matches, the gravest first',
    policy: action('sts:Assume$0*'),
    en: [
      '**Every STS action whose name matches `Assume*`: 4 today**',
      '\n- **Write** (4): `AssumeRole`, `AssumeRoleWithSAML`, `AssumeRoleWithWebIdentity` and `AssumeRoot`\n',
    ],
    ja: ['（現在 4 個）**', '\n- **書き込み**（4 個）: `AssumeRole`'],
    never: ['**Read'],
  },
  {
    name: 'puts permissions management before all else',
    policy: action('s3:Put$0*'),
    en: ['today**\n\n- **Permissions management** ('],
    ja: ['個）**\n\n- **アクセス許可の管理**（'],
  },
  {
    name: 'names all that a pattern matches where that is not much',
    policy: action('dynamodb:$0*Item'),
    en: [
      '- **Write** (4): `BatchWriteItem`, `DeleteItem`, `PutItem` and `UpdateItem`\n- **Read** (',
    ],
    ja: ['- **書き込み**（4 個）: `BatchWriteItem`、`DeleteItem`、`PutItem`、`UpdateItem`\n'],
    never: [' more', 'ほか'],
  },
  {
    name: 'gives numbers only for everything',
    policy: action('$0*'),
    en: ['**Every action of every service: ', ')\n- **Write** ('],
    ja: [' 個）\n- **書き込み**（'],
    never: ['s3:', '): ', '）: '],
  },
  {
    name: 'says that the reference does not list an action',
    policy: action('s3:Get$0Objects'),
    en: ['The Service Authorization Reference does not list this action.'],
    ja: ['サービス認可リファレンスに、このアクションはありません。'],
  },
  {
    name: 'says that nothing matches',
    policy: action('s3:Got$0*'),
    en: ['No action of the Service Authorization Reference matches.'],
    ja: ['一致するアクションはありません'],
  },
  {
    name: 'says nothing about services it does not know',
    policy: action('nosuch:Get$0Thing'),
    en: ['**`nosuch` action: Get Thing**'],
    ja: ['**`nosuch` のアクション: Get Thing**'],
    never: ['reference does not list', 'リファレンスに、'],
  },
]);

testHovers('condition keys of the catalogue', [
  {
    name: 'describes a key of a service, and which actions support it',
    policy: key('s3:Tls$0Version', 'NumericLessThan'),
    en: [
      'In the words of AWS: The TLS version used by the client.',
      'Type: Numeric, one value',
      '`s3:GetObject` and `s3:ListBucket` support it',
    ],
    ja: ['AWS の説明: The TLS version', '型: Numeric', 'が対応しています'],
  },
  {
    name: 'names only the actions that support it',
    policy: key('s3:existingobjecttag/te$0am'),
    en: ['`s3:GetObject` supports it'],
    ja: ['`s3:GetObject` が対応しています'],
    never: ['`s3:ListBucket` supports', '`s3:ListBucket` が'],
  },
  {
    name: 'describes a global key that has no words of its own in explanations',
    policy: key('aws:Vpce$0Account'),
    en: ['VPC endpoint', 'Who controls it: AWS sets it', '#condition-keys-vpceaccount'],
    ja: ['VPC エンドポイント', 'AWS が設定します'],
  },
  {
    name: 'says that a key holds several values',
    policy: key('dynamodb:Leading$0Keys'),
    en: ['Type: String, several values'],
    ja: ['値は複数'],
  },
  {
    name: 'says that the reference does not list a key',
    policy: key('s3:no$0such'),
    en: ["AWS's documentation does not list this key."],
    ja: ['このキーはありません'],
  },
  {
    name: 'says nothing of the claims of identity providers',
    policy: key('oidc.example.com:s$0ub'),
    en: ['**`oidc.example.com:sub`: A condition key**'],
    ja: ['**`oidc.example.com:sub`: 条件キー**'],
    never: ['reference does not list', 'リファレンスに、'],
  },
]);

const on = (resource: string, element = 'Resource', actions = '"s3:GetObject","s3:ListBucket"') =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[${actions}],"${element}":"${resource}"}]}`;

testHovers('resources and the actions of their statement', [
  {
    name: 'says which actions work on a resource, and which do not',
    policy: on('arn:aws:s3:::b$0/*'),
    en: [
      'Resource type of S3: `object`',
      'Actions of this statement that work on it: `s3:GetObject`',
      'Actions of this statement that do not: `s3:ListBucket`',
    ],
    ja: ['S3 のリソースタイプ: `object`', 'このリソースに使えるもの: `s3:GetObject`'],
  },
  {
    name: 'says that no action does',
    policy: on('arn:aws:iam::123456789012:ro$0le/x'),
    en: ['No action of this statement works on it'],
    ja: ['使えるアクションがありません'],
  },
  {
    name: 'looks into patterns of actions',
    policy: on(
      'arn:aws:sqs:eu-west-1:123456789012:q$0',
      'Resource',
      '"sqs:Send*","sqs:ListQueues"',
    ),
    en: ['that work on it: `sqs:Send*`\n', 'that do not: `sqs:ListQueues`'],
    ja: ['使えるもの: `sqs:Send*`\n', '使えないもの: `sqs:ListQueues`'],
  },
  {
    name: 'says how much of a pattern is of use',
    policy: on('arn:aws:sqs:eu-west-1:123456789012:q$0', 'Resource', '"sqs:List*","s3:Get*"'),
    en: ['that work on it: `sqs:List*` (3 of 4)', 'that do not: `s3:Get*`'],
    ja: ['使えるもの: `sqs:List*`（4 個のうち 3 個）', '使えないもの: `s3:Get*`'],
  },
  {
    name: 'names actions of a pattern over every service',
    policy: on('arn:aws:sqs:eu-west-1:123456789012:q$0', 'Resource', '"*"'),
    en: ['that work on it: `sqs:AddPermission`, '],
    ja: ['使えるもの: `sqs:AddPermission`、'],
    never: ['do not', '使えないもの'],
  },
  {
    name: 'says the type by the name that its own service gives it',
    policy: on('arn:aws:kms:eu-west-1:123456789012:ke$0y/1234', 'Resource', '"kms:Decrypt"'),
    en: ['Resource type of KMS: `key`\n'],
    ja: ['KMS のリソースタイプ: `key`\n'],
  },
  {
    name: 'has both forms of a resource type that has two',
    policy: on('*', 'Resource', '"lex:Describe$0Bot"'),
    en: ['`arn:aws:lex:Region:Account:bot/BotId` or `arn:aws:lex:Region:Account:bot:BotName`'],
    ja: ['`arn:aws:lex:Region:Account:bot/BotId`、`arn:aws:lex:Region:Account:bot:BotName`'],
  },
  {
    name: 'tells only the type of what is left out',
    policy: on('arn:aws:s3:::b$0/*', 'NotResource'),
    en: ['Resource type of S3: `object`'],
    ja: ['S3 のリソースタイプ: `object`'],
    never: ['work on it', '使えるもの'],
  },
  {
    name: 'says that no type looks like this',
    policy: on('arn:aws:lambda:eu-west-1:123456789012:functoin:$0f'),
    en: ['The form of no resource type in the Service Authorization Reference'],
    ja: ['どのリソースタイプの形式にも一致しません'],
  },
  {
    name: 'says nothing more of `*`',
    policy: on('$0*'),
    en: ['Every resource'],
    ja: ['すべてのリソース'],
    never: ['Resource type of', 'のリソースタイプ:'],
  },
]);

testHovers('names that AWS has given', [
  {
    name: 'a service principal',
    policy:
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"ecs-tasks$0.amazonaws.com"}}]}',
    en: ['Service principal of Amazon ECS tasks'],
    ja: ['Amazon ECS tasks のサービスプリンシパル'],
  },
  {
    name: 'one with its Region',
    policy:
      '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sts:AssumeRole","Principal":{"Service":"logs$0.ap-northeast-1.amazonaws.com"}}]}',
    en: ['Service principal of Amazon CloudWatch Logs in Asia Pacific (Tokyo)'],
    ja: ['アジアパシフィック (東京) の Amazon CloudWatch Logs のサービスプリンシパル'],
  },
  {
    name: 'a Region',
    policy: statement(
      '"Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:RequestedRegion":"ap-north$0east-1"}}',
    ),
    en: ['The Region Asia Pacific (Tokyo)'],
    ja: ['リージョン: アジアパシフィック (東京)'],
  },
  {
    name: 'and nothing of other values',
    policy: statement(
      '"Action":"*","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag/team":"re$0d"}}',
    ),
    en: ['`red`'],
    ja: ['`red`'],
    never: ['The Region', 'Service principal', 'リージョン:'],
  },
]);
