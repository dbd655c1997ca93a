import { statementLabelRange } from '../../policy/model';
import type { Statement } from '../../policy/model';
import { writesOutConditions } from '../../reasoning/conditions';
import { actionsMatch } from '../../reasoning/evaluate';
import { readPrincipal } from '../../reasoning/explain/reading/readPrincipal';
import { isMfaCondition, mfaOutcome } from '../../reasoning/mfaCondition';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { requireCondition } from '../requireCondition';
import { defineRule } from '../rule';
import { shownText } from '../shownText';
import { roleCallers } from './assumeRoleAction';
import { showsMachine } from './machineCaller';

const ASSUME_ROLE = 'sts:AssumeRole';

const TRUST = {
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::111122223333:user/alice' },
  Action: ASSUME_ROLE,
};

export const rule = defineRule({
  id: 'trust-without-mfa',
  group: 'trust',
  severity: 'hint',
  accessAnalyzer: [],
  types: ['trust'],
  needsSureType: true,
  since: '0.1.0',
  docs: {
    title: {
      en: 'People may assume the role without MFA',
      ja: 'MFA なしでロールを引き受けられます',
    },
    why: {
      en: "The role can be assumed by users, or by an account and so by its users, with nothing but their access keys. Whoever gets hold of a key has the role's permissions.",
      ja: 'ユーザー（またはアカウントとそのユーザー）が、アクセスキーだけでロールを引き受けられます。キーを手に入れた人は、ロールのアクセス許可も得ることになります。',
    },
    instead: {
      en: 'Require MFA with `Bool` on `aws:MultiFactorAuthPresent` in the trust policy. Where programs of another account assume the role, trust their role, or ask for an external ID.',
      ja: '信頼ポリシーで `aws:MultiFactorAuthPresent` に対する `Bool` の条件を付け、MFA を必須にしてください。別のアカウントのプログラムが引き受ける場合は、そのロールを信頼するか、外部 ID を求めます。',
    },
    bad: { policy: examplePolicy(TRUST) },
    good: {
      policy: examplePolicy({
        ...TRUST,
        Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
      }),
    },
    references: [AWS_PAGES.mfaForApi, AWS_PAGES.globalKeys],
  },
  messages: {
    withoutMfa: {
      en: '{principals} can assume this role without MFA, with an access key alone. Require MFA if people use the role.',
      ja: '{principals} は MFA なしで、アクセスキーだけでこのロールを引き受けられます。人が使うロールなら MFA を必須にしてください。',
    },
  },
  fixes: {
    require: { en: 'Require MFA to assume the role', ja: 'ロールの引き受けに MFA を必須にする' },
  },
  check: {
    policy: ({ statements }, { report }) => {
      if (statements.some(deniesWithoutMfa)) return;
      for (const statement of statements) {
        const people = peopleWithoutMfa(statement);
        if (people.length === 0) continue;
        const principals = people.map((name) => `\`${name}\``);
        const edit = onlyPeople(statement)
          ? requireCondition(statement, 'Bool', 'aws:MultiFactorAuthPresent', 'true')
          : undefined;
        report({
          message: 'withoutMfa',
          data: { principals },
          range: statementLabelRange(statement),
          fixes: edit === undefined ? [] : [{ title: 'require', effect: 'narrows', edits: [edit] }],
        });
      }
    },
  },
});

/** A Deny that lets no one assume a role without MFA; one that cannot be judged counts too. */
function deniesWithoutMfa(statement: Statement): boolean {
  if (statement.effect !== 'Deny' || actionsMatch(statement.actions, ASSUME_ROLE) === 'no')
    return false;
  const outcome = mfaOutcome(statement);
  return outcome !== undefined && (outcome.absent !== 'no' || outcome.false !== 'no');
}

/** The accounts and users that a statement lets assume the role, where nothing asks for MFA. */
function peopleWithoutMfa(statement: Statement): readonly string[] {
  const { actions, conditions, effect, principals } = statement;
  if (effect !== 'Allow' || principals?.negated !== false) return [];
  if (actions?.negated !== false || actionsMatch(actions, ASSUME_ROLE) !== 'yes') return [];
  if (!writesOutConditions(statement)) return [];
  // Whether a condition on MFA is a good one is for the rules on MFA to say.
  if (conditions.some((one) => isMfaCondition(one) || showsMachine(one))) return [];
  return principals.groups
    .filter(({ kind }) => kind === 'AWS')
    .flatMap(({ values }) => values)
    .filter(({ outline }) => isPerson(outline))
    .map(shownText);
}

const isPerson = (principal: string): boolean => {
  const { kind } = readPrincipal('AWS', principal);
  return kind === 'account' || kind === 'user';
};

/** Roles and services, which cannot present MFA, would be shut out by a condition on it. */
const onlyPeople = ({ principals }: Statement): boolean => {
  const callers = principals === undefined ? undefined : roleCallers(principals);
  return callers?.every(({ value }) => isPerson(value.outline)) === true;
};
