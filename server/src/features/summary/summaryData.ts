import type { AccessLevel } from '../../catalog/model';
import type { MfaState } from '../../iam/mfa';
import { UNKNOWN } from '../../iam/unknown';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { plainText } from '../../reasoning/explain/inlineCode';
import { serviceLabel } from '../../reasoning/explain/serviceLabel';
import type { AccessRow, Extent, Limit } from '../../reasoning/summary/summary';
import { headingOf } from './columns';
import { describeSummary, isOnAllResources } from './describeSummary';
import type { DescribedRow } from './describeSummary';
import { clauses } from './describeTerms';
import type { Side } from './describeTerms';

/** A policy's summary for programs and views: what the tables are made from, and their words, without marks. */
export interface SummaryData {
  readonly tables: readonly SummaryTableData[];
  readonly notes: readonly string[];
}

export interface SummaryTableData {
  readonly side: Side;
  readonly heading: string;
  readonly rows: readonly SummaryRowData[];
}

export interface SummaryRowData {
  /** What the row is about, in words. */
  readonly label: string;
  /** Null for a row about no single service. */
  readonly service: { readonly prefix: string; readonly name: string | null } | null;
  /** Prefixes of the services that a row about all of them is not about; null for a row about one. */
  readonly exceptServices: readonly string[] | null;
  /** Actions that a Deny of everything leaves alone; null for any other row. */
  readonly exceptActions: readonly string[] | null;
  readonly access: string;
  readonly levels: readonly SummaryLevelData[];
  /** Actions, as written, that AWS's reference does not have. */
  readonly unlistedActions: readonly string[];
  /** The states of MFA for which the row holds; none where a Deny takes all away. */
  readonly mfa: readonly MfaState[];
  /** Null where the policy names no principals. */
  readonly principals: string | null;
  readonly resource: string;
  readonly resources: readonly {
    readonly negated: boolean;
    readonly values: readonly string[];
  }[];
  readonly when: string;
  /** For each statement that differs, its conditions in words; all of them must hold. */
  readonly conditions: readonly (readonly string[])[];
  /** The Deny statements that take a part of it, by their place in the policy. */
  readonly limitedBy: readonly { readonly statement: number; readonly certain: boolean }[];
  /** The statements that the row comes from, by their place in the policy. */
  readonly statements: readonly number[];
}

export interface SummaryLevelData {
  readonly level: AccessLevel;
  readonly extent: Extent;
  /** Null in a row about all services. */
  readonly total: number | null;
  readonly actions: readonly string[];
  readonly denied: readonly string[];
  readonly unknown: readonly string[];
}

/** Sums a policy up as plain data. */
export function summaryData(document: PolicyDocument, locale: Locale): SummaryData {
  const { tables, notes } = describeSummary(document, locale);
  const onAll = isOnAllResources(tables.flatMap(({ rows }) => rows));
  return {
    tables: tables.map((table) => ({
      side: table.side,
      heading: headingOf(table, onAll, locale),
      rows: table.rows.map((row) => rowData(row, locale)),
    })),
    notes: notes.map(plainText),
  };
}

function rowData(
  { row, services, access, who, resource, when }: DescribedRow,
  locale: Locale,
): SummaryRowData {
  const { scope } = row;
  return {
    label: plainText(services.join()),
    service: scope.kind === 'service' ? serviceData(scope.prefix) : null,
    exceptServices: scope.kind === 'rest' ? scope.except : null,
    exceptActions: scope.kind === 'all-but' ? scope.actions.map(shown) : null,
    access: plainText(access),
    levels: row.levels.map(levelData),
    unlistedActions: scope.kind === 'unknown' ? [] : row.unlisted.map(shown),
    mfa: row.states,
    principals: who === undefined ? null : plainText(who),
    resource: plainText(resource),
    resources: row.resources.map(({ negated, texts }) => ({ negated, values: texts.map(shown) })),
    when: plainText(when),
    conditions: row.conditions
      .map((terms) => clauses(terms, locale).map(plainText))
      .filter((some) => some.length > 0),
    limitedBy: row.limits.map(limitData),
    statements: row.statements.map(({ index }) => index),
  };
}

const serviceData = (prefix: string): SummaryRowData['service'] => ({
  prefix,
  name: serviceLabel(prefix) ?? null,
});

const levelData = ({
  level,
  extent,
  total,
  actions,
  denied,
  unsure,
}: AccessRow['levels'][number]): SummaryLevelData => ({
  level,
  extent,
  total: total === 0 ? null : total,
  actions,
  denied,
  unknown: unsure,
});

const limitData = ({ statement, sure }: Limit): SummaryRowData['limitedBy'][number] => ({
  statement: statement.index,
  certain: sure,
});

/** What is filled in later has no text. */
const shown = (outline: string): string => outline.replaceAll(UNKNOWN, '?');
