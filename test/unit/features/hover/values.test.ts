import { testHovers } from '../../testers/hoverTester';

const statement = (rest: string, version = '2012-10-17'): string =>
  `{"Version":"${version}","Statement":[{"Effect":"Allow",${rest}}]}`;
const withResource = (resource: string, action = '"s3:GetObject"'): string =>
  statement(`"Action":[${action}],"Resource":[${resource}]`);

testHovers('actions', [
  {
    name: 'takes the name apart',
    policy: withResource('"*"', '"ec2:Describe$0VPCs"'),
    over: '"ec2:DescribeVPCs"',
    en: ['**EC2 action: Describe VPCs (List)**'],
    ja: ['**EC2 のアクション: Describe VPCs（リスト）**'],
  },
  {
    name: 'an MFA action whose resource fits',
    policy: withResource('"arn:aws:iam::*:mfa/*"', '"iam:Create$0VirtualMFADevice"'),
    en: ['authorises it on the virtual MFA device', 'The resources of this statement fit.'],
    ja: ['仮想 MFA デバイス', 'このステートメントのリソースは適合しています。'],
  },
  {
    name: 'an MFA action on the legacy ARN',
    policy: withResource('"arn:aws:iam::*:mfa/${aws:username}"', '"iam:Create$0VirtualMFADevice"'),
    en: ['Only `arn:aws:iam::*:mfa/${aws:username}` fits', 'another name does not match'],
    ja: ['別の名前のデバイスには一致しません'],
  },
  {
    name: 'an MFA action that the resources never reach',
    policy: withResource('"arn:aws:iam::*:mfa/*"', '"iam:Enable$0MFADevice"'),
    en: ['authorises it on the IAM user', 'No resource of this statement fits'],
    ja: ['IAM ユーザー', 'このステートメントのリソースはどれも適合しません'],
  },
  {
    name: 'an action without a resource type',
    policy: withResource('"arn:aws:iam::*:mfa/*"', '"iam:ListVirtual$0MFADevices"'),
    en: ['`Resource` must be `*`', 'No resource of this statement fits'],
    ja: ['`Resource` は `*` にする必要があります'],
  },
  {
    name: 'a wildcard',
    policy: withResource('"*"', '"iam:*MF$0ADevice"'),
    en: ['Every IAM action whose name matches `*MFADevice`', '`iam:EnableMFADevice`'],
    ja: ['名前が `*MFADevice` に一致する IAM のすべてのアクション'],
  },
  {
    name: 'an exempt action of a gate',
    policy: statement('"NotAction":["iam:Get$0User"],"Resource":"*"').replace('Allow', 'Deny'),
    en: ['Exempt: this statement does not deny it'],
    ja: ['このステートメントは拒否しませんが、許可もしません'],
  },
  {
    name: 'an action that a gate denies',
    policy: `{"Version":"2012-10-17","Statement":[
      {"Effect":"Allow","Action":["iam:Get$0User","iam:ListUsers"],"Resource":"*"},
      {"Sid":"Gate","Effect":"Deny","NotAction":"iam:ListUsers","Resource":"*",
       "Condition":{"BoolIfExists":{"aws:MultiFactorAuthPresent":"false"}}}]}`,
    en: ['Only with MFA, because statement `Gate` denies it otherwise.'],
    ja: ['MFA を使った場合だけ使えます（それ以外ではステートメント `Gate` が拒否するため）。'],
  },
  {
    name: 'something else',
    policy: withResource('"*"', '"Get$0Object"'),
    en: ['Not an action'],
    ja: ['アクションではありません'],
  },
]);

testHovers('resources', [
  {
    name: 'all',
    policy: withResource('"$0*"'),
    over: '"*"',
    en: ['**All resources**'],
    ja: ['**すべてのリソース**'],
  },
  {
    name: 'an ARN, field by field',
    policy: withResource('"arn:aws:dynamodb:us-$0east-1:111122223333:table/orders"'),
    en: [
      '**The DynamoDB table `orders` of account 111122223333**',
      '| service | `dynamodb` | DynamoDB |',
      '| Region | `us-east-1` | US East (N. Virginia) |',
    ],
    ja: [
      '**アカウント 111122223333 の DynamoDB テーブル `orders`**',
      '| サービス | `dynamodb` | DynamoDB |',
    ],
  },
  {
    name: 'the legacy MFA ARN',
    policy: withResource('"arn:aws:iam$0::*:mfa/${aws:username}"', '"iam:CreateVirtualMFADevice"'),
    en: ['**The virtual MFA device named exactly like the user**', 'before November 2022'],
    ja: ['**ユーザー名と同じ名前の仮想 MFA デバイス**', '2022 年 11 月より前'],
  },
  {
    name: 'an MFA ARN that no action needs',
    policy: withResource('"arn:aws:iam:$0:*:mfa/*"', '"iam:EnableMFADevice"'),
    en: ['No action of this statement is authorised on MFA devices'],
    ja: ['この値には効果がありません'],
  },
  {
    name: 'no ARN',
    policy: withResource('"my-$0bucket"'),
    en: ['`my-bucket`, which is not an ARN'],
    ja: ['`my-bucket`（ARN ではありません）'],
  },
  {
    name: 'a bar in an ARN leaves the table whole',
    policy: withResource('"arn:aws:s3:::b/a$0|b"'),
    en: ['| resource | `b/a\\|b` | the object `a\\|b` in the S3 bucket `b` |'],
    ja: ['`b/a\\|b`'],
  },
]);

