import type { PolicyDocument } from '../../policy/document';
import { perhapsStatements } from '../../policy/perhaps';
import type { Decision } from '../evaluate';
import { judgeStatement } from '../evaluation/judge';
import { neededPermission } from '../evaluation/neededPermission';
import type { AuthorizationRequest } from '../evaluation/policySet';
import { any } from '../truth';
import type { Truth } from '../truth';
import { mayConcern } from './dimensions/matchers';
import { layerOf } from './members';

/**
 * What some policies alone say to a request, all attached in the same place: an explicit Deny wins,
 * else one of them has to allow it. Policies that other places have are left aside.
 */
export function answer(
  documents: readonly PolicyDocument[],
  request: AuthorizationRequest,
): Decision {
  const permission = neededPermission(request.action);
  if (permission === 'none') return 'allowed';
  const says = (effect: 'Allow' | 'Deny'): Truth =>
    any(
      documents.flatMap((document) => {
        const standpoint = { layer: layerOf(document), caller: request.caller, hasBoundary: false };
        const { statements: others, isAll } = perhapsStatements(document);
        const judged = [...document.policy.statements, ...others]
          .filter((one) => one.effect === undefined || one.effect === effect)
          .filter((one) => mayConcern(one, request.action))
          .map((one): Truth => {
            const { applies } = judgeStatement(one, document, request, standpoint);
            const isSure = one.effect !== undefined && !others.includes(one);
            return applies === 'yes' && !isSure ? 'unknown' : applies;
          });
        return isAll ? judged : [...judged, 'unknown' as const];
      }),
    );
  const denies = says('Deny');
  if (denies !== 'no') return denies === 'yes' ? 'explicitly-denied' : 'unknown';
  if (permission === 'not-denied') return 'allowed';
  const allows = says('Allow');
  if (allows === 'unknown') return 'unknown';
  return allows === 'yes' ? 'allowed' : 'implicitly-denied';
}
