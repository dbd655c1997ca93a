import { parseArn } from '../../iam/arn';
import { hasWildcard } from '../../iam/wildcard';

/** Who makes a request: the principal that policies are asked about. */
export type Caller =
  | { readonly kind: 'root'; readonly account: string; readonly partition: string }
  | {
      readonly kind: 'user';
      readonly account: string;
      readonly partition: string;
      /** With its path, as in the ARN: `team/alice`. */
      readonly name: string;
    }
  | {
      /** A session of an IAM role: what every caller with a role's credentials is. */
      readonly kind: 'role';
      readonly account: string;
      readonly partition: string;
      /** Without its path; the name alone is unique in an account. */
      readonly name: string;
      /** With a slash at its end; undefined where only the session's ARN is known, which has none. */
      readonly path: string | undefined;
      /** Undefined where only the role is known. */
      readonly session: string | undefined;
    }
  | {
      /** A session of `sts:GetFederationToken`. */
      readonly kind: 'federated-user';
      readonly account: string;
      readonly partition: string;
      readonly name: string;
    }
  /** A user of an identity provider, before it has assumed a role: the provider's ARN or host. */
  | { readonly kind: 'federated'; readonly provider: string }
  /** An AWS service that calls as itself: `cloudtrail.amazonaws.com`. */
  | { readonly kind: 'service'; readonly name: string }
  | { readonly kind: 'anonymous' };

/** Identity providers with a host name of their own that trust policies name without an ARN. */
const PROVIDER_HOSTS: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'cognito-identity.amazonaws.com',
  'graph.facebook.com',
  'www.amazon.com',
]);

/**
 * Reads a caller as people write it: the ARN of a user, a role, a role session, a federated user, an
 * account's root user or an identity provider; an account number for its root user; the name of a
 * service or the host of an identity provider; `anonymous`.
 *
 * @returns undefined where the text is none of these, or a pattern
 */
export function readCaller(text: string): Caller | undefined {
  if (text === 'anonymous') return { kind: 'anonymous' };
  if (/^\d{12}$/.test(text)) return { kind: 'root', account: text, partition: 'aws' };
  if (text.startsWith('arn:')) return readArn(text);
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)+$/i.test(text)) return undefined;
  if (PROVIDER_HOSTS.has(text)) return { kind: 'federated', provider: text };
  return /\.(amazonaws\.com(\.cn)?|amazon\.com|aws\.internal)$/.test(text)
    ? { kind: 'service', name: text }
    : { kind: 'federated', provider: text };
}

function readArn(text: string): Caller | undefined {
  const arn = parseArn(text);
  if (arn === undefined || hasWildcard(text) || !/^\d{12}$/.test(arn.account)) return undefined;
  const { account, partition, service, resource } = arn;
  const own = { account, partition };
  if (service === 'iam' && resource === 'root') return { kind: 'root', ...own };
  const slash = resource.indexOf('/');
  const name = resource.slice(slash + 1);
  if (slash < 0 || name === '') return undefined;
  switch (`${service}:${resource.slice(0, slash)}`) {
    case 'iam:user':
      return { kind: 'user', ...own, name };
    case 'iam:role': {
      const end = name.lastIndexOf('/') + 1;
      const path = `/${name.slice(0, end)}`;
      return { kind: 'role', ...own, name: name.slice(end), path, session: undefined };
    }
    case 'sts:assumed-role': {
      const [role = '', session] = name.split('/');
      return { kind: 'role', ...own, name: role, path: undefined, session };
    }
    case 'sts:federated-user':
      return { kind: 'federated-user', ...own, name };
    case 'iam:oidc-provider':
    case 'iam:saml-provider':
      return { kind: 'federated', provider: text };
    default:
      return undefined;
  }
}

/** The account that the caller belongs to; undefined for those outside of every account. */
export const accountOf = (caller: Caller | undefined): string | undefined =>
  caller !== undefined && 'account' in caller ? caller.account : undefined;

/**
 * Whether the caller is a service-linked role, which neither SCPs nor RCPs limit (AWS Organizations
 * User Guide). Told by its path; where only a session is known, by how their names begin.
 */
export const isServiceLinked = (caller: Caller | undefined): boolean =>
  caller?.kind === 'role' &&
  (caller.path?.startsWith('/aws-service-role/') ?? caller.name.startsWith('AWSServiceRoleFor'));
