import { SERVICE_PRINCIPALS } from '../../catalog/servicePrincipals';
import { parseArn } from '../../iam/arn';
import type { Statement } from '../../policy/model';
import { serviceLabel } from '../explain/serviceLabel';
import { pascalCase } from './pascalCase';

/** Who may or may not, in the words of a Sid; empty without a Principal, or where it is several. */
export function principalWords({ principals }: Statement): string {
  if (principals === undefined) return '';
  if (principals.negated) return 'ForOthers';
  if (principals.everyone) return 'ForEveryone';
  const [group, another] = principals.groups;
  if (group === undefined || another !== undefined) return '';
  const { kind, values } = group;
  const [value, more] = values;
  if (value === undefined) return '';
  if (kind === 'Service')
    return more === undefined ? `For${serviceName(value.outline)}` : 'ForServices';
  if (kind === 'Federated') return `For${providerName(value.outline)}`;
  if (kind !== 'AWS') return '';
  if (value.outline === '*') return 'ForEveryone';
  const [type = ''] = parseArn(value.outline)?.resource.split('/') ?? [];
  const noun = NOUNS.get(type) ?? 'Account';
  return `For${noun}${more === undefined ? '' : 's'}`;
}

const NOUNS: ReadonlyMap<string, string> = new Map([
  ['role', 'Role'],
  ['assumed-role', 'RoleSession'],
  ['user', 'User'],
  ['federated-user', 'FederatedUser'],
]);

function serviceName(principal: string): string {
  const [prefix = ''] = principal.split('.');
  const title = SERVICE_PRINCIPALS.find(({ name }) => name === principal)?.title ?? prefix;
  return pascalCase((serviceLabel(prefix) ?? title).replace(/^(Amazon|AWS) /, ''));
}

/** Well-known identity providers by what their names contain. */
const PROVIDERS: readonly (readonly [part: string, name: string])[] = [
  ['token.actions.githubusercontent.com', 'GitHubActions'],
  ['gitlab', 'GitLab'],
  ['app.terraform.io', 'Terraform'],
  ['circleci', 'CircleCI'],
  ['buildkite', 'Buildkite'],
  ['oidc.eks.', 'EKSServiceAccount'],
  ['cognito-identity', 'Cognito'],
  [':saml-provider/', 'SAML'],
];

const providerName = (provider: string): string =>
  PROVIDERS.find(([part]) => provider.includes(part))?.[1] ?? 'WebIdentity';
