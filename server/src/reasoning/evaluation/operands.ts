import { dateForm } from '../../iam/dateValue';

/**
 * What the values of a comparison stand for. A text of another type stands for nothing: it matches
 * nothing, so that a negated operator holds (IAM User Guide, "Condition operators": values that do
 * not match). That a policy holds such a text is for a rule to say.
 */

const NUMBER = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;

/** An integer or decimal; undefined for any other text, also for those that JavaScript takes as numbers. */
export const toNumber = (text: string): number | undefined =>
  NUMBER.test(text) ? Number(text) : undefined;

/** `true` or `false` in any letter case. */
export function toBoolean(text: string): boolean | undefined {
  const word = text.toLowerCase();
  return word === 'true' || word === 'false' ? word === 'true' : undefined;
}

/**
 * Milliseconds since 1970 of a W3C date (UTC where it names no zone) or of seconds since 1970.
 *
 * @returns undefined where the text is no date
 */
export function toTime(text: string): number | undefined {
  const form = dateForm(text);
  if (form === undefined) return undefined;
  if (form === 'epoch') return Number(text) * 1000;
  const [date = '', clock] = text.toUpperCase().split('T');
  const time = Date.parse(clock === undefined ? date : `${date}T${withZone(clock)}`);
  return Number.isNaN(time) ? undefined : time;
}

/** JavaScript takes a time without a zone for local time, and wants a colon in the zone. */
const withZone = (clock: string): string =>
  /Z$|[+-]\d{2}:?\d{2}$/.test(clock) ? clock.replace(/(\d{2})(\d{2})$/, '$1:$2') : `${clock}Z`;
