import type { StringValue } from '../../policy/value';
import type { Effect, Fix } from '../rule';

/** The words of the fixes that put another name in the place of a wrong one. */
export const CHANGE_FIX = {
  change: { en: 'Change to `{name}`', ja: '`{name}` に変更する' },
} as const;

/** The same for the fixes of `renameKeyFix`. */
export const RENAME_FIX = {
  rename: { en: 'Change to `{key}`', ja: '`{key}` に変更する' },
} as const;

/** Some characters of a string that name something. */
interface Place {
  readonly target: StringValue;
  readonly start: number;
  readonly end: number;
}

/**
 * Fixes that write one of these names in the place of a wrong one.
 *
 * @param effect undefined where it is not known; no fix is offered then
 */
export const replaceFixes = (
  { target, start, end }: Place,
  names: readonly string[],
  effect: Effect | undefined,
): readonly Fix<'change'>[] =>
  effect === undefined
    ? []
    : names.map((name) => ({
        title: 'change',
        data: { name },
        effect,
        edits: [{ kind: 'replace-characters', target, start, end, text: name }],
      }));