testHovers('variables', [
  {
    name: 'in the resource of the legacy ARN',
    policy: withResource('"arn:aws:iam::*:mfa/${aws:user$0name}"'),
    over: '${aws:username}',
    en: ["becomes the caller's user name", 'Only for IAM users', 'before November 2022'],
    ja: ['IAM ユーザーの場合だけ', '2022 年 11 月より前'],
  },
  {
    name: 'with a default value',
    policy: withResource(`"arn:aws:s3:::b/\${aws:PrincipalTag/te$0am, 'all'}/*"`),
    over: "${aws:PrincipalTag/team, 'all'}",
    en: ["becomes the caller's tag `team`", 'the default value `all` stands in'],
    ja: ['呼び出し元のタグ `team` の値に置き換わります', 'デフォルト値 `all`'],
  },
  {
    name: 'an escape',
    policy: withResource('"arn:aws:s3:::b/${$0*}"'),
    over: '${*}',
    en: ['is the character `*` itself'],
    ja: ['文字 `*` そのもの'],
  },
  {
    name: 'in a policy of the old version',
    policy: statement('"Action":"*","Resource":"arn:aws:s3:::b/${aws:user$0name}"', '2008-10-17'),
    en: ['`${aws:username}` is literal text here, not a variable', '2012-10-17'],
    ja: ['ただの文字列です'],
  },
  {
    name: 'before the fifth colon',
    policy: withResource('"arn:aws:iam::${aws:Principal$0Account}:role/r"'),
    en: ['literal text here', 'after the fifth colon only'],
    ja: ['5 つ目のコロンより後だけ'],
  },
  {
    name: 'not closed yet',
    policy: withResource('"arn:aws:s3:::b/${aws:us$0er"'),
    en: ['without its closing brace'],
    ja: ['閉じ波括弧のない'],
  },
]);

const trust = (principal: string): string =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":${principal},"Action":"sts:AssumeRole"}]}`;

testHovers('principals', [
  {
    name: 'the root ARN is the whole account',
    policy: trust('{"AWS":"arn:aws:iam::1111$022223333:root"}'),
    en: ['**Account 111122223333**', 'not only its root user'],
    ja: ['**アカウント 111122223333**', 'アカウント全体を指します'],
  },
  {
    name: 'a role',
    policy: trust('{"AWS":"arn:aws:iam::111122223333:role/Dep$0loy"}'),
    en: ['**The IAM role `Deploy` of account 111122223333**'],
    ja: ['**アカウント 111122223333 の IAM ロール `Deploy`**'],
  },
  {
    name: 'a service',
    policy: trust('{"Service":"lambda.$0amazonaws.com"}'),
    en: ['**The service `lambda.amazonaws.com`**', 'aws:SourceArn'],
    ja: ['**サービス `lambda.amazonaws.com`**'],
  },
  {
    name: 'a resource with a long name, which its row does not name twice',
    policy: trust(
      '{"Federated":"arn:aws:iam::1111$022223333:oidc-provider/token.actions.githubusercontent.com"}',
    ),
    en: ['| resource | `oidc-provider/token.actions.githubusercontent.com` |  |'],
    ja: ['| リソース | `oidc-provider/token.actions.githubusercontent.com` |  |'],
  },
  {
    name: 'an OIDC provider',
    policy: trust(
      '{"Federated":"arn:aws:iam::111122223333:oidc-provider/token.actions.github$0usercontent.com"}',
    ),
    en: ['users of the OIDC provider'.replace('u', 'U'), '`:sub`'],
    ja: ['OIDC プロバイダー `token.actions.githubusercontent.com` のユーザー'],
  },
  {
    name: 'everyone',
    policy: trust('"$0*"'),
    over: '"*"',
    en: ['**Everyone**', 'Conditions are all that can narrow it'],
    ja: ['**すべてのプリンシパル**'],
  },
  {
    name: 'a kind',
    policy: trust('{"Ser$0vice":"lambda.amazonaws.com"}'),
    over: '"Service"',
    en: ['**Service: AWS services**'],
    ja: ['**Service: AWS のサービス**'],
  },
  {
    name: 'no kind',
    policy: trust('{"User$0s":"x"}'),
    en: ['Not a kind of principal'],
    ja: ['プリンシパルの種類ではありません'],
  },
]);
