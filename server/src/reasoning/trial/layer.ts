import type { PolicyType } from '../../iam/policyType';
import type { PolicyDocument } from '../../policy/document';
import type { Layer } from '../evaluation/judgement';
import type { PolicySet } from '../evaluation/policySet';

/** From where policies of a type have a say. */
export const LAYER_OF_TYPE: Readonly<Record<PolicyType, Layer>> = {
  identity: 'identity',
  trust: 'resource',
  resource: 'resource',
  scp: 'scp',
  rcp: 'rcp',
  boundary: 'boundary',
  session: 'session',
  endpoint: 'endpoint',
};

/** From where a policy has a say. */
export const layerOf = ({ type }: PolicyDocument): Layer => LAYER_OF_TYPE[type.type];

/** A policy alone, in the place that it has. */
export function aloneOf(document: PolicyDocument): PolicySet {
  const own = [document];
  const layer = layerOf(document);
  switch (layer) {
    case 'scp':
      return { scps: [own] };
    case 'rcp':
      return { rcps: own };
    default:
      return { [layer]: own };
  }
}
