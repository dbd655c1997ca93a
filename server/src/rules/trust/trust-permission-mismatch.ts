import type { Words } from '../../iam/words';
import type { PolicyEdit } from '../../policy/edit';
import { isProblem } from '../../reasoning/rolePair/finding';
import type { RoleFinding, SaidDifferently } from '../../reasoning/rolePair/finding';
import { roleFindings } from '../../reasoning/rolePair/findings';
import type { NamedPolicy } from '../../reasoning/rolePair/rolePermission';
import { ROLE_WORDS } from '../../reasoning/rolePair/words';
import { AWS_PAGES } from '../awsPages';
import { defineRule } from '../rule';

const policyOf = (statement: object): object => ({
  Version: '2012-10-17',
  Statement: [statement],
});

const permission = (account: string): object =>
  policyOf({
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Resource: `arn:aws:iam::${account}:role/AdminRole`,
  });

const TRUST = policyOf({
  Effect: 'Allow',
  Principal: { AWS: 'arn:aws:iam::638291047516:user/alice' },
  Action: 'sts:AssumeRole',
  Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
});

/** The two policies in one text, so that one example shows both. */
const both = (account: string): string =>
  JSON.stringify({ permission: permission(account), trust: TRUST }, undefined, 2);

type MessageId = RoleFinding['id'] | 'inPermission' | 'inTrust';

export const rule = defineRule<MessageId, 'account'>({
  id: 'trust-permission-mismatch',
  group: 'trust',
  severity: 'warning',
  accessAnalyzer: [],
  types: ['identity', 'trust'],
  since: '0.3.0',
  docs: {
    title: {
      en: 'A permission to assume a role and its trust policy do not go together',
      ja: 'ロールを引き受けるアクセス許可と信頼ポリシーが噛み合っていません',
    },
    why: {
      en: "To assume a role takes two policies: the caller's permission on the role's ARN, and the role's trust policy, which admits the caller. They are written in two places, and one wrong digit of an account id, another external ID, or a condition on MFA in only one of them is seen when somebody is locked out, or never. The two are compared while both are open, and only where it is plain that they belong together: an account id is nearly the same in both, or the file of the trust policy is named for the role.",
      ja: 'ロールの引き受けには、ロールの ARN に対する呼び出し元のアクセス許可と、呼び出し元を許可するロールの信頼ポリシーの 2 つが必要です。2 つは別々の場所に書かれるため、アカウント ID の 1 桁の誤り、外部 ID の違い、片方だけにある MFA の条件は、誰かが締め出されるまで（あるいは最後まで）気付かれません。両方を開いている間、明らかに対になっている場合だけ（アカウント ID がほぼ同じか、信頼ポリシーのファイル名がロール名である場合）比較します。',
    },
    instead: {
      en: 'Use the same account id, role name and external ID in both, and put the condition on MFA into the trust policy: it counts for everybody who assumes the role.',
      ja: '両方に同じアカウント ID、ロール名、外部 ID を使用してください。MFA の条件は、ロールを引き受けるすべての人に効く信頼ポリシーに付けてください。',
    },
    bad: { policy: both('632891047516') },
    good: { policy: both('638291047516') },
    references: [
      AWS_PAGES.mfaForApi,
      'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html',
    ],
  },
  messages: {
    ...ROLE_WORDS,
    inPermission: {
      en: 'The permission to assume the role',
      ja: 'ロールを引き受けるアクセス許可',
    },
    inTrust: { en: "The role's trust policy", ja: 'ロールの信頼ポリシー' },
  } satisfies Readonly<Record<MessageId, Words>>,
  fixes: {
    account: {
      en: 'Change to account {other}, as the other policy has it',
      ja: 'もう一方のポリシーと同じアカウント {other} に変更する',
    },
  },
  check: {
    policy: (_, { document, known, report }) => {
      for (const finding of findingsOf(known)) {
        const { id, data, rewrites } = finding;
        const inTrust = finding.trust.document === document;
        if (!inTrust && finding.permission.document !== document) continue;
        const [own, other] = inTrust
          ? [finding.trust, finding.permission]
          : [finding.permission, finding.trust];
        const rewrite = inTrust ? rewrites?.trust : rewrites?.permission;
        report({
          message: id,
          data,
          range: own.range,
          ...(isProblem(finding) ? {} : { severity: 'info' }),
          related: [{ ...other, message: inTrust ? 'inPermission' : 'inTrust' }],
          fixes:
            rewrite === undefined
              ? []
              : [
                  {
                    title: 'account',
                    data: { other: rewrite.other },
                    // Another role, or other users: there is access now that was not there before.
                    effect: 'widens',
                    edits: [editOf(rewrite)],
                  },
                ],
        });
      }
    },
  },
});

const editOf = ({ target, start, end, other }: SaidDifferently): PolicyEdit => ({
  kind: 'replace-characters',
  target,
  start,
  end,
  text: other,
});

/** All policies of a text are checked with the same list beside them: once is enough. */
const found = new WeakMap<readonly NamedPolicy[], readonly RoleFinding[]>();

function findingsOf(known: readonly NamedPolicy[]): readonly RoleFinding[] {
  const before = found.get(known);
  if (before !== undefined) return before;
  const findings = roleFindings(known, false);
  found.set(known, findings);
  return findings;
}
