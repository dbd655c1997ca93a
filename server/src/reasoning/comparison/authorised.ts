import type { Part } from './dimensions/dimension';
import type { Difference, WithoutEffect } from './difference';
import { neverMeets } from './examples/pairFit';

/** Differences, without what AWS never authorises. */
export interface Authorised {
  readonly differences: readonly Difference[];
  readonly withoutEffect: readonly WithoutEffect[];
}

/**
 * Leaves out of differences what no request can show: actions on resources of a type that they do not
 * work on. Policies match any action with any resource; AWS only asks about those that belong together.
 */
export function onlyAuthorised(all: readonly Difference[]): Authorised {
  const differences: Difference[] = [];
  const withoutEffect: WithoutEffect[] = [];
  for (const one of all) {
    const { action, change, statements } = one;
    const resources = one.resources.flatMap((part) => meeting(action, part));
    if (resources.length > 0) {
      differences.push({ ...one, action: withoutVoid(action, resources), resources });
    } else {
      withoutEffect.push({ change, action, resources: one.resources, statements });
    }
  }
  return { differences, withoutEffect };
}

/** A pattern of resources, without exceptions that the action has nothing to do with. */
const meeting = (action: Part, { pattern, except }: Part): readonly Part[] =>
  neverMeets(action, pattern)
    ? []
    : [{ pattern, except: except.filter((one) => !neverMeets(action, one)) }];

/** A pattern of actions, without exceptions that none of the resources is for. */
const withoutVoid = ({ pattern, except }: Part, resources: readonly Part[]): Part => ({
  pattern,
  except: except.filter(
    (one) =>
      !resources.every((resource) => neverMeets({ pattern: one, except: [] }, resource.pattern)),
  ),
});
