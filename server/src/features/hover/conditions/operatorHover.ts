import { formatConditionOperator, parseConditionOperator } from '../../../iam/conditionOperator';
import type { ConditionOperator } from '../../../iam/conditionOperator';
import type { Locale } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import type { Entry } from '../../../policy/value';
import { comparisonOf, readCondition } from '../../../reasoning/explain/reading/readCondition';
import type { HoverContext } from '../context';
import { conditionsTable } from '../mfaTable';
import { COMPARISON_DOCS, FAMILY_ANCHORS, OPERATOR_WORDS } from './operatorDocs';
import { LINKS, writePage } from '../page';
import type { DocsLink, Hover } from '../page';

/** A condition operator, with its conditions in words. */
export function operatorHover(entry: Entry, statement: Statement, context: HoverContext): Hover {
  const { locale, phrases } = context;
  const operator = parseConditionOperator(entry.key.outline);
  const conditions = statement.conditions.filter(({ operatorEntry }) => operatorEntry === entry);
  const name =
    operator === undefined
      ? phrases.text.code(entry.key.outline)
      : formatConditionOperator(operator);
  const page = {
    headline: `${name}: ${COMPARISON_DOCS[comparisonOf(operator)][locale]}`,
    lines: [
      ...(operator === undefined ? [] : rules(operator, locale)),
      ...phrases.conditions.lines(
        conditions.map((one) => phrases.conditions.clause(readCondition(one))),
      ),
    ],
    table: conditionsTable(conditions, statement, context),
    links: [linkOf(operator)],
  };
  return { markdown: writePage(page, locale), range: entry.key.range };
}

/** How the operator treats several values, and a request without the key. */
function rules(operator: ConditionOperator, locale: Locale): readonly string[] {
  if (operator.family === 'Null') return [];
  const { qualifier, ifExists, negated } = operator;
  const special = qualifier !== undefined || ifExists;
  const basic = negated
    ? special
      ? [OPERATOR_WORDS.negatedPlain]
      : [OPERATOR_WORDS.negated]
    : special
      ? []
      : [OPERATOR_WORDS.plain];
  return [
    ...basic,
    ...(qualifier === undefined ? [] : [OPERATOR_WORDS[qualifier]]),
    ...(ifExists ? [OPERATOR_WORDS.ifExists] : []),
  ].map((words) => words[locale]);
}

const linkOf = (operator: ConditionOperator | undefined): DocsLink => {
  if (operator === undefined) return LINKS.operators;
  const anchor = operator.ifExists ? 'Conditions_IfExists' : FAMILY_ANCHORS[operator.family];
  return { ...LINKS.operators, page: `${LINKS.operators.page}#${anchor}` };
};
