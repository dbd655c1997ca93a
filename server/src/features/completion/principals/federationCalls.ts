import { matchesWildcard } from '../../../iam/wildcard';
import type { Statement } from '../../../policy/model';
import { itemsOf } from '../../../policy/value';
import { readPrincipal } from '../../../reasoning/explain/reading/readPrincipal';

/** The calls by which users of an identity provider assume a role; each kind of provider has its own. */
const CALLS = ['sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'] as const;

const callOf = (provider: string): (typeof CALLS)[number] =>
  readPrincipal('Federated', provider).kind === 'saml-provider' ? CALLS[0] : CALLS[1];

/**
 * Whether an identity provider goes with the actions of a statement: a SAML provider beside
 * `AssumeRoleWithWebIdentity` is refused. Where the actions name neither call, or something unknown,
 * any provider may be meant.
 */
export function fitsActions(provider: string, { actions }: Pick<Statement, 'actions'>): boolean {
  if (actions?.negated !== false) return true;
  const { values, entry } = actions;
  // What the template fills in may be either call.
  if (values.length !== itemsOf(entry.value).length) return true;
  const patterns = values.map(({ text }) => text);
  const named = CALLS.filter((call) =>
    patterns.some((pattern) => pattern === undefined || matchesWildcard(pattern, call, true)),
  );
  return named.length === 0 || named.includes(callOf(provider));
}
