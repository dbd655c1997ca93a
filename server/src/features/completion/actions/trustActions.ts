import { findAction } from '../../../catalog/actions';
import type { Words } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import type { Proposal } from '../proposal';
import { proposeAction } from './names';
import type { Wish } from './wish';

/** The actions that a role trust policy can hold; for some callers only some of them. */
const TRUST_ACTIONS: readonly (readonly [action: string, meaning: Words])[] = [
  ['sts:AssumeRole', { en: 'Assumes the role.', ja: 'ロールを引き受けます。' }],
  [
    'sts:AssumeRoleWithWebIdentity',
    {
      en: 'Assumes the role with a token of an OIDC provider. MFA conditions do not apply.',
      ja: 'OIDC プロバイダーのトークンを使ってロールを引き受けます。MFA の条件は使えません。',
    },
  ],
  [
    'sts:AssumeRoleWithSAML',
    {
      en: 'Assumes the role with an assertion of a SAML provider. MFA conditions do not apply.',
      ja: 'SAML プロバイダーのアサーションを使ってロールを引き受けます。MFA の条件は使えません。',
    },
  ],
  [
    'sts:TagSession',
    {
      en: 'Passes session tags when the role is assumed.',
      ja: 'ロールを引き受けるときにセッションタグを渡します。',
    },
  ],
  [
    'sts:SetSourceIdentity',
    {
      en: 'Sets the source identity when the role is assumed.',
      ja: 'ロールを引き受けるときにソース ID を設定します。',
    },
  ],
  [
    'sts:SetContext',
    {
      en: 'Passes a context, such as that of IAM Identity Center, when the role is assumed.',
      ja: 'ロールを引き受けるときに、IAM Identity Center などのコンテキストを渡します。',
    },
  ],
];

/** The actions of a role trust policy, first the one with which the statement's principal assumes the role. */
export function proposeTrustActions(wish: Wish): readonly Proposal[] {
  const first = actionOfPrincipal(wish.statement);
  return TRUST_ACTIONS.flatMap(([name, meaning]): readonly Proposal[] => {
    const action = findAction(name);
    if (action === undefined || wish.has(name)) return [];
    return [proposeAction(action, name === first ? 1 : 2, wish, meaning)];
  });
}

function actionOfPrincipal({ principals }: Statement): string {
  const federated = principals?.groups.find(({ kind }) => kind === 'Federated')?.values;
  if (federated === undefined || federated.length === 0) return 'sts:AssumeRole';
  return federated.every(({ outline }) => outline.includes(':saml-provider/'))
    ? 'sts:AssumeRoleWithSAML'
    : 'sts:AssumeRoleWithWebIdentity';
}

/**
 * Whether a policy that seems to be one of a resource may yet become the trust policy of a role: its
 * statements name principals and no resources, and no action tells otherwise so far.
 */
export const mayBecomeTrust = ({ context, statement }: Wish): boolean =>
  context.type === 'resource' &&
  context.document.type.origin !== 'set' &&
  statement.effect !== 'Deny' &&
  context.document.policy.statements.every(
    ({ principals, resources, actions }) =>
      principals !== undefined &&
      resources === undefined &&
      actions?.negated !== true &&
      (actions?.values ?? []).every(({ outline }) => /^(?:[\w-]*$|sts:)/i.test(outline)),
  );
