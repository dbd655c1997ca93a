import { parseArn } from '../../../iam/arn';
import type { Words } from '../../../iam/words';
import type { CompletionContext } from '../context';
import { IN_OPEN_POLICIES } from '../knownNames';
import type { Proposal } from '../proposal';

const MOST_KNOWN = 30;

/** A principal as it is written; with tab stops where a snippet is given. */
export const proposePrincipal = (
  label: string,
  documentation: Words,
  snippet?: string,
): Proposal => ({
  label,
  kind: 'principal',
  documentation,
  text: { as: 'string', text: snippet ?? label, snippet: snippet !== undefined },
  ...(snippet !== undefined && { rank: 6 }),
});

/** A principal that the open policies name. */
export const proposeKnown = (principal: string): Proposal => ({
  ...proposePrincipal(principal, IN_OPEN_POLICIES),
  rank: 3,
});

export const EVERYONE: Proposal = {
  ...proposePrincipal('*', {
    en: 'Everyone, even without an AWS account. Keep it for Deny, or limit it with conditions.',
    ja: 'AWS アカウントを持たない人も含むすべての人です。Deny で使うか、条件で制限してください。',
  }),
  rank: 8,
};

const ACCOUNT: Words = {
  en: 'An account: those of its users and roles that the account itself allows.',
  ja: 'アカウントです。そのアカウント自身が許可したユーザーとロールが対象になります。',
};
const FORMS: readonly (readonly [resource: string, snippet: string, words: Words])[] = [
  ['root', 'root', ACCOUNT],
  ['role/…', 'role/${2:NAME}', { en: 'An IAM role.', ja: 'IAM ロールです。' }],
  ['user/…', 'user/${2:NAME}', { en: 'An IAM user.', ja: 'IAM ユーザーです。' }],
];

/** Accounts, roles and users: those that the open policies name, and others to fill in. */
export function awsPrincipals({ names }: CompletionContext): readonly Proposal[] {
  const partition = names.partition();
  const accounts = names.accounts();
  const iamArns = names.resources().filter((text) => isPrincipal(text));
  const known = [...names.principals('AWS'), ...iamArns]
    .filter((text) => text !== '*')
    .concat(accounts.map((account) => `arn:${partition}:iam::${account}:root`));
  const account = `\${1:${accounts[0] ?? '111122223333'}}`;
  return [
    ...[...new Set(known)].slice(0, MOST_KNOWN).map(proposeKnown),
    ...FORMS.map(([resource, snippet, words]) =>
      proposePrincipal(
        `arn:${partition}:iam::…:${resource}`,
        words,
        `arn:${partition}:iam::${account}:${snippet}`,
      ),
    ),
  ];
}

/** The ARN of one role or user, written out: as a principal, it takes no wildcards. */
function isPrincipal(text: string): boolean {
  const arn = parseArn(text);
  return (
    arn?.service === 'iam' &&
    /^\d{12}$/.test(arn.account) &&
    /^(role|user)\/[\w+=,.@/-]+$/.test(arn.resource)
  );
}
