import type { Locale, Words } from '../../iam/words';
import type { Range } from '../../policy/range';

/** What an editor shows over a piece of the text. */
export interface Hover {
  readonly markdown: string;
  /** The thing that the words are about. */
  readonly range: Range;
}

/** A small table; cells may hold Markdown's inline marks. */
export interface Table {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** A table with its heading, and lines below it. */
export interface Section {
  readonly heading: string;
  readonly table: Table;
  readonly lines: readonly string[];
}

/** A page of AWS's documentation. */
export interface DocsLink {
  readonly title: Words;
  /** Page of the IAM User Guide, with its anchor; or the guide and the page. */
  readonly page: string;
  readonly guide?: Guide;
}

type Guide =
  | 'IAM/latest/UserGuide'
  | 'service-authorization/latest/reference'
  | 'IAM/latest/APIReference'
  | 'STS/latest/APIReference';

/** The parts of a hover, in the order in which they are shown. */
export interface Page {
  /** Short and telling: many readers stop here. */
  readonly headline: string;
  readonly lines?: readonly string[];
  readonly table?: Table;
  /** The table says more than the lines: it comes before them. */
  readonly tableFirst?: boolean;
  /** Tables with headings of their own, below the rest. */
  readonly sections?: readonly Section[];
  /** Lines below these: what is worth less than the tables. */
  readonly linesBelow?: readonly string[];
  readonly links: readonly DocsLink[];
}

/** Writes the parts of a hover as Markdown. */
export function writePage(page: Page, locale: Locale): string {
  const {
    headline,
    lines = [],
    table,
    tableFirst = false,
    sections = [],
    linesBelow = [],
    links,
  } = page;
  const list = writeList(lines);
  const rows = table !== undefined && table.rows.length > 0 ? [writeTable(table)] : [];
  return [
    `**${headline}**`,
    ...(tableFirst ? [...rows, ...list] : [...list, ...rows]),
    ...sections.flatMap(({ heading, table: below, lines: after }) => [
      `**${heading}**`,
      writeTable(below),
      ...after,
    ]),
    ...writeList(linesBelow),
    ...(links.length > 0 ? [links.map((link) => writeLink(link, locale)).join(' · ')] : []),
  ].join('\n\n');
}

const writeList = (lines: readonly string[]): readonly string[] =>
  lines.length > 0 ? [lines.map((line) => `- ${line}`).join('\n')] : [];

function writeTable({ columns, rows }: Table): string {
  const row = (cells: readonly string[]): string => `| ${cells.map(escapeCell).join(' | ')} |`;
  return [row(columns), row(columns.map(() => '---')), ...rows.map(row)].join('\n');
}

/** A bar ends a cell even within inline code. */
const escapeCell = (cell: string): string => cell.replaceAll('|', '\\|');

const LABEL: Words = { en: 'AWS documentation', ja: 'AWS ドキュメント' };

function writeLink(
  { title, page, guide = 'IAM/latest/UserGuide' }: DocsLink,
  locale: Locale,
): string {
  const hash = page.indexOf('#');
  const [name, anchor] = hash < 0 ? [page, ''] : [page.slice(0, hash), page.slice(hash)];
  const translated = locale === 'ja' && guide === 'IAM/latest/UserGuide' ? 'ja_jp/' : '';
  return `[${LABEL[locale]}: ${title[locale]}](https://docs.aws.amazon.com/${translated}${guide}/${name}.html${anchor})`;
}

/** The pages that several hovers lead to. */
export const LINKS = {
  actions: {
    title: { en: 'Actions, resources, and condition keys', ja: 'アクション、リソース、条件キー' },
    page: 'reference_policies_actions-resources-contextkeys',
    guide: 'service-authorization/latest/reference',
  },
  arns: { title: { en: 'ARNs', ja: 'ARN' }, page: 'reference_identifiers#identifiers-arns' },
  evaluation: {
    title: { en: 'Policy evaluation logic', ja: 'ポリシーの評価論理' },
    page: 'reference_policies_evaluation-logic',
  },
  globalKeys: {
    title: { en: 'Global condition keys', ja: 'グローバル条件キー' },
    page: 'reference_policies_condition-keys',
  },
  iamKeys: {
    title: { en: 'IAM and STS condition keys', ja: 'IAM と STS の条件キー' },
    page: 'reference_policies_iam-condition-keys',
  },
  mfa: {
    title: { en: 'API access with MFA', ja: 'MFA を使った API アクセス' },
    page: 'id_credentials_mfa_configure-api-require',
  },
  operators: {
    title: { en: 'Condition operators', ja: '条件演算子' },
    page: 'reference_policies_elements_condition_operators',
  },
  principals: {
    title: { en: 'Principal', ja: 'Principal' },
    page: 'reference_policies_elements_principal',
  },
  variables: {
    title: { en: 'Policy variables', ja: 'ポリシー変数' },
    page: 'reference_policies_variables',
  },
} as const satisfies Readonly<Record<string, DocsLink>>;
