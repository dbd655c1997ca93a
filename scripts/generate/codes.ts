import type { RuleFile } from './rules';

/** The table of Access Analyzer's codes with the rules that answer for them. */
export function codeTable(rules: readonly RuleFile[]): string {
  const byCode = new Map<string, string[]>();
  for (const { rule } of rules) {
    for (const code of rule.accessAnalyzer)
      byCode.set(code, [...(byCode.get(code) ?? []), `[\`${rule.id}\`](rules/${rule.id}.md)`]);
  }
  const rows = [...byCode]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([code, ids]) => `| \`${code}\` | ${ids.join(', ')} |`);
  return ['| Check | Rules |', '| --- | --- |', ...rows].join('\n');
}
