import { fullName } from '../../../catalog/actions';
import {
  CONDITION_OPERATORS,
  formatConditionOperator,
  parseConditionOperator,
} from '../../../iam/conditionOperator';
import type { ConditionOperator } from '../../../iam/conditionOperator';
import type { Words } from '../../../iam/words';
import { comparisonOf } from '../../../reasoning/explain/reading/readCondition';
import { COMPARISON_DOCS, OPERATOR_WORDS } from '../../hover/conditions/operatorDocs';
import type { Statement } from '../../../policy/model';
import type { Provider } from '../context';
import { otherKeys } from '../otherKeys';
import { paragraphs } from '../paragraphs';
import type { Proposal } from '../proposal';
import { catalogKey, suits, takesValues } from './keyType';
import { belongsToProvider } from './providerKeys';
import { supportedKeys } from './supportedKeys';

/** Operators for which a qualifier is sensible in practice: those of strings and ARNs. */
const QUALIFIED = ['StringEquals', 'StringLike', 'StringNotEquals', 'StringNotLike', 'ArnLike'];

interface OfferedOperator {
  readonly operator: ConditionOperator;
  readonly name: string;
  readonly meaning: Words;
}

/** The operators that are offered, in their documented spelling. */
const OPERATORS: readonly OfferedOperator[] = [
  ...[...CONDITION_OPERATORS.keys()].flatMap((name) => [name, `${name}IfExists`]),
  ...QUALIFIED.flatMap((name) => [`ForAnyValue:${name}`, `ForAllValues:${name}`]),
]
  // There is no NullIfExists.
  .flatMap((name) => parseConditionOperator(name) ?? [])
  .map((operator) => ({
    operator,
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

/** The condition operators that the block does not have yet, and that compare the keys below. */
export const operators: Provider<'operator'> = ({ map, entry, statement }, context) => {
  const present = otherKeys(map, entry, context);
  const below = entry?.value?.kind === 'map' ? entry.value.entries : [];
  const keys = below.flatMap(({ key }) => catalogKey(key.outline) ?? []);
  const rank = keys.length > 0 ? rankForKeys : rankForStatement(statement);
  return OPERATORS.filter(
    ({ operator, name }) =>
      !present.has(name.toLowerCase()) && keys.every((key) => suits(operator, key)),
  ).map((one) => ({
    label: one.name,
    kind: 'operator',
    documentation: one.meaning,
    text: { as: 'entry', key: one.name, value: '{\n\t"$1": "$2"\n}' },
    rank: rank(one),
    continues: true,
  }));
};

/** The same as whole values of Condition, behind conditions that are complete. */
export function operatorBlocks(statement: Statement): readonly Proposal[] {
  const rank = rankForStatement(statement);
  return OPERATORS.map((one) => ({
    label: one.name,
    kind: 'operator',
    documentation: one.meaning,
    text: { as: 'value', body: `{\n\t"${one.name}": {\n\t\t"$1": "$2"\n\t}\n}` },
    rank: Math.min(LAST_RANK, FIRST_BLOCK + rank(one)),
    continues: true,
  }));
}

const FIRST_BLOCK = 5;
const LAST_RANK = 9;

type Ranking = (one: OfferedOperator) => number;

const rankForKeys: Ranking = ({ operator, name }) =>
  COMMON.includes(name) ? 2 : operator.ifExists ? 4 : 3;

/** First those for the keys that the statement's actions support, then those that ask for MFA. */
function rankForStatement(statement: Statement): Ranking {
  const { open, keys, actions } = supportedKeys(statement);
  const assumesRole = actions.some((action) => fullName(action) === 'sts:AssumeRole');
  const own = [...keys.keys()].filter((key) => belongsToProvider(key.name, statement));
  const forMfa = FOR_MFA[statement.effect ?? 'Allow'];
  return ({ operator, name }) => {
    const common = COMMON.includes(name);
    const mfa = forMfa.indexOf(name);
    const otherwise = operator.qualifier === undefined ? 5 : 7;
    if (open || (assumesRole && mfa >= 0)) return mfa >= 0 ? mfa : common ? 2 : otherwise;
    const fits = own.some((key) => key.type === operator.family && takesValues(operator, key));
    const further = operator.ifExists || operator.qualifier !== undefined;
    if (fits) return common || mfa >= 0 ? 0 : further ? 4 : 1;
    return mfa >= 0 ? 2 : common ? 3 : otherwise;
  };
}
