import { fill, joinWords } from '../../iam/words';
import type { Locale, WordData, Words } from '../../iam/words';
import type { Statement } from '../../policy/model';
import type { Layer } from '../evaluation/judgement';
import type { Call } from './journey';
import { nearMiss } from './nearMiss';
import type { NearMiss } from './nearMiss';

const WORDS = {
  denied: {
    en: '{statement} denies {action} here. Exempt it from that Deny.',
    ja: 'ここでは {statement} が {action} を拒否します。この Deny の対象から除外してください。',
  },
  missing: {
    en: 'No statement allows {action} on {resource} here. Allow it.',
    ja: 'ここでは {resource} に対する {action} を許可するステートメントがありません。許可を追加してください。',
  },
  legacyDevice: {
    en: '{statement} allows {action} only on a device with the name of its user (`{legacy}`), as devices had until November 2022. Allow it on `{better}`.',
    ja: '{statement} が {action} を許可しているのは、2022 年 11 月までのようにユーザーと同じ名前のデバイス（`{legacy}`）だけです。`{better}` に対して許可してください。',
  },
  otherResource: {
    en: '{statement} allows {action}, but not on {resource}. Allow it there, too.',
    ja: '{statement} は {action} を許可していますが、{resource} は対象外です。このリソースに対しても許可してください。',
  },
  otherCondition: {
    en: '{statement} allows {action}, but its condition on {key} does not hold here. Allow it without that condition.',
    ja: '{statement} は {action} を許可していますが、ここでは {key} の条件が満たされません。この条件なしで許可してください。',
  },
  outsideBoundary: {
    en: 'The permissions boundary does not allow {action} on {resource} here. Allow it there, too.',
    ja: 'ここではアクセス許可の境界が {resource} に対する {action} を許可しません。境界でも許可してください。',
  },
  outsideScp: {
    en: 'The SCP does not allow {action} on {resource} here. Allow it there, too.',
    ja: 'ここでは SCP が {resource} に対する {action} を許可しません。SCP でも許可してください。',
  },
  notAdmitted: {
    en: 'The trust policy does not let the user {user} of account {account} assume the role {resource} here. Admit the user in its Principal, or correct its conditions.',
    ja: 'ここでは、信頼ポリシーがアカウント {account} のユーザー {user} にロール {resource} の引き受けを許可していません。Principal で許可するか、条件を見直してください。',
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
  unread: {
    en: 'Whether {action} is allowed here depends on {policies}, whose text is not known here.',
    ja: 'ここで {action} が許可されるかどうかは {policies} によりますが、その内容が分かりません。',
  },
  unnamed: { en: 'Statement {number}', ja: 'ステートメント {number}' },
} as const satisfies Readonly<Record<string, Words>>;

/**
 * What to change where a call has another answer than it should, or is a hole in the gate; undefined
 * where there is nothing to change.
 */
export function adviceOn(call: Call): Words | undefined {
  if (call.outcome === 'passes' || call.outcome === 'not-needed') return undefined;
  const { action, resource, role } = call;
  const { words, statement, data } = remedyFor(call);
  const { name: user = '', account = '' } = role?.call.caller ?? {};
  const say = (locale: keyof Words): string =>
    fill(words[locale], {
      action,
      resource,
      user,
      account,
      policies: joinWords(
        call.unread.map(({ name = '' }) => name),
        locale,
      ),
      statement: statement === undefined ? '' : statementName(statement, locale),
      ...data,
    });
  return { en: say('en'), ja: say('ja') };
}

interface Remedy {
  readonly words: Words;
  /** The statement that it is about. */
  readonly statement?: Statement | undefined;
  readonly data?: WordData;
}

function remedyFor({ outcome, expected, isHole, authorization, unread }: Call): Remedy {
  const statement = authorization.decidedBy[0]?.statement;
  if (outcome === 'unknown') return { words: unread.length > 0 ? WORDS.unread : WORDS.unknown };
  if (isHole) return { words: WORDS.undenied };
  if (expected === 'denied') return { words: WORDS.hole, statement };
  if (statement !== undefined) return { words: WORDS.denied, statement };
  // Whom a trust policy does not admit is helped by nothing else.
  const missing = new Set(authorization.missing.map(({ layer }) => layer));
  const layer = MISSING.find(([one]) => missing.has(one));
  const near = layer?.[0] === 'identity' ? nearMiss(authorization) : undefined;
  return near === undefined ? { words: layer?.[1] ?? WORDS.missing } : remedyForNearMiss(near);
}

function remedyForNearMiss(near: NearMiss): Remedy {
  const { statement } = near;
  switch (near.why) {
    case 'legacy-device': {
      const { legacy, better } = near;
      return { words: WORDS.legacyDevice, statement, data: { legacy, better } };
    }
    case 'condition':
      return { words: WORDS.otherCondition, statement, data: { key: near.key } };
    case 'resource':
      return { words: WORDS.otherResource, statement };
  }
}

const MISSING: readonly (readonly [Layer, Words])[] = [
  ['resource', WORDS.notAdmitted],
  ['identity', WORDS.missing],
  ['boundary', WORDS.outsideBoundary],
  ['scp', WORDS.outsideScp],
];

/** A statement as people find it: by its Sid, or by its place. */
export const statementName = ({ sid, index }: Statement, locale: Locale): string =>
  sid?.text ?? fill(WORDS.unnamed[locale], { number: String(index + 1) });
