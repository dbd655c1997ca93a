import { MFA_STATES } from '../../../../iam/mfa';
import type { MfaOutcome } from '../../../mfaCondition';
import type { EffectReading, MfaPhrases } from '../phrases';

export const mfa: MfaPhrases = {
  caller: (state, justNow) =>
    ({
      absent: 'Long-term access keys (CLI, SDK)',
      false: 'Console session or temporary credentials without MFA',
      true: justNow ? 'Session just after MFA' : 'Session after MFA',
    })[state],
  keyValue: (state) => (state === 'absent' ? 'absent' : `\`${state}\``),
  result: (effect, applies, conditional) => {
    if (applies === 'unknown') return 'depends on a value filled in later';
    const [yes, no] = results(effect);
    if (applies === 'no') return no;
    return conditional ? `${yes}, if the other conditions hold too` : yes;
  },
  when: (effect, outcome) => when(effect, outcome),
  columns: ['Who calls', 'MFA key', 'This statement'],
};

const results = (effect: EffectReading): readonly [yes: string, no: string] => {
  if (effect === 'Allow') return ['**allowed**', 'not allowed by this statement'];
  if (effect === 'Deny') return ['**denied**', 'not denied by this statement'];
  return ['applies', 'does not apply'];
};

/** By the states in which the statement applies. */
const WHEN: ReadonlyMap<string, readonly [allow: string, deny: string]> = new Map([
  [
    '',
    [
      'but never, since its MFA condition cannot hold',
      'but never, since its MFA condition cannot hold',
    ],
  ],
  [
    'absent',
    ['only with long-term access keys', 'with long-term access keys (not in sessions without MFA)'],
  ],
  [
    'false',
    ['only in sessions without MFA', 'in sessions without MFA (not with long-term access keys)'],
  ],
  ['true', ['only with MFA', 'once MFA is used']],
  ['absent,false', ['only without MFA', 'until MFA is used']],
  [
    'absent,true',
    ['with MFA, and with long-term access keys', 'with MFA, and with long-term access keys'],
  ],
  [
    'false,true',
    [
      'only with temporary credentials, with or without MFA',
      'with temporary credentials, with or without MFA',
    ],
  ],
  ['absent,false,true', ['', '']],
]);

function when(effect: EffectReading, outcome: MfaOutcome): string {
  if (MFA_STATES.some((state) => outcome[state] === 'unknown')) {
    return 'depending on MFA in a way that is filled in later';
  }
  const states = MFA_STATES.filter((state) => outcome[state] === 'yes').join(',');
  const [allow, deny] = WHEN.get(states) ?? ['', ''];
  return effect === 'Deny' ? deny : allow;
}
