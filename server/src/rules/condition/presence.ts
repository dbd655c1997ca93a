import { conditionText } from '../../policy/model';
import type { Condition } from '../../policy/model';

/** The condition compares with `*` alone, and so only asks whether the key is there. */
export const asksForPresence = ({ values }: Condition): boolean =>
  values.length > 0 && values.every((value) => /^\*+$/.test(conditionText(value) ?? ''));
