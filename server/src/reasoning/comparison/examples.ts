import type { PolicyDocument } from '../../policy/document';
import type { Decision } from '../evaluate';
import { readCaller } from '../evaluation/caller';
import { answer } from './answer';
import type { Example } from './difference';
import type { Found, Spot } from './found';
import type { Point } from './grid';
import { actionsFor, FRESH, resourcesFor } from './niceNames';
import { closedContext } from './worlds';

/** Finds requests that show a difference, for an action pattern at one spot. */
export type ExampleFinder = (spot: Spot, label: string) => readonly Example[];

/**
 * Makes examples out of what was found, and asks both sides: what they do not really answer differently
 * is no example.
 *
 * @param open statements may leave the answer open, so that an unknown answer is no contradiction
 */
export function exampleFinder(
  before: readonly PolicyDocument[],
  after: readonly PolicyDocument[],
  found: Found,
  open: boolean,
): ExampleFinder {
  return (spot, label) =>
    [spot.verdict.gained, spot.verdict.lost].flatMap((point) =>
      point === undefined ? [] : (exampleAt(spot, label, point) ?? []),
    );

  function exampleAt(spot: Spot, label: string, point: Point): Example | undefined {
    const action = niceAction(found, spot, label);
    const resource = niceResource(found, spot, action);
    const caller = spot.caller.units[0]?.sample || undefined;
    const who = caller === undefined ? undefined : readCaller(caller);
    const ask = (context: Example['context']): Example | undefined => {
      const values = new Map([...context].map(([key, all]) => [key.toLowerCase(), all]));
      const request = { action, resource, context: closedContext(values), caller: who };
      const [old, next] = [answer(before, request), answer(after, request)];
      if (!differs(old, next, open)) return undefined;
      return { action, resource, context, caller, before: old, after: next };
    };
    const context = found.terrain.contextAt(point);
    return shortest(readable(context), ask) ?? shortest(context, ask);
  }
}

/** With a word in the place of the characters that samples have for wildcards. */
const readable = (context: Example['context']): Example['context'] =>
  new Map(
    [...context].map(([key, values]) => [key, values.map((one) => one.replace(FRESH, 'example'))]),
  );

/** Leaves out the keys that make no difference. */
function shortest(
  context: Example['context'],
  ask: (context: Example['context']) => Example | undefined,
): Example | undefined {
  let best = ask(context);
  for (const key of context.keys()) {
    if (best === undefined) break;
    best = ask(new Map([...best.context].filter(([other]) => other !== key))) ?? best;
  }
  return best;
}

const differs = (before: Decision, after: Decision, open: boolean): boolean =>
  before === 'unknown' || after === 'unknown'
    ? open
    : (before === 'allowed') !== (after === 'allowed');

function niceAction({ actions }: Found, { action }: Spot, label: string): string {
  const unit = action.units.find((one) => one.label === label) ?? action.units[0];
  const sample = unit?.sample ?? '';
  for (const one of actionsFor(label, sample)) if (actions.maskOf(one) === action.mask) return one;
  return sample;
}

function niceResource({ resources }: Found, { resource }: Spot, action: string): string {
  const [unit] = resource.units;
  if (unit === undefined) return '*';
  for (const one of resourcesFor(unit.label, unit.sample, action))
    if (resources.maskOf(one) === resource.mask) return one;
  return unit.sample;
}
