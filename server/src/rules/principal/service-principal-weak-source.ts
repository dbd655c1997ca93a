import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { servicesAlone, sourceAsked, weakConditions } from './sourceConditions';

const receive = (key: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { Service: 'ses.amazonaws.com' },
    Action: 's3:PutObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    Condition: { StringEquals: { [key]: '111122223333' } },
  });

export const rule = defineRule({
  id: 'service-principal-weak-source',
  group: 'principal',
  severity: 'info',
  accessAnalyzer: ['RECOMMENDED_CONDITION_KEY_FOR_SERVICE_PRINCIPAL'],
  types: ['resource'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A weak condition on the source of service calls',
      ja: 'サービスの呼び出しの元に対する弱い条件',
    },
    why: {
      en: 'A header such as `aws:Referer` or an IP address says little about whose request the service carries out, and services hide addresses from each other. AWS gives `aws:Referer` as an example; `aws:UserAgent`, `aws:SourceIp` and `aws:VpcSourceIp` are reported as well. `aws:SourceOwner` is not, since Amazon SNS documents it.',
      ja: '`aws:Referer` などのヘッダーや IP アドレスでは、サービスが誰のリクエストを実行しているのかほとんどわかりません。また、サービス間の呼び出しではアドレスが隠されます。AWS は `aws:Referer` だけを例に挙げていますが、`aws:UserAgent`、`aws:SourceIp`、`aws:VpcSourceIp` も同様に報告します。`aws:SourceOwner` は Amazon SNS のドキュメントにあるため対象外です。',
    },
    instead: {
      en: 'Use `aws:SourceArn` or `aws:SourceAccount` (or `aws:SourceOrgID`, `aws:SourceOrgPaths`).',
      ja: '`aws:SourceArn` か `aws:SourceAccount`（または `aws:SourceOrgID`、`aws:SourceOrgPaths`）を使用してください。',
    },
    bad: { policy: receive('aws:Referer') },
    good: { policy: receive('aws:SourceAccount') },
    references: [AWS_PAGES.confusedDeputy, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    weak: {
      en: '`{key}` says little about whose request `{service}` carries out. Use `aws:SourceArn` or `aws:SourceAccount` instead.',
      ja: '`{key}` では、`{service}` が誰のリクエストを実行しているのかほとんどわかりません。代わりに `aws:SourceArn` か `aws:SourceAccount` を使用してください。',
    },
  },
  fixes: {},
  check: {
    statement: (statement, { report }) => {
      const [first] = servicesAlone(statement.principals);
      if (statement.effect !== 'Allow' || first?.text === undefined) return;
      if (sourceAsked(statement) !== 'weakly') return;
      for (const { entry } of weakConditions(statement)) {
        const data = { key: entry.key.outline, service: first.text };
        report({ message: 'weak', data, range: entry.key.range });
      }
    },
  },
});
