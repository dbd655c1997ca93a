import { testHovers } from '../../testers/hoverTester';

const withCondition = (condition: string, effect = 'Allow', version = '2012-10-17'): string =>
  `{"Version":"${version}","Statement":[{"Effect":"${effect}","Action":"s3:GetObject","Resource":"*","Condition":{${condition}}}]}`;

testHovers('operators', [
  {
    name: 'BoolIfExists on the MFA key, under Deny',
    policy: withCondition('"Bool$0IfExists":{"aws:MultiFactorAuthPresent":"false"}', 'Deny'),
    over: '"BoolIfExists"',
    en: [
      '**BoolIfExists: Whether the key is `true` or `false`**',
      '`IfExists`: without the key in the request it holds too.',
      '| Long-term access keys (CLI, SDK) | absent | **denied** |',
      '#Conditions_IfExists',
    ],
    ja: [
      'リクエストにキーがない場合も成り立ちます',
      '| 長期のアクセスキー（CLI、SDK） | なし | **拒否** |',
    ],
  },
  {
    name: 'Null on the MFA key',
    policy: withCondition('"Nu$0ll":{"aws:MultiFactorAuthPresent":"true"}', 'Deny'),
    en: ['Whether the key is absent', '| `false` | not denied by this statement |'],
    ja: ['キーがないかどうか', '| `false` | このステートメントでは拒否しない |'],
  },
  {
    name: 'a negated operator',
    policy: withCondition('"String$0NotEquals":{"aws:PrincipalOrgID":["o-1","o-2"]}'),
    en: ['Without the key in the request it holds', 'is none of `o-1` and `o-2`'],
    ja: ['リクエストにキーがない場合は成り立ちます', 'のいずれでもない'],
  },
  {
    name: 'a set qualifier',
    policy: withCondition('"ForAll$0Values:StringEquals":{"aws:TagKeys":["a"]}'),
    en: ['every value in the request must match', 'add a `Null` condition'],
    ja: ['`Null` の条件を加えてください'],
  },
  {
    name: 'no operator',
    policy: withCondition('"String$0Matches":{"aws:username":"a"}'),
    en: ['**`StringMatches`: Not an operator that IAM knows**'],
    ja: ['**`StringMatches`: IAM にない演算子です**'],
  },
]);

testHovers('condition keys', [
  {
    name: 'the MFA key',
    policy: withCondition('"Bool":{"aws:Multi$0FactorAuthPresent":"true"}'),
    over: '"aws:MultiFactorAuthPresent"',
    en: [
      // A hover is not high: what the key means here comes before all that is true of it.
      '**`aws:MultiFactorAuthPresent`: The MFA key**\n\n| Who calls |',
      'Requests with long-term access keys do not have it at all.',
      '| Session after MFA | `true` | **allowed** |',
      '#condition-keys-multifactorauthpresent',
    ],
    ja: ['長期のアクセスキーによるリクエストには、キーそのものがありません', '**許可**'],
  },
  {
    name: 'a tag of the caller, in another letter case',
    policy: withCondition('"StringEquals":{"aws:principal$0tag/team":"a"}'),
    en: ["The caller's tag `team`", 'Who controls it', 'Type: String, one value'],
    ja: ['呼び出し元のタグ `team`', '誰が決めるか', '型: String（値は 1 つ）'],
  },
  {
    name: 'the external id',
    policy: withCondition('"StringEquals":{"sts:Extern$0alId":"a"}'),
    en: ['it is not a secret', 'reference_policies_iam-condition-keys.html'],
    ja: ['秘密の値ではありません'],
  },
  {
    name: 'a key of a service',
    policy: withCondition('"StringEquals":{"s3:pre$0fix":"a"}'),
    en: ['**`s3:prefix`: A condition key of S3**', 'Only when `s3:prefix` is `a`.'],
    ja: ['**`s3:prefix`: S3 の条件キー**'],
  },
  {
    name: 'a key of a service, in words of ours and with the actions that support it',
    policy: withCondition('"StringEquals":{"s3:existing$0ObjectTag/team":"a"}'),
    en: [
      'The value of a tag that the object already has.',
      'Who controls it: Whoever may tag the object',
      '`s3:GetObject` supports it',
    ],
    ja: ['オブジェクトにタグを付けられる人が決めます', '`s3:GetObject` が対応しています'],
  },
  {
    name: 'the subject of the token of a provider',
    policy: withCondition(
      '"StringLike":{"token.actions.githubusercontent.com:s$0ub":"repo:octo-org/*"}',
    ),
    en: ['every repository on GitHub could assume the role', 'iam-condition-keys.html'],
    ja: ['どのリポジトリのワークフローもロールを引き受けられます'],
  },
  {
    name: 'a key that is named like something of JavaScript',
    policy: withCondition('"StringEquals":{"__pro$0to__":"a"}'),
    en: ['**`__proto__`: A condition key**'],
    ja: ['**`__proto__`: 条件キー**'],
  },
]);

testHovers('condition values', [
  {
    name: 'the condition in words, with the MFA table',
    policy: withCondition('"Bool":{"aws:MultiFactorAuthPresent":tr$0ue}'),
    over: 'true',
    en: [
      '**The MFA key (`aws:MultiFactorAuthPresent`) is `true`**',
      '| absent | not allowed by this statement |',
    ],
    ja: ['**MFA のキー（`aws:MultiFactorAuthPresent`）が `true` である**'],
  },
  {
    name: 'an ARN, field by field',
    policy: withCondition('"ArnLike":{"aws:SourceArn":"arn:aws:sns:*:1111$022223333:topic"}'),
    en: ['| account | `111122223333` | this account |'],
    ja: ['| アカウント | `111122223333` | このアカウント |'],
  },
  {
    name: 'a variable',
    policy: withCondition('"StringLike":{"s3:prefix":["home/${aws:user$0name}/*"]}'),
    over: '${aws:username}',
    en: ["`${aws:username}` becomes the caller's user name", '| Role session | does not exist |'],
    ja: ['呼び出し元のユーザー名に置き換わります', '| ロールのセッション | 存在しません |'],
  },
  {
    name: 'a variable of a key without a phrase of its own',
    policy: withCondition('"StringLike":{"s3:prefix":["home/${saml:s$0ub}/*"]}'),
    en: [
      'becomes the value of the condition key `saml:sub`',
      'The user as the SAML provider names it.',
      'Exists: In `sts:AssumeRoleWithSAML`',
    ],
    ja: ['SAML プロバイダーにおけるユーザーの識別子です'],
  },
  {
    name: 'a variable of a key with several values',
    policy: withCondition('"StringLike":{"s3:prefix":["${aws:Princ$0ipalOrgPaths}/*"]}'),
    en: ['it cannot serve as a variable', "the caller's place in the organization"],
    ja: ['変数としては使えません'],
  },
  {
    name: 'a variable where none works',
    policy: withCondition('"IpAddress":{"aws:SourceIp":"${aws:user$0name}"}'),
    over: '${aws:username}',
    en: ['literal text here', 'not with this one'],
    ja: ['ただの文字列です', 'この演算子では置き換わりません'],
  },
]);
