import { expandAction } from '../../../catalog/actions';
import type { Service } from '../../../catalog/model';
import { splitName } from '../../../reasoning/explain/reading/actionVerb';
import type { Proposal } from '../proposal';
import { countWords, documentPattern } from './actionDocs';
import type { Wish } from './wish';

/** Behind the actions themselves: what is asked for by name is safer than what a pattern lets in. */
const PATTERN_RANK = 7;
const ALL_RANK = 8;

/**
 * Patterns over a service's actions, each with the number that it matches: one for every verb that
 * several of them begin with, all of them, and what has been typed so far.
 */
export function proposePatterns(service: Service, { has, context }: Wish): readonly Proposal[] {
  const { prefix } = service;
  const propose = (pattern: string, count: number, rank: number): readonly Proposal[] =>
    has(pattern)
      ? []
      : [
          {
            label: pattern,
            kind: 'action',
            detail: countWords(count),
            documentation: documentPattern(pattern, service, context.document),
            text: { as: 'string', text: pattern },
            rank,
          },
        ];
  const { typed } = context;
  const typedCount = /^[^:]*:.*\*$/.test(typed) ? expandAction(typed).length : 0;
  return [
    ...verbsOf(service).flatMap(([verb, count]) =>
      propose(`${prefix}:${verb}*`, count, PATTERN_RANK),
    ),
    ...propose(`${prefix}:*`, service.actions.length, ALL_RANK),
    ...(typedCount > 0 ? propose(typed, typedCount, PATTERN_RANK) : []),
  ];
}

type Verb = readonly [verb: string, count: number];
const known = new WeakMap<Service, readonly Verb[]>();

/** The verbs that several of a service's names begin with, but not all of them. */
function verbsOf(service: Service): readonly Verb[] {
  const before = known.get(service);
  if (before !== undefined) return before;
  const { actions } = service;
  const verbs = new Set(actions.map(({ name }) => splitName(name)[0] ?? name));
  const counted = [...verbs].map((verb): Verb => {
    // As a pattern does: `List*` matches what begins with `Listen`, too.
    const lower = verb.toLowerCase();
    return [verb, actions.filter(({ lowerCase }) => lowerCase.startsWith(lower)).length];
  });
  const several = counted.filter(([, count]) => count > 1 && count < actions.length);
  known.set(service, several);
  return several;
}
