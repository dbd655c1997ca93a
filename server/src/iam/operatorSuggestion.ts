import { CONDITION_OPERATORS } from './conditionOperator';
import { editDistance } from './editDistance';

/** The operator that was probably meant. */
export interface OperatorSuggestion {
  /** In its documented spelling, with qualifier and `IfExists`. */
  readonly name: string;
  /** No other operator is as near, and the difference is a slip of one or two characters. */
  readonly sure: boolean;
}

const ALL_OPERATORS: readonly string[] = ['', 'ForAllValues:', 'ForAnyValue:'].flatMap(
  (qualifier) =>
    [...CONDITION_OPERATORS].flatMap(([name, family]) => {
      if (family === 'Null') return qualifier === '' ? [name] : [];
      return [`${qualifier}${name}`, `${qualifier}${name}IfExists`];
    }),
);

/** Names from other languages, too far from the operator for a slip. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map([
  ['boolean', 'Bool'],
  ['boolequals', 'Bool'],
  ['booleanequals', 'Bool'],
]);

/** The operator that a misspelled one was probably meant to be; undefined where none is near. */
export function suggestOperator(written: string): OperatorSuggestion | undefined {
  const lower = written.toLowerCase();
  const other = OTHER_NAMES.get(lower);
  if (other !== undefined) return { name: other, sure: true };
  const most = Math.min(3, Math.max(1, Math.floor(lower.length / 5)));
  // Names of another length cannot be near; leaving them out bounds the work, whatever the text holds.
  const near = ALL_OPERATORS.filter((name) => Math.abs(name.length - lower.length) <= most)
    .map((name) => ({ name, distance: editDistance(lower, name.toLowerCase()) }))
    .filter(({ distance }) => distance <= most)
    .sort((a, b) => a.distance - b.distance);
  const [best, second] = near;
  if (best === undefined) return undefined;
  return { name: best.name, sure: best.distance <= 2 && second?.distance !== best.distance };
}
