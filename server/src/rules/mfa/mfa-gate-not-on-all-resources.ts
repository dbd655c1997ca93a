import { ENROLMENT_ACTIONS, MFA_STATES } from '../../iam/mfa';
import { replacePolicyVariables } from '../../iam/policyVariable';
import type { PolicyDocument } from '../../policy/document';
import type { PolicyEdit } from '../../policy/edit';
import type { Selection } from '../../policy/model';
import { findGates, isExempt } from '../../reasoning/gate';
import type { Gate } from '../../reasoning/gate';
import { askAlone } from '../../reasoning/journey/alone';
import { DEFAULT_USER } from '../../reasoning/journey/traveller';
import { defineRule } from '../rule';
import { EXEMPT, OWN_USER, gate } from './examples';
import { examplePolicy } from '../examplePolicy';
import { SELF_MANAGE_PAGE } from './references';

export const rule = defineRule({
  id: 'mfa-gate-not-on-all-resources',
  group: 'mfa',
  severity: 'warning',
  accessAnalyzer: [],
  types: ['identity', 'boundary', 'scp'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The MFA gate does not cover all resources',
      ja: 'MFA ゲートがすべてのリソースを対象にしていません',
    },
    why: {
      en: 'A gate denies whatever is not exempt, but only on the resources that it names. On all others everything that other policies allow works without MFA.',
      ja: 'ゲートは除外されていないアクションをすべて拒否しますが、対象は指定したリソースだけです。それ以外のリソースでは、ほかのポリシーが許可することがすべて MFA なしで実行できます。',
    },
    instead: {
      en: 'Write `"Resource": "*"`. What must work without MFA belongs in `NotAction`.',
      ja: '`"Resource": "*"` と書いてください。MFA なしで実行できる必要があるものは `NotAction` に入れます。',
    },
    bad: { policy: examplePolicy(gate(EXEMPT, OWN_USER)) },
    good: { policy: examplePolicy(gate(EXEMPT)) },
    references: [SELF_MANAGE_PAGE],
  },
  messages: {
    some: {
      en: 'This gate denies requests without MFA only on these resources; everything else works without MFA. Use `*` as its `Resource`.',
      ja: 'このゲートが MFA なしのリクエストを拒否するのはこれらのリソースだけで、それ以外は MFA なしで利用できます。`Resource` を `*` にしてください。',
    },
    except: {
      en: 'On these resources the gate denies nothing, so every action on them works without MFA. Use `*` as its `Resource`, and exempt actions instead.',
      ja: 'これらのリソースではゲートが何も拒否しないため、すべてのアクションを MFA なしで実行できます。`Resource` を `*` にし、代わりにアクションを除外してください。',
    },
  },
  fixes: {
    all: {
      en: 'Make the gate cover all resources (`Resource` `*`)',
      ja: 'ゲートの対象をすべてのリソースにする（`Resource` を `*` にする）',
    },
  },
  check: {
    policy: (_, { document, report }) => {
      for (const one of findGates(document)) {
        const { resources, actions } = one.statement;
        // A Deny that exempts no enrolment guards something else, and may name it.
        const meant = ENROLMENT_ACTIONS.some((action) => isExempt(one, action) === 'yes');
        if (!meant || actions?.negated !== true || resources === undefined) continue;
        if (!resources.complete || coversEverything(resources)) continue;
        if (!leavesOpen(one, resources, document)) continue;
        report({
          message: resources.negated ? 'except' : 'some',
          range: resources.entry.range,
          fixes: [{ title: 'all', effect: 'narrows', edits: toAllResources(resources) }],
        });
      }
    },
  },
});

/**
 * Whether somebody without MFA could work on a resource that the gate leaves out: another Deny of the
 * policy may stand before it. No call of the journey asks about such resources, since they are a
 * matter of the gate's own values: these say what to ask about.
 */
function leavesOpen(one: Gate, resources: Selection, document: PolicyDocument): boolean {
  const action = WORK.find((name) => isExempt(one, name) === 'no');
  // What is filled in later is left out by the gate, whatever it is.
  const unknown = resources.negated && resources.values.some(({ text }) => text === undefined);
  if (action === undefined || unknown) return true;
  const states = MFA_STATES.filter((state) => one.outcome[state] === 'yes');
  return samplesBeyond(resources).some((resource) =>
    states.some((mfa) => {
      const decision = askAlone(document, action, () => resource, mfa);
      return decision === 'allowed' || decision === 'implicitly-denied';
    }),
  );
}

/** Work that gates stand before. */
const WORK = ['s3:GetObject', 'ec2:TerminateInstances', 'lambda:InvokeFunction'];

/** Resources of which some are left out by any gate that is not for all. */
const ANYWHERE = ['*', 'arn:aws:s3:::sample/sample', 'arn:aws:sns:us-east-1:111122223333:sample'];

const samplesBeyond = ({ negated, values }: Selection): readonly string[] =>
  negated
    ? values.map(({ outline }) =>
        replacePolicyVariables(outline, () => DEFAULT_USER).replace(/[*?]+/g, 'sample'),
      )
    : ANYWHERE;

const coversEverything = ({ negated, values }: Selection): boolean =>
  !negated &&
  values.some(({ text }) => text === undefined || /^\*+$/.test(text) || text === 'arn:*');

function toAllResources({ negated, entry }: Selection): readonly PolicyEdit[] {
  if (entry.value === undefined) return [];
  const replace: PolicyEdit = { kind: 'replace-value', target: entry.value, value: '*' };
  return negated ? [{ kind: 'rename-key', entry, key: 'Resource' }, replace] : [replace];
}
