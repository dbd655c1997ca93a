import { all, any } from '../truth';
import type { Truth } from '../truth';
import type { Dependency, Layer } from './judgement';
import type { LayerAnswer } from './layers';
import { isCrossAccount } from './policySet';
import type { AuthorizationRequest, PolicySet } from './policySet';
import { routesOf } from './routes';

/** Policies that would have to allow a request, and do not. */
export interface MissingAllow {
  readonly layer: Layer;
  /** Of SCPs on several levels: which of them, from 0. */
  readonly level?: number;
}

/** Whether the policies allow a request, explicit Denies left aside. */
export interface Grant {
  readonly allows: Truth;
  /** The layers whose Allow statements are the reason. */
  readonly by: readonly Layer[];
  readonly missing: readonly MissingAllow[];
  /** What is not known because policies were not given. */
  readonly dependsOn: readonly Dependency[];
  /** AWS asks the resource's own policy as well, which was not given and is taken to leave it to IAM. */
  readonly assumesResourcePolicy: boolean;
}

/**
 * Combines the Allows as AWS does (IAM User Guide, "How AWS enforcement code logic evaluates requests
 * to allow or deny access" and "Cross-account policy evaluation logic").
 */
export function grantOf(
  policies: PolicySet,
  request: AuthorizationRequest,
  answers: readonly LayerAnswer[],
): Grant {
  const sides = readSides(policies, request, answers);
  const resource = answers.find(({ layer }) => layer === 'resource');
  return resource === undefined
    ? withoutResourcePolicy(request, sides)
    : withResourcePolicy(request, sides, resource);
}

/** What has a say beside the resource's own policy. */
interface Sides {
  /** SCPs and the VPC endpoint: nothing is allowed past them. */
  readonly guards: Truth;
  /** Permissions boundary and session policies. */
  readonly limits: Truth;
  /** The identity-based policies within these limits. */
  readonly byIdentity: Truth;
  readonly missing: readonly MissingAllow[];
  readonly dependsOn: readonly Dependency[];
}

function readSides(
  policies: PolicySet,
  request: AuthorizationRequest,
  answers: readonly LayerAnswer[],
): Sides {
  const of = (layer: Layer): readonly LayerAnswer[] => answers.filter((one) => one.layer === layer);
  const allowedBy = (layer: Layer): Truth => all(of(layer).map(({ allows }) => allows));
  const alone = hasNoIdentity(request);
  const identity = alone ? 'no' : identityAllows(policies, request, allowedBy('identity'));
  const session = sessionAllows(policies, request, allowedBy('session'));
  const limits = all([allowedBy('boundary'), session]);
  const missing = (layer: Layer, allows: Truth): readonly MissingAllow[] =>
    allows === 'no' ? [{ layer }] : [];
  return {
    guards: all([allowedBy('scp'), allowedBy('endpoint')]),
    limits,
    byIdentity: all([identity, limits]),
    missing: [
      ...of('scp').flatMap((one, level, levels) =>
        one.allows === 'no'
          ? [levels.length > 1 ? { layer: one.layer, level } : { layer: one.layer }]
          : [],
      ),
      ...missing('endpoint', allowedBy('endpoint')),
      ...(alone ? [] : missing('identity', identity)),
      ...missing('boundary', allowedBy('boundary')),
      ...missing('session', session),
    ],
    dependsOn:
      identity === 'unknown' && policies.identity === undefined ? [notGiven('identity')] : [],
  };
}

/** Within an account nothing is asked of a resource policy that was not given; across accounts it decides. */
function withoutResourcePolicy(request: AuthorizationRequest, sides: Sides): Grant {
  const { guards, byIdentity, missing, dependsOn } = sides;
  const alone = hasNoIdentity(request);
  const needed = alone || isCrossAccount(request);
  const rest: Truth = needed ? 'unknown' : 'yes';
  return {
    allows: all([guards, alone ? 'yes' : byIdentity, rest]),
    by: ['identity'],
    missing,
    dependsOn: needed ? [...dependsOn, notGiven('resource')] : dependsOn,
    assumesResourcePolicy: !needed && (isTrust(request) || /:key\//.test(request.resource)),
  };
}

function withResourcePolicy(
  request: AuthorizationRequest,
  { guards, limits, byIdentity, missing, dependsOn }: Sides,
  resource: LayerAnswer,
): Grant {
  const { direct, role, account } = routesOf(resource, request.caller);
  const named = any([direct, role, account]);
  const across = isCrossAccount(request);
  // A role or KMS key that does not name the caller or its account is out of reach for IAM policies.
  const exclusive = isTrust(request) || /^kms:/i.test(request.action);
  const byResource = across ? all([named, byIdentity]) : any([direct, all([role, limits])]);
  const delegated = across ? 'no' : all([byIdentity, exclusive ? named : 'yes']);
  const decidesByIdentity = across ? byResource : delegated;
  const decidesByResource = exclusive ? any([byResource, delegated]) : byResource;
  return {
    allows: all([guards, any([byResource, delegated])]),
    by: [
      ...(decidesByIdentity === 'yes' ? (['identity'] as const) : []),
      ...(decidesByResource === 'yes' ? (['resource'] as const) : []),
    ],
    missing: named === 'no' ? [...missing, { layer: 'resource' }] : missing,
    dependsOn,
    assumesResourcePolicy: false,
  };
}

const notGiven = (layer: Layer): Dependency => ({ kind: 'policies', layer });

/** Callers for whom only the resource's policy speaks. */
const hasNoIdentity = ({ caller }: AuthorizationRequest): boolean =>
  caller?.kind === 'service' || caller?.kind === 'anonymous' || caller?.kind === 'federated';

/** What the identity-based policies say; the root user needs none, and may not assume roles. */
function identityAllows(
  { identity }: PolicySet,
  { caller, action }: AuthorizationRequest,
  allows: Truth,
): Truth {
  if (caller?.kind === 'root') return action.toLowerCase() === 'sts:assumerole' ? 'no' : 'yes';
  return identity === undefined ? 'unknown' : allows;
}

/** Without a session policy a role's session may do what the role may, and a federated user nothing. */
const sessionAllows = (
  { session }: PolicySet,
  { caller }: AuthorizationRequest,
  allows: Truth,
): Truth => (session === undefined && caller?.kind === 'federated-user' ? 'no' : allows);

/** Actions on a role that its trust policy has to allow. */
const isTrust = ({ action }: AuthorizationRequest): boolean =>
  /^sts:(assumerole|tagsession|setsourceidentity|setcontext)/i.test(action);
