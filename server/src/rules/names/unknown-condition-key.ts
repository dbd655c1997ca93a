import { findConditionKey } from '../../catalog/conditionKeys';
import {
  DEPRECATED_GLOBAL_KEYS,
  UNLISTED_GLOBAL_KEYS,
  findGlobalConditionKey,
} from '../../catalog/globalConditionKeys';
import { findService } from '../../catalog/services';
import { AWS_PAGES } from '../awsPages';
import { renameKeyFix } from '../condition/renameKey';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { lacksTagKey } from '../condition/tagKey';
import { suggestKeys } from './keySuggestions';
import { readableKey } from './readableKey';
import type { ReadableKey } from './readableKey';
import { SERVICE_REFERENCE } from './references';
import { RENAME_FIX } from './replaceFixes';

const example = (key: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 'ec2:RunInstances',
    Resource: 'arn:aws:ec2:us-east-1:111122223333:instance/*',
    Condition: { StringEquals: { [key]: 't3.micro' } },
  });

export const rule = defineRule({
  id: 'unknown-condition-key',
  group: 'names',
  severity: 'error',
  accessAnalyzer: ['INVALID_SERVICE_CONDITION_KEY', 'INVALID_GLOBAL_CONDITION_KEY'],
  since: '0.2.0',
  docs: {
    title: { en: 'There is no such condition key', ja: 'その条件キーは存在しません' },
    why: {
      en: 'No request carries a condition key that does not exist. The condition then never holds, or always where its operator is negated or ends in `IfExists`: the statement has no effect, or has one on every request. IAM stores such a policy without complaint. The keys come from the Service Authorization Reference and the IAM User Guide, as they were when this version of IAM Sidekick was made; newer keys are reported too. Keys of identity providers are not checked, nor are those that AWS IoT Core has for its own policies.',
      ja: '存在しない条件キーを含むリクエストはありません。そのため条件は成り立つことがなく、否定の演算子や `IfExists` の付いた演算子では常に成り立ちます。ステートメントは効果がないか、すべてのリクエストに適用されます。このようなポリシーも IAM はそのまま保存します。条件キーの一覧は、このバージョンの IAM Sidekick を作成した時点のサービス認可リファレンスと IAM ユーザーガイドによるもので、それより新しいキーも報告されます。ID プロバイダーのキーと、AWS IoT Core のポリシー専用のキーは対象外です。',
    },
    instead: {
      en: 'Write the key as the Service Authorization Reference has it. Letter case does not matter.',
      ja: 'サービス認可リファレンスに記載されている条件キーを書いてください。大文字と小文字は区別されません。',
    },
    bad: { policy: example('ec2:InstancType') },
    good: { policy: example('ec2:InstanceType') },
    references: [SERVICE_REFERENCE, AWS_PAGES.globalKeys, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    unknown: {
      en: '{owner} has no condition key `{key}`: no request carries it, and the condition does not decide what it seems to. Look the key up in the AWS documentation.',
      ja: '{owner} に条件キー `{key}` は存在せず、リクエストに含まれることがないため、条件は意図どおりに働きません。AWS のドキュメントでキーを確認してください。',
    },
    near: {
      en: '{owner} has no condition key `{key}`: no request carries it, and the condition does not decide what it seems to. Did you mean `{suggestion}`?',
      ja: '{owner} に条件キー `{key}` は存在せず、リクエストに含まれることがないため、条件は意図どおりに働きません。`{suggestion}` ではありませんか？',
    },
  },
  fixes: RENAME_FIX,
  check: {
    condition(condition, statement, { report }) {
      const key = readableKey(condition);
      const owner = key && ownerOfUnknown(key);
      if (key === undefined || owner === undefined) return;
      const suggestions = suggestKeys(key, statement);
      const [suggestion] = suggestions;
      report({
        message: suggestion === undefined ? 'unknown' : 'near',
        data: { owner: owner.title, key: key.key, ...(suggestion && { suggestion }) },
        range: condition.entry.key.range,
        accessAnalyzer: owner.code,
        fixes: suggestions.flatMap((one) => renameKeyFix(condition, statement, one)),
      });
    },
  },
});

/**
 * Who ought to define a key that nobody defines, and the code of Access Analyzer; undefined for keys
 * that exist, and for those that are no concern of this rule.
 */
function ownerOfUnknown({
  key,
  prefix,
  name,
}: ReadableKey): { readonly title: string; readonly code: string } | undefined {
  const lower = key.toLowerCase();
  if (findConditionKey(key) !== undefined || findGlobalConditionKey(key) !== undefined)
    return undefined;
  if (lacksTagKey(lower) || UNLISTED.has(lower)) return undefined;
  if (prefix.toLowerCase() === 'aws') return { title: 'AWS', code: 'INVALID_GLOBAL_CONDITION_KEY' };
  const service = findService(prefix);
  if (service === undefined || (service.prefix === 'iot' && OF_IOT_CORE.test(name)))
    return undefined;
  return { title: service.name, code: 'INVALID_SERVICE_CONDITION_KEY' };
}

/** Keys that exist though no reference lists them, and old ones of which other rules speak. */
const UNLISTED: ReadonlySet<string> = new Set([
  ...UNLISTED_GLOBAL_KEYS.map((key) => key.toLowerCase()),
  ...DEPRECATED_GLOBAL_KEYS.map(({ name }) => name.toLowerCase()),
  // In the AWS managed policy AmazonDataZoneGlueManageAccessRolePolicy.
  'lakeformation:gluearn',
]);

/** What AWS IoT Core knows of the device that connects: variables, and keys in its own policies. */
const OF_IOT_CORE = /^(?:(?:connection|certificate)\.|clientid$)/i;
