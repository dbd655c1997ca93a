import { keySubject } from '../../keySubjects';
import { isWhollyUnknown } from '../../reading/readCondition';
import type { Comparison, ConditionReading } from '../../reading/readCondition';
import type { ConditionPhrases } from '../phrases';
import { sentence } from './sentence';
import { text } from './text';

export const conditions: ConditionPhrases = {
  subject: (key) => keySubject(key, 'ja', text),
  clause: (condition) => {
    if (condition.comparison === 'unknown') return unknownOperator(condition);
    return sentence`${subject(condition)}が${predicate(condition)}${absence(condition)}`;
  },
  lines: (clauses) =>
    clauses.map((clause, i) => `${i === 0 ? '条件: ' : 'かつ、'}${clause}場合に限ります。`),
  filledIn: '後から埋め込まれる条件が成り立つ',
};

const unknownOperator = ({ operator, key }: ConditionReading): string =>
  sentence`${text.code(key)}が${text.code(operator)}（IAM にない演算子）を満たす`;

function subject({ key, qualifier }: ConditionReading): string {
  const told = keySubject(key, 'ja', text);
  const said = told === undefined ? text.code(key) : `${told}（${text.code(key)}）`;
  if (qualifier === undefined) return said;
  return sentence`${said}の${qualifier === 'ForAllValues' ? 'すべての値' : '少なくとも 1 つの値'}`;
}

/** Behind the value: alone, with several values, and both of them with `not`. */
type Endings = readonly [one: string, several: string, not: string, none: string];

const isOne: Endings = ['である', 'のいずれかである', 'ではない', 'のいずれでもない'];
const matches: Endings = [
  'に一致する',
  'のいずれかに一致する',
  'に一致しない',
  'のいずれにも一致しない',
];
const plain = (ending: string): Endings => [ending, `のいずれか${ending}`, ending, ending];

const ENDINGS: Readonly<Record<Exclude<Comparison, 'null' | 'unknown'>, Endings>> = {
  equals: isOne,
  'equals-ignoring-case': isOne,
  like: matches,
  'number-equals': ['に等しい', 'のいずれかに等しい', 'に等しくない', 'のいずれにも等しくない'],
  less: plain('より小さい'),
  'at-most': plain('以下である'),
  greater: plain('より大きい'),
  'at-least': plain('以上である'),
  'date-equals': isOne,
  before: plain('より前である'),
  until: plain('以前である'),
  after: plain('より後である'),
  from: plain('以後である'),
  bool: isOne,
  bytes: isOne,
  ip: ['に含まれる', 'のいずれかに含まれる', 'に含まれない', 'のいずれにも含まれない'],
  arn: matches,
};

function predicate({ comparison, negated, values }: ConditionReading): string {
  if (comparison === 'unknown') return '';
  if (comparison === 'null') return presence(values);
  if (values.length === 0) return '空のリストと比較される（成り立つことはない）';
  const [one, several, not, none] = ENDINGS[comparison];
  const single = values.length === 1;
  const ending = negated ? (single ? not : none) : single ? one : several;
  const letterCase = comparison === 'equals-ignoring-case' ? '（大文字と小文字は区別しない）' : '';
  return sentence`${text.codes(values)}${letterCase}${ending}`;
}

function presence(values: readonly string[]): string {
  if (values.some(isWhollyUnknown)) return 'ない、またはある（どちらかは後から埋め込まれる）';
  const wants = new Set(values.map((value) => value.toLowerCase()));
  if (wants.has('true') && wants.has('false')) return 'ない、またはある';
  return wants.has('true') ? 'リクエストにない' : 'リクエストにある';
}

const absence = ({ holdsWhenAbsent, negated, comparison }: ConditionReading): string => {
  if (!holdsWhenAbsent || comparison === 'null') return '';
  return negated ? '（キーがない場合も含む）' : '、またはキーがない';
};
