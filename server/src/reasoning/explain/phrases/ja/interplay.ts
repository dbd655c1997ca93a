import { complementOf } from '../../reading/complement';
import type { RestrictedBy } from '../../explanation';
import { losesOnly } from '../../losesOnly';
import type { InterplayPhrases } from '../phrases';
import { conditions } from './conditions';
import { named, reference } from './reference';
import { sentence } from './sentence';
import { text } from './text';

export const interplay: InterplayPhrases = {
  restrictedBy: (by) => {
    const { left, otherwise } = whatIsLeft(by);
    const reason = sentence`（${otherwise}${named(by.statement)}が拒否するため）`;
    if (by.whole) return `${left}${reason}。`;
    const denied = text.fold(by.denied.map(text.code));
    if (losesOnly(by)) return sentence`${denied}は、${left}${reason}。`;
    const kept = text.fold(by.kept.map(text.code));
    return sentence`${denied}は、${left}${reason}。影響を受けないもの: ${kept}`;
  },
  moreRestrictions: (count) =>
    `ほか ${String(count)} 個の Deny ステートメントも、条件によって制限しています。`,
  coveredBy: (effect, { statement, same }) => {
    if (same) return sentence`冗長です: ${reference(statement)}と同じ内容です。`;
    const verb = effect === 'Allow' ? '許可' : '拒否';
    return sentence`冗長です: ${reference(statement)}がすでにすべて${verb}しています。`;
  },
  neverApplies: (readings) => {
    const key = text.code(readings[0]?.key ?? '');
    const operators = text.codes(readings.map(({ operator }) => operator));
    return sentence`適用されることはありません: ${key}に対する${operators}を同時に満たすリクエストはありません。`;
  },
};

/** As many conditions as make a sentence that one can follow. */
const FEW = 3;

/** Where an Allow is left: said by what must hold, else by what must not. */
function whatIsLeft({ unless }: RestrictedBy): {
  readonly left: string;
  readonly otherwise: string;
} {
  const needed = unless.flatMap((one) => complementOf(one) ?? []);
  if (needed.length < unless.length || needed.length > FEW) {
    const clauses = unless.map(conditions.clause);
    return { left: `${join(clauses, '、かつ')}場合は使えません`, otherwise: '' };
  }
  const clauses = needed.map(conditions.clause);
  return {
    left: `${join(clauses, '場合、または')}場合だけ使えます`,
    otherwise: 'それ以外では',
  };
}

const join = (clauses: readonly string[], between: string): string =>
  clauses.reduce((before, clause) => sentence`${before}${between}${clause}`);
