import { hasUnknown } from '../../iam/unknown';
import type { Condition, Statement } from '../../policy/model';
import type { StringValue } from '../../policy/value';
import { writesOutConditions } from '../../reasoning/conditions';
import { actionsMatch } from '../../reasoning/evaluate';
import { readPrincipal } from '../../reasoning/explain/reading/readPrincipal';
import { isPlaceholder } from '../principal/placeholder';

/** GitHub Actions' token issuer; GitHub Enterprise adds the enterprise as a path. */
const GITHUB = 'token.actions.githubusercontent.com';

/** An OIDC provider that a statement trusts. */
export interface TrustedProvider {
  readonly value: StringValue;
  /** Host and path as written: what its condition keys begin with. */
  readonly name: string;
}

/**
 * The OIDC providers whose users a statement lets assume the role. Providers of which the name is not
 * known are left out, and all of them where the conditions cannot be read.
 */
export function trustedOidcProviders(statement: Statement): readonly TrustedProvider[] {
  const { actions, conditions, effect, principals } = statement;
  if (effect !== 'Allow' || principals?.negated !== false) return [];
  if (actionsMatch(actions, 'sts:AssumeRoleWithWebIdentity') !== 'yes') return [];
  if (!writesOutConditions(statement)) return [];
  if (conditions.some(({ key }) => hasUnknown(key))) return [];
  return principals.groups
    .filter(({ kind }) => kind === 'Federated')
    .flatMap(({ values }) => values)
    .flatMap((value) => {
      const name = providerName(value);
      return name === undefined ? [] : [{ value, name }];
    });
}

function providerName({ outline }: StringValue): string | undefined {
  const reading = readPrincipal('Federated', outline);
  if (reading.kind !== 'oidc-provider' && reading.kind !== 'web-identity') return undefined;
  const { name } = reading;
  if (hasUnknown(name) || isPlaceholder(name) || !/^[^/]+\.[^/]+/.test(name)) return undefined;
  return name;
}

/** Whether a provider, or the provider that a condition key belongs to, is GitHub Actions. */
export const isGitHub = (name: string): boolean =>
  name.toLowerCase() === GITHUB || name.toLowerCase().startsWith(`${GITHUB}/`);

/** The claim that a condition key of a provider asks for: `sub` of `gitlab.com:sub`, in lower case. */
export function claimOf({ key }: Condition, provider: string): string | undefined {
  return key.startsWith(`${provider.toLowerCase()}:`) ? key.slice(provider.length + 1) : undefined;
}
