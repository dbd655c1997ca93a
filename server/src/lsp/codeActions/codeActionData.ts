import { Range } from 'vscode-languageserver';

/** What a code action carries until its edits are asked for, bound to a version of the text. */
interface ActionData {
  readonly uri: string;
  readonly version: number;
}

/** Which fix of which finding it is. */
export interface FixData extends ActionData {
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

/** Which refactoring of which selection it is. */
export interface RefactoringData extends ActionData {
  readonly selection: Range;
  /** Position among those that are offered there. */
  readonly refactoring: number;
}

/** The same for a refactoring. */
export function readRefactoringData(data: unknown): RefactoringData | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, version, selection, refactoring } = data as Partial<
    Record<keyof RefactoringData, unknown>
  >;
  const whole =
    typeof uri === 'string' &&
    typeof version === 'number' &&
    Range.is(selection) &&
    typeof refactoring === 'number';
  return whole ? { uri, version, selection, refactoring } : undefined;
}
