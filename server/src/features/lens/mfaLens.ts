import { say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { Range } from '../../policy/range';
import { journeyAlone } from '../../reasoning/journey/alone';
import type { Outcome } from '../../reasoning/journey/outcome';
import { isAboutMfa } from './isAboutMfa';
import { tellingStages } from './tellingStages';
import type { SummaryStage } from './tellingStages';

/** A few words above a policy. */
export interface PolicyLens {
  readonly title: string;
  /** Where the policy begins. */
  readonly range: Range;
}

const NAMES: Readonly<Record<SummaryStage, Words>> = {
  'enrol-virtual-device': { en: 'enrol', ja: '登録' },
  'first-sign-in': { en: 'first password change', ja: '初回パスワード変更' },
  'gate-holds': { en: 'gate', ja: 'ゲート' },
  'gate-cannot-be-bypassed': { en: 'no bypass', ja: '迂回防止' },
};

const MARKS: Readonly<Record<Outcome, string>> = { passes: '✓', fails: '✗', unknown: '?' };

/**
 * The MFA journey in one line, for a policy that is about MFA: what a user goes through who has this
 * policy alone. Stages that the policy has no word on are left out.
 */
export function mfaLens(document: PolicyDocument, locale: Locale): PolicyLens | undefined {
  if (!isAboutMfa(document)) return undefined;
  const stages = tellingStages(document, journeyAlone(document));
  // A policy about passwords alone is none about MFA.
  if (stages.every(([name]) => name === 'first-sign-in')) return undefined;
  const summary = stages
    .map(([name, outcome]) => `${say(NAMES[name], locale)} ${MARKS[outcome]}`)
    .join(' · ');
  return {
    title: `MFA: ${summary}`,
    range: { start: document.policy.range.start, end: document.policy.range.start },
  };
}
