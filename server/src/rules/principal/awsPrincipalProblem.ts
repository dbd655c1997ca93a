import { parseArn } from '../../iam/arn';
import { hasUnknown } from '../../iam/unknown';
import { hasWildcard } from '../../iam/wildcard';
import { isPlaceholder } from './placeholder';
import { principalKindOf } from './principalKind';

/** Why AWS refuses a value under the key `AWS`, and what was meant where that is clear. */
export type AwsPrincipalProblem =
  | { readonly kind: 'account-id' | 'account-id-dashes' | 'arn-prefix'; readonly meant?: string }
  | { readonly kind: 'arn-account' | 'not-a-principal' | 'group' }
  /** The value belongs under another key. */
  | { readonly kind: 'other-kind'; readonly key: 'Service' | 'Federated' };

/** IAM's and STS's resources that can call AWS. */
const CALLERS = /^(?:root$|user\/|role\/|assumed-role\/|federated-user\/)/;

/** IAM's resources that cannot; groups have a message of their own. */
const NO_CALLERS =
  /^(?:policy|mfa|sms-mfa|u2f|instance-profile|server-certificate|saml-provider|oidc-provider|report)\//;

/**
 * Finds out why a value is no AWS principal. Says nothing of values that may be placeholders, or
 * have a part that is not known.
 */
export function awsPrincipalProblem(text: string): AwsPrincipalProblem | undefined {
  if (hasUnknown(text) || hasWildcard(text) || isPlaceholder(text)) return undefined;
  if (/^\d+$/.test(text)) return text.length === 12 ? undefined : { kind: 'account-id' };
  if (/^\d{4}-\d{4}-\d{4}$/.test(text))
    return { kind: 'account-id-dashes', meant: text.replaceAll('-', '') };
  const kind = principalKindOf(text);
  if (kind === 'Service' || kind === 'Federated') return { kind: 'other-kind', key: kind };
  if (text.startsWith('arn:')) return arnProblem(text);
  const prefixed = `arn:${text}`;
  if (/^aws[a-z-]*:/.test(text) && principalKindOf(prefixed) === 'AWS')
    return { kind: 'arn-prefix', meant: prefixed };
  return undefined;
}

function arnProblem(text: string): AwsPrincipalProblem | undefined {
  const arn = parseArn(text);
  if (arn === undefined) return undefined;
  const { account, resource, service } = arn;
  if (service !== 'iam' && service !== 'sts') return { kind: 'not-a-principal' };
  if (resource.startsWith('group/')) return { kind: 'group' };
  if (NO_CALLERS.test(resource)) return { kind: 'not-a-principal' };
  // Names such as `cloudfront` stand in the place of an account too.
  const wrongAccount = /^\d*$/.test(account) && account.length !== 12;
  return wrongAccount && CALLERS.test(resource) ? { kind: 'arn-account' } : undefined;
}
