import { readFileSync } from 'node:fs';
import { parseTree } from 'jsonc-parser';
import { diagnoseText, median, ms, printTable } from './measure';
import { policyOfActions, policyOfResources, policyOfSize, policyOfStatements } from './policies';

/**
 * The full diagnostics of a text (reading it included) against jsonc-parser's `parseTree` on the
 * same text: the ratio holds from machine to machine, the milliseconds do not.
 */
export async function benchDiagnostics(): Promise<void> {
  const texts: readonly (readonly [string, string])[] = [
    ['small (self-managed MFA)', readFileSync('examples/self-manage-mfa.iam.json', 'utf8')],
    ['6,144 characters', policyOfSize(6144)],
    ['1,000 statements', policyOfStatements(1000)],
    ['4,000 statements', policyOfStatements(4000)],
  ];
  const rows: string[][] = [];
  for (const [name, text] of texts) {
    const parse = await median(() => parseTree(text));
    const full = await median(() => diagnoseText(text));
    rows.push([name, String(text.length), ms(parse), ms(full), (full / parse).toFixed(1)]);
  }
  printTable('Diagnostics', ['text', 'characters', 'parseTree', 'all rules', 'ratio'], rows);
}

/** Twice as much of something should take about twice as long: four times is quadratic. */
export async function benchGrowth(): Promise<void> {
  const kinds: readonly (readonly [string, (count: number) => string])[] = [
    ['statements', policyOfStatements],
    ['actions of a statement', policyOfActions],
    ['resources of a statement', policyOfResources],
  ];
  const rows: string[][] = [];
  for (const [name, make] of kinds) {
    let before: number | undefined;
    for (const count of [500, 1000, 2000]) {
      const text = make(count);
      const time = await median(() => diagnoseText(text));
      rows.push([
        `${String(count)} ${name}`,
        ms(time),
        before === undefined ? '' : (time / before).toFixed(2),
      ]);
      before = time;
    }
  }
  printTable('Growth', ['size', 'all rules', 'against half'], rows);
}
