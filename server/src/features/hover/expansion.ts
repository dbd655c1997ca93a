import { countLevels, expandAction, fullName } from '../../catalog/actions';
import type { AccessLevel, Action } from '../../catalog/model';
import type { Words } from '../../iam/words';
import { ACCESS_LEVEL_WORDS } from '../accessLevelWords';
import type { HoverContext } from './context';
import type { Table } from './page';

const COLUMNS: Readonly<Record<keyof Words, readonly string[]>> = {
  en: ['Access level', 'Actions', 'Which'],
  ja: ['アクセスレベル', '数', 'アクション'],
};

/** Names of a level that are written out; those that change something are what a reader looks for. */
const SHOWN: Readonly<Record<AccessLevel, number>> = {
  List: 5,
  Read: 5,
  Write: 10,
  Tagging: 4,
  'Permissions management': 14,
};

/** The gravest first: this is what somebody who reviews a policy wants to see. */
export function expansionTable(
  pattern: string,
  { locale, phrases }: HoverContext,
): Table | undefined {
  const actions = expandAction(pattern);
  if (actions.length === 0) return undefined;
  const oneService = actions.every(({ service }) => service === actions[0]?.service);
  const names = (level: AccessLevel): string[] =>
    actions
      .filter((action) => action.level === level)
      .map((action) => phrases.text.code(oneService ? action.name : fullName(action)));
  const levels = [...countLevels(actions)].reverse();
  // The names of every service say nothing.
  const tooMany = isManyServices(actions);
  return {
    columns: COLUMNS[locale].slice(0, tooMany ? 2 : 3),
    rows: levels.map(([level, count]) => [
      ACCESS_LEVEL_WORDS[level][locale],
      count.toLocaleString('en-US'),
      ...(tooMany ? [] : [phrases.text.fold(names(level), SHOWN[level])]),
    ]),
  };
}

const isManyServices = (actions: readonly Action[]): boolean =>
  new Set(actions.map(({ service }) => service)).size > 8;
