import type { PolicyDocument } from '../../policy/document';
import type { Authorization } from '../evaluation/authorize';
import { conclude } from '../evaluation/conclude';
import { askLayers } from '../evaluation/layers';
import type { AuthorizationRequest } from '../evaluation/policySet';
import { all } from '../truth';
import { aloneOf, layerOf } from './layer';

/**
 * What one policy says of a request, whatever others would say: `allowed` where it lets the request
 * through, be it that it grants the access or that it only does not limit it.
 */
export function verdictOf(document: PolicyDocument, request: AuthorizationRequest): Authorization {
  const asked = askLayers(aloneOf(document), request);
  const layer = layerOf(document);
  // A layer without a say stops nobody.
  const allows = onlyDenies(document) ? 'yes' : all(asked.answers.map((answer) => answer.allows));
  return conclude(request.action, asked, {
    allows,
    by: [layer],
    missing: [],
    dependsOn: [],
    assumesResourcePolicy: false,
  });
}

/**
 * Whether a policy leaves it to others to allow: RCPs do, and so do SCPs without an Allow, which stand
 * beside `FullAWSAccess`.
 */
export const onlyDenies = (document: PolicyDocument): boolean => {
  const layer = layerOf(document);
  if (layer === 'rcp') return true;
  return layer === 'scp' && document.policy.statements.every(({ effect }) => effect === 'Deny');
};
