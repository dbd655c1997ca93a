import { parseTree } from 'jsonc-parser';
import { measure } from 'mitata';
import { readFileSync } from 'node:fs';
import { diagnose, parseText } from '../server/src/languageService';
import { policyOfSize, policyOfStatements } from './policies';

/**
 * Times the full diagnostics of a text (reading it included) and sets them against jsonc-parser's
 * `parseTree` on the same text, in the same run: the ratio holds from machine to machine, the
 * milliseconds do not.
 */
const texts: readonly (readonly [string, string])[] = [
  ['small (self-managed MFA)', readFileSync('examples/self-manage-mfa.iam.json', 'utf8')],
  ['6,144 characters', policyOfSize(6144)],
  ['1,000 statements', policyOfStatements(1000)],
  ['4,000 statements', policyOfStatements(4000)],
];

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

const median = async (work: () => unknown): Promise<number> =>
  (await measure(work, { min_samples: 12, min_cpu_time: 400e6 })).p50 / 1e6;

console.log('text                        length   parseTree   diagnostics   ratio');
for (const [name, text] of texts) {
  const parse = await median(() => parseTree(text));
  const full = await median(() =>
    diagnose(
      parseText({ uri: 'bench.json', languageId: undefined, text, type: undefined }),
      settings,
    ),
  );
  console.log(
    [
      name.padEnd(26),
      String(text.length).padStart(8),
      `${parse.toFixed(3)} ms`.padStart(11),
      `${full.toFixed(3)} ms`.padStart(13),
      (full / parse).toFixed(1).padStart(7),
    ].join(' '),
  );
}
