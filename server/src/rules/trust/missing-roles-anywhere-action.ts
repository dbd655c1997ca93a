import type { Policy, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { actionsMatch } from '../../reasoning/evaluate';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';

const SERVICE = 'rolesanywhere.amazonaws.com';

const example = (action: string | readonly string[]): string =>
  examplePolicy({
    Effect: 'Allow',
    Principal: { Service: SERVICE },
    Action: action,
    Condition: {
      ArnEquals: {
        'aws:SourceArn':
          'arn:aws:rolesanywhere:eu-west-1:111122223333:trust-anchor/a1b2c3d4-5678-90ab-cdef-EXAMPLE11111',
      },
    },
  });

/** What IAM Roles Anywhere calls to start a session. */
const NEEDED = ['sts:AssumeRole', 'sts:SetSourceIdentity', 'sts:TagSession'] as const;

export const rule = defineRule({
  id: 'missing-roles-anywhere-action',
  group: 'trust',
  severity: 'error',
  accessAnalyzer: ['MISSING_ACTION_FOR_ROLES_ANYWHERE_TRUST_POLICY'],
  types: ['trust'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'IAM Roles Anywhere lacks an action that it needs',
      ja: 'IAM Roles Anywhere に必要なアクションが足りません',
    },
    why: {
      en: 'IAM Roles Anywhere assumes the role, sets the source identity and tags the session in one step. It needs `sts:AssumeRole`, `sts:SetSourceIdentity` and `sts:TagSession`; without one of them no session starts.',
      ja: 'IAM Roles Anywhere は、ロールの引き受け、ソース ID の設定、セッションへのタグ付けを一度に行います。`sts:AssumeRole`、`sts:SetSourceIdentity`、`sts:TagSession` のどれかが欠けるとセッションを開始できません。',
    },
    instead: { en: 'Allow all three actions.', ja: '3 つのアクションをすべて許可してください。' },
    bad: { policy: example('sts:AssumeRole') },
    good: { policy: example(NEEDED) },
    references: [AWS_PAGES.rolesAnywhereTrust, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    missing: {
      en: 'IAM Roles Anywhere also needs {actions} to assume the role; otherwise no session starts.',
      ja: 'IAM Roles Anywhere がロールを引き受けるには {actions} も必要です。ないとセッションを開始できません。',
    },
  },
  fixes: {
    add: { en: 'Allow {actions} too', ja: '{actions} も許可する' },
  },
  check: {
    policy: (policy, { report }) => {
      const trusting = trustingStatements(policy);
      const [first] = trusting;
      if (first === undefined) return;
      const missing = NEEDED.filter((action) =>
        trusting.every(({ statement }) => actionsMatch(statement.actions, action) === 'no'),
      );
      if (missing.length === 0) return;
      const actions = missing.map((action) => `\`${action}\``);
      const selection = first.statement.actions;
      report({
        message: 'missing',
        data: { actions },
        range: first.service.range,
        fixes:
          selection === undefined || selection.negated
            ? []
            : [
                {
                  title: 'add',
                  data: { actions },
                  effect: 'widens',
                  edits: [{ kind: 'add-values', entry: selection.entry, values: missing }],
                },
              ],
      });
    },
  },
});

/** The statements that let IAM Roles Anywhere in; together they must allow what it needs. */
const trustingStatements = (
  policy: Policy,
): readonly { readonly statement: Statement; readonly service: StringValue }[] =>
  policy.statements.flatMap((statement) => {
    const { effect, principals } = statement;
    if (effect !== 'Allow' || principals?.negated !== false) return [];
    const service = principals.groups
      .filter(({ kind }) => kind === 'Service')
      .flatMap(({ values }) => values)
      .find(({ text }) => text === SERVICE);
    return service === undefined ? [] : [{ statement, service }];
  });
