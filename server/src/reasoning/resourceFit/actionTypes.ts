import type { ArnFormat } from '../../catalog/arnFormats';
import { actionDetails, serviceDetails } from '../../catalog/details';
import type { Action, ResourceType } from '../../catalog/model';
import { fromCatalog } from '../../catalog/store';
import { isComplete, isMixed, isTagAction, siblingOf } from './reference';

/**
 * The resource types that an action works on, as words (`s3/bucket`) that `wordsOf` makes of the
 * formats of ARNs as well.
 */
export interface ActionTypes {
  /** The types of the reference; empty for an action that can only be allowed on `*`. */
  readonly listed: readonly string[];
  /** What the action may work on in spite of the reference. */
  readonly possible: readonly string[];
}

/** Stands for every resource that has an ARN. */
const EVERY_ARN = '*';

const known = new WeakMap<Action, ActionTypes>();

/** The resource types of an action. Reads the details of its service at the first question. */
export function actionTypes(action: Action): ActionTypes {
  const before = known.get(action);
  if (before !== undefined) return before;
  const types = (actionDetails(action)?.resources ?? []).map(({ type }) => type);
  let possible: readonly string[] | undefined;
  const found = {
    listed: [
      ...types.map(({ name }) => word(action.service.prefix, name)),
      ...unlisted(action, types),
    ],
    // Seldom asked for: most actions find a resource of a type that the reference lists.
    get possible() {
      return (possible ??= possibleTypes(action, types));
    },
  };
  known.set(action, found);
  return found;
}

/** Types that the reference has as types of their own, and forgets for the actions on them. */
function unlisted(
  { service: { prefix }, lowerCase }: Action,
  types: readonly ResourceType[],
): readonly string[] {
  // Functions are invoked by their versions and aliases.
  if (prefix === 'lambda' && lowerCase.startsWith('invokefunction'))
    return ['lambda/function_alias', 'lambda/function_version'];
  // AWS's own policies are attached like an organization's.
  if (prefix === 'organizations' && types.some(({ name }) => name === 'policy'))
    return ['organizations/awspolicy'];
  // A catalog or database says whose data may flow into it (AWS Glue User Guide, "Zero-ETL").
  if (prefix === 'glue' && lowerCase === 'authorizeinboundintegration')
    return ['glue/catalog', 'glue/rootcatalog', 'glue/database'];
  return [];
}

function possibleTypes(action: Action, types: readonly ResourceType[]): readonly string[] {
  const { prefix } = action.service;
  const sibling = siblingOf(prefix);
  const possible = sibling === undefined ? [] : [everyType(sibling)];
  // AWS Backup works on recovery points, which have ARNs of other services.
  if (types.some(({ arn }) => arn.split(':', 3)[2]?.includes('$'))) possible.push(EVERY_ARN);
  if (isComplete(prefix)) return possible;
  if (isMixed(prefix) || isTagAction(action)) return [...possible, everyType(prefix)];
  return [...possible, ...namedTypes(action)];
}

/** The types that an action names itself: `CreateDataSet` is authorized for a data set, listed or not. */
const namedTypes = ({ service: { prefix }, lowerCase }: Action): readonly string[] =>
  nameable(prefix)
    .filter(([letters]) => lowerCase.includes(letters))
    .map(([, type]) => type);

type Nameable = readonly (readonly [letters: string, type: string])[];

const nameableTypes = fromCatalog(() => new Map<string, Nameable>());

/** The types of a service by the letters of their names; short names occur in any word. */
function nameable(prefix: string): Nameable {
  const before = nameableTypes().get(prefix);
  if (before !== undefined) return before;
  const found = (serviceDetails(prefix)?.resourceTypes ?? [])
    .map(({ name }) => [name.toLowerCase().replace(/[^a-z]/g, ''), word(prefix, name)] as const)
    .filter(([letters]) => letters.length > 3);
  nameableTypes().set(prefix, found);
  return found;
}

const word = (definedBy: string, type: string): string =>
  `${definedBy}/${type.replaceAll(' ', '_')}`;

/** Stands for all types that a service defines. */
const everyType = (service: string): string => `${service}/*`;

/** The word for the type of a format, as `ActionTypes.listed` has it. */
export const typeKeyOf = ({ definedBy, type }: ArnFormat): string => word(definedBy, type);

const words = new WeakMap<ArnFormat, readonly string[]>();

/** All the words for what a resource of a format is. */
export function wordsOf(format: ArnFormat): readonly string[] {
  const before = words.get(format);
  if (before !== undefined) return before;
  const found = [typeKeyOf(format), everyType(format.definedBy), EVERY_ARN];
  words.set(format, found);
  return found;
}
