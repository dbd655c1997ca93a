import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { KMS_ARN_KEYS, isKmsKeyArn } from './kmsKeyArn';
import { plainValues } from './plainValues';

const KEY = 's3:x-amz-server-side-encryption-aws-kms-key-id';

const upload = (key: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 's3:PutObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    Condition: { StringEquals: { [KEY]: key } },
  });

export const rule = defineRule({
  id: 'kms-key-arn-format',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['INVALID_KMS_KEY_VALUE'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A KMS key is not named by its key ARN',
      ja: 'KMS キーがキー ARN で指定されていません',
    },
    why: {
      en: `Keys such as \`${KEY}\` hold the full ARN of the KMS key, whatever the caller wrote in the request. A key ID, an alias or the ARN of an alias never equals it. (Keys that hold what the caller wrote, such as \`ec2:KmsKeyId\`, are not reported.)`,
      ja: `\`${KEY}\` などのキーには、リクエストでの指定方法にかかわらず、KMS キーの完全な ARN が入ります。キー ID、エイリアス、エイリアスの ARN とは一致しません（\`ec2:KmsKeyId\` など、呼び出し元の指定した値が入るキーは対象外です）。`,
    },
    instead: {
      en: 'Copy the key ARN from the KMS console: `arn:aws:kms:region:account-id:key/key-id`.',
      ja: 'KMS コンソールからキー ARN（`arn:aws:kms:region:account-id:key/key-id`）をコピーしてください。',
    },
    bad: { policy: upload('alias/example') },
    good: {
      policy: upload('arn:aws:kms:us-east-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab'),
    },
    references: [
      'https://docs.aws.amazon.com/kms/latest/developerguide/find-cmk-id-arn.html',
      AWS_PAGES.accessAnalyzerChecks,
    ],
  },
  messages: {
    format: {
      en: '`{key}` holds the full ARN of a KMS key, which `{value}` can never equal. Write `arn:aws:kms:region:account-id:key/key-id`.',
      ja: '`{key}` には KMS キーの完全な ARN が入るため、`{value}` とは一致しません。`arn:aws:kms:region:account-id:key/key-id` の形式で書いてください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, _statement, { report }) {
      const { operator, entry, key } = condition;
      if (operator?.family !== 'String' && operator?.family !== 'Arn') return;
      if (!KMS_ARN_KEYS.has(key)) return;
      for (const { value, text } of plainValues(condition)) {
        // The empty text asks for a request without a key, if anything.
        if (text === '' || isKmsKeyArn(text)) continue;
        report({
          message: 'format',
          data: { key: entry.key.outline, value: text },
          range: value.range,
        });
      }
    },
  },
});
