import type { PolicyEdit } from '../../policy/edit';
import type { PrincipalGroup, Principals } from '../../policy/model';
import { itemsOf } from '../../policy/value';
import type { StringValue } from '../../policy/value';
import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';
import { awsPrincipalProblem } from './awsPrincipalProblem';
import type { AwsPrincipalProblem } from './awsPrincipalProblem';
import { readableBy } from './examples';
import { PRINCIPAL_TYPES } from './principalTypes';

export const rule = defineRule({
  id: 'invalid-aws-principal',
  group: 'principal',
  severity: 'error',
  accessAnalyzer: [],
  types: PRINCIPAL_TYPES,
  since: '0.1.0',
  docs: {
    title: {
      en: 'A value under `AWS` is not an account, user, role or session',
      ja: '`AWS` の値がアカウント、ユーザー、ロール、セッションのどれでもありません',
    },
    why: {
      en: 'Under `AWS` you name those who can call AWS: an account (12 digits, or its root ARN), a user, a role, a role session or a federated user. AWS answers anything else with "Invalid principal in policy". Groups cannot be principals.',
      ja: '`AWS` の下に書けるのは AWS を呼び出せる主体だけです。アカウント（12 桁の数字、またはルートの ARN）、ユーザー、ロール、ロールセッション、フェデレーティッドユーザーがそれにあたります。それ以外では「Invalid principal in policy」エラーになります。グループはプリンシパルになりません。',
    },
    instead: {
      en: 'Name an account, user or role; put services under `Service` and identity providers under `Federated`.',
      ja: 'アカウント、ユーザー、ロールを指定し、サービスは `Service`、ID プロバイダーは `Federated` の下に書いてください。',
    },
    bad: { policy: readableBy('1111-2222-3333') },
    good: { policy: readableBy('111122223333') },
    references: [AWS_PAGES.principal],
  },
  messages: {
    'account-id': {
      en: '`{value}` is not an account ID: account IDs have 12 digits. AWS refuses the policy.',
      ja: 'アカウント ID は 12 桁の数字で、`{value}` はアカウント ID ではありません。AWS はポリシーを受け付けません。',
    },
    'account-id-dashes': {
      en: 'An account ID is written without hyphens in a policy: `{meant}`. AWS refuses `{value}`.',
      ja: 'ポリシーではアカウント ID をハイフンなしで `{meant}` と書きます。`{value}` は使えません。',
    },
    'arn-prefix': {
      en: 'The ARN must begin with `arn:`. AWS refuses `{value}`.',
      ja: 'ARN は `arn:` で始まらなければなりません。`{value}` は使えません。',
    },
    'arn-account': {
      en: 'The account in `{value}` does not have 12 digits. AWS refuses the policy.',
      ja: '`{value}` のアカウントが 12 桁ではないため、AWS はポリシーを受け付けません。',
    },
    group: {
      en: 'A group cannot be a principal: AWS refuses `{value}`. Name its users, or let them assume a role and name that.',
      ja: 'グループはプリンシパルになれず、`{value}` は使えません。ユーザーを個別に指定するか、ロールを引き受けさせてそのロールを指定してください。',
    },
    'not-a-principal': {
      en: '`{value}` is not a user, role or account, so it cannot be a principal. AWS refuses the policy.',
      ja: '`{value}` はユーザー、ロール、アカウントのどれでもないため、プリンシパルになれません。AWS はポリシーを受け付けません。',
    },
    'other-kind': {
      en: '`{value}` belongs under `{key}`, not under `AWS`. AWS refuses it here.',
      ja: '`{value}` は `AWS` ではなく `{key}` の下に書きます。ここに書くと AWS はポリシーを受け付けません。',
    },
  },
  fixes: {
    write: { en: 'Write `{meant}`', ja: '`{meant}` に直す' },
    move: { en: 'Put it under `{key}`', ja: '`{key}` の下に移す' },
  },
  check: {
    principals: (principals, _statement, { report }) => {
      for (const group of principals.groups.filter(({ kind }) => kind === 'AWS')) {
        for (const value of group.values) {
          const problem = awsPrincipalProblem(value.outline);
          if (problem === undefined) continue;
          const meant = 'meant' in problem ? problem.meant : undefined;
          const key = problem.kind === 'other-kind' ? problem.key : undefined;
          const edits = editsFor(problem, value, group, principals);
          report({
            message: problem.kind,
            data: { value: value.outline, meant: meant ?? '', key: key ?? '' },
            range: value.range,
            fixes:
              edits === undefined
                ? []
                : [
                    key === undefined
                      ? { title: 'write', data: { meant: meant ?? '' }, effect: 'same', edits }
                      : { title: 'move', data: { key }, effect: 'same', edits },
                  ],
          });
        }
      }
    },
  },
});

function editsFor(
  problem: AwsPrincipalProblem,
  value: StringValue,
  group: PrincipalGroup,
  { groups }: Principals,
): readonly PolicyEdit[] | undefined {
  if ('meant' in problem && problem.meant !== undefined)
    return [{ kind: 'replace-value', target: value, value: problem.meant }];
  if (problem.kind !== 'other-kind') return undefined;
  const alone = itemsOf(group.entry.value).length === 1;
  const taken = groups.some(({ kind }) => kind === problem.key);
  return alone && !taken
    ? [{ kind: 'rename-key', entry: group.entry, key: problem.key }]
    : undefined;
}
