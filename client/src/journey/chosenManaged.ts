import type { MfaJourneyResult } from '../../../server/src/lsp/protocol/mfaJourney';
import type { Subject } from './askJourney';

type Attached = Pick<MfaJourneyResult['attached'][number], 'id' | 'managed' | 'as' | 'state'>;

/** The AWS managed policies that grant permissions now: chosen by the user, or coming along. */
export const presentOf = (
  { managed }: Pick<Subject, 'managed'>,
  attached: readonly Attached[],
): readonly string[] => [
  ...managed,
  ...coming(attached).flatMap(({ name, state }) => (state === 'counted' ? [name] : [])),
];

/**
 * Makes others of them present: what comes along and is not among them is left out, what was left out
 * comes back, and all that does not come along is the user's choice.
 */
export function changeTo(
  chosen: readonly string[],
  { without }: Pick<Subject, 'without'>,
  attached: readonly Attached[],
): Pick<Subject, 'managed' | 'without'> {
  const all = coming(attached);
  const back = new Set(all.flatMap(({ name, id }) => (chosen.includes(name) ? [id] : [])));
  const left = all.flatMap(({ name, id, state }) =>
    state === 'counted' && !chosen.includes(name) ? [id] : [],
  );
  return {
    managed: chosen.filter((name) => !all.some((one) => one.name === name)),
    without: [...without.filter((id) => !back.has(id)), ...left],
  };
}

/** Policies of AWS that come along to grant permissions: a permissions boundary is another matter. */
const coming = (attached: readonly Attached[]) =>
  attached.flatMap(({ managed: name, as, ...one }) =>
    name !== null && as === 'permissions' ? [{ ...one, name }] : [],
  );
