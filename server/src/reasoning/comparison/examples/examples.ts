import type { PolicyDocument } from '../../../policy/document';
import type { Decision } from '../../evaluate';
import { readCaller } from '../../evaluation/caller';
import { answer } from '../answer';
import type { Example } from '../difference';
import type { Found, Spot } from '../found';
import type { Point } from '../conditions/grid';
import { FRESH } from './niceNames';
import { pickPair } from './pick';
import type { Pair } from './pick';
import { closedContext } from '../worlds';

/** Finds requests that show a difference, for an action pattern at some spots. */
export type ExampleFinder = (spots: readonly Spot[], label: string) => readonly Example[];

/** Of so many spots the one is taken whose action and resource go best together. */
const LOOKED_AT = 12;

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
  return (spots, label) => {
    const pairs = spots
      .slice(0, LOOKED_AT)
      .map((spot) => ({ spot, pair: pickPair(found, spot, label) }))
      .sort((a, b) => a.pair.rank - b.pair.rank);
    for (const { spot, pair } of pairs) {
      const examples = examplesAt(spot, pair);
      if (examples.length > 0) return examples;
    }
    for (const spot of spots.slice(LOOKED_AT)) {
      const examples = examplesAt(spot, pickPair(found, spot, label));
      if (examples.length > 0) return examples;
    }
    return [];
  };

  function examplesAt(spot: Spot, pair: Pair): readonly Example[] {
    return [spot.verdict.gained, spot.verdict.lost].flatMap((point) =>
      point === undefined ? [] : (exampleAt(spot, pair, point) ?? []),
    );
  }

  function exampleAt(spot: Spot, { action, resource }: Pair, point: Point): Example | undefined {
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
