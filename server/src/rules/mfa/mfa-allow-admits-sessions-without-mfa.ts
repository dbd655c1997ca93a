import { defineRule } from '../rule';
import { rewriteCondition } from './conditionFix';
import { allow } from './examples';
import { examplePolicy } from '../examplePolicy';
import { readMfaStatement } from './mfaPattern';
import { MFA_KEY_PAGE } from './references';

export const rule = defineRule({
  id: 'mfa-allow-admits-sessions-without-mfa',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: {
      en: 'An Allow asks whether the MFA key is there, not whether MFA was used',
      ja: 'Allow が MFA のキーの有無だけを調べ、MFA の使用を調べていません',
    },
    why: {
      en: 'A console session of an IAM user always carries `aws:MultiFactorAuthPresent`, with the value `false` where MFA was not used. A condition that holds for both values (`Null` with `false`, or `Bool` with both values) admits console sessions without MFA.',
      ja: 'IAM ユーザーのコンソールセッションには常に `aws:MultiFactorAuthPresent` が含まれ、MFA を使っていない場合の値は `false` です。両方の値に一致する条件（`Null` と `false`、または両方の値を並べた `Bool`）は、MFA なしのコンソールセッションも許可します。',
    },
    instead: { en: 'Use `Bool` with `true`.', ja: '`Bool` と `true` を使用してください。' },
    bad: {
      policy: examplePolicy(
        allow('ec2:TerminateInstances', '*', { Null: { 'aws:MultiFactorAuthPresent': 'false' } }),
      ),
    },
    good: {
      policy: examplePolicy(
        allow('ec2:TerminateInstances', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
      ),
    },
    references: [MFA_KEY_PAGE],
  },
  messages: {
    admits: {
      en: 'This holds in console sessions with and without MFA: `aws:MultiFactorAuthPresent` is there with the value `false` too. Use `Bool` with `true`.',
      ja: '`aws:MultiFactorAuthPresent` は値が `false` でも存在するため、この条件は MFA の有無にかかわらずコンソールセッションで成り立ちます。`Bool` と `true` を使用してください。',
    },
  },
  fixes: {
    bool: {
      en: 'Use `Bool` with `true`: allow only with MFA',
      ja: '`Bool` と `true` を使い、MFA ありの場合だけ許可する',
    },
  },
  check: {
    statement: (statement, { report }) => {
      const mfa = readMfaStatement(statement);
      if (mfa?.effect !== 'Allow' || mfa.ageOnly) return;
      const { absent, false: no, fresh } = mfa.pattern;
      if (absent || !no || !fresh) return;
      report({
        message: 'admits',
        range: mfa.condition.entry.range,
        fixes: [
          {
            title: 'bool',
            effect: 'narrows',
            edits: rewriteCondition(statement, mfa.condition, 'Bool', 'true'),
          },
        ],
      });
    },
  },
});
