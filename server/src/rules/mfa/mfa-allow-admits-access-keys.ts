import { formatConditionOperator } from '../../iam/conditionOperator';
import { conditionText } from '../../policy/model';
import type { Value } from '../../policy/value';
import { defineRule } from '../rule';
import { rewriteCondition } from './conditionFix';
import { allow } from './examples';
import { examplePolicy } from '../examplePolicy';

import { readMfaStatement } from './mfaPattern';
import { MFA_API_PAGE, MFA_KEY_PAGE } from './references';

export const rule = defineRule({
  id: 'mfa-allow-admits-access-keys',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: {
      en: 'An Allow that asks for MFA also admits long-term access keys',
      ja: 'MFA を求める Allow が、長期のアクセスキーも許可します',
    },
    why: {
      en: 'An operator ending in `IfExists` holds where the key is missing, and so does a `ForAllValues` one. Requests signed with long-term access keys carry no MFA keys at all: they are allowed although nobody used MFA.',
      ja: '`IfExists` で終わる演算子や `ForAllValues` の演算子は、キーがない場合にも一致します。長期のアクセスキーで署名されたリクエストには MFA のキーがまったく含まれないため、MFA を使っていなくても許可されます。',
    },
    instead: {
      en: 'In an Allow use `Bool` with `true` (or a numeric operator without `IfExists` for the age). `BoolIfExists` belongs in a Deny.',
      ja: 'Allow では `Bool` と `true` を使用してください（経過時間には `IfExists` のない数値演算子を使います）。`BoolIfExists` は Deny で使うものです。',
    },
    bad: {
      policy: examplePolicy(
        allow('ec2:TerminateInstances', '*', {
          BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' },
        }),
      ),
    },
    good: {
      policy: examplePolicy(
        allow('ec2:TerminateInstances', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
      ),
    },
    references: [MFA_KEY_PAGE, MFA_API_PAGE],
  },
  messages: {
    admits: {
      en: '`{operator}` also holds where the key is missing, so this Allow admits long-term access keys without MFA. In an Allow use `{better}`.',
      ja: '`{operator}` はキーがない場合にも一致するため、この Allow は MFA なしの長期のアクセスキーも許可します。Allow では `{better}` を使用してください。',
    },
  },
  fixes: {
    bool: {
      en: 'Use `{better}`: allow only with MFA',
      ja: '`{better}` を使い、MFA ありの場合だけ許可する',
    },
  },
  check: {
    statement: (statement, { report }) => {
      const mfa = readMfaStatement(statement);
      if (mfa?.effect !== 'Allow') return;
      const { absent, false: no, fresh, stale } = mfa.pattern;
      const decides = mfa.ageOnly ? fresh && !stale && absent : absent && !no && fresh;
      const { operator, operatorEntry } = mfa.condition;
      if (!decides || operator === undefined) return;
      const better = mfa.ageOnly
        ? formatConditionOperator({ ...operator, qualifier: undefined, ifExists: false })
        : 'Bool';
      const value = mfa.ageOnly ? ageOf(mfa.condition.values) : 'true';
      report({
        message: 'admits',
        data: { operator: operatorEntry.key.outline, better },
        range: operatorEntry.key.range,
        fixes:
          value === undefined
            ? []
            : [
                {
                  title: 'bool',
                  data: { better },
                  effect: 'narrows',
                  edits: rewriteCondition(statement, mfa.condition, better, value),
                },
              ],
      });
    },
  },
});

/** The only value of an age condition, as written. */
const ageOf = ([only, more]: readonly Value[]): string | undefined =>
  only === undefined || more !== undefined ? undefined : conditionText(only);
