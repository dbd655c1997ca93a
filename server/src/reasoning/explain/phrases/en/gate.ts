import type { MfaState } from '../../../../iam/mfa';
import type { Cancelled, CancelledBy } from '../../explanation';
import { losesOnly } from '../../losesOnly';
import type { GatePhrases } from '../phrases';
import { named, reference } from './reference';
import { text } from './text';

export const gate: GatePhrases = {
  notAction: (effect) =>
    effect === 'Deny'
      ? '`NotAction` under `Deny`: whatever is *not* listed is denied. The listed actions are only spared, not allowed: they still need an Allow.'
      : '`NotAction` under `Allow`: every action of every service but the listed ones, those that AWS adds later included.',
  cancels: (cancelled, states, conditional) => {
    const say = (words: string): string => sentence([...circumstances(states, conditional), words]);
    const whole = cancelled.filter((one) => one.whole).map(({ statement }) => reference(statement));
    const parts = cancelled.filter((one) => !one.whole);
    const verb = whole.length === 1 ? 'has' : 'have';
    return [
      ...(whole.length === 0 ? [] : [say(`${text.fold(whole)} ${verb} no effect`)]),
      ...parts.slice(0, LONGEST).map((one) => say(part(one))),
      ...(parts.length > LONGEST
        ? [say(`${String(parts.length - LONGEST)} more statements keep only a part`)]
        : []),
    ];
  },
  staysPossible: (actions) =>
    `Possible without MFA (exempt here and allowed by this policy): ${text.fold(actions.map(text.code))}.`,
  exemptOnly: (actions) =>
    `Exempt, but allowed by no statement of this policy: ${text.fold(actions.map(text.code))}.`,
  sessionToken: '`sts:GetSessionToken` is exempt too; it needs no Allow.',
  otherPolicies: (states) =>
    sentence([
      ...circumstances(states, false),
      'every other policy of the same user is without effect too, except for the exempt actions',
    ]),
  openWithMfa: 'Once MFA is used this statement does nothing: the Allow statements decide.',
  gap: (state) =>
    state === 'absent'
      ? 'Long-term access keys get past it: their requests lack the MFA key, and the condition does not hold.'
      : 'Console sessions without MFA get past it: the MFA key is there, and the condition does not hold.',
  cancelledBy: (by) => cancelledBy(by),
};

/** As many statements as are named that keep a part; more are counted. */
const LONGEST = 8;

/** By the states in which a denial applies; nothing to say for one that does not ask for MFA. */
const WHEN: ReadonlyMap<string, string> = new Map([
  ['absent', 'with long-term access keys'],
  ['false', 'in sessions without MFA'],
  ['true', 'once MFA is used'],
  ['absent,false', 'until MFA is used'],
  ['absent,true', 'with MFA, and with long-term access keys'],
  ['false,true', 'with temporary credentials'],
]);

const circumstances = (states: readonly MfaState[], conditional: boolean): readonly string[] => {
  const when = WHEN.get(states.join(','));
  return [
    ...(when === undefined ? [] : [when]),
    ...(conditional ? ['while its other conditions hold'] : []),
  ];
};

const sentence = (pieces: readonly string[]): string => {
  const joined = `${pieces.join(', ')}.`;
  return joined.charAt(0).toUpperCase() + joined.slice(1);
};

const part = (cancelled: Cancelled): string => {
  const name = reference(cancelled.statement);
  return losesOnly(cancelled)
    ? `${name} loses ${text.fold(cancelled.denied.map(text.code))}`
    : `${name} keeps only ${text.fold(cancelled.kept.map(text.code))}`;
};

/** What is left of an Allow, by the states in which it is denied. */
const LEFT: ReadonlyMap<string, string> = new Map([
  ['absent', 'Not with long-term access keys'],
  ['false', 'Not in sessions without MFA'],
  ['true', 'Only without MFA'],
  ['absent,false', 'Only with MFA'],
  ['absent,true', 'Only in sessions without MFA'],
  ['false,true', 'Only with long-term access keys'],
  ['absent,false,true', 'Without effect'],
]);

function cancelledBy(by: CancelledBy): string {
  const left = LEFT.get(by.states.join(',')) ?? 'Restricted';
  const otherwise = by.states.length === 3 ? '' : ' otherwise';
  const conditional = by.conditional ? ', while its other conditions hold' : '';
  const pronoun = by.whole || by.denied.length === 1 ? 'it' : 'them';
  const because = `because ${named(by.statement)} denies ${pronoun}${otherwise}${conditional}.`;
  if (by.whole) return `${left}, ${because}`;
  const denied = `${left}: ${text.fold(by.denied.map(text.code))}, ${because}`;
  if (losesOnly(by)) return denied;
  return `${denied} Not affected: ${text.fold(by.kept.map(text.code))}.`;
}
