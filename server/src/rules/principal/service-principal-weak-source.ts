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
      en: 'A service is held to its source by a weak key',
      ja: 'サービスの呼び出しの元を弱いキーで制限しています',
    },
    why: {
      en: 'A header such as `aws:Referer` or an address says little about whose request the service carries out, and services hide addresses from each other. AWS names `aws:Referer` as an example only; `aws:UserAgent`, `aws:SourceIp` and `aws:VpcSourceIp` are reported alike. `aws:SourceOwner` is not, since Amazon SNS documents it.',
      ja: '`aws:Referer` などのヘッダーやアドレスでは、サービスが誰のリクエストを実行しているのか確認できず、サービス間の呼び出しではアドレスが隠されます。AWS は `aws:Referer` だけを例に挙げていますが、`aws:UserAgent`、`aws:SourceIp`、`aws:VpcSourceIp` も同様に報告します。`aws:SourceOwner` は Amazon SNS のドキュメントにあるため対象外です。',
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
      en: '`{key}` hardly says whose request `{service}` carries out. Use `aws:SourceArn` or `aws:SourceAccount` instead.',
      ja: '`{key}` では、`{service}` が誰のリクエストを実行しているのか十分に確認できません。代わりに `aws:SourceArn` か `aws:SourceAccount` を使用してください。',
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
