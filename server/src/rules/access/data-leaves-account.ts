import type { Statement } from '../../policy/model';
import type { PolicyDocument } from '../../policy/document';
import { administratorGrant } from '../../reasoning/escalation/administrator';
import { accessOf, allowingGrant } from '../../reasoning/escalation/allowed';
import type { Grant } from '../../reasoning/escalation/grants';
import { SHARING_STEPS } from '../../reasoning/escalation/sharing';
import { situationsOf } from '../../reasoning/escalation/situation';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { grantRange } from './escalationGroups';
import { ACCESS_PAGES } from './references';

const example = (resource: string): string =>
  examplePolicy({ Effect: 'Allow', Action: 'ec2:ModifySnapshotAttribute', Resource: resource });

export const rule = defineRule({
  id: 'data-leaves-account',
  group: 'access',
  severity: 'hint',
  accessAnalyzer: [],
  types: ['identity'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'Every resource of a kind may be shared with other accounts',
      ja: 'データを、リソースの限定なしにほかのアカウントと共有できます',
    },
    why: {
      en: 'Some actions write the policy or the sharing list of a snapshot, a bucket, a key or a secret. Allowed on every resource, they can open any of these to another account, or to everyone, without copying anything. Only actions named in full are reported, not patterns such as `ec2:*`.',
      ja: 'スナップショット、バケット、キー、シークレットのポリシーや共有先を書き換えるアクションがあります。すべてのリソースに対して許可すると、データをコピーしなくても、どれでもほかのアカウントに共有したり公開したりできます。報告するのは名前で指定されたアクションだけで、`ec2:*` のようなパターンは対象外です。',
    },
    instead: {
      en: 'Name the resources that may be shared, or leave the action to administrators.',
      ja: '共有してよいリソースを指定するか、このアクションを管理者だけに許可してください。',
    },
    bad: { policy: example('*') },
    good: { policy: example('arn:aws:ec2:eu-west-1::snapshot/snap-0123456789abcdef0') },
    references: [ACCESS_PAGES.crossAccount],
  },
  messages: {
    sharing: {
      en: 'With {actions} on every resource, whoever has this policy can share any of them with other accounts. Name the resources that may be shared, or add a condition.',
      ja: 'すべてのリソースに対する {actions} により、どのリソースもほかのアカウントと共有できます。共有してよいリソースを指定するか、条件を追加してください。',
    },
  },
  fixes: {},
  check: {
    policy: (_policy, { document, report }) => {
      if (administratorGrant(document) !== undefined) return;
      for (const shares of sharesOf(document).values()) {
        const [first] = shares;
        if (first === undefined) continue;
        report({
          message: 'sharing',
          data: { actions: shares.map(({ action }) => `\`${action}\``) },
          range: grantRange(first.grant),
        });
      }
    },
  },
});

interface Share {
  readonly action: string;
  readonly grant: Grant;
}

/** The actions that share data, named on every resource, by statement. */
function sharesOf(document: PolicyDocument): ReadonlyMap<Statement, readonly Share[]> {
  const access = accessOf(document);
  const shares = new Map<Statement, Share[]>();
  if (access.grants.size === 0) return shares;
  const situations = situationsOf(document.policy);
  for (const step of SHARING_STEPS) {
    for (const situation of situations) {
      const grant = allowingGrant(access, step, situation, isNamed);
      if (grant === undefined) continue;
      const others = shares.get(grant.statement) ?? [];
      shares.set(grant.statement, [...others, { action: step.action, grant }]);
      break;
    }
  }
  for (const list of shares.values())
    list.sort((a, b) => grantRange(a.grant).start - grantRange(b.grant).start);
  return shares;
}

const isNamed = ({ source }: Grant): boolean => source.how === 'named';
