import { TYPES_WITH_PRINCIPAL } from '../../iam/policyType';
import { hasPrincipal, statementLabelRange } from '../../policy/model';
import type { Statement } from '../../policy/model';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import type { Context } from '../rule';

const READ = {
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::example-bucket/*',
};
const PRINCIPAL = { AWS: 'arn:aws:iam::111122223333:root' };

export const rule = defineRule({
  id: 'missing-principal',
  group: 'principal',
  severity: 'error',
  accessAnalyzer: ['MISSING_PRINCIPAL'],
  types: TYPES_WITH_PRINCIPAL,
  since: '0.1.0',
  docs: {
    title: {
      en: 'A statement of a resource-based policy has no Principal',
      ja: 'リソースベースのポリシーのステートメントに Principal がありません',
    },
    why: {
      en: "A policy on a resource (or a role's trust policy) is attached to no one, so each statement must say whom it applies to. AWS refuses the policy otherwise.",
      ja: 'リソースベースのポリシー（ロールの信頼ポリシーも含みます）は誰かにアタッチされるものではないため、各ステートメントで対象のプリンシパルを示す必要があります。ないと AWS はポリシーを受け付けません。',
    },
    instead: {
      en: 'Add a `Principal`, for example `{ "AWS": "111122223333" }`.',
      ja: '`{ "AWS": "111122223333" }` のような `Principal` を追加してください。',
    },
    bad: { policy: examplePolicy({ Effect: 'Allow', ...READ }), type: 'resource' },
    good: {
      policy: examplePolicy({ Effect: 'Allow', Principal: PRINCIPAL, ...READ }),
      type: 'resource',
    },
    references: [AWS_PAGES.principal, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    missing: {
      en: 'This statement has no `Principal`. A policy on a resource or role must say whom each statement applies to, and AWS refuses it otherwise.',
      ja: 'このステートメントには `Principal` がありません。リソースやロールのポリシーでは、各ステートメントの対象を示さないと AWS はポリシーを受け付けません。',
    },
    mixed: {
      en: 'Other statements of this policy have a `Principal` and this one has none. AWS refuses such a mixture: a policy on a resource needs it in every statement, one on an identity takes it in none.',
      ja: 'ほかのステートメントには `Principal` があり、このステートメントにはありません。リソースベースのポリシーではすべてに必要で、アイデンティティベースのポリシーではどれにも書けないため、混在したポリシーを AWS は受け付けません。',
    },
  },
  fixes: {
    everyone: { en: 'Add the Principal `*`', ja: '`*` の Principal を追加する' },
  },
  check: {
    statement: (statement, context) => {
      if (!lacksPrincipal(statement) || context.document.dialect.defaults.has('Principal')) return;
      const elsewhere = context.policy.statements.some(hasPrincipal);
      if (!elsewhere && !isDeclared(context)) return;
      context.report({
        message: context.typeIsSure ? 'missing' : 'mixed',
        range: statementLabelRange(statement),
        fixes:
          context.type === 'rcp'
            ? [
                {
                  title: 'everyone',
                  effect: 'same',
                  edits: [
                    {
                      kind: 'add-entry',
                      map: statement.node,
                      after: statement.elements.get('Effect'),
                      key: 'Principal',
                      value: '*',
                    },
                  ],
                },
              ]
            : [],
      });
    },
  },
});

/** A misspelt key (`Principals`) is a finding of its own; a key that is filled in later may be the one. */
const lacksPrincipal = ({ elements, oddEntries, principals }: Statement): boolean =>
  principals === undefined &&
  elements.size > 0 &&
  !oddEntries.some(({ entry: { key } }) => key.text === undefined || /princip/i.test(key.outline));

/** A file's name alone (`key-policy.json`) does not say that a policy belongs on a resource. */
const isDeclared = ({ document }: Pick<Context, 'document'>): boolean =>
  document.type.origin === 'set' || document.type.origin === 'context';
