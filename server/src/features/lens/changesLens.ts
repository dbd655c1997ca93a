import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { comparePolicies } from '../../reasoning/comparison/compare';
import type { Comparison } from '../../reasoning/comparison/difference';
import { QUICK } from '../../reasoning/comparison/effort';
import type { PolicyPair } from '../change/pairPolicies';
import { summaryLine } from '../change/summaryLine';
import type { PolicyLens } from './mfaLens';

/**
 * What has become of a policy's access since the last commit, in one line; nothing where its text is
 * the same. Large policies are not compared while somebody types: the line says that they changed.
 */
export function changesLens({ before, after }: PolicyPair, locale: Locale): PolicyLens | undefined {
  if (after === undefined || before?.text === after.text) return undefined;
  const { start } = after.policy.range;
  return { title: summaryLine(compare(before, after), locale), range: { start, end: start } };
}

const NOTHING = {};
const known = new WeakMap<PolicyDocument, WeakMap<object, Comparison>>();

/** Lenses are asked for again and again. */
function compare(before: PolicyDocument | undefined, after: PolicyDocument): Comparison {
  const own = known.get(after) ?? new WeakMap<object, Comparison>();
  known.set(after, own);
  const key = before ?? NOTHING;
  const found = own.get(key) ?? comparePolicies(before ? [before] : [], [after], QUICK);
  own.set(key, found);
  return found;
}
