import { parseAction } from '../../../iam/action';
import { hasUnknown } from '../../../iam/unknown';
import { hasWildcard } from '../../../iam/wildcard';
import type { Selection } from '../../../policy/model';
import { VERB_KINDS, verbKind } from './actionVerb';
import type { VerbKind } from './actionVerb';

/** Actions of one service whose names begin with verbs of one kind. */
export interface ActionGroup {
  /** The prefix; empty for values that are no `prefix:name`. */
  readonly service: string;
  readonly verb: VerbKind;
  /** Names without the prefix, as written. */
  readonly names: readonly string[];
}

/** What an Action or NotAction element selects, as far as can be told without a catalogue. */
export interface ActionsReading {
  readonly negated: boolean;
  /** The values without repetitions, as written, unknown parts marked. */
  readonly values: readonly string[];
  /** The prefixes, in their order. */
  readonly services: readonly string[];
  readonly groups: readonly ActionGroup[];
  /** A value is `*` alone, and so the others do not matter. */
  readonly everyAction: boolean;
  /** Some value stands for several actions. */
  readonly patterns: boolean;
  /** There may be more values than these. */
  readonly incomplete: boolean;
}

/** Sorts the values of an Action or NotAction element by service and kind of verb. */
export function readActions(selection: Selection): ActionsReading {
  const values = withoutRepetitions(selection.values.map(({ outline }) => outline));
  const groups = new Map<string, { service: string; verb: VerbKind; names: string[] }>();
  for (const value of values) {
    const { service, name } = parseAction(value) ?? { service: '', name: value };
    const verb = verbKind(name);
    const group = groups.get(`${service}\n${verb}`) ?? { service, verb, names: [] };
    group.names.push(name);
    groups.set(`${service}\n${verb}`, group);
  }
  const services = withoutRepetitions([...groups.values()].map(({ service }) => service));
  return {
    negated: selection.negated,
    values,
    services: services.filter((service) => service !== ''),
    groups: [...groups.values()].sort(
      (a, b) =>
        services.indexOf(a.service) - services.indexOf(b.service) ||
        VERB_KINDS.indexOf(a.verb) - VERB_KINDS.indexOf(b.verb),
    ),
    everyAction: values.some((value) => value === '*' || value === '*:*'),
    patterns: values.some(hasWildcard),
    incomplete: !selection.complete || values.some(hasUnknown),
  };
}

const withoutRepetitions = (texts: readonly string[]): readonly string[] => [
  ...new Map(texts.map((text) => [text.toLowerCase(), text])).values(),
];
