import type { PolicyElement, StatementElement } from '../../../iam/element';
import { POLICY_ELEMENTS, STATEMENT_ELEMENTS, canonicalName } from '../../../iam/element';
import { say } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import type { Entry } from '../../../policy/value';
import { explainPolicy } from '../../../reasoning/explain/explainPolicy';
import { explainStatement } from '../../../reasoning/explain/explainStatement';
import { readActions } from '../../../reasoning/explain/reading/readActions';
import { readCondition } from '../../../reasoning/explain/reading/readCondition';
import {
  readEffect,
  readPrincipals,
  readResources,
} from '../../../reasoning/explain/reading/readStatement';
import type { HoverContext } from '../context';
import { ELEMENT_DOCS, WRONG_CASE } from './elementDocs';
import { capitalised } from '../capitalised';
import { conditionsTable } from '../mfaTable';
import { writePage } from '../page';
import type { Hover, Page } from '../page';
import { summarySections } from '../../summary/summaryMarkdown';
import { statementHover } from './statementHover';

/** An element of the policy, by its key; undefined for a key that is none. */
export function policyElementHover(entry: Entry, context: HoverContext): Hover | undefined {
  const element = canonicalName(POLICY_ELEMENTS, entry.key.outline);
  if (element === undefined) return undefined;
  if (element !== 'Statement') return elementPage(element, entry, {}, context);
  const { sections, notes } = summarySections(context.document, context.locale);
  const { headline, statements } = policyLines(context);
  const parts = { lines: [headline, ...notes], sections, linesBelow: statements };
  return elementPage(element, entry, parts, context);
}

/** An element of a statement, by its key, with what it comes to in this statement. */
export function statementElementHover(
  statement: Statement,
  entry: Entry,
  context: HoverContext,
): Hover {
  const element = canonicalName(STATEMENT_ELEMENTS, entry.key.outline);
  const ofItsOwn = element !== undefined && element !== 'Sid';
  if (!ofItsOwn || (element === 'Effect' && statement.sid === undefined)) {
    return statementHover(statement, entry.key.range, context);
  }
  const here =
    statement.elements.get(element) === entry ? hereLines(element, statement, context) : [];
  const table =
    element === 'Condition' ? conditionsTable(statement.conditions, statement, context) : undefined;
  return elementPage(element, entry, { lines: here, table }, context);
}

function elementPage(
  element: PolicyElement | StatementElement,
  entry: Entry,
  { lines = [], table, sections = [], linesBelow = [] }: Partial<Omit<Page, 'headline' | 'links'>>,
  { locale }: HoverContext,
): Hover {
  const { headline, more, link } = ELEMENT_DOCS[element];
  const misspelled = entry.key.text !== undefined && entry.key.text !== element;
  const page = {
    headline: `${element}: ${headline[locale]}`,
    lines: [...(misspelled ? [say(WRONG_CASE, locale, { element })] : []), more[locale], ...lines],
    table,
    sections,
    linesBelow,
    links: [link],
  };
  return { markdown: writePage(page, locale), range: entry.key.range };
}

/** As many statements of a policy as a hover can hold. */
const LONGEST = 12;

function policyLines({ document, locale, phrases }: HoverContext): {
  readonly headline: string;
  readonly statements: readonly string[];
} {
  const { headline, statements } = explainPolicy(document, locale);
  return {
    headline,
    statements: statements
      .slice(0, LONGEST)
      .map((one) => capitalised(`${phrases.statement.reference(one)}: ${one.headline}`)),
  };
}

function hereLines(
  element: StatementElement,
  statement: Statement,
  { document, locale, phrases }: HoverContext,
): readonly string[] {
  const { actions, resources, principals } = statement;
  switch (element) {
    case 'Action':
    case 'NotAction':
      return actions === undefined
        ? []
        : [
            phrases.actions.summary(readActions(actions)),
            ...phrases.actions.lines(readActions(actions)),
            ...(actions.negated ? [phrases.gate.notAction(readEffect(statement))] : []),
          ];
    case 'Resource':
    case 'NotResource':
      return resources === undefined
        ? []
        : [phrases.resources.line(readResources(resources, document), resources.negated)];
    case 'Principal':
    case 'NotPrincipal':
      return principals === undefined
        ? []
        : [phrases.principals.line(readPrincipals(principals), principals.negated)];
    case 'Condition': {
      const { neverApplies, limits } = explainStatement(statement, document, locale);
      const clauses = statement.conditions.map((one) =>
        phrases.conditions.clause(readCondition(one)),
      );
      return [...(neverApplies ? limits : []), ...phrases.conditions.lines(clauses)];
    }
    case 'Effect': {
      const { headline, limits } = explainStatement(statement, document, locale);
      return [headline, ...limits];
    }
    case 'Sid':
      return [];
  }
}
