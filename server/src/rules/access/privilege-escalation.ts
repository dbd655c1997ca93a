import type { Condition, Policy } from '../../policy/model';
import { administratorGrant } from '../../reasoning/escalation/administrator';
import { openPaths } from '../../reasoning/escalation/openPaths';
import { isMfaCondition } from '../../reasoning/mfaCondition';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Related, Report } from '../rule';
import { shownText } from '../shownText';
import { grantRange, groupPaths, severityOf } from './escalationGroups';
import type { PathGroup } from './escalationGroups';
import { ESCALATION_MESSAGES, messageOf, messageOfFamily, partOf } from './escalationWords';
import { ACCESS_PAGES } from './references';

const example = (resource: string): string =>
  examplePolicy({ Effect: 'Allow', Action: 'iam:AttachUserPolicy', Resource: resource });

export const rule = defineRule({
  id: 'privilege-escalation',
  group: 'access',
  severity: 'warning',
  accessAnalyzer: [],
  types: ['identity'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'Known ways to escalate privileges',
      ja: '既知の方法で権限を昇格できます',
    },
    why: {
      en: 'Some actions, alone or together, lead to permissions that the policy does not show: by changing a policy, by acting as another user, by passing a role to a service, or by taking over something that runs with a role. Such ways are publicly known, and attackers try them first. The rule reads all statements of the policy together, its Deny statements and conditions too, and is silent where it cannot tell. A condition on MFA does not close a way: it keeps out a stolen password, but not the user. Ways that change permissions, credentials or trust directly, or that pass any role to any service, are warnings. Those that lift a limit, use something that runs already, or go through a service that `iam:PassedToService` names, are information. Where all actions of a service are allowed, as with `ec2:*`, its administrator is meant, and ways through what runs there are hints. A policy that openly makes an administrator is reported by `grants-administrator-access` alone.',
      ja: 'アクションの中には、単独または組み合わせで、ポリシーからは見えないアクセス許可を得られるものがあります。ポリシーの変更、ほかのユーザーとしての操作、サービスへのロールの受け渡し、ロールで動作しているものの乗っ取りなどです。こうした方法は広く知られており、攻撃者が最初に試します。このルールは、Deny や条件も含めてポリシーのすべてのステートメントを合わせて評価し、判断できないときは何も報告しません。MFA の条件では防げません。盗まれたパスワードは使えなくなりますが、ユーザー本人は使えるためです。アクセス許可、認証情報、信頼ポリシーを直接変更する方法と、どのロールもどのサービスにも渡せる場合は警告、制限を取り除く方法、すでに動作しているものを使う方法、`iam:PassedToService` で指定されたサービスを使う方法は情報として報告します。`ec2:*` のようにサービスのすべてのアクションを許可している場合は、そのサービスの管理者を意図したものとみなし、そこで動作しているものを使う方法はヒントとして報告します。管理者用であることが明らかなポリシーは `grants-administrator-access` だけが報告します。',
    },
    instead: {
      en: "Name the resources: one's own user, the roles that may be passed, the functions that may be changed. Where users create users or roles, require a permissions boundary with a condition on `iam:PermissionsBoundary`.",
      ja: '自分自身のユーザー、渡してよいロール、変更してよい関数のように、リソースを指定してください。ユーザーやロールの作成を任せる場合は、`iam:PermissionsBoundary` の条件でアクセス許可の境界を必須にします。',
    },
    bad: { policy: example('*') },
    good: {
      policy: examplePolicy({
        Effect: 'Allow',
        Action: 'iam:AttachUserPolicy',
        Resource: 'arn:aws:iam::111122223333:user/*',
        Condition: {
          StringEquals: {
            'iam:PermissionsBoundary': 'arn:aws:iam::111122223333:policy/example-boundary',
          },
        },
      }),
    },
    references: [ACCESS_PAGES.permissionsBoundaries, AWS_PAGES.passRole],
  },
  messages: ESCALATION_MESSAGES,
  fixes: {},
  check: {
    policy: (policy, { document, report }) => {
      if (administratorGrant(document) !== undefined) return;
      for (const group of groupPaths(openPaths(document))) {
        report({
          ...messageFor(group),
          range: grantRange(group[0].opener),
          related: [...stepsOf(group), ...mfaOf(group, policy)],
          severity: severityOf(group),
        });
      }
    },
  },
});

function messageFor(group: PathGroup): Pick<Report, 'message' | 'data'> {
  const [{ path, opener }, ...more] = group;
  if (more.length === 0) return { message: messageOf(path) };
  const ways = [...new Set(group.map((one) => one.path.label))];
  if (more.every((one) => one.path.family === path.family))
    return { message: messageOfFamily(path.family), data: { ways } };
  const source = opener.source.how === 'not-action' ? 'NotAction' : shownText(opener.source.value);
  return { message: 'mixed', data: { source, ways } };
}

/** Enough to follow the ways; nobody reads more. */
const MOST_RELATED = 10;

/** Where the other steps are allowed; of several ways, each in words. */
function stepsOf(group: PathGroup): readonly Related<string>[] {
  const [{ opener, others }, ...more] = group;
  if (more.length > 0)
    return group.slice(0, MOST_RELATED).map((one) => ({
      range: grantRange(one.others[0] ?? one.opener),
      message: partOf(one.path),
    }));
  const ranges = new Map(others.map((one) => [grantRange(one).start, grantRange(one)]));
  ranges.delete(grantRange(opener).start);
  return [...ranges.values()].map((range) => ({ range, message: 'step' }));
}

/** The condition that asks for MFA, where no way of a group is open without. */
function mfaOf(group: PathGroup, { statements }: Policy): readonly Related<string>[] {
  if (!group.every(({ needsMfa }) => needsMfa)) return [];
  const own = group[0].opener.statement;
  const asking = [own, ...statements]
    .flatMap(({ conditions }): readonly Condition[] => conditions)
    .find(isMfaCondition);
  return asking === undefined ? [] : [{ range: asking.entry.range, message: 'mfa' }];
}
