import type { Call, Stage } from './journey';

/** Whether a call or a stage goes as it should; it may depend on something that is not known. */
export type Outcome = 'passes' | 'fails' | 'unknown';

export function callOutcome({ ok }: Call): Outcome {
  if (ok === undefined) return 'unknown';
  return ok ? 'passes' : 'fails';
}

/** One call that goes wrong is enough for a stage to go wrong. */
export function stageOutcome({ ok, calls }: Stage): Outcome {
  if (!ok) return 'fails';
  return calls.some((call) => call.ok === undefined) ? 'unknown' : 'passes';
}
