import { fill } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import type { Statement } from '../../policy/model';
import type { Call } from './journey';

const WORDS = {
  denied: {
    en: '{statement} denies {action} here. Exempt it from that Deny.',
    ja: 'ここでは {statement} が {action} を拒否します。この Deny の対象から除外してください。',
  },
  missing: {
    en: 'No statement allows {action} on {resource} here. Allow it.',
    ja: 'ここでは {resource} に対する {action} を許可するステートメントがありません。許可を追加してください。',
  },
  hole: {
    en: '{statement} allows {action} here. Deny it until MFA is used.',
    ja: 'ここでは {statement} が {action} を許可します。MFA を使うまで拒否してください。',
  },
  undenied: {
    en: 'The gate does not stop {action} here: it is denied only because no policy allows it yet. Let the gate deny it.',
    ja: 'ここではゲートが {action} を止めません。許可するポリシーがまだないために拒否されるだけです。ゲートで拒否してください。',
  },
  unknown: {
    en: 'Whether {action} is allowed here depends on what the policy does not say.',
    ja: 'ここで {action} が許可されるかどうかは、ポリシーだけでは決まりません。',
  },
  unnamed: { en: 'Statement {number}', ja: 'ステートメント {number}' },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * What to change where a call has another answer than it should, or is a hole in the gate; undefined
 * where there is nothing to change.
 */
export function adviceOn(call: Call, holes: ReadonlySet<Call>): Words | undefined {
  const { action, resource, ok, expected, authorization } = call;
  const isHole = holes.has(call);
  if (ok === true && !isHole) return undefined;
  const [decisive] = authorization.decidedBy;
  const template = isHole ? WORDS.undenied : templateFor(ok, expected, decisive !== undefined);
  const say = (locale: keyof Words): string =>
    fill(template[locale], {
      action,
      resource,
      statement: decisive === undefined ? '' : statementName(decisive.statement, locale),
    });
  return { en: say('en'), ja: say('ja') };
}

function templateFor(
  ok: Call['ok'],
  expected: Call['expected'],
  hasStatement: boolean,
): (typeof WORDS)[keyof typeof WORDS] {
  if (ok === undefined) return WORDS.unknown;
  if (expected === 'denied') return WORDS.hole;
  return hasStatement ? WORDS.denied : WORDS.missing;
}

/** A statement as people find it: by its Sid, or by its place. */
export const statementName = ({ sid, index }: Statement, locale: Locale): string =>
  sid?.text ?? fill(WORDS.unnamed[locale], { number: String(index + 1) });
