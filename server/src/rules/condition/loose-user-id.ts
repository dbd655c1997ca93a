import { AWS_PAGES, globalKeyPage } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { OPENING, openValues } from './openValue';
import { USER_ID_KEY } from './patternKeys';

const read = (id: string): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 's3:GetObject',
    Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
    Condition: { StringLike: { 'aws:userid': id } },
  });

export const rule = defineRule({
  id: 'loose-user-id',
  group: 'condition',
  severity: 'error',
  accessAnalyzer: ['WILDCARD_USAGE_TOO_PERMISSIVE', 'VARIABLE_USAGE_TOO_PERMISSIVE'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A pattern within the unique ID of a user or role',
      ja: 'ユーザーやロールの一意の ID にパターンが含まれています',
    },
    why: {
      en: '`aws:userid` is the unique ID of an IAM user, or that of a role with the name of the session after a colon (`AROA…:session`). Unique IDs are assigned at random, so a part of one says nothing about whose it is. After the colon a pattern is fine, and so is a lone `*` before it.',
      ja: '`aws:userid` は IAM ユーザーの一意の ID、またはロールの一意の ID とコロンに続くセッション名（`AROA…:session`）です。一意の ID はランダムに割り当てられるため、その一部だけでは誰のものかわかりません。コロンの後のパターンと、コロンの前の単独の `*` は問題ありません。',
    },
    instead: {
      en: 'Write the unique ID in full: `AIDACKCEVSQ6C2EXAMPLE` for a user, `AROADBQP57FF2AEXAMPLE:*` for all sessions of a role.',
      ja: '一意の ID を省略せずに書いてください。ユーザーなら `AIDACKCEVSQ6C2EXAMPLE`、ロールのすべてのセッションなら `AROADBQP57FF2AEXAMPLE:*` です。',
    },
    bad: { policy: read('AROADBQP*') },
    good: { policy: read('AROADBQP57FF2AEXAMPLE:*') },
    references: [globalKeyPage('userid'), AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    loose: {
      en: '`{value}` also matches the IDs of users and roles that are not meant. Write the unique ID in full, and a pattern only after the colon.',
      ja: '`{value}` は意図しないユーザーやロールの ID にも一致します。一意の ID は省略せずに書き、パターンはコロンの後だけに使用してください。',
    },
  },
  fixes: {},
  check: {
    condition(condition, _statement, { document, report }) {
      if (condition.key !== USER_ID_KEY) return;
      for (const { value, text, pattern, open } of openValues(condition, document)) {
        if (isBesideId(pattern)) continue;
        report({
          message: 'loose',
          data: { value: text },
          range: value.range,
          accessAnalyzer: `${open.toUpperCase()}_USAGE_TOO_PERMISSIVE`,
        });
      }
    },
  },
});

/** Whether a pattern is open only after the colon, or before it altogether. */
function isBesideId(pattern: string): boolean {
  const colon = pattern.indexOf(':');
  if (colon < 0) return false;
  const id = pattern.slice(0, colon);
  return !OPENING.test(id) || (id.length === 1 && id !== '?');
}
