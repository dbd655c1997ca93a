import { complementOf } from '../../reading/complement';
import type { RestrictedBy } from '../../explanation';
import { losesOnly } from '../../losesOnly';
import type { InterplayPhrases } from '../phrases';
import { conditions } from './conditions';
import { named, reference } from './reference';
import { text } from './text';

export const interplay: InterplayPhrases = {
  restrictedBy: (by) => {
    const { left, then } = whatIsLeft(by);
    const pronoun = by.whole || by.denied.length === 1 ? 'it' : 'them';
    const because = `because ${named(by.statement)} denies ${pronoun} ${then}.`;
    if (by.whole) return `${left}, ${because}`;
    const denied = `${left}: ${text.fold(by.denied.map(text.code))}, ${because}`;
    if (losesOnly(by)) return denied;
    return `${denied} Not affected: ${text.fold(by.kept.map(text.code))}.`;
  },
  moreRestrictions: (count) => `${String(count)} more Deny statements restrict it by conditions.`,
  coveredBy: (effect, { statement, same }) => {
    if (same) return `Adds nothing: ${reference(statement)} says the same.`;
    const verb = effect === 'Allow' ? 'allows' : 'denies';
    return `Adds nothing: ${reference(statement)} ${verb} all of it already.`;
  },
  neverApplies: (readings) => {
    const key = text.code(readings[0]?.key ?? '');
    const operators = text.codes(readings.map(({ operator }) => operator));
    return `Never applies: no request meets ${operators} on ${key} together.`;
  },
};

/** As many conditions as make a sentence that one can follow. */
const FEW = 3;

/** Where an Allow is left: said by what must hold, else by what must not. */
function whatIsLeft({ unless }: RestrictedBy): { readonly left: string; readonly then: string } {
  const needed = unless.flatMap((one) => complementOf(one) ?? []);
  if (needed.length < unless.length || needed.length > FEW) {
    return { left: `Not when ${unless.map(conditions.clause).join(', and ')}`, then: 'then' };
  }
  const clauses = needed.map(conditions.clause);
  return { left: `Only when ${clauses.join(', or when ')}`, then: 'otherwise' };
}
