import {
  CONDITION_OPERATORS,
  formatConditionOperator,
  parseConditionOperator,
} from '../../iam/conditionOperator';
import type { ConditionOperator } from '../../iam/conditionOperator';
import type { Words } from '../../iam/words';
import { comparisonOf } from '../../reasoning/explain/readCondition';
import { COMPARISON_DOCS, OPERATOR_WORDS } from '../hover/operatorDocs';
import type { Provider } from './context';
import { otherKeys } from './otherKeys';
import { paragraphs } from './paragraphs';

/** Operators for which a qualifier is sensible in practice: those of strings and ARNs. */
const QUALIFIED = ['StringEquals', 'StringLike', 'StringNotEquals', 'StringNotLike', 'ArnLike'];

/** The operators that are offered, in their documented spelling. */
const OPERATORS: readonly { readonly name: string; readonly meaning: Words }[] = [
  ...[...CONDITION_OPERATORS.keys()].flatMap((name) => [name, `${name}IfExists`]),
  ...QUALIFIED.flatMap((name) => [`ForAnyValue:${name}`, `ForAllValues:${name}`]),
]
  // There is no NullIfExists.
  .flatMap((name) => parseConditionOperator(name) ?? [])
  .map((operator) => ({
    name: formatConditionOperator(operator),
    meaning: meaningOf(operator),
  }));

function meaningOf(operator: ConditionOperator): Words {
  const { negated, qualifier, ifExists } = operator;
  return paragraphs(
    COMPARISON_DOCS[comparisonOf(operator)],
    ...(negated ? [OPERATOR_WORDS.negatedPlain] : []),
    ...(qualifier === undefined ? [] : [OPERATOR_WORDS[qualifier]]),
    ...(ifExists ? [OPERATOR_WORDS.ifExists] : []),
  );
}

/** What is right for MFA, by what the statement does (facts/mfa.md, "The condition key"). */
const FOR_MFA: Readonly<Record<'Allow' | 'Deny', readonly string[]>> = {
  Allow: ['Bool', 'NumericLessThan'],
  Deny: ['BoolIfExists', 'NumericGreaterThanIfExists'],
};
const COMMON: readonly string[] = ['StringEquals', 'StringLike', 'ArnLike', 'IpAddress'];

/** The condition operators that the block does not have yet, those for MFA first. */
export const operators: Provider<'operator'> = ({ map, entry, statement }, context) => {
  const present = otherKeys(map, entry, context);
  const first = FOR_MFA[statement.effect ?? 'Allow'];
  return OPERATORS.filter(({ name }) => !present.has(name.toLowerCase())).map(
    ({ name, meaning }) => ({
      label: name,
      kind: 'operator',
      documentation: meaning,
      text: { as: 'entry', key: name, value: '{\n\t"$1": "$2"\n}' },
      rank: first.includes(name)
        ? first.indexOf(name)
        : COMMON.includes(name)
          ? 2
          : name.includes(':')
            ? 7
            : 5,
    }),
  );
};
