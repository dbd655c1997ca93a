import { parseArn } from '../../../iam/arn';
import { UNKNOWN, hasUnknown } from '../../../iam/unknown';
import { hasWildcard } from '../../../iam/wildcard';

/** Who a value of a Principal element stands for. */
export type PrincipalReading =
  | { readonly kind: 'everyone' }
  /** A whole account: its root ARN or its number. */
  | { readonly kind: 'account'; readonly account: string }
  | {
      readonly kind: 'user' | 'role' | 'saml-provider' | 'oidc-provider' | 'federated-user';
      readonly name: string;
      readonly account: string;
    }
  | {
      readonly kind: 'role-session';
      readonly role: string;
      readonly session: string;
      readonly account: string;
    }
  | { readonly kind: 'service'; readonly name: string }
  /** An identity provider that IAM knows by its host name. */
  | { readonly kind: 'web-identity'; readonly name: string }
  | { readonly kind: 'canonical-user'; readonly text: string }
  /** IAM writes the unique id in the place of a user or role that was deleted. */
  | { readonly kind: 'deleted'; readonly what: 'user' | 'role'; readonly text: string }
  /** `*` inside an ARN: a principal is never matched by a pattern. */
  | { readonly kind: 'pattern'; readonly text: string }
  | { readonly kind: 'other'; readonly text: string }
  | { readonly kind: 'unknown'; readonly text: string };

/**
 * Reads one value of a Principal element.
 *
 * @param group the key it stands under: `AWS`, `Service`, `Federated`, `CanonicalUser`
 */
export function readPrincipal(group: string, text: string): PrincipalReading {
  if (text === UNKNOWN) return { kind: 'unknown', text };
  if (text === '*') return { kind: 'everyone' };
  switch (group) {
    case 'Service':
      return { kind: 'service', name: text };
    case 'Federated':
      return readArn(text) ?? { kind: 'web-identity', name: text };
    case 'CanonicalUser':
      return { kind: 'canonical-user', text };
    default:
      return readAws(text);
  }
}

function readAws(text: string): PrincipalReading {
  if (/^\d{12}$/.test(text)) return { kind: 'account', account: text };
  if (/^AIDA[A-Z0-9]{12,}$/.test(text)) return { kind: 'deleted', what: 'user', text };
  if (/^AROA[A-Z0-9]{12,}$/.test(text)) return { kind: 'deleted', what: 'role', text };
  return readArn(text) ?? { kind: hasUnknown(text) ? 'unknown' : 'other', text };
}

const ARN_KINDS: ReadonlyMap<
  string,
  'user' | 'role' | 'saml-provider' | 'oidc-provider' | 'federated-user'
> = new Map([
  ['user', 'user'],
  ['role', 'role'],
  ['saml-provider', 'saml-provider'],
  ['oidc-provider', 'oidc-provider'],
  ['federated-user', 'federated-user'],
]);

function readArn(text: string): PrincipalReading | undefined {
  const arn = parseArn(text);
  if (arn === undefined) return undefined;
  const { account, resource } = arn;
  if (hasWildcard(text)) return { kind: 'pattern', text };
  if (arn.service === 'iam' && resource === 'root') return { kind: 'account', account };
  const slash = resource.indexOf('/');
  const type = resource.slice(0, Math.max(slash, 0));
  const name = resource.slice(slash + 1);
  if (type === 'assumed-role') {
    const [role = '', session = ''] = name.split('/');
    return { kind: 'role-session', role, session, account };
  }
  const kind = ARN_KINDS.get(type);
  return kind === undefined ? { kind: 'other', text } : { kind, name, account };
}
