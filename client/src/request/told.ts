import type { RequestAnswer } from '../../../server/src/service/tryRequest';
import type { Tone } from './highlight';

/** What of an answer is shown in the text. */
export interface Told {
  readonly ranges: readonly RequestAnswer['policyRange'][];
  readonly tone: Tone;
}

const TONES: Readonly<Record<RequestAnswer['decision'], Tone>> = {
  allowed: 'allowed',
  'explicitly-denied': 'denied',
  'implicitly-denied': 'open',
  unknown: 'open',
};

/**
 * The statements that an answer comes from: those that decide, or on which it depends, or that nearly
 * match. Where none has to do with it, the line with which the policy begins.
 */
export function toldBy({ decision, statements, policyRange }: RequestAnswer): Told {
  const telling = statements.filter(({ part }) => part !== 'other').map(({ range }) => range);
  const { start } = policyRange;
  return {
    ranges: telling.length > 0 ? telling : [{ start, end: start }],
    tone: TONES[decision],
  };
}
