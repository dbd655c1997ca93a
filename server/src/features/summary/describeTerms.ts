import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { variablesWork } from '../../reasoning/evaluate';
import { referTo } from '../../reasoning/explain/cancel';
import { phrasesIn } from '../../reasoning/explain/phrases/index';
import { readCondition } from '../../reasoning/explain/reading/readCondition';
import { readPrincipals } from '../../reasoning/explain/reading/readStatement';
import { readResource } from '../../reasoning/explain/reading/readResource';
import type { AccessRow, ConditionTerms, ResourceTerms } from '../../reasoning/summary/summary';
import { isTakenAway } from '../../reasoning/summary/summarize';
import { capitalised } from '../hover/capitalised';
import { summaryPhrases } from './phrases';
import type { StatesKey } from './phrases';

/** The resources of a row in a few words. */
export function describeResources(
  row: AccessRow,
  document: PolicyDocument,
  locale: Locale,
): string {
  const phrases = summaryPhrases(locale);
  const [only, more] = row.resources;
  if (only === undefined) return '';
  if (more !== undefined) {
    return phrases.severalResources(new Set(row.resources.flatMap(({ texts }) => texts)).size);
  }
  if (isEverything(only)) return phrases.allResources;
  if (only.texts.length === 0) return phrases.ownResource;
  const variables = variablesWork(document);
  const readings = only.texts.map((text) => readResource(text, variables));
  return capitalised(phrasesIn(locale).resources.summary(readings, only.negated));
}

export const isEverything = ({ negated, texts }: ResourceTerms): boolean =>
  !negated && texts.includes('*');

/** For whom a row is; undefined in policies without principals. */
export function describePrincipals({ principals }: AccessRow, locale: Locale): string | undefined {
  if (principals === undefined) return undefined;
  const { summary } = phrasesIn(locale).principals;
  return capitalised(summary(readPrincipals(principals), principals.negated));
}

/** In which table a row stands. */
export type Side = 'allowed' | 'denied';

/**
 * When a row holds: MFA, other conditions, and the Deny statements that take a part of it.
 *
 * @param alone no other row says what holds in the other states of MFA
 */
export function describeWhen(row: AccessRow, side: Side, alone: boolean, locale: Locale): string {
  const phrases = summaryPhrases(locale);
  if (isTakenAway(row)) return phrases.takenAwayBecause;
  const states = statesKey(row);
  const mfa = side === 'denied' ? phrases.deniedMfa : alone ? phrases.onlyMfa : phrases.withMfa;
  const { reference } = phrasesIn(locale).statement;
  const names = (sure: boolean): readonly string[] =>
    row.limits
      .filter((limit) => limit.sure === sure)
      .map(({ statement }) => reference(referTo(statement)));
  const [surely, perhaps] = [names(true), names(false)];
  const parts = [
    mfa[states],
    describeConditions(row.conditions, locale),
    surely.length === 0 ? '' : phrases.limitedBy(surely),
    perhaps.length === 0 ? '' : phrases.perhapsLimitedBy(perhaps),
  ];
  return capitalised(parts.filter((part) => part !== '').join(phrases.separator));
}

const statesKey = ({ states }: AccessRow): StatesKey =>
  states.length === 3 ? '' : (states.join() as StatesKey);

/** As many clauses as a cell can hold. */
const MOST_CLAUSES = 2;

function describeConditions(all: readonly ConditionTerms[], locale: Locale): string {
  const phrases = summaryPhrases(locale);
  const asking = all.filter((terms) => clauses(terms, locale).length > 0);
  const [only, more] = asking;
  if (only === undefined) return '';
  if (more !== undefined) return phrases.severalConditions;
  const said = clauses(only, locale);
  const when = said.length > MOST_CLAUSES ? phrases.conditions(said.length) : phrases.when(said);
  return all.length > asking.length ? phrases.inPart(when) : when;
}

/** The conditions of one statement as clauses, all of which must hold. */
export function clauses(
  { conditions, filledIn }: ConditionTerms,
  locale: Locale,
): readonly string[] {
  const { clause, filledIn: later } = phrasesIn(locale).conditions;
  return [...conditions.map((one) => clause(readCondition(one))), ...(filledIn ? [later] : [])];
}
