import type { MfaState } from '../../iam/mfa';
import type { Words } from '../../iam/words';
import type { Decision } from '../evaluate';

/** How a request comes, for people: by what AWS knows of MFA in it (facts/mfa.md, "The condition key"). */
export const MFA_STATE_WORDS: Readonly<Record<MfaState, Words>> = {
  absent: { en: 'access keys', ja: 'アクセスキー' },
  false: { en: 'console without MFA', ja: 'MFA なしのコンソール' },
  true: { en: 'with MFA', ja: 'MFA あり' },
};

/** What AWS answers, for people. */
export const DECISION_WORDS: Readonly<Record<Decision, Words>> = {
  allowed: { en: 'allowed', ja: '許可' },
  'implicitly-denied': { en: 'denied (nothing allows it)', ja: '拒否（許可なし）' },
  'explicitly-denied': { en: 'denied', ja: '拒否' },
  unknown: { en: 'not known', ja: '不明' },
};
