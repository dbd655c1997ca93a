/** The forms in which a date condition can be written. */
export type DateForm =
  /** `2026-04-01` or `2026-04-01T09:00:00Z`: the W3C profile of ISO 8601, from the year on. */
  | 'w3c'
  /** Seconds since 1970. */
  | 'epoch';

const W3C =
  /^(\d{4})(?:-(\d{2})(?:-(\d{2})(?:T(\d{2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/i;

/** The form of a date condition's value; undefined where it is no date. A year alone is W3C. */
export function dateForm(text: string): DateForm | undefined {
  const match = W3C.exec(text);
  if (match !== null) return isCalendarDate(match) ? 'w3c' : undefined;
  return /^\d+(\.\d+)?$/.test(text) ? 'epoch' : undefined;
}

function isCalendarDate(match: RegExpExecArray): boolean {
  const [year = 1, month = 1, day = 1, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map((digits: string | undefined) => (digits === undefined ? undefined : Number(digits)));
  if (month < 1 || month > 12 || day < 1) return false;
  // Day 0 of the next month is the last one of this.
  const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
  // ISO 8601 writes midnight at the end of a day as 24:00, and leap seconds as :60.
  const midnight = hour === 24 && minute === 0 && second === 0;
  return day <= last && (hour < 24 || midnight) && minute < 60 && second <= 60;
}

/**
 * Seconds since 1970 as a W3C date and time in UTC.
 *
 * @returns undefined outside the years 1970 to 9999
 */
export function epochToW3c(seconds: number): string | undefined {
  const milliseconds = Math.floor(seconds * 1000);
  if (milliseconds < 0 || milliseconds >= Date.UTC(10000, 0)) return undefined;
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}
