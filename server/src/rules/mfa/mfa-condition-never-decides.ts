import { MFA_AGE_KEY } from '../../iam/mfa';
import { conditionText } from '../../policy/model';
import type { Condition, Statement } from '../../policy/model';
import { operatorFits } from '../../reasoning/conditionSupport/operatorFit';
import { neverTogether } from '../../reasoning/interplay/neverTogether';
import { defineRule } from '../rule';
import { WITHOUT_MFA, allow, deny } from './examples';
import { examplePolicy } from '../examplePolicy';
import { readMfaStatement } from './mfaPattern';
import { MFA_KEY_PAGE } from './references';

export const rule = defineRule({
  id: 'mfa-condition-never-decides',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The MFA condition is always true or never true',
      ja: 'MFA の条件が常に成り立つか、まったく成り立ちません',
    },
    why: {
      en: 'The outcome is the same whatever the MFA state of the request. Either MFA is not asked for at all, or the statement has no effect.',
      ja: 'リクエストの MFA の状態がどうであっても、結果が変わりません。MFA がまったく求められていないか、ステートメントに効果がないかのどちらかです。',
    },
    instead: {
      en: 'In an Allow use `Bool` with `true` alone, in a Deny `BoolIfExists` with `false` alone.',
      ja: 'Allow では `Bool` と `true` だけを、Deny では `BoolIfExists` と `false` だけを使用してください。',
    },
    bad: {
      policy: examplePolicy(
        allow('ec2:*', '*'),
        deny('ec2:TerminateInstances', '*', {
          BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' },
          Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        }),
      ),
    },
    good: {
      policy: examplePolicy(allow('ec2:*', '*'), deny('ec2:TerminateInstances', '*', WITHOUT_MFA)),
    },
    references: [MFA_KEY_PAGE],
  },
  messages: {
    always: {
      en: 'This holds for access keys, for sessions without MFA and for sessions with MFA alike, so it does not ask for MFA at all.',
      ja: 'この条件は、アクセスキー、MFA なしのセッション、MFA ありのセッションのすべてで成り立つため、MFA をまったく求めていません。',
    },
    never: {
      en: 'No request can meet this: neither access keys nor sessions with or without MFA. The statement has no effect.',
      ja: 'この条件を満たすリクエストはありません。アクセスキーでも、MFA の有無を問わずセッションでも成り立たないため、このステートメントには効果がありません。',
    },
  },
  fixes: {},
  check: {
    statement: (statement, { report }) => {
      const mfa = readMfaStatement(statement);
      // An operator for values of another type is reported as such, and so is a value that is empty.
      if (mfa === undefined || !operatorFits(mfa.condition) || hasEmptyValue(mfa.condition)) return;
      const states = Object.values(mfa.pattern) as readonly boolean[];
      const range = mfa.condition.entry.range;
      if (states.every((state) => state)) report({ message: 'always', range });
      if (states.every((state) => !state) && !leavesSpan(statement))
        report({ message: 'never', range });
    },
  },
});

/** A value is still to be written. */
const hasEmptyValue = ({ entry, values }: Condition): boolean =>
  entry.value === undefined || values.some((value) => conditionText(value) === '');

/** Two bounds on the age leave a span of time, which none of the states that are tried lies in. */
function leavesSpan({ conditions }: Statement): boolean {
  const ages = conditions.filter(({ key }) => key === MFA_AGE_KEY);
  return ages.length > 1 && !neverTogether(ages);
}
