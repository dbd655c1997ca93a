import type { PolicyType } from '../../iam/policyType';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { referTo } from '../../reasoning/explain/cancel';
import { phrasesIn } from '../../reasoning/explain/phrases/index';
import { serviceLabel } from '../../reasoning/explain/serviceLabel';
import type { AccessRow, AccessSummary } from '../../reasoning/summary/summary';
import { summarizeAccess } from '../../reasoning/summary/summarize';
import { describeAccess } from './describeAccess';
import type { AccessWords } from './describeAccess';
import { describePrincipals, describeResources, describeWhen, isEverything } from './describeTerms';
import type { Side } from './describeTerms';
import { summaryPhrases } from './phrases';
import type { AllowMeaning } from './phrases';

/** A row in words. Texts may hold Markdown's inline marks. */
export interface DescribedRow {
  readonly row: AccessRow;
  /** What the services are called; several where the same holds for all of them. */
  readonly services: readonly string[];
  readonly access: string;
  /** The same without the numbers that belong to a single service. */
  readonly levels: string;
  /** Undefined in policies without principals. */
  readonly who: string | undefined;
  readonly resource: string;
  /** Empty where the row holds for every request. */
  readonly when: string;
}

/** A table in words. */
export interface DescribedTable {
  readonly side: Side;
  readonly heading: string;
  readonly rows: readonly DescribedRow[];
}

/** A policy's summary in words. */
export interface DescribedSummary {
  readonly summary: AccessSummary;
  /** It says who can assume a role. */
  readonly trust: boolean;
  /** What is allowed, then what is denied; tables without rows are left out. */
  readonly tables: readonly DescribedTable[];
  /** What is to be said beside the tables. */
  readonly notes: readonly string[];
}

/** Sums a policy up in words: what it allows service by service, and what it denies. */
export function describeSummary(document: PolicyDocument, locale: Locale): DescribedSummary {
  const summary = summarizeAccess(document);
  const { allowed, denied, leftOut, unread } = summary;
  const phrases = summaryPhrases(locale);
  const { type } = document.type;
  const tables = (
    [
      ['allowed', phrases.allowed[meaningOf(type)], allowed],
      ['denied', phrases.denied, denied],
    ] as const
  ).flatMap(([side, heading, rows]) =>
    rows.length === 0 ? [] : [describeTable(side, heading, rows, document, locale)],
  );
  const { reference } = phrasesIn(locale).statement;
  return {
    summary,
    trust: type === 'trust',
    tables,
    notes: [
      // An RCP can only deny.
      ...(allowed.length === 0 && type !== 'rcp' ? [phrases.allowsNothing] : []),
      ...(leftOut.length > 0
        ? [phrases.leftOut(leftOut.map((one) => reference(referTo(one))))]
        : []),
      ...(unread ? [phrases.unread] : []),
    ],
  };
}

const meaningOf = (type: PolicyType): AllowMeaning => {
  if (type === 'identity') return 'grants';
  if (type === 'trust') return 'assume';
  return type === 'resource' ? 'to-whom' : 'lets-through';
};

/** Trust policies are about a few actions, whose names everybody knows. */
function assumes({ levels, unlisted }: AccessRow, locale: Locale): AccessWords {
  const names = levels.flatMap(({ actions, unsure }) => [...actions, ...unsure]);
  const access = phrasesIn(locale).text.fold(
    [...names.map((name) => `sts:${name}`), ...unlisted].map(phrasesIn(locale).text.code),
  );
  return { access, levels: access };
}

function describeTable(
  side: Side,
  heading: string,
  rows: readonly AccessRow[],
  document: PolicyDocument,
  locale: Locale,
): DescribedTable {
  const { type } = document.type;
  const subjects = rows.map(subjectKey);
  return {
    side,
    heading,
    rows: rows.map((row, i) => ({
      row,
      services: [serviceName(row, locale)],
      ...(type === 'trust' ? assumes(row, locale) : describeAccess(row, side, locale)),
      who: describePrincipals(row, locale),
      resource: describeResources(row, document, locale),
      when: describeWhen(
        row,
        side,
        subjects.every((subject, j) => i === j || subject !== subjects[i]),
        locale,
      ),
    })),
  };
}

/** Equal for rows about the same service, for the same principals. */
const subjectKey = ({ scope, principals, unlisted }: AccessRow): string =>
  JSON.stringify([scope, principals?.entry.range.start, unlisted]);

function serviceName({ scope }: AccessRow, locale: Locale): string {
  const phrases = summaryPhrases(locale);
  const label = (prefix: string): string =>
    serviceLabel(prefix) ?? phrasesIn(locale).text.code(prefix);
  switch (scope.kind) {
    case 'service':
      return label(scope.prefix);
    case 'rest':
      return phrases.allServices(scope.except.map(label));
    case 'all-but':
      return phrases.allServices([]);
    case 'unknown':
      return phrases.unknownService;
  }
}

/** Whether the column of resources would say "all resources" in every row. */
export const isOnAllResources = (rows: readonly DescribedRow[]): boolean =>
  rows.every(({ row: { resources } }) => resources.every(isEverything) && resources.length <= 1);

/** Whether the column of resources would say in every row that the policy belongs to the resource. */
export const isOnOwnResource = (rows: readonly DescribedRow[]): boolean =>
  rows.every(({ row: { resources } }) => resources.every(({ texts }) => texts.length === 0));
