import { readFileSync } from 'node:fs';
import { parseTree } from 'jsonc-parser';
import { parseText } from '../server/src/service/languageService';
import { readManagedPolicies } from '../server/src/node/managedPolicies';
import { walkJourney } from '../server/src/reasoning/journey/journey';
import { travellerOf } from '../server/src/reasoning/journey/traveller';
import { median, ms, printTable } from './measure';

/**
 * The MFA journey of a user, all decisions with their reasons, against `parseTree` on the texts of
 * the same policies. The target stands in brackets.
 */
export async function benchJourney(): Promise<void> {
  const own = readFileSync('examples/self-manage-mfa.iam.json', 'utf8');
  const managed = readManagedPolicies();
  const beside = ['ReadOnlyAccess', 'IAMUserChangePassword'].map((name) => managed.get(name) ?? '');
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ['one policy (self-managed MFA)', [own]],
    ['three policies, ReadOnlyAccess among them (20 ms)', [own, ...beside]],
  ];
  const rows: string[][] = [];
  for (const [name, texts] of cases) {
    const parse = await median(() => texts.map((text) => parseTree(text)));
    const documents = texts.flatMap((text) => parseText(sourceOf(text)).policies);
    const walk = await median(() => walkJourney(documents, travellerOf(documents, {})));
    rows.push([name, ms(parse), ms(walk), (walk / parse).toFixed(1)]);
  }
  printTable('MFA journey', ['policies', 'parseTree', 'journey', 'ratio'], rows);
}

const sourceOf = (text: string) => ({
  uri: 'bench.json',
  languageId: 'json',
  text,
  type: 'identity' as const,
});
