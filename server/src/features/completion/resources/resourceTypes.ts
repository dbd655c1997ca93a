import { fullName } from '../../../catalog/actions';
import { actionDetails } from '../../../catalog/details';
import type { ResourceType } from '../../../catalog/model';
import type { Statement } from '../../../policy/model';
import { statedActions } from '../../../reasoning/resourceFit/statedActions';

/** A type of resource that actions of a statement work on. */
export interface UsedType {
  /** The prefix of the service that defines the type. */
  readonly definedBy: string;
  readonly type: ResourceType;
  /** Full names of the actions. */
  readonly actions: readonly string[];
  /** At least one of them needs permission on such a resource. */
  readonly required: boolean;
}

/** What the actions of a statement work on. */
export interface UsedTypes {
  /** Some action is not known, or any action is meant: resources of other types may be wanted. */
  readonly open: boolean;
  readonly types: readonly UsedType[];
  /** Full names of the actions that work on no resource of their own, so that they need `*`. */
  readonly onlyAll: readonly string[];
}

/** The details of more services than these are not worth the time to read them. */
const MOST_DETAILED = 8;

const known = new WeakMap<Statement, UsedTypes>();

/** The resource types of a statement's actions, patterns expanded. */
export function usedTypes(statement: Statement): UsedTypes {
  const before = known.get(statement);
  if (before !== undefined) return before;
  const used = read(statement);
  known.set(statement, used);
  return used;
}

function read(statement: Statement): UsedTypes {
  const all = statement.actions?.negated === false ? statedActions(statement) : [];
  // An empty string is an action still to be written.
  const stated = all.filter(({ value }) => value.outline !== '');
  const actions = [...new Set(stated.flatMap((one) => one.actions ?? []))];
  const services = new Set(actions.map(({ service }) => service));
  const tooMany = services.size > MOST_DETAILED;
  const types = new Map<
    ResourceType,
    { definedBy: string; actions: string[]; required: boolean }
  >();
  const onlyAll: string[] = [];
  for (const action of tooMany ? [] : actions) {
    const details = actionDetails(action);
    if (details?.resources.length === 0) onlyAll.push(fullName(action));
    for (const { type, required } of details?.resources ?? []) {
      const entry = types.get(type);
      if (entry === undefined) {
        const definedBy = action.service.prefix;
        types.set(type, { definedBy, actions: [fullName(action)], required });
      } else {
        entry.actions.push(fullName(action));
        entry.required ||= required;
      }
    }
  }
  return {
    open:
      tooMany ||
      actions.length === 0 ||
      statement.actions?.complete !== true ||
      stated.some((one) => one.actions === undefined),
    types: [...types].map(([type, entry]) => ({ type, ...entry })),
    onlyAll,
  };
}
