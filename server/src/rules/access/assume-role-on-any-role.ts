import { coversWildcard } from '../../iam/wildcard';
import { administratorGrant } from '../../reasoning/escalation/administrator';
import { accessOf, allowingGrant } from '../../reasoning/escalation/allowed';
import type { Grant } from '../../reasoning/escalation/grants';
import { situationsOf } from '../../reasoning/escalation/situation';
import { ASSUME_ROLE_STEP } from '../../reasoning/escalation/step';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { grantRange } from './escalationGroups';
import { ACCESS_PAGES } from './references';

const example = (resource: string): string =>
  examplePolicy({ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: resource });

export const rule = defineRule({
  id: 'assume-role-on-any-role',
  group: 'access',
  severity: 'warning',
  accessAnalyzer: [],
  types: ['identity'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'Any role may be assumed',
      ja: 'どのロールでも引き受けられます',
    },
    why: {
      en: 'Many roles trust a whole account, and leave it to policies such as this one who may assume them. `sts:AssumeRole` on every role allows them all: administrator roles, roles in other accounts, and roles that are created later.',
      ja: '多くのロールはアカウント全体を信頼し、誰が引き受けられるかはこのようなポリシーに委ねています。すべてのロールに対して `sts:AssumeRole` を許可すると、管理者のロール、ほかのアカウントのロール、今後作成されるロールも含め、そうしたロールをすべて引き受けられます。',
    },
    instead: {
      en: 'Name the roles, or the beginning that their names have in common, in `Resource`.',
      ja: '`Resource` に、ロールまたはロール名の共通の先頭部分を指定してください。',
    },
    bad: { policy: example('*') },
    good: { policy: example('arn:aws:iam::111122223333:role/app-deploy') },
    references: [ACCESS_PAGES.assumeRolePermission, ACCESS_PAGES.bestPractices],
  },
  messages: {
    anyRole: {
      en: "Whoever has this policy can assume every role that trusts their account, an administrator's too. Name the roles in `Resource`.",
      ja: 'このポリシーでは、管理者のロールも含め、自分のアカウントを信頼するすべてのロールを引き受けられます。`Resource` にロールを指定してください。',
    },
  },
  fixes: {},
  check: {
    policy: (policy, { document, report }) => {
      if (administratorGrant(document) !== undefined) return;
      const access = accessOf(document);
      if (!access.grants.has(ASSUME_ROLE_STEP.key)) return;
      for (const situation of situationsOf(policy)) {
        const grant = allowingGrant(access, ASSUME_ROLE_STEP, situation, namesService);
        if (grant === undefined) continue;
        report({ message: 'anyRole', range: grantRange(grant) });
        return;
      }
    },
  },
});

/** What all actions or NotAction let through, other rules speak of. */
const namesService = ({ source }: Grant): boolean =>
  source.how !== 'not-action' && !coversWildcard(source.value.outline, '*:*', true);
