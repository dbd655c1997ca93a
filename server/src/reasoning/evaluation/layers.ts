import { parseAction } from '../../iam/action';
import { findService } from '../../catalog/services';
import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import { perhapsStatements } from '../../policy/perhaps';
import { any } from '../truth';
import type { Truth } from '../truth';
import { isServiceLinked } from './caller';
import type { Caller } from './caller';
import { judgeStatement } from './judge';
import type { JudgedStatement, Layer } from './judgement';
import type { AuthorizationRequest, PolicySet } from './policySet';

/** What the policies of one layer, or of one level of SCPs, say of a request. */
export interface LayerAnswer {
  readonly layer: Layer;
  readonly allows: Truth;
  readonly denies: Truth;
  readonly statements: readonly JudgedStatement[];
  /** Every statement could be read. */
  readonly complete: boolean;
}

/** A layer that has no say although policies of it were given. */
export interface SkippedLayer {
  readonly layer: Layer;
  readonly why: 'caller' | 'service-linked-role' | 'service-without-rcps';
}

/** Asks every policy that has a say. */
export function askLayers(
  policies: PolicySet,
  request: AuthorizationRequest,
): { readonly answers: readonly LayerAnswer[]; readonly skipped: readonly SkippedLayer[] } {
  const answers: LayerAnswer[] = [];
  const skipped: SkippedLayer[] = [];
  for (const [layer, levels] of levelsOf(policies)) {
    const why = whySkipped(layer, request);
    if (why !== undefined) skipped.push({ layer, why });
    else {
      for (const documents of levels) answers.push(ask(layer, documents, policies, request));
    }
  }
  return { answers, skipped };
}

const levelsOf = (
  policies: PolicySet,
): readonly (readonly [Layer, readonly (readonly PolicyDocument[])[]])[] => {
  const { scps, ...others } = policies;
  const single = (['identity', 'boundary', 'session', 'resource', 'endpoint'] as const).flatMap(
    (layer) => {
      const documents = others[layer];
      return documents === undefined ? [] : [[layer, [documents]] as const];
    },
  );
  return [
    ...single,
    ...(scps === undefined ? [] : [['scp', scps] as const]),
    ...(others.rcps === undefined ? [] : [['rcp', [others.rcps]] as const]),
  ];
};

function ask(
  layer: Layer,
  documents: readonly PolicyDocument[],
  { boundary }: PolicySet,
  request: AuthorizationRequest,
): LayerAnswer {
  const standpoint = { layer, caller: request.caller, hasBoundary: boundary !== undefined };
  const statements = documents.flatMap((document) => {
    const judged = (statement: Statement): JudgedStatement => ({
      layer,
      document,
      statement,
      judgement: judgeStatement(statement, document, request, standpoint),
    });
    return [
      ...document.policy.statements.map(judged),
      ...perhapsStatements(document).statements.map((one) => perhaps(judged(one))),
    ];
  });
  const complete = documents.every((document) => perhapsStatements(document).isAll);
  // A statement whose Effect is not known could be either.
  const applies = (effect: 'Allow' | 'Deny'): Truth =>
    any([
      ...statements.flatMap(({ statement, judgement }) =>
        statement.effect === undefined || statement.effect === effect ? [judgement.applies] : [],
      ),
      ...(complete ? [] : (['unknown'] as const)),
    ]);
  return {
    layer,
    allows: applies('Allow'),
    denies: applies('Deny'),
    statements,
    complete,
  };
}

/** What becomes of a statement of which nobody knows yet whether it is there. */
function perhaps(judged: JudgedStatement): JudgedStatement {
  const { judgement } = judged;
  if (judgement.applies === 'no') return judged;
  const others = judgement.applies === 'unknown' ? judgement.dependsOn : [];
  return {
    ...judged,
    judgement: { applies: 'unknown', dependsOn: [{ kind: 'existence' }, ...others] },
  };
}

/** Kinds of caller that have identity-based policies, and what limits these. */
const WITH_IDENTITY: ReadonlySet<Caller['kind']> = new Set(['user', 'role', 'federated-user']);

function whySkipped(
  layer: Layer,
  { caller, action }: AuthorizationRequest,
): SkippedLayer['why'] | undefined {
  switch (layer) {
    case 'identity':
    case 'boundary':
    case 'session':
      return caller === undefined || WITH_IDENTITY.has(caller.kind) ? undefined : 'caller';
    case 'scp':
      if (isServiceLinked(caller)) return 'service-linked-role';
      return caller === undefined || 'account' in caller ? undefined : 'caller';
    case 'rcp':
      if (isServiceLinked(caller)) return 'service-linked-role';
      return isInRcps(action) ? undefined : 'service-without-rcps';
    case 'resource':
    case 'endpoint':
      return undefined;
  }
}

/** RCPs reach the resources of some services only; a service that nobody knows may be new among them. */
const isInRcps = (action: string): boolean =>
  findService(parseAction(action)?.service ?? '')?.inRcps ?? true;
