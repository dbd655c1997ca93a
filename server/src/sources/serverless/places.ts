import type { Value } from '../../policy/value';
import type { Place, PlaceFinder } from '../find/place';

/** The framework writes the policy around statements, with the Version of today. */
const FILLED_IN: ReadonlySet<string> = new Set(['Version', 'Statement']);

const IDENTITY: Place = { form: 'statements', type: 'identity', defaults: FILLED_IN };
const RESOURCE: Place = { form: 'statements', type: 'resource', defaults: FILLED_IN };

/** Allows updates of stacks, in the manner of a policy. */
const STACK_POLICY: Place = { form: 'other', type: 'resource' };

/**
 * Finds the statements of the Serverless Framework by their keys: a function's or the provider's may
 * also stand in a file of its own. Source: Serverless Framework, `serverless.yml` reference;
 * serverless-iam-roles-per-function for a function's own statements.
 */
export const serverlessPlaces: PlaceFinder = (map, path) =>
  map.entries.flatMap(({ key, value }): (readonly [Value, Place])[] => {
    const place = value && placeOf([...path.slice(-3), key.text ?? '']);
    return value === undefined || place === undefined ? [] : [[value, place]];
  });

function placeOf(path: readonly string[]): Place | undefined {
  const [name, parent, grandparent] = path.toReversed();
  switch (name) {
    case 'iamRoleStatements':
      return IDENTITY;
    case 'statements':
      return parent === 'role' && grandparent === 'iam' ? IDENTITY : undefined;
    case 'resourcePolicy':
      return parent === 'provider' || parent === 'apiGateway' ? RESOURCE : undefined;
    case 'stackPolicy':
      return STACK_POLICY;
    default:
      return undefined;
  }
}
