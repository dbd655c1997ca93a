import { LOCALES } from '../../server/src/iam/words';
import type { Locale } from '../../server/src/iam/words';
import type { Example } from '../../server/src/rules/rule';
import type { RuleFile } from './rules';

const LABELS = {
  en: {
    why: 'Why it matters',
    instead: 'What to do instead',
    bad: 'Reported',
    good: 'Not reported',
    fixes: 'Fixes',
    references: 'References',
    group: 'Group',
    severity: 'Default severity',
    codes: 'Access Analyzer checks',
    types: 'Policy types',
    since: 'Since',
    all: 'all',
    none: 'none',
  },
  ja: {
    why: '理由',
    instead: '対処',
    bad: '報告される例',
    good: '報告されない例',
    fixes: '修正',
    references: '参考',
    group: 'グループ',
    severity: '既定の重大度',
    codes: 'Access Analyzer のチェック',
    types: 'ポリシータイプ',
    since: '導入バージョン',
    all: 'すべて',
    none: 'なし',
  },
} as const;

/** The page of a rule, in English, with the Japanese text under it. */
export const rulePage = (file: RuleFile): string =>
  LOCALES.map((locale) => section(file, locale)).join('\n---\n\n');

function section({ rule }: RuleFile, locale: Locale): string {
  const label = LABELS[locale];
  const types = rule.types?.map((type) => `\`${type}\``).join(', ') ?? label.all;
  const codes = rule.accessAnalyzer.map((code) => `\`${code}\``).join(', ') || label.none;
  // A name that a fix fills in says nothing here.
  const fixes = Object.values(rule.fixes).map(
    (words) => `- ${words[locale].replace(/`?\{\w+\}`?/g, '…')}`,
  );
  const heading = locale === 'en' ? `# ${rule.id}` : `## ${rule.id}（日本語）`;
  return `${heading}

**${rule.docs.title[locale]}**

| ${label.group} | ${label.severity} | ${label.codes} | ${label.types} | ${label.since} |
| --- | --- | --- | --- | --- |
| ${rule.group} | ${rule.severity} | ${codes} | ${types} | ${rule.since} |

### ${label.why}

${rule.docs.why[locale]}

### ${label.instead}

${rule.docs.instead[locale]}
${fixes.length === 0 ? '' : `\n### ${label.fixes}\n\n${fixes.join('\n')}\n`}${locale === 'en' ? examples(rule.docs.bad, rule.docs.good, label) : ''}
${locale === 'en' ? `### ${label.references}\n\n${rule.docs.references.map((url) => `- <${url}>`).join('\n')}\n` : ''}`;
}

const examples = (bad: Example, good: Example, label: (typeof LABELS)[Locale]): string =>
  `\n### ${label.bad}\n\n${fence(bad)}\n\n### ${label.good}\n\n${fence(good)}\n`;

const fence = (example: Example): string => {
  const ending = example.file?.split('.').at(-1) ?? 'json';
  // Prettier would reformat what the example shows on purpose.
  return `<!-- prettier-ignore -->\n\`\`\`${ending}\n${example.policy.trim()}\n\`\`\``;
};

/** The table of all rules: for the README and for the index of the pages. */
export function ruleTable(rules: readonly RuleFile[], folder: string): string {
  const rows = rules.map(
    ({ rule }) =>
      `| [\`${rule.id}\`](${folder}${rule.id}.md) | ${rule.group} | ${rule.severity} | ${isFixable(rule) ? '✓' : ''} | ${rule.docs.title.en} |`,
  );
  return [
    '| Rule | Group | Severity | Fix | Reports |',
    '| --- | --- | --- | :-: | --- |',
    ...rows,
  ].join('\n');
}

const isFixable = (rule: RuleFile['rule']): boolean => Object.keys(rule.fixes).length > 0;
