import { pairPolicies } from '../../features/change/pairPolicies';
import type { Words } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { comparePolicies } from '../../reasoning/comparison/compare';
import { grantsMore } from '../../reasoning/comparison/difference';
import type { Comparison } from '../../reasoning/comparison/difference';
import { EXIT } from '../exitStatus';
import type { ExitStatus } from '../exitStatus';
import { sayFailure } from '../failure';
import type { Host } from '../host';
import { STANDARD_INPUT } from '../input/inputs';
import { openSession } from '../session';
import type { CommonOptions } from '../session';
import { readPolicies } from '../policies/places';
import type { Place } from '../policies/places';
import { comparisonJson } from './json';
import { comparisonText } from './text';

export const DIFF_FORMATS = ['text', 'json'] as const;

export interface DiffOptions extends CommonOptions {
  readonly format: (typeof DIFF_FORMATS)[number];
}

const ONCE: Words = {
  en: 'standard input can be one of the two only',
  ja: '標準入力を指定できるのは、どちらか一方だけです',
};

/** `iam-sidekick diff`: what a change grants. */
export async function diff(
  before: string,
  after: string,
  options: DiffOptions,
  host: Host,
): Promise<ExitStatus> {
  const session = openSession(host, options);
  if (session === undefined) return EXIT.failed;
  if (before === STANDARD_INPUT && after === STANDARD_INPUT) {
    sayFailure(host, { path: STANDARD_INPUT, reason: ONCE }, session.locale);
    return EXIT.failed;
  }
  const places = new Map<PolicyDocument, Place>();
  const old = await readPolicies(session, [before], places);
  const next = await readPolicies(session, [after], places);
  if (old === undefined || next === undefined) return EXIT.failed;
  const comparison = comparePairs(old, next);
  host.out(
    options.format === 'json'
      ? `${JSON.stringify(comparisonJson(comparison, places, session.locale), undefined, 2)}\n`
      : comparisonText(comparison, places, session),
  );
  return grantsMore(comparison) ? EXIT.found : EXIT.ok;
}

/** Each policy with the one that it was; where there is none, with nothing. */
function comparePairs(
  before: readonly PolicyDocument[],
  after: readonly PolicyDocument[],
): Comparison {
  const [only] = before.length === 1 && after.length === 1 ? before : [];
  const pairs =
    only === undefined ? pairPolicies(before, after) : [{ before: only, after: after[0] }];
  const all = pairs.map(({ before: old, after: next }) =>
    comparePolicies(old ? [old] : [], next ? [next] : []),
  );
  const grants = all.map((one) => one.grants);
  return {
    differences: all.flatMap(({ differences }) => differences),
    withoutEffect: all.flatMap(({ withoutEffect }) => withoutEffect),
    proved: all.every(({ proved }) => proved),
    grants: (['more', 'open'] as const).find((one) => grants.includes(one)) ?? 'nothing',
    cut: all.some(({ cut }) => cut),
    unclear: all.flatMap(({ unclear }) => unclear),
    unread: all.some(({ unread }) => unread),
  };
}
