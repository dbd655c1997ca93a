import type { Refactoring } from './refactoring';
import { refactoring as addMfaGate } from './add-mfa-gate';
import { refactoring as addSids } from './add-sids';
import { refactoring as expandWildcard } from './expand-wildcard';
import { refactoring as extractBehindMfa } from './extract-behind-mfa';
import { refactoring as invertActions } from './invert-actions';
import { refactoring as listToString } from './list-to-string';
import { refactoring as mergeStatements } from './merge-statements';
import { refactoring as requireMfa } from './require-mfa';
import { refactoring as shrinkActions } from './shrink-actions';
import { refactoring as sortValues } from './sort-values';
import { refactoring as splitStatement } from './split-statement';
import { refactoring as stringToList } from './string-to-list';

/** Every refactoring, in the order in which a menu offers them: what changes most comes first. */
export const REFACTORINGS: readonly Refactoring[] = [
  expandWildcard,
  shrinkActions,
  invertActions,
  splitStatement,
  mergeStatements,
  extractBehindMfa,
  requireMfa,
  addMfaGate,
  sortValues,
  addSids,
  stringToList,
  listToString,
];
