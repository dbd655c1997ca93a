import type { Caller } from './caller';

/** Values of condition keys, by key in lower case: empty where absent, undefined where not known. */
export type KeyValues = ReadonlyMap<string, readonly string[] | undefined>;

/**
 * The condition keys whose values follow from who calls. Source: IAM User Guide, "AWS global
 * condition context keys" and "Principal key values". What is in the request, and no ARN tells (the
 * unique ID of a user or role), is not known.
 */
export const callerContext = (caller: Caller): KeyValues =>
  new Map<string, readonly string[] | undefined>([
    ['aws:principalarn', principalArn(caller)],
    ['aws:principalaccount', 'account' in caller ? [caller.account] : ACCOUNTS.get(caller.kind)],
    ['aws:principaltype', PRINCIPAL_TYPES[caller.kind]],
    ['aws:username', caller.kind === 'user' ? [lastSegment(caller.name)] : []],
    ['aws:userid', userId(caller)],
    ['aws:principalisawsservice', isAwsService(caller)],
    ['aws:principalservicename', caller.kind === 'service' ? [caller.name] : []],
    ['aws:principalservicenameslist', caller.kind === 'service' ? undefined : []],
    ['aws:federatedprovider', federatedProvider(caller)],
    ...(isSession(caller) ? ([['aws:tokenissuetime', undefined]] as const) : []),
  ]);

/** A service calls from an account of its own, which nobody outside of AWS knows. */
const ACCOUNTS: ReadonlyMap<Caller['kind'], readonly string[]> = new Map([
  ['anonymous', ['anonymous']],
]);

const PRINCIPAL_TYPES: Readonly<Record<Caller['kind'], readonly string[] | undefined>> = {
  root: ['Account'],
  user: ['User'],
  role: ['AssumedRole'],
  'federated-user': ['FederatedUser'],
  anonymous: ['Anonymous'],
  federated: undefined,
  service: undefined,
};

const isSession = ({ kind }: Caller): boolean => kind === 'role' || kind === 'federated-user';

/** In every signed request; not in those of callers who have no credentials of AWS yet. */
const isAwsService = ({ kind }: Caller): readonly string[] =>
  kind === 'anonymous' || kind === 'federated' ? [] : [String(kind === 'service')];

/** A role session may have been begun with a provider of web identities. */
function federatedProvider(caller: Caller): readonly string[] | undefined {
  if (caller.kind === 'role') return undefined;
  const web = caller.kind === 'federated' && !caller.provider.includes(':saml-provider/');
  return web ? [caller.provider] : [];
}

/** The ARN of the identity: for a role session that of the role. */
function principalArn(caller: Caller): readonly string[] | undefined {
  switch (caller.kind) {
    case 'root':
      return [`arn:${caller.partition}:iam::${caller.account}:root`];
    case 'user':
      return [`arn:${caller.partition}:iam::${caller.account}:user/${caller.name}`];
    case 'role':
      return roleArn(caller);
    case 'federated-user':
      return [`arn:${caller.partition}:sts::${caller.account}:federated-user/${caller.name}`];
    case 'service':
      return undefined;
    case 'federated':
    case 'anonymous':
      return [];
  }
}

/**
 * A session's ARN lacks the path of its role. Roles that AWS makes always have one; others seldom do,
 * and are taken to have none.
 */
function roleArn(role: Caller & { readonly kind: 'role' }): readonly string[] | undefined {
  if (role.path === undefined && /^(AWSReservedSSO_|AWSServiceRoleFor)/.test(role.name))
    return undefined;
  return [`arn:${role.partition}:iam::${role.account}:role${role.path ?? '/'}${role.name}`];
}

function userId(caller: Caller): readonly string[] | undefined {
  switch (caller.kind) {
    case 'root':
      return [caller.account];
    case 'federated-user':
      return [`${caller.account}:${caller.name}`];
    case 'anonymous':
      return ['anonymous'];
    case 'user':
    case 'role':
    case 'federated':
    case 'service':
      return undefined;
  }
}

const lastSegment = (name: string): string => name.slice(name.lastIndexOf('/') + 1);
