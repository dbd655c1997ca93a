/**
 * What a code action carries until its edits are asked for: which fix of which finding it is, in
 * which version of the text.
 */
export interface FixData {
  readonly uri: string;
  readonly version: number;
  readonly rule: string;
  /** Position of the finding among those of the text. */
  readonly finding: number;
  /** Position of the fix among those of the finding. */
  readonly fix: number;
}

/** Reads the data back from a client, which may send anything. */
export function readFixData(data: unknown): FixData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, version, rule, finding, fix } = data as Partial<Record<keyof FixData, unknown>>;
  const whole =
    typeof uri === 'string' &&
    typeof version === 'number' &&
    typeof rule === 'string' &&
    typeof finding === 'number' &&
    typeof fix === 'number';
  return whole ? { uri, version, rule, finding, fix } : undefined;
}
