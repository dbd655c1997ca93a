import { keySubject } from '../../keySubjects';
import { isWhollyUnknown } from '../../reading/readCondition';
import type { Comparison, ConditionReading } from '../../reading/readCondition';
import type { ConditionPhrases } from '../phrases';
import { text } from './text';

export const conditions: ConditionPhrases = {
  subject: (key) => keySubject(key, 'en', text),
  clause: (condition) => {
    if (condition.comparison === 'unknown') return unknownOperator(condition);
    return `${subject(condition)} ${predicate(condition)}${absence(condition)}`;
  },
  lines: (clauses) =>
    clauses.map((clause, i) => `${i === 0 ? 'Only when' : 'And only when'} ${clause}.`),
  filledIn: 'conditions filled in later hold',
};

const unknownOperator = ({ operator, key }: ConditionReading): string =>
  `${text.code(key)} meets ${text.code(operator)}, which is not an operator of IAM`;

function subject({ key, qualifier }: ConditionReading): string {
  const told = keySubject(key, 'en', text);
  const said = told === undefined ? text.code(key) : `${told} (${text.code(key)})`;
  if (qualifier === undefined) return said;
  return `${qualifier === 'ForAllValues' ? 'every value of' : 'at least one value of'} ${said}`;
}

/** Before the value: alone, and with `not`; then with several values and `not`. */
const VERBS: Readonly<
  Record<Exclude<Comparison, 'null' | 'unknown'>, readonly [string, string, string]>
> = {
  equals: ['is', 'is not', 'is none of'],
  'equals-ignoring-case': ['is', 'is not', 'is none of'],
  like: ['matches', 'does not match', 'matches none of'],
  'number-equals': ['equals', 'does not equal', 'equals none of'],
  less: ['is less than', '', ''],
  'at-most': ['is at most', '', ''],
  greater: ['is more than', '', ''],
  'at-least': ['is at least', '', ''],
  'date-equals': ['is exactly', 'is not', 'is none of'],
  before: ['is before', '', ''],
  until: ['is at or before', '', ''],
  after: ['is after', '', ''],
  from: ['is at or after', '', ''],
  bool: ['is', '', ''],
  bytes: ['has the bytes', '', ''],
  ip: ['is in', 'is not in', 'is in none of'],
  arn: ['matches', 'does not match', 'matches none of'],
};

function predicate({ comparison, negated, values }: ConditionReading): string {
  if (comparison === 'unknown') return '';
  if (comparison === 'null') return presence(values);
  const [plain, not, none] = VERBS[comparison];
  const letterCase = comparison === 'equals-ignoring-case' ? ' (in any letter case)' : '';
  if (values.length === 0) return 'is compared with no value, and so never holds';
  if (!negated) return `${plain} ${text.codes(values, 'or')}${letterCase}`;
  return values.length === 1
    ? `${not} ${text.codes(values)}${letterCase}`
    : `${none} ${text.codes(values)}${letterCase}`;
}

function presence(values: readonly string[]): string {
  if (values.some(isWhollyUnknown)) return 'is absent or present, which is filled in later';
  const wants = new Set(values.map((value) => value.toLowerCase()));
  if (wants.has('true') && wants.has('false')) return 'is absent or present';
  return wants.has('true') ? 'is absent from the request' : 'is present in the request';
}

const absence = ({ holdsWhenAbsent, negated, comparison }: ConditionReading): string => {
  if (!holdsWhenAbsent || comparison === 'null') return '';
  return negated ? ' (also when the key is absent)' : ', or the key is absent';
};
