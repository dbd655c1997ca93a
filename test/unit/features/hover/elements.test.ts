import { testHovers } from '../../testers/hoverTester';

const statement = (rest: string): string =>
  `{"Version":"2012-10-17","Statement":[{"Sid":"S","Effect":"Allow",${rest}}]}`;

testHovers('elements', [
  {
    name: 'Version',
    policy: '{"Ver$0sion":"2012-10-17","Statement":[]}',
    over: '"Version"',
    en: [
      '**Version: The version of the policy language**',
      'reference_policies_elements_version.html',
    ],
    ja: ['**Version: ポリシー言語のバージョン**', '/ja_jp/IAM/latest/UserGuide/'],
  },
  {
    name: 'the current version',
    policy: '{"Version":"2012$0-10-17","Statement":[]}',
    over: '"2012-10-17"',
    en: ['the current version of the policy language'],
    ja: ['ポリシー言語の現在のバージョン'],
  },
  {
    name: 'the old version',
    policy: '{"Version":"2008$0-10-17","Statement":[]}',
    en: ['Policy variables are literal text'],
    ja: ['ポリシー変数はただの文字列になります'],
  },
  {
    name: 'no such version',
    policy: '{"Version":"2020$0-01-01","Statement":[{"Effect":"Allow"}]}',
    en: ['Not a version of the policy language'],
    ja: ['ポリシー言語にないバージョン'],
  },
  {
    name: 'Statement, with what the policy does',
    policy: statement('"Action":"s3:GetObject","Resource":"*"').replace('State', 'State$0'),
    en: ['1 statement: 1 Allow, 0 Deny', '- `S`: Allows `s3:GetObject` on all resources.'],
    ja: ['ステートメントは 1 個', '- `S`: すべてのリソースに対する `s3:GetObject` を許可します。'],
  },
  {
    name: 'Effect of a statement with a Sid',
    policy: statement('"Action":"s3:GetObject","Resource":"*"').replace('Eff', 'Eff$0'),
    over: '"Effect"',
    en: ['**Effect: Whether the statement allows or denies**', 'Allows `s3:GetObject`'],
    ja: ['**Effect: ステートメントが許可するか拒否するか**'],
  },
  {
    name: 'Allow',
    policy: statement('"Action":"s3:GetObject","Resource":"*"').replace('Allow', 'Al$0low'),
    over: '"Allow"',
    en: ['unless a Deny applies', 'an explicit Deny wins'],
    ja: ['Deny が適用されない限り', '明示的な Deny が優先されます'],
  },
  {
    name: 'NotAction under Allow',
    policy: statement('"Not$0Action":"iam:*","Resource":"*"'),
    over: '"NotAction"',
    en: [
      'Every action except these',
      '`NotAction` under `Allow`',
      'those that AWS adds later included',
    ],
    ja: ['ここに挙げた以外のすべてのアクション', 'AWS が今後追加するアクションも含まれます'],
  },
  {
    name: 'Resource',
    policy: statement('"Action":"s3:GetObject","Res$0ource":"arn:aws:s3:::b/home/*"'),
    en: ['the objects under `home/` in the S3 bucket `b` (`arn:aws:s3:::b/home/*`)'],
    ja: ['S3 バケット `b` の `home/` の下のオブジェクト（`arn:aws:s3:::b/home/*`）'],
  },
  {
    name: 'Condition',
    policy: statement(
      '"Action":"*","Resource":"*","Con$0dition":{"Bool":{"aws:MultiFactorAuthPresent":"true"}}',
    ),
    en: ['(AND)', '(OR)', '| Session after MFA | `true` | **allowed** |'],
    ja: ['（AND）', '（OR）', '| MFA を使ったセッション | `true` | **許可** |'],
  },
  {
    name: 'an element in another letter case',
    policy: statement('"action":"s3:GetObject","Resource":"*"').replace('"act', '"ac$0t'),
    over: '"action"',
    en: ['IAM knows this element only in the spelling `Action`.'],
    ja: ['IAM はこの要素を `Action` という表記でのみ受け付けます。'],
  },
]);
