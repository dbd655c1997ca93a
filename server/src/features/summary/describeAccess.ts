import { ACCESS_LEVEL_WORDS } from '../accessLevelWords';
import type { Locale } from '../../iam/words';
import { phrasesIn } from '../../reasoning/explain/phrases/index';
import { readActions } from '../../reasoning/explain/reading/readActions';
import type { AccessRow, LevelAccess } from '../../reasoning/summary/summary';
import { isTakenAway } from '../../reasoning/summary/summarize';
import { capitalised } from '../hover/capitalised';
import type { Side } from './describeTerms';
import { summaryPhrases } from './phrases';

/** So few actions are named rather than counted. */
const FEW = 3;

/** The words for how far a row reaches. */
export interface AccessWords {
  /** With numbers, or names where they are few: "Full: List, Read; Limited: Write 2/74". */
  readonly access: string;
  /** Without, as several services have them in common: "Full: List, Read; Limited: Write". */
  readonly levels: string;
}

/** How far a row reaches, in the terms of the console. */
export function describeAccess(row: AccessRow, side: Side, locale: Locale): AccessWords {
  const { levels } = row;
  const whole = describeWhole(row, side, locale);
  if (whole !== undefined) return { access: whole, levels: whole };
  const { text } = phrasesIn(locale);
  const label = ({ level }: LevelAccess): string => ACCESS_LEVEL_WORDS[level][locale];
  const few = levels.flatMap((level) => level.actions).length <= FEW;
  const counted = (level: LevelAccess): string =>
    few
      ? `${label(level)} ${text.codes(level.actions)}`
      : `${label(level)} ${String(level.actions.length)}/${String(level.total)}`;
  return {
    access: listLevels(levels, label, counted, locale),
    levels: listLevels(levels, label, label, locale),
  };
}

function listLevels(
  levels: readonly LevelAccess[],
  label: (level: LevelAccess) => string,
  limited: (level: LevelAccess) => string,
  locale: Locale,
): string {
  const phrases = summaryPhrases(locale);
  const of = (extent: 'full' | 'limited' | 'unknown', tell: (level: LevelAccess) => string) => {
    const some = levels.filter((level) => level.extent === extent && isTold(level));
    return some.length === 0 ? [] : [phrases.extent(extent, some.map(tell))];
  };
  return [...of('full', label), ...of('limited', limited), ...of('unknown', label)].join(
    phrases.levelSeparator,
  );
}

/** What is said of all levels at once; undefined where they differ. */
function describeWhole(row: AccessRow, side: Side, locale: Locale): string | undefined {
  const phrases = summaryPhrases(locale);
  const { actions } = phrasesIn(locale);
  const { scope, levels, unlisted, statements } = row;
  if (scope.kind === 'unknown') return phrases.dependsOnActions;
  if (isTakenAway(row)) return phrases.takenAway;
  if (scope.kind === 'all-but') {
    const selection = statements[0]?.actions;
    return selection === undefined ? '' : capitalised(actions.summary(readActions(selection)));
  }
  if (unlisted.length > 0 && !levels.some(({ extent }) => extent !== 'none'))
    return phrases.unlisted(unlisted);
  if (levels.every(({ extent }) => extent === 'full'))
    return side === 'denied' ? phrases.allActions : phrases.fullAccess;
  const except = levels.flatMap(({ denied }) => denied);
  if (except.length <= FEW && levels.every(isFullButForDenied))
    return phrases.fullExcept(except.map(nameWith(scope.kind === 'service' ? scope.prefix : '')));
  return undefined;
}

/** A level of which all that is unknown is told by a row of its own says nothing. */
const isTold = ({ extent, unsure, total }: LevelAccess): boolean =>
  extent !== 'unknown' || unsure.length > 0 || total === 0;

const isFullButForDenied = ({ extent, actions, denied, total }: LevelAccess): boolean =>
  extent === 'full' || (denied.length > 0 && actions.length + denied.length === total);

const nameWith =
  (prefix: string) =>
  (name: string): string =>
    `${prefix}:${name}`;
