import type { Policy, Statement } from '../../policy/model';
import { statementLabelRange } from '../../policy/model';
import type { PolicyDocument } from '../../policy/document';
import { coveredStatements } from '../../reasoning/interplay/covered/coveredStatements';
import { deniedAllows } from '../../reasoning/interplay/deniedAllows';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Fix } from '../rule';
import { EVALUATION_PAGE } from './references';
import { removeStatement } from './removeStatement';

const LIST = { Effect: 'Allow', Action: 'iam:ListUsers', Resource: '*' };
const CREATE = { Effect: 'Allow', Action: 'iam:CreateUser', Resource: '*' };
const DENY = { Effect: 'Deny', Action: 'iam:Create*', Resource: '*' };

export const rule = defineRule({
  id: 'statement-cancelled-by-deny',
  group: 'redundancy',
  severity: 'warning',
  accessAnalyzer: [],
  since: '0.3.0',
  docs: {
    title: {
      en: 'An Allow that a Deny of the same policy cancels',
      ja: '同じポリシーの Deny に打ち消される Allow',
    },
    why: {
      en: 'A Deny wins over every Allow. Where one without a condition (or with one that the Allow has too) covers all actions, resources and principals of an Allow, that Allow has no effect: often the Deny lost its condition, or stands on too many actions or resources.',
      ja: 'Deny は、どの Allow よりも優先されます。条件のない Deny（または Allow と同じ条件の Deny）が、Allow のアクション、リソース、プリンシパルをすべて含んでいると、その Allow には効果がありません。Deny の条件が抜けているか、アクションやリソースの範囲が広すぎることがよくあります。',
    },
    instead: {
      en: 'Give the Deny the condition that is meant, or narrow its actions or resources. Remove the Allow if the Deny is right.',
      ja: 'Deny に意図した条件を付けるか、アクションやリソースの範囲を狭めてください。Deny が正しい場合は、Allow を削除してください。',
    },
    bad: { policy: examplePolicy(LIST, CREATE, DENY) },
    good: { policy: examplePolicy(LIST, DENY) },
    references: [EVALUATION_PAGE],
  },
  messages: {
    cancelled: {
      en: 'A Deny of this policy takes away all that this statement allows, so it has no effect. Narrow the Deny or give it a condition, or remove this statement.',
      ja: 'このステートメントが許可するものはすべて、このポリシーの Deny で拒否されるため、効果がありません。Deny の範囲を狭めるか条件を付けるか、このステートメントを削除してください。',
    },
    together: {
      en: 'Together, {count} Denies of this policy take away all that this statement allows, so it has no effect. Narrow them, or remove this statement.',
      ja: 'このステートメントが許可するものはすべて、このポリシーの {count} 個の Deny で拒否されるため、効果がありません。Deny の範囲を狭めるか、このステートメントを削除してください。',
    },
    cancels: {
      en: 'This Deny takes away all that {count} Allow statements of this policy allow, so they have no effect. Give it the condition that is meant or narrow it, or remove those statements.',
      ja: 'このポリシーの {count} 個の Allow ステートメントが許可するものはすべて、この Deny で拒否されるため、効果がありません。Deny に意図した条件を付けるか範囲を狭めるか、それらのステートメントを削除してください。',
    },
    deny: { en: 'The Deny is here.', ja: 'Deny はここにあります。' },
    allow: {
      en: 'This Allow has no effect.',
      ja: 'この Allow には効果がありません。',
    },
  },
  fixes: {
    remove: { en: 'Remove this statement', ja: 'このステートメントを削除する' },
    removeAll: {
      en: 'Remove the {count} statements without effect',
      ja: '効果のない {count} 個のステートメントを削除する',
    },
  },
  check: {
    policy(policy, { document, report }) {
      if (policy.node === undefined) return;
      for (const { by, cancelled } of byCause(document)) {
        const [deny] = by;
        const [first] = cancelled;
        if (deny === undefined || first === undefined) continue;
        const count = cancelled.length;
        // One Deny that is wrong is one mistake, however much it takes away.
        report(
          count > 1
            ? {
                message: 'cancels',
                data: { count },
                range: statementLabelRange(deny),
                related: cancelled.map((one) => ({
                  message: 'allow',
                  range: statementLabelRange(one),
                })),
                fixes: removal(policy, cancelled),
              }
            : {
                message: by.length > 1 ? 'together' : 'cancelled',
                data: { count: by.length },
                range: statementLabelRange(first),
                related: by.map((one) => ({ message: 'deny', range: statementLabelRange(one) })),
                fixes: removal(policy, cancelled),
              },
        );
      }
    },
  },
});

/** Denies with the Allows that they alone (or together) cancel. */
interface Cause {
  readonly by: readonly Statement[];
  readonly cancelled: readonly Statement[];
}

/** The cancelled Allows, those of one Deny together; those that another Allow covers are reported as such. */
function byCause(document: PolicyDocument): readonly Cause[] {
  const cancelled = deniedAllows(document).filter(({ whole }) => whole);
  if (cancelled.length === 0) return [];
  const covered = new Set(coveredStatements(document).map(({ statement }) => statement));
  const single = new Map<Statement, Statement[]>();
  const causes: Cause[] = [];
  for (const { statement, by } of cancelled.filter((one) => !covered.has(one.statement))) {
    const [deny] = by;
    const known = deny !== undefined && by.length === 1 ? single.get(deny) : undefined;
    if (known !== undefined) known.push(statement);
    else {
      const list = [statement];
      causes.push({ by, cancelled: list });
      if (deny !== undefined && by.length === 1) single.set(deny, list);
    }
  }
  return causes;
}

/** Never unasked: each of them was meant to allow something. */
function removal(
  policy: Policy,
  statements: readonly Statement[],
): readonly Fix<'remove' | 'removeAll'>[] {
  const edits = statements.map((one) => removeStatement(policy, one));
  if (edits.some((one) => one === undefined)) return [];
  const title = statements.length > 1 ? 'removeAll' : 'remove';
  return [
    {
      title,
      data: { count: statements.length },
      effect: 'same',
      bulk: false,
      edits: edits.flatMap((one) => one ?? []),
    },
  ];
}
