import { globalKeyPage } from '../awsPages';
import { TYPES_WITH_PRINCIPAL } from '../../iam/policyType';
import { defineRule } from '../rule';
import { renameKeyFix } from './renameKey';

export const rule = defineRule({
  id: 'unsupported-arn-key',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['UNSUPPORTED_GLOBAL_CONDITION_KEY', 'DEPRECATED_GLOBAL_CONDITION_KEY'],
  since: '0.1.0',
  docs: {
    title: { en: 'Condition key `aws:ARN`', ja: '条件キー `aws:ARN`' },
    why: {
      en: '`aws:ARN` is not a supported global condition key: requests do not reliably carry it, so the condition does not decide what it seems to decide. AWS documents the case twice, as unsupported (an error) and as deprecated (a warning); one error is reported.',
      ja: '`aws:ARN` はサポートされていないグローバル条件キーです。リクエストに含まれるとは限らないため、条件は意図どおりに働きません。AWS はこのキーをサポート対象外（エラー）と非推奨（警告）の両方に挙げていますが、エラーを 1 つだけ報告します。',
    },
    instead: {
      en: 'Use `aws:PrincipalArn` for the ARN of the caller, or `aws:SourceArn` for the resource on whose behalf a service calls.',
      ja: '呼び出し元の ARN には `aws:PrincipalArn`、サービスが代理で呼び出すときの元のリソースの ARN には `aws:SourceArn` を使用してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": { "ArnLike": { "aws:ARN": "arn:aws:iam::111122223333:role/app-*" } }
    }
  ]
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": { "ArnLike": { "aws:PrincipalArn": "arn:aws:iam::111122223333:role/app-*" } }
    }
  ]
}`,
    },
    references: [globalKeyPage('principalarn'), globalKeyPage('sourcearn')],
  },
  messages: {
    unsupported: {
      en: '`{key}` is not a supported condition key. Use `aws:PrincipalArn` for the caller, or `aws:SourceArn` for the resource behind a service call.',
      ja: '`{key}` はサポートされていない条件キーです。呼び出し元には `aws:PrincipalArn`、サービスの呼び出しの元になったリソースには `aws:SourceArn` を使用してください。',
    },
  },
  fixes: {
    rename: { en: 'Change to `{key}`', ja: '`{key}` に変更する' },
  },
  check: {
    condition(condition, statement, { report, type }) {
      if (condition.key !== 'aws:arn') return;
      const keys = TYPES_WITH_PRINCIPAL.includes(type)
        ? ['aws:PrincipalArn', 'aws:SourceArn']
        : ['aws:PrincipalArn'];
      report({
        message: 'unsupported',
        data: { key: condition.entry.key.outline },
        range: condition.entry.key.range,
        accessAnalyzer: 'UNSUPPORTED_GLOBAL_CONDITION_KEY',
        fixes: keys.flatMap((key) => renameKeyFix(condition, statement, key)),
      });
    },
  },
});
