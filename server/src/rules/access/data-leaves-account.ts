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
      en: 'Any data of a kind may be shared with other accounts',
      ja: 'ある種類のデータを、どれでもほかのアカウントと共有できます',
    },
    why: {
      en: 'Some actions write the policy or the sharing list of a snapshot, a bucket, a key or a secret. On every resource they let their holder open all of them to another account, or to everyone, without copying anything out. The rule looks at actions that are named one by one; those who write `ec2:*` mean more than this.',
      ja: 'スナップショット、バケット、キー、シークレットのポリシーや共有先を書き換えるアクションがあります。すべてのリソースに許可すると、何もコピーせずに、どれでもほかのアカウントや全員に公開できます。このルールは、個別に指定されたアクションだけを対象とします。`ec2:*` のような指定は対象外です。',
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
      en: 'Whoever has this policy can share any resource of this kind with other accounts, by {actions}. Name the resources that may be shared, or add a condition.',
      ja: 'このポリシーを持つ人は、{actions} で、この種類のどのリソースもほかのアカウントと共有できます。共有してよいリソースを指定するか、条件を追加してください。',
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
  for (const step of SHARING_STEPS) {
    for (const situation of situationsOf(document.policy)) {
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
