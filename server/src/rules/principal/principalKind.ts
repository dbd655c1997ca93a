import type { PrincipalKind } from '../../iam/element';
import { isServicePrincipal } from './servicePrincipal';

/** Hosts that IAM knows as web identity providers without an ARN. */
export const WEB_IDENTITY_HOSTS: ReadonlySet<string> = new Set([
  'accounts.google.com',
  'cognito-identity.amazonaws.com',
  'graph.facebook.com',
  'www.amazon.com',
]);

const AWS_PRINCIPAL =
  /^(?:\*|\d{12}|(?:AROA|AIDA)[A-Z0-9]{12,}|arn:[^:]+:iam::[^:]+:(?:root|(?:user|role)\/.+)|arn:[^:]+:sts::[^:]+:(?:assumed-role|federated-user)\/.+)$/;

const IDENTITY_PROVIDER = /^arn:[^:]+:iam::[^:]+:(?:saml|oidc)-provider\/.+$/;

/** The key under which a principal belongs, where its form leaves no doubt. */
export function principalKindOf(text: string): PrincipalKind | undefined {
  if (AWS_PRINCIPAL.test(text)) return 'AWS';
  if (IDENTITY_PROVIDER.test(text) || WEB_IDENTITY_HOSTS.has(text)) return 'Federated';
  return isServicePrincipal(text) ? 'Service' : undefined;
}
