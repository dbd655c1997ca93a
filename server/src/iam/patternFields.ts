import { parseAction } from './action';
import { parseArn } from './arn';
import { readPattern } from './pattern';
import type { Pattern, PatternReading } from './pattern';
import { patternCovers } from './patternCover';

/** A pattern that is matched field by field: an action in two, an ARN in six of which the first is fixed. */
export interface PatternFields {
  /** Equal for patterns that match the same. */
  readonly key: string;
  readonly fields: readonly Pattern[];
  /** It matches all there is: `*` as a Resource or an Action. */
  readonly everything: boolean;
}

const ACTION: PatternReading = { wildcards: true, variables: false, ignoreCase: true };

/** Reads an action pattern; undefined where it is neither `*` nor `prefix:name`. */
export function readActionPattern(text: string): PatternFields | undefined {
  const action = parseAction(text);
  if (action === undefined) return undefined;
  return join([action.service, action.name], ACTION, true);
}

/**
 * Reads a resource: `*`, or an ARN with all its fields. Each field is matched on its own. AWS says
 * that an asterisk at the end of a field can also match beyond the colon, so that a pattern covers
 * another one for sure only where each of its fields covers the other's.
 *
 * @param variables policy variables work here (`variablesWork`)
 */
export function readResourcePattern(text: string, variables: boolean): PatternFields | undefined {
  if (/^\*+$/.test(text)) return { key: '*', fields: [], everything: true };
  return readArnPattern(text, variables);
}

/** Reads an ARN pattern as the ARN operators of a condition do. */
export function readArnPattern(text: string, variables: boolean): PatternFields | undefined {
  const arn = parseArn(text);
  if (arn === undefined) return undefined;
  const { partition, service, region, account, resource } = arn;
  const reading = { wildcards: true, variables, ignoreCase: false };
  return join([partition, service, region, account, resource], reading, false);
}

/** Reads a text that is matched as a whole. */
export const readTextPattern = (text: string, reading: PatternReading): PatternFields | undefined =>
  join([text], reading, false);

function join(
  texts: readonly string[],
  reading: PatternReading,
  actions: boolean,
): PatternFields | undefined {
  const fields = texts.flatMap((text) => readPattern(text, reading) ?? []);
  if (fields.length < texts.length) return undefined;
  const everything = actions && texts.every((text) => /^\*+$/.test(text));
  return { key: fields.map(({ key }) => key).join(':'), fields, everything };
}

/** Whether everything that matches `narrow` also matches `wide`. Both are read in the same way. */
export function fieldsCover(wide: PatternFields, narrow: PatternFields): boolean {
  if (wide.everything || wide.key === narrow.key) return true;
  if (narrow.everything || wide.fields.length !== narrow.fields.length) return false;
  return wide.fields.every((field, i) => {
    const other = narrow.fields[i];
    return other !== undefined && patternCovers(field, other);
  });
}
