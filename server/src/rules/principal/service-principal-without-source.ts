import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { sendsSource, sourceAsked } from './sourceConditions';

const DELIVER = {
  Effect: 'Allow',
  Principal: { Service: 'sns.amazonaws.com' },
  Action: 'sqs:SendMessage',
  Resource: 'arn:aws:sqs:eu-west-1:111122223333:example-queue',
};

export const rule = defineRule({
  id: 'service-principal-without-source',
  group: 'principal',
  severity: 'warning',
  accessAnalyzer: ['RESTRICT_ACCESS_TO_SERVICE_PRINCIPAL'],
  types: ['resource'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'A service is allowed, whomever it acts for',
      ja: '誰のために動作しているかを問わず、サービスを許可しています',
    },
    why: {
      en: "The service acts for every AWS customer. Without a condition on the source, anyone can make it reach this resource from an account of their own: the confused deputy problem. Only services of which AWS's documentation always shows such a condition are reported; some services send no source.",
      ja: 'サービスはすべての AWS 利用者のために動作します。呼び出しの元になったリソースやアカウントの条件がないと、誰でも自分のアカウントからそのサービスを使ってこのリソースにアクセスできます（混乱した代理問題）。元のリソースを送信しないサービスもあるため、AWS のドキュメントが常にこの条件を示しているサービスだけを報告します。',
    },
    instead: {
      en: 'Add a condition on `aws:SourceArn` or `aws:SourceAccount` (or `aws:SourceOrgID`, `aws:SourceOrgPaths`).',
      ja: '`aws:SourceArn` か `aws:SourceAccount`（または `aws:SourceOrgID`、`aws:SourceOrgPaths`）の条件を追加してください。',
    },
    bad: { policy: examplePolicy(DELIVER) },
    good: {
      policy: examplePolicy({
        ...DELIVER,
        Condition: {
          ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:eu-west-1:111122223333:example-topic' },
        },
      }),
    },
    references: [AWS_PAGES.confusedDeputy, AWS_PAGES.principal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    anySource: {
      en: '`{service}` acts for every AWS customer, and nothing here checks whose request it is. Add a condition on `aws:SourceArn` or `aws:SourceAccount`.',
      ja: '`{service}` はすべての AWS 利用者のために動作しますが、誰のリクエストかを確認していません。`aws:SourceArn` か `aws:SourceAccount` の条件を追加してください。',
    },
  },
  fixes: {},
  check: {
    principals: ({ groups, negated }, statement, { report }) => {
      if (statement.effect !== 'Allow' || negated || sourceAsked(statement) !== 'no') return;
      for (const value of groups
        .filter(({ kind }) => kind === 'Service')
        .flatMap(({ values }) => values)) {
        const service = value.text ?? '';
        if (!sendsSource(service, statement)) continue;
        report({ message: 'anySource', data: { service }, range: value.range });
      }
    },
  },
});
