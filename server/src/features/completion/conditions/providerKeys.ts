import { keysOfPrefix } from '../../../catalog/conditionKeys';
import type { ConditionKey } from '../../../catalog/model';
import { parseArn } from '../../../iam/arn';
import type { Statement } from '../../../policy/model';

/** Claims that every OIDC provider's tokens have; IAM knows them as `provider:claim`. */
const COMMON_CLAIMS = ['aud', 'sub', 'amr'];

/** The condition keys of the identity providers that a statement trusts. */
export const providerKeys = (statement: Statement): readonly ConditionKey[] =>
  providersOf(statement).flatMap((provider) => [
    ...(provider === SAML
      ? []
      : COMMON_CLAIMS.map((claim): ConditionKey => stringKey(`${provider}:${claim}`))),
    ...keysOfPrefix(provider).map((key) => ({
      ...key,
      // Of providers whose name has a part of the customer's, the catalogue has a pattern.
      name: provider + key.name.slice(key.name.lastIndexOf(':')),
    })),
  ]);

const SAML = 'saml';

const stringKey = (name: string): ConditionKey => ({ name, type: 'String', multivalued: false });

/** What the keys of the trusted providers begin with. */
function providersOf({ principals }: Statement): readonly string[] {
  const federated = (principals?.groups ?? []).filter(({ kind }) => kind === 'Federated');
  const names = federated.flatMap(({ values }) =>
    values.flatMap(({ text }) => {
      if (text === undefined) return [];
      const [, kind, name] = /^([\w-]+)\/(.+)$/.exec(parseArn(text)?.resource ?? '') ?? [];
      if (kind === 'saml-provider') return [SAML];
      return kind === 'oidc-provider' ? [name ?? ''] : /^[\w.-]+$/.test(text) ? [text] : [];
    }),
  );
  return [...new Set(names)].filter((name) => name !== '');
}

/**
 * Whether a key makes sense in a statement: STS can receive the keys of every identity provider, but
 * only those of the provider that the statement trusts say something.
 */
export function belongsToProvider(key: string, statement: Statement): boolean {
  const prefix = key.slice(0, key.indexOf(':'));
  const ofProvider = prefix === SAML || prefix.includes('.');
  return !ofProvider || providersOf(statement).includes(prefix);
}
