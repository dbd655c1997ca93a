import type { Statement } from '../../policy/model';
import { AWS_PAGES, globalKeyPage } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';

const read = (condition: object): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: '*',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    Condition: condition,
  });

export const rule = defineRule({
  id: 'untrustworthy-condition-key',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['UNTRUSTWORTHY_CONDITION_KEY'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'Access that depends on a header that the caller chooses',
      ja: '呼び出し元が自由に書けるヘッダーに依存するアクセス制御',
    },
    why: {
      en: '`aws:Referer` and `aws:UserAgent` are HTTP headers, into which every client writes what it likes. Whoever learns or guesses the value gets in; AWS offers `aws:Referer` only to keep other websites from embedding content. A Deny for certain values is not reported, since it allows nothing. Neither are statements for AWS services alone, which fill in the header themselves.',
      ja: '`aws:Referer` と `aws:UserAgent` は HTTP ヘッダーで、クライアントが自由に書くことができます。値を知るか推測すれば、誰でもアクセスできます。AWS が `aws:Referer` を提供しているのは、ほかのウェブサイトによるコンテンツの埋め込みを防ぐためだけです。特定の値を拒否する Deny は、何も許可しないため対象外です。ヘッダーを自身で設定する AWS のサービスだけのステートメントも対象外です。',
    },
    instead: {
      en: 'Use a key that AWS fills in (`aws:PrincipalOrgID`, `aws:SourceVpce`, `aws:SourceArn`). For content behind CloudFront, use origin access control.',
      ja: 'AWS が値を設定するキー（`aws:PrincipalOrgID`、`aws:SourceVpce`、`aws:SourceArn`）を使用してください。CloudFront で配信するコンテンツにはオリジンアクセスコントロールを使用します。',
    },
    bad: { policy: read({ StringLike: { 'aws:Referer': 'https://www.example.com/*' } }) },
    good: { policy: read({ StringEquals: { 'aws:SourceVpce': 'vpce-1a2b3c4d' } }) },
    references: [
      globalKeyPage('referer'),
      globalKeyPage('useragent'),
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    untrustworthy: {
      en: 'Every caller can send any `{key}`, so this condition keeps nobody out. Use a key that AWS fills in, such as `aws:PrincipalOrgID` or `aws:SourceVpce`.',
      ja: '`{key}` の値は呼び出し元が自由に送信できるため、この条件ではアクセスを制限できません。`aws:PrincipalOrgID` や `aws:SourceVpce` など、AWS が値を設定するキーを使用してください。',
    },
  },
  fixes: {},
  check: {
    condition({ operator, key, entry }, statement, { report }) {
      if (operator?.family !== 'String' || !HEADER_KEYS.has(key)) return;
      const { effect } = statement;
      const gates = effect === 'Allow' || (effect === 'Deny' && operator.negated);
      if (!gates || isForServices(statement)) return;
      const data = { key: entry.key.outline };
      report({ message: 'untrustworthy', data, range: entry.key.range });
    },
  },
});

/** Keys that hold a header of the request as the client sent it. */
const HEADER_KEYS: ReadonlySet<string> = new Set(['aws:referer', 'aws:useragent']);

const isForServices = ({ principals }: Statement): boolean =>
  principals !== undefined &&
  principals.groups.length > 0 &&
  principals.groups.every(({ kind }) => kind === 'Service');
