import { hasUnknown } from '../../iam/unknown';
import type { Statement } from '../../policy/model';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';

/**
 * Services that act for one resource of one account and name it in the request, with the service
 * they call where it is only that one. Their documentation shows the source condition throughout;
 * other services are left out, since some send no source at all.
 */
const SENDS_SOURCE: ReadonlyMap<string, RegExp> = new Map([
  ['apigateway.amazonaws.com', /^lambda:/i],
  ['cloudfront.amazonaws.com', /^s3:/i],
  ['cloudtrail.amazonaws.com', /^(?:s3|sns):/i],
  ['config.amazonaws.com', /^(?:s3|sns):/i],
  ['delivery.logs.amazonaws.com', /^(?:s3|logs):/i],
  ['events.amazonaws.com', /^(?:sqs|lambda):/i],
  ['logging.s3.amazonaws.com', /^s3:/i],
  ['s3.amazonaws.com', /^(?:s3|sns|sqs|lambda):/i],
  ['ses.amazonaws.com', /^(?:s3|sns|lambda):/i],
  ['sns.amazonaws.com', /^(?:sqs|lambda|firehose):/i],
]);

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
      en: 'The service acts for every AWS customer. Without a condition on the source, anyone can make it reach this resource from an account of their own: the confused deputy problem.',
      ja: 'サービスはすべての AWS 利用者のために動作します。呼び出しの元になったリソースやアカウントの条件がないと、誰でも自分のアカウントからそのサービスを使ってこのリソースにアクセスできます（混乱した代理問題）。',
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
      if (statement.effect !== 'Allow' || negated || asksForSource(statement)) return;
      for (const value of groups
        .filter(({ kind }) => kind === 'Service')
        .flatMap(({ values }) => values)) {
        const service = value.text ?? '';
        const calls = SENDS_SOURCE.get(service);
        if (calls === undefined || !onlyCalls(statement, calls)) continue;
        report({ message: 'anySource', data: { service }, range: value.range });
      }
    },
  },
});

const onlyCalls = ({ actions }: Statement, calls: RegExp): boolean =>
  actions !== undefined &&
  !actions.negated &&
  actions.complete &&
  actions.values.length > 0 &&
  actions.values.every(({ text }) => text !== undefined && calls.test(text));

/**
 * A condition on the source, or one that cannot be read. `aws:Referer` and the organization keys of
 * the resource guard less well, and still are somebody's answer to the question.
 */
const asksForSource = ({ conditions, elements }: Statement): boolean =>
  (elements.has('Condition') && elements.get('Condition')?.value?.kind !== 'map') ||
  conditions.some(
    ({ key, operatorEntry }) =>
      hasUnknown(key) ||
      hasUnknown(operatorEntry.key.outline) ||
      /^aws:(?:source|referer|principalorg|vpcsourceip)/.test(key),
  );
