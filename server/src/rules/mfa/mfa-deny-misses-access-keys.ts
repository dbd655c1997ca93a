import { defineRule } from '../rule';
import { rewriteCondition } from './conditionFix';
import { WITHOUT_MFA, allow, deny } from './examples';
import { examplePolicy } from '../examplePolicy';
import { deniedTogether, readMfaStatement } from './mfaPattern';
import { MFA_API_PAGE, MFA_KEY_PAGE } from './references';

const TERMINATE = ['ec2:StopInstances', 'ec2:TerminateInstances'];

export const rule = defineRule({
  id: 'mfa-deny-misses-access-keys',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: {
      en: 'A Deny for requests without MFA lets some of them through',
      ja: 'MFA なしのリクエストを拒否する Deny が、その一部を通します',
    },
    why: {
      en: '`aws:MultiFactorAuthPresent` is missing from requests signed with long-term access keys, `false` in sessions without MFA, and `true` in sessions with MFA. A Deny with `Bool` and `false` never matches where the key is missing, so nobody who holds an access key is asked for MFA. A Deny with `Null` tells only whether the key is there, which is not the same as MFA.',
      ja: '`aws:MultiFactorAuthPresent` は、長期のアクセスキーで署名されたリクエストには含まれず、MFA なしのセッションでは `false`、MFA ありのセッションでは `true` です。`Bool` と `false` の Deny はキーがない場合に一致しないため、アクセスキーの持ち主は MFA を求められません。`Null` の Deny はキーの有無だけを調べるもので、MFA の有無とは異なります。',
    },
    instead: {
      en: 'Use `BoolIfExists` with `false`: it holds where the key is missing and where it is `false`.',
      ja: '`BoolIfExists` と `false` を使用してください。キーがない場合と `false` の場合の両方に一致します。',
    },
    bad: {
      policy: examplePolicy(
        allow('ec2:*', '*'),
        deny(TERMINATE, '*', { Bool: { 'aws:MultiFactorAuthPresent': 'false' } }),
      ),
    },
    good: { policy: examplePolicy(allow('ec2:*', '*'), deny(TERMINATE, '*', WITHOUT_MFA)) },
    references: [MFA_KEY_PAGE, MFA_API_PAGE],
  },
  messages: {
    keys: {
      en: 'Requests signed with long-term access keys carry no `aws:MultiFactorAuthPresent`, so this Deny never stops them. Use `BoolIfExists` with `false`.',
      ja: '長期のアクセスキーで署名されたリクエストには `aws:MultiFactorAuthPresent` が含まれないため、この Deny では拒否されません。`BoolIfExists` と `false` を使用してください。',
    },
    sessions: {
      en: 'In a console session without MFA `aws:MultiFactorAuthPresent` is there, with the value `false`, so this Deny does not stop it. Use `BoolIfExists` with `false`.',
      ja: 'MFA なしのコンソールセッションでは `aws:MultiFactorAuthPresent` が `false` という値で存在するため、この Deny では拒否されません。`BoolIfExists` と `false` を使用してください。',
    },
    withMfa: {
      en: 'This Deny stops every session, even with MFA, and lets long-term access keys through: `Null` tells only whether the key is there. Use `BoolIfExists` with `false`.',
      ja: '`Null` はキーの有無しか調べないため、この Deny は MFA ありのセッションも拒否し、長期のアクセスキーは通します。`BoolIfExists` と `false` を使用してください。',
    },
  },
  fixes: {
    ifExists: {
      en: 'Use `BoolIfExists` with `false`: deny all requests without MFA',
      ja: '`BoolIfExists` と `false` を使い、MFA なしをすべて拒否する',
    },
  },
  check: {
    statement: (statement, { policy, report }) => {
      const mfa = readMfaStatement(statement);
      if (mfa?.effect !== 'Deny' || mfa.ageOnly) return;
      const { absent, false: no, fresh, stale } = mfa.pattern;
      const message = fresh ? 'withMfa' : absent ? 'sessions' : 'keys';
      // Denying MFA sessions is another finding, unless it is `Null` that tells too little.
      if (absent === no || (fresh && !(no && stale))) return;
      const together = deniedTogether(policy, statement, mfa.pattern);
      if (!fresh && together.absent && together.false) return;
      report({
        message,
        range: mfa.condition.operatorEntry.key.range,
        fixes: [
          {
            title: 'ifExists',
            // Where sessions with MFA were denied too, the fix also gives access back.
            effect: fresh ? 'widens' : 'narrows',
            edits: rewriteCondition(statement, mfa.condition, 'BoolIfExists', 'false'),
          },
        ],
      });
    },
  },
});
