import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { readMarkers } from '../../testers/markers';
import type { CodeCase } from './cases/case';
import { GROUPS } from './cases/index';
import { reportedOn } from './reported';

/** Checks of Access Analyzer that are never reported; docs/access-analyzer.md gives the reasons. */
const LEFT_OUT: readonly string[] = ['DEPRECATED_GLOBAL_CONDITION_KEY'];

/** `code type meaning needs`, a line for each of the documented checks. */
const documented = readFileSync(
  new URL('../../fixtures/access-analyzer-checks.tsv', import.meta.url),
  'utf8',
)
  .split('\n')
  .slice(1)
  .flatMap((line) => line.split('\t')[0] || []);

describe('every check of Access Analyzer', () => {
  it('is known from its page', () => {
    expect(new Set(documented).size).toBe(153);
  });

  it('has cases, or stands among those that are left out', () => {
    const tried = GROUPS.flatMap((cases) => Object.keys(cases));
    expect([...tried, ...LEFT_OUT].sort()).toEqual([...new Set(documented)].sort());
  });

  it('has a rule that answers for it', () => {
    const named = new Set(RULES.flatMap(({ accessAnalyzer }) => accessAnalyzer));
    expect([...named].sort()).toEqual([...new Set(documented)].sort());
  });

  it('has a reason on the page where it is left out', () => {
    const page = readFileSync(
      new URL('../../../../docs/access-analyzer.md', import.meta.url),
      'utf8',
    );
    for (const code of LEFT_OUT) expect(page).toContain(`\`${code}\``);
  });

  describe.each(GROUPS.flatMap((cases) => Object.entries(cases)))('%s', (code, cases) => {
    it.each(cases)('$name', (one) => {
      check(code, one);
    });
  });
});

/** The marked things are reported with the code, once each, and nothing but what the case lists beside. */
function check(code: string, { policy, type, also = [] }: CodeCase): void {
  const { text, ranges } = readMarkers(policy);
  const at = ({ start, end }: { start: number; end: number }): string =>
    `${start}: ${text.slice(start, end)}`;
  const found = reportedOn(text, type);
  const others = found.filter((one) => one.code !== code).map((one) => one.code);
  expect({
    marked: found.filter((one) => one.code === code).map(at),
    others: others.sort(),
  }).toEqual({ marked: ranges.map(at), others: also });
}
