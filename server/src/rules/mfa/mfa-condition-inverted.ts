import { mfaResourceOf } from '../../iam/mfa';
import type { PolicyEdit } from '../../policy/edit';
import type { Statement } from '../../policy/model';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { rewriteCondition } from './conditionFix';
import { WITHOUT_MFA, allow, deny } from './examples';
import { examplePolicy } from '../examplePolicy';
import { readMfaStatement } from './mfaPattern';
import { MFA_KEY_PAGE } from './references';

export const rule = defineRule({
  id: 'mfa-condition-inverted',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The MFA condition is the wrong way round',
      ja: 'MFA の条件が逆になっています',
    },
    why: {
      en: 'The condition gives access without MFA, or takes it away from those who used MFA. It is the opposite of what MFA conditions are for, and easily written: an Allow needs `true`, a Deny needs `false`.',
      ja: 'この条件は、MFA なしでアクセスを与えるか、MFA を使った人からアクセスを奪います。MFA の条件の目的とは反対です。Allow では `true`、Deny では `false` が必要ですが、取り違えやすいところです。',
    },
    instead: {
      en: 'In an Allow use `Bool` with `true`, in a Deny `BoolIfExists` with `false`. An Allow for enrolling a device without MFA is not reported.',
      ja: 'Allow では `Bool` と `true` を、Deny では `BoolIfExists` と `false` を使用してください。MFA なしでデバイスを登録することを許可する Allow は報告しません。',
    },
    bad: {
      policy: examplePolicy(
        allow('ec2:*', '*'),
        deny('ec2:TerminateInstances', '*', { Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
      ),
    },
    good: {
      policy: examplePolicy(allow('ec2:*', '*'), deny('ec2:TerminateInstances', '*', WITHOUT_MFA)),
    },
    references: [MFA_KEY_PAGE],
  },
  messages: {
    allow: {
      en: 'This Allow holds only without MFA: users who sign in with MFA lose the access. Use `Bool` with `true`.',
      ja: 'この Allow は MFA なしの場合だけ成り立ち、MFA でサインインするとアクセスを失います。`Bool` と `true` を使用してください。',
    },
    deny: {
      en: 'This Deny stops those who used MFA and lets others through. Use `BoolIfExists` with `false`.',
      ja: 'この Deny は MFA を使った人を拒否し、使っていない人を通します。`BoolIfExists` と `false` を使用してください。',
    },
    age: {
      en: 'This condition prefers an old MFA sign-in to a fresh one. Turn the comparison round.',
      ja: 'この条件は、新しい MFA サインインよりも古いものを優先します。比較を逆にしてください。',
    },
  },
  fixes: {
    allow: { en: 'Use `Bool` with `true`', ja: '`Bool` と `true` を使う' },
    deny: { en: 'Use `BoolIfExists` with `false`', ja: '`BoolIfExists` と `false` を使う' },
  },
  check: {
    statement: (statement, { report }) => {
      const mfa = readMfaStatement(statement);
      if (mfa === undefined) return;
      const { effect, condition, ageOnly } = mfa;
      const { absent, false: no, fresh, stale } = mfa.pattern;
      const range = condition.entry.range;
      if (
        effect === 'Allow' &&
        !fresh &&
        !stale &&
        (absent || no) &&
        !isAboutEnrolling(statement)
      ) {
        const edits = ageOnly ? [] : rewriteCondition(statement, condition, 'Bool', 'true');
        // With MFA there is access now, without MFA none any more: the graver of the two is said.
        report({ message: 'allow', range, fixes: fixWith('allow', edits) });
      } else if (effect === 'Deny' && fresh && !no && (stale || !ageOnly)) {
        const edits = ageOnly
          ? []
          : rewriteCondition(statement, condition, 'BoolIfExists', 'false');
        report({ message: 'deny', range, fixes: fixWith('deny', edits) });
      } else if (ageOnly && (effect === 'Allow' ? stale && !fresh : fresh && !stale)) {
        report({ message: 'age', range });
      }
    },
  },
});

/** To allow the MFA actions only as long as there is no MFA makes sense: it lets users enrol once. */
const isAboutEnrolling = ({ actions }: Statement): boolean =>
  actions !== undefined &&
  !actions.negated &&
  actions.values.every(({ text }) => text !== undefined && mfaResourceOf(text) !== undefined);

const fixWith = <Id extends string>(title: Id, edits: readonly PolicyEdit[]): readonly Fix<Id>[] =>
  edits.length === 0 ? [] : [{ title, effect: 'widens', edits }];
