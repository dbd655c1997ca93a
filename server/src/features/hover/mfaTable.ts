import type { Condition, Statement } from '../../policy/model';
import { mfaLines } from '../../reasoning/explain/explainMfa';
import type { MfaLine } from '../../reasoning/explain/explanation';
import type { Phrases } from '../../reasoning/explain/phrases/phrases';
import { readEffect } from '../../reasoning/explain/reading/readStatement';
import { MFA_AGE_KEY } from '../../iam/mfa';
import { isMfaCondition, outcomeOf } from '../../reasoning/mfaCondition';
import type { HoverContext } from './context';
import type { Table } from './page';

/** The lines of an explanation as a table; undefined where there are none. */
export const mfaTable = (lines: readonly MfaLine[], { mfa }: Phrases): Table | undefined =>
  lines.length === 0
    ? undefined
    : {
        columns: mfa.columns,
        rows: lines.map(({ caller, state, result }) => [caller, mfa.keyValue(state), result]),
      };

/** What some of a statement's conditions, as far as they ask for MFA, mean in each state of it. */
export function conditionsTable(
  conditions: readonly Condition[],
  statement: Statement,
  { phrases }: HoverContext,
): Table | undefined {
  const asking = conditions.filter(isMfaCondition);
  const outcome = outcomeOf(asking);
  if (outcome === undefined) return undefined;
  const lines = mfaLines(
    {
      outcome,
      effect: readEffect(statement),
      conditional: asking.length < statement.conditions.length,
      justNow: asking.some(({ key }) => key === MFA_AGE_KEY),
    },
    phrases,
  );
  return mfaTable(lines, phrases);
}
