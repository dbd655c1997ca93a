import type { PolicyType } from '../../iam/policyType';
import type { InferredType } from '../../policy/document';
import { hasPrincipal } from '../../policy/model';
import type { Policy, Statement } from '../../policy/model';

/** What is known about a policy beside its content. */
export interface TypeHints {
  /** The user's word. */
  readonly set: PolicyType | undefined;
  /** What the place in the host language says: the resource type or property that takes the policy. */
  readonly context?: PolicyType | undefined;
  /** Keys of the larger structure that lead to the policy. */
  readonly path: readonly string[];
  readonly uri: string;
}

/** Infers the type of a policy: the user's word, then the place it stands in, its content, its file's name. */
export function inferType(policy: Policy, hints: TypeHints): InferredType {
  if (hints.set !== undefined) return { type: hints.set, origin: 'set' };
  const context = hints.context ?? typeOfPath(hints.path);
  if (context !== undefined) return { type: context, origin: 'context' };
  const content = typeOfContent(policy);
  const named = typeOfName(hints.uri);
  // A name may say which of the types with (or without) principals it is, not overrule the content.
  if (named !== undefined && agrees(named, content)) return { type: named, origin: 'content' };
  return content;
}

const PATH_TYPES: ReadonlyMap<string, PolicyType> = new Map([
  ['AssumeRolePolicyDocument', 'trust'],
  ['AssumeRolePolicy', 'trust'],
  ['BucketPolicy', 'resource'],
  ['KeyPolicy', 'resource'],
  ['RepositoryPolicyText', 'resource'],
  ['ResourcePolicy', 'resource'],
  ['RolePolicyList', 'identity'],
  ['UserPolicyList', 'identity'],
  ['GroupPolicyList', 'identity'],
  ['PolicyVersionList', 'identity'],
  ['PolicyVersion', 'identity'],
]);

/** The type that the keys say which lead to a policy. */
export const typeOfPath = (path: readonly string[]): PolicyType | undefined =>
  path.map((key) => PATH_TYPES.get(key)).findLast((type) => type !== undefined);

/** Words in a file's name, the most telling first. */
const NAME_TYPES: readonly (readonly [RegExp, PolicyType])[] = [
  [/(^|[^a-z])(trust|assume[-_. ]?role[-_. ]?policy)([^a-z]|$)/, 'trust'],
  [/(^|[^a-z])scps?([^a-z]|$)|service[-_. ]control/, 'scp'],
  [/(^|[^a-z])rcps?([^a-z]|$)|resource[-_. ]control/, 'rcp'],
  [/(^|[^a-z])(permissions?[-_. ])?boundary([^a-z]|$)|permissionsboundary/, 'boundary'],
  [/(^|[^a-z])session[-_. ]policy([^a-z]|$)/, 'session'],
  [/(^|[^a-z])(vpce|vpc[-_. ]?endpoint|endpoint[-_. ]policy)([^a-z]|$)/, 'endpoint'],
  [/(bucket|queue|topic|key|resource)[-_. ]policy/, 'resource'],
];

const typeOfName = (uri: string): PolicyType | undefined => {
  const name = uri.slice(uri.lastIndexOf('/') + 1).toLowerCase();
  return NAME_TYPES.find(([pattern]) => pattern.test(name))?.[1];
};

const WITH_PRINCIPAL: ReadonlySet<PolicyType> = new Set(['trust', 'resource', 'rcp', 'endpoint']);

function agrees(named: PolicyType, content: InferredType): boolean {
  if (content.origin === 'assumed') return true;
  if (content.type === 'trust') return named === 'trust';
  return WITH_PRINCIPAL.has(named) === WITH_PRINCIPAL.has(content.type) && named !== 'trust';
}

function typeOfContent(policy: Policy): InferredType {
  const withPrincipal = policy.statements.filter(hasPrincipal);
  if (withPrincipal.length === 0) return { type: 'identity', origin: 'assumed' };
  if (policy.statements.every(isTrustStatement)) {
    // With a Resource it could also be an RCP or the policy of the STS endpoint.
    const sure = policy.statements.every((statement) => statement.resources === undefined);
    return { type: 'trust', origin: sure ? 'content' : 'assumed' };
  }
  const everywhere = withPrincipal.length === policy.statements.length;
  return { type: 'resource', origin: everywhere ? 'content' : 'assumed' };
}

const TRUST_ACTION = /^sts:(assumerole|tagsession|setsourceidentity|setcontext|\*$)/i;

function isTrustStatement(statement: Statement): boolean {
  const actions = statement.actions;
  return (
    actions !== undefined &&
    actions.values.length > 0 &&
    actions.values.every((action) => TRUST_ACTION.test(action.outline))
  );
}
