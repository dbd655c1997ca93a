import type { Condition, Statement } from '../../../policy/model';
import type { Value } from '../../../policy/value';
import { readCondition } from '../../../reasoning/explain/reading/readCondition';
import { accountLines } from '../accountLines';
import { capitalised } from '../capitalised';
import { arnTable } from '../arnTable';
import type { HoverContext } from '../context';
import { knownValueLines } from '../knownValue';
import { conditionsTable } from '../mfaTable';
import { LINKS, writePage } from '../page';
import type { Hover, Table } from '../page';

/** A value of a condition: the condition that it belongs to, in words. */
export function conditionValueHover(
  value: Value,
  condition: Condition,
  statement: Statement,
  context: HoverContext,
): Hover {
  const { locale, phrases } = context;
  const page = {
    headline: capitalised(phrases.conditions.clause(readCondition(condition))),
    lines:
      value.kind === 'string'
        ? [...knownValueLines(value.outline, context), ...accountLines(value.outline, context)]
        : [],
    table: conditionsTable([condition], statement, context) ?? fieldsOf(value, context),
    links: [LINKS.operators],
  };
  return { markdown: writePage(page, locale), range: value.range };
}

const fieldsOf = (value: Value, context: HoverContext): Table | undefined =>
  value.kind === 'string' ? arnTable(value.outline, context) : undefined;
