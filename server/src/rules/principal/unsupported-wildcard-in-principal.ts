import { PRINCIPAL_KINDS } from '../../iam/element';
import { hasWildcard } from '../../iam/wildcard';
import type { StringValue } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { shownText } from '../shownText';
import { readableBy } from './examples';
import { PRINCIPAL_TYPES } from './principalTypes';

export const rule = defineRule({
  id: 'unsupported-wildcard-in-principal',
  group: 'principal',
  severity: 'error',
  accessAnalyzer: ['UNSUPPORTED_WILDCARD_IN_PRINCIPAL'],
  types: PRINCIPAL_TYPES,
  since: '0.1.0',
  docs: {
    title: {
      en: 'A wildcard inside a principal',
      ja: 'プリンシパルの値の中にワイルドカードがあります',
    },
    why: {
      en: 'Principals are never matched as patterns: a `*` cannot stand for some users, some roles or all sessions of a role. AWS refuses such a value. Only `"*"` alone, for everyone, is allowed under `AWS`.',
      ja: 'プリンシパルはパターンとして照合されません。`*` で一部のユーザーやロール、ロールのすべてのセッションを表すことはできず、AWS はポリシーを受け付けません。使えるのは、`AWS` の値として全員を表す `"*"` だけです。',
    },
    instead: {
      en: 'Name each user or role. For a group of them, name the account and add a condition with `ArnLike` on `aws:PrincipalArn`.',
      ja: 'ユーザーやロールを個別に指定してください。まとめて指定するには、アカウントを指定したうえで `aws:PrincipalArn` に対する `ArnLike` の条件を追加します。',
    },
    bad: { policy: readableBy('arn:aws:iam::111122223333:role/deploy-*') },
    good: { policy: readableBy('arn:aws:iam::111122223333:role/deploy-web') },
    references: [AWS_PAGES.principal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    inside: {
      en: '`{value}` has a wildcard, and principals are not patterns: AWS refuses it. Name each one, or name the account and add `ArnLike` on `aws:PrincipalArn`.',
      ja: '`{value}` にワイルドカードがありますが、プリンシパルはパターンではないため使えません。個別に指定するか、アカウントを指定して `aws:PrincipalArn` に `ArnLike` の条件を付けてください。',
    },
    kind: {
      en: '`{kind}` takes no wildcards: AWS refuses `{value}`. Name each principal.',
      ja: '`{kind}` ではワイルドカードを使えないため、`{value}` は書けません。プリンシパルを個別に指定してください。',
    },
  },
  fixes: {
    account: { en: 'Name the account: `{account}`', ja: 'アカウント `{account}` を指定する' },
  },
  check: {
    principals: ({ groups }, _statement, { report }) => {
      for (const { kind, values } of groups) {
        if (!(PRINCIPAL_KINDS as readonly string[]).includes(kind)) continue;
        for (const value of values) {
          if (!hasWildcard(value.outline) || (kind === 'AWS' && value.outline === '*')) continue;
          const account = wholeAccount(value);
          report({
            message: kind === 'AWS' ? 'inside' : 'kind',
            data: { kind, value: shownText(value) },
            range: value.range,
            fixes:
              account === undefined
                ? []
                : [
                    {
                      title: 'account',
                      data: { account },
                      effect: 'same',
                      edits: [{ kind: 'replace-value', target: value, value: account }],
                    },
                  ],
          });
        }
      }
    },
  },
});

/** `arn:aws:iam::111122223333:*` can mean nothing but the account. */
function wholeAccount({ text }: StringValue): string | undefined {
  const match = /^(arn:[a-z-]+:iam::\d{12}:)\*$/.exec(text ?? '');
  return match === null ? undefined : `${match[1] ?? ''}root`;
}
