import { PRINCIPAL_KINDS } from '../../../iam/element';
import type { PrincipalKind } from '../../../iam/element';
import type { Words } from '../../../iam/words';
import type { CompletionContext, Provider } from '../context';
import { otherKeys } from '../otherKeys';
import type { Proposal } from '../proposal';
import { awsPrincipals, EVERYONE, proposeKnown } from './awsPrincipals';
import { federatedPrincipals } from './federatedPrincipals';
import { fitsActions } from './federationCalls';
import { proposeServicePrincipals } from './servicePrincipals';

const MEANINGS: Readonly<Record<PrincipalKind, Words>> = {
  AWS: {
    en: 'Accounts, users, roles and role sessions, as ARNs; an account also by its ID.',
    ja: 'アカウント、ユーザー、ロール、ロールセッションです。ARN で指定します。アカウントは ID でも指定できます。',
  },
  Service: { en: 'AWS services.', ja: 'AWS のサービスです。' },
  Federated: {
    en: 'Identity providers: OIDC, SAML, Amazon Cognito.',
    ja: 'ID プロバイダー（OIDC、SAML、Amazon Cognito）です。',
  },
  CanonicalUser: {
    en: 'Accounts by their canonical user ID, for Amazon S3.',
    ja: '正規ユーザー ID によるアカウントの指定です。Amazon S3 で使います。',
  },
};

/** Of these there is a list to choose from once the kind is written. */
const isListed = (kind: PrincipalKind, context: CompletionContext): boolean =>
  proposeValues(kind, context).length > 0;

/** The kinds of principal that are not there yet. */
export const principalKinds: Provider<'principal-kind'> = ({ map, entry }, context) => {
  const present = otherKeys(map, entry, context);
  const kinds = PRINCIPAL_KINDS.filter((kind) => {
    if (present.has(kind.toLowerCase())) return false;
    return kind !== 'CanonicalUser' || context.type !== 'trust';
  }).map((kind): Proposal => ({
    label: kind,
    kind: 'principal',
    documentation: MEANINGS[kind],
    text: { as: 'entry', key: kind, value: '"$1"' },
    continues: isListed(kind, context),
  }));
  const everyone: Proposal = { ...EVERYONE, text: { as: 'entry', key: '*', value: '"*"' } };
  return context.everyoneIsKind && context.type !== 'trust' ? [...kinds, everyone] : kinds;
};

/** Principals of the kind that the cursor is in. */
export const principalValues: Provider<'principal-value'> = (
  { statement, group, value },
  context,
) => {
  const written = new Set(
    group.values.filter((one) => one !== value).map(({ outline }) => outline),
  );
  return proposeValues(group.kind, context).filter(
    ({ label }) =>
      !written.has(label) && (group.kind !== 'Federated' || fitsActions(label, statement)),
  );
};

function proposeValues(kind: string, context: CompletionContext): readonly Proposal[] {
  switch (kind) {
    case 'AWS':
      return [...awsPrincipals(context), ...(context.type === 'trust' ? [] : [EVERYONE])];
    case 'Service':
      return proposeServicePrincipals(context, context.names.principals(kind), 'principal');
    case 'Federated':
      return federatedPrincipals(context);
    case 'CanonicalUser':
      return context.names.principals(kind).map((id) => proposeKnown(id));
    case '*':
      return context.everyoneIsKind ? [EVERYONE] : [];
    default:
      return [];
  }
}

/** Values of Principal itself, where none stands yet: a kind with its principal, or everyone. */
export const principals = (context: CompletionContext): readonly Proposal[] => {
  if (context.type === 'rcp') return [EVERYONE];
  const kinds = PRINCIPAL_KINDS.map((kind): Proposal => ({
    label: kind,
    kind: 'principal',
    documentation: MEANINGS[kind],
    text: { as: 'value', body: `{\n\t"${kind}": "$1"\n}` },
    continues: isListed(kind, context),
  }));
  return [...kinds, EVERYONE];
};
