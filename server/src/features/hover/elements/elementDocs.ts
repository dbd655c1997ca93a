import type { PolicyElement, StatementElement } from '../../../iam/element';
import type { Words } from '../../../iam/words';
import type { DocsLink } from '../page';

/** What an element is for. */
export interface ElementDocs {
  readonly headline: Words;
  readonly more: Words;
  readonly link: DocsLink;
}

const docs = (element: string, headline: Words, more: Words): ElementDocs => ({
  headline,
  more,
  link: {
    title: { en: element, ja: element },
    page: `reference_policies_elements_${element.toLowerCase()}`,
  },
});

/** The elements of policies and statements, each in two sentences. */
export const ELEMENT_DOCS: Readonly<Record<PolicyElement | StatementElement, ElementDocs>> = {
  Version: docs(
    'Version',
    {
      en: 'The version of the policy language',
      ja: 'ポリシー言語のバージョン',
    },
    {
      en: 'Write `2012-10-17`. Without it the policy counts as `2008-10-17`, which has no policy variables.',
      ja: '`2012-10-17` と書きます。省略すると `2008-10-17` とみなされ、ポリシー変数が使えません。',
    },
  ),
  Id: docs(
    'Id',
    { en: 'A name for the whole policy', ja: 'ポリシー全体の名前' },
    {
      en: 'Only some services use it, in resource-based policies; it changes no permission.',
      ja: '一部のサービスのリソースベースのポリシーだけで使います。アクセス許可には影響しません。',
    },
  ),
  Statement: docs(
    'Statement',
    { en: 'The statements of the policy', ja: 'ポリシーのステートメント' },
    {
      en: 'Each one allows or denies by itself. An explicit Deny of any statement wins over every Allow.',
      ja: 'それぞれが独立に許可または拒否します。どれか 1 つでも明示的に拒否すれば、すべての Allow より優先されます。',
    },
  ),
  Sid: docs(
    'Sid',
    { en: 'A name for the statement', ja: 'ステートメントの名前' },
    {
      en: 'It helps people to find the statement and changes no permission. IAM takes letters and digits only.',
      ja: 'ステートメントを見分けるための名前で、アクセス許可には影響しません。IAM では英数字だけを使えます。',
    },
  ),
  Effect: docs(
    'Effect',
    { en: 'Whether the statement allows or denies', ja: 'ステートメントが許可するか拒否するか' },
    {
      en: '`Allow` or `Deny`, in exactly this spelling. Whatever nothing allows is denied anyway.',
      ja: '`Allow` または `Deny` を、大文字と小文字もこのとおりに書きます。何も許可していない操作は、もともと拒否されます。',
    },
  ),
  Principal: docs(
    'Principal',
    { en: 'Who the statement is about', ja: 'ステートメントの対象となるプリンシパル' },
    {
      en: 'Accounts, users, roles, services or federated users. Only resource-based policies and role trust policies have it.',
      ja: 'アカウント、ユーザー、ロール、サービス、フェデレーティッドユーザーを指定します。リソースベースのポリシーとロールの信頼ポリシーだけで使います。',
    },
  ),
  NotPrincipal: docs(
    'NotPrincipal',
    { en: 'Everyone except these principals', ja: 'ここに挙げた以外のすべてのプリンシパル' },
    {
      en: 'With `Allow` it reaches everyone else, anonymous callers included. AWS recommends a Deny with conditions instead.',
      ja: '`Allow` と組み合わせると、匿名の呼び出しも含めてほかの全員が対象になります。AWS は、条件付きの Deny を使うことを推奨しています。',
    },
  ),
  Action: docs(
    'Action',
    { en: 'The actions that the statement is about', ja: 'ステートメントの対象となるアクション' },
    {
      en: '`service:name`, with `*` and `?` as wildcards; letter case does not matter.',
      ja: '`サービス:名前` の形で書きます。ワイルドカードは `*` と `?` です。大文字と小文字は区別されません。',
    },
  ),
  NotAction: docs(
    'NotAction',
    { en: 'Every action except these', ja: 'ここに挙げた以外のすべてのアクション' },
    {
      en: 'It is no Deny by itself: what happens to all the other actions is up to `Effect`.',
      ja: 'それだけで拒否するものではありません。ほかのすべてのアクションをどうするかは `Effect` で決まります。',
    },
  ),
  Resource: docs(
    'Resource',
    { en: 'The resources that the statement is about', ja: 'ステートメントの対象となるリソース' },
    {
      en: 'ARNs, with `*` and `?` as wildcards, or `*` for all. Letter case matters here.',
      ja: 'ARN（ワイルドカードは `*` と `?`）、またはすべてを表す `*` を書きます。大文字と小文字は区別されます。',
    },
  ),
  NotResource: docs(
    'NotResource',
    { en: 'Every resource except these', ja: 'ここに挙げた以外のすべてのリソース' },
    {
      en: 'With `Allow` it reaches every other resource, those made later included.',
      ja: '`Allow` と組み合わせると、今後作られるものも含めて、ほかのすべてのリソースが対象になります。',
    },
  ),
  Condition: docs(
    'Condition',
    { en: 'When the statement applies', ja: 'ステートメントが適用される条件' },
    {
      en: 'Operators and keys must all hold (AND). Of several values for one key, one is enough (OR); with a negated operator, none may match.',
      ja: '演算子とキーはすべて成り立つ必要があります（AND）。1 つのキーに複数の値があれば、どれか 1 つで足ります（OR）。否定の演算子では、どれにも一致してはなりません。',
    },
  ),
};

/** A key that is spelled in another letter case. */
export const WRONG_CASE: Words = {
  en: 'IAM knows this element only in the spelling `{element}`.',
  ja: 'IAM はこの要素を `{element}` という表記でのみ受け付けます。',
};
