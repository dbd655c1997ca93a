import { AWS_PAGES, operatorsPage } from '../awsPages';
import type { ConditionOperator } from '../../iam/conditionOperator';
import { isMfaCondition } from '../../reasoning/mfaCondition';
import { defineRule } from '../rule';
import { moveCondition } from './conditionBlock';
import { forbidsBareWildcard } from './patternKeys';

export const rule = defineRule({
  id: 'condition-equivalent-to-null',
  group: 'condition',
  severity: 'info',
  accessAnalyzer: ['EQUIVALENT_TO_NULL_FALSE', 'EQUIVALENT_TO_NULL_TRUE'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'Condition that only asks whether a key exists',
      ja: 'キーの有無だけを調べる条件',
    },
    why: {
      en: 'Every value matches `*`, so `StringLike` with `*` asks only whether the key is in the request, and `StringNotLike` with `*` only whether it is absent. A reader takes it for a restriction on the value.',
      ja: 'どの値も `*` に一致するため、`*` を指定した `StringLike` はキーがあるかどうか、`StringNotLike` はキーがないかどうかだけを調べます。読み手には値の制限のように見えてしまいます。',
    },
    instead: {
      en: 'Write `Null` with `"false"` (the key exists) or `"true"` (it does not), or name the values that are meant.',
      ja: '`Null` と `"false"`（キーがある）または `"true"`（キーがない）で書くか、意図する値を書いてください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::amzn-s3-demo-bucket/*",
      "Condition": { "StringLike": { "aws:PrincipalTag/team": "*" } }
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
      "Condition": { "Null": { "aws:PrincipalTag/team": "false" } }
    }
  ]
}`,
    },
    references: [operatorsPage('Null'), AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    present: {
      en: 'Every value matches `{value}`, so this condition only asks for `{key}` to be in the request. `Null` with `false` says so more clearly.',
      ja: 'どの値も `{value}` に一致するため、この条件は `{key}` がリクエストにあることだけを求めています。`Null` と `false` で書くほうが明確です。',
    },
    absent: {
      en: 'No value differs from `{value}`, so this condition only asks for `{key}` to be absent. `Null` with `true` says so more clearly.',
      ja: '`{value}` に一致しない値はないため、この条件は `{key}` がリクエストにないことだけを求めています。`Null` と `true` で書くほうが明確です。',
    },
  },
  fixes: {
    toNull: { en: 'Change to `Null` with `{word}`', ja: '`Null` と `{word}` に変更する' },
  },
  check: {
    condition(condition, statement, { report }) {
      const { operator, entry, values } = condition;
      // On the MFA keys `Null` is a trap of its own, so nothing should lead there.
      if (operator === undefined || isMfaCondition(condition)) return;
      // There it is an error, of which another rule speaks.
      if (forbidsBareWildcard(condition.key) || condition.key === GITHUB_SUBJECT) return;
      const value = values.find((one) => one.kind === 'string' && matchesAll(one.text, operator));
      const meaning = meaningOf(operator);
      if (value?.kind !== 'string' || meaning === undefined) return;
      const word = meaning === 'present' ? 'false' : 'true';
      // AWS does not document that an Arn operator takes a bare asterisk for any ARN.
      const sure = operator.family === 'String' || value.text?.startsWith('arn:') === true;
      const edits = sure ? moveCondition(statement, condition, 'Null', word) : undefined;
      report({
        message: meaning,
        data: { key: entry.key.outline, value: value.outline },
        range: value.range,
        accessAnalyzer: `EQUIVALENT_TO_NULL_${word.toUpperCase()}`,
        fixes:
          edits === undefined ? [] : [{ title: 'toNull', data: { word }, effect: 'same', edits }],
      });
    },
  },
});

/** Which repositories of GitHub may assume a role: a wildcard for all of them is a finding of its own. */
const GITHUB_SUBJECT = 'token.actions.githubusercontent.com:sub';

/** A pattern that no value of the operator's type fails to match. */
function matchesAll(text: string | undefined, { family, name }: ConditionOperator): boolean {
  if (text === undefined) return false;
  if (family === 'String') return name.endsWith('Like') && /^\*+$/.test(text);
  return family === 'Arn' && /^(\*+|arn(:\*+){5})$/.test(text);
}

/** What is left of the condition; undefined where it is always true or never, and so asks nothing. */
function meaningOf({ negated, qualifier, ifExists }: ConditionOperator) {
  if (negated) return qualifier === 'ForAnyValue' && !ifExists ? undefined : 'absent';
  return qualifier === 'ForAllValues' || ifExists ? undefined : 'present';
}
