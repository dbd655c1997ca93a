import type { Principals, Statement } from '../../policy/model';
import type { Truth } from '../truth';
import type { Speaking } from './grants';

/** The statements that have a say for some principals. */
export interface Sides {
  readonly principals: Principals | undefined;
  readonly allows: readonly Statement[];
  readonly denies: readonly Deny[];
}

export interface Deny {
  readonly statement: Statement;
  /** False for a statement whose Effect is not known. */
  readonly sure: boolean;
}

/** The statements that speak about something, or may do so. */
export const withTruth = (
  statements: readonly Statement[],
  speaksOf: (statement: Statement) => Truth,
): readonly Speaking[] =>
  statements.flatMap((statement) => {
    const speaks = speaksOf(statement);
    return speaks === 'no' ? [] : [{ statement, speaks }];
  });

/** The same for denials; one whose Effect is not known only may deny. */
export const deniesWith = (
  denies: readonly Deny[],
  speaksOf: (statement: Statement) => Truth,
): readonly Speaking[] =>
  denies.flatMap(({ statement, sure }) => {
    const speaks = speaksOf(statement);
    return speaks === 'no' ? [] : [{ statement, speaks: sure ? speaks : 'unknown' }];
  });
