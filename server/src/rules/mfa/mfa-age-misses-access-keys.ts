import { formatConditionOperator } from '../../iam/conditionOperator';
import { MFA_AGE_KEY } from '../../iam/mfa';
import { defineRule } from '../rule';
import { allow, deny } from './examples';
import { examplePolicy } from '../examplePolicy';
import { deniedTogether, readMfaStatement } from './mfaPattern';
import { mfaConditions } from '../../reasoning/mfaCondition';
import { conditionText } from '../../policy/model';
import { MFA_AGE_PAGE } from './references';
import { rewriteCondition } from './conditionFix';

const PRODUCTION = ['arn:aws:s3:::production', 'arn:aws:s3:::production/*'];

export const rule = defineRule({
  id: 'mfa-age-misses-access-keys',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: {
      en: 'A Deny by the age of MFA lets requests without MFA through',
      ja: 'MFA の経過時間による Deny が、MFA なしのリクエストを通します',
    },
    why: {
      en: '`aws:MultiFactorAuthAge` is missing from every request without MFA. A Deny that compares it without `IfExists` stops an old MFA sign-in and lets through those who never used MFA.',
      ja: '`aws:MultiFactorAuthAge` は、MFA なしのリクエストには含まれません。`IfExists` なしで比較する Deny は、古い MFA サインインは拒否しますが、MFA をまったく使っていない人は通します。',
    },
    instead: {
      en: 'Use `NumericGreaterThanIfExists`, or add a Deny of the same scope for requests without MFA.',
      ja: '`NumericGreaterThanIfExists` を使うか、同じ範囲で MFA なしのリクエストを拒否する Deny を加えてください。',
    },
    bad: {
      policy: examplePolicy(
        allow('s3:*', '*'),
        deny('s3:*', PRODUCTION, { NumericGreaterThan: { 'aws:MultiFactorAuthAge': '1800' } }),
      ),
    },
    good: {
      policy: examplePolicy(
        allow('s3:*', '*'),
        deny('s3:*', PRODUCTION, {
          NumericGreaterThanIfExists: { 'aws:MultiFactorAuthAge': '1800' },
        }),
      ),
    },
    references: [MFA_AGE_PAGE],
  },
  messages: {
    misses: {
      en: 'Without MFA the request carries no `aws:MultiFactorAuthAge`, so this Deny stops only old MFA sign-ins. Use `{better}`.',
      ja: 'MFA なしのリクエストには `aws:MultiFactorAuthAge` が含まれないため、この Deny は古い MFA サインインしか拒否しません。`{better}` を使用してください。',
    },
  },
  fixes: {
    ifExists: {
      en: 'Use `{better}`: deny requests without MFA too',
      ja: '`{better}` を使い、MFA なしのリクエストも拒否する',
    },
  },
  check: {
    statement: (statement, { policy, report }) => {
      const mfa = readMfaStatement(statement);
      if (mfa?.effect !== 'Deny' || !mfa.pattern.stale || mfa.pattern.fresh) return;
      const together = deniedTogether(policy, statement, mfa.pattern);
      if (together.absent && together.false) return;
      const condition = mfaConditions(statement).find(({ key }) => key === MFA_AGE_KEY);
      const [only, more] = condition?.values ?? [];
      if (condition?.operator === undefined || only === undefined) return;
      const better = formatConditionOperator({ ...condition.operator, ifExists: true });
      const value = more === undefined ? conditionText(only) : undefined;
      report({
        message: 'misses',
        data: { better },
        range: condition.operatorEntry.key.range,
        fixes:
          value === undefined || !mfa.ageOnly
            ? []
            : [
                {
                  title: 'ifExists',
                  data: { better },
                  effect: 'narrows',
                  edits: rewriteCondition(statement, condition, better, value),
                },
              ],
      });
    },
  },
});
