import { countLevels, expandAction, fullName } from '../../../catalog/actions';
import type { AccessLevel, Action } from '../../../catalog/model';
import { fill } from '../../../iam/words';
import type { Words } from '../../../iam/words';
import { ACCESS_LEVEL_WORDS } from '../../accessLevelWords';
import type { HoverContext } from '../context';

const LEVEL: Words = { en: '**{level}** ({count})', ja: '**{level}**（{count} 個）' };
const NAMED: Words = { en: '{level}: {names}', ja: '{level}: {names}' };

/**
 * Names of a level that are written out; those that change something are what a reader looks for. All
 * levels together must not be longer than a hover, of which an editor shows some dozen lines.
 */
const SHOWN: Readonly<Record<AccessLevel, number>> = {
  List: 3,
  Read: 3,
  Write: 6,
  Tagging: 3,
  'Permissions management': 8,
};

/** So many names in all are written out, whatever their levels. */
const FEW = 16;

/**
 * The actions that a pattern matches, a line for each access level, the gravest first: this is what
 * somebody who reviews a policy wants to see. Empty where nothing matches.
 */
export function expansionLines(
  pattern: string,
  { locale, phrases }: HoverContext,
): readonly string[] {
  const actions = expandAction(pattern);
  const oneService = actions.every(({ service }) => service === actions[0]?.service);
  const names = (level: AccessLevel): string[] =>
    actions
      .filter((action) => action.level === level)
      .map((action) => phrases.text.code(oneService ? action.name : fullName(action)));
  // The names of every service say nothing.
  const tooMany = isManyServices(actions);
  return [...countLevels(actions)].reverse().map(([level, count]) => {
    const counted = fill(LEVEL[locale], {
      level: ACCESS_LEVEL_WORDS[level][locale],
      count: count.toLocaleString('en-US'),
    });
    if (tooMany) return counted;
    const folded = phrases.text.fold(names(level), actions.length > FEW ? SHOWN[level] : FEW);
    return fill(NAMED[locale], { level: counted, names: folded });
  });
}

const isManyServices = (actions: readonly Action[]): boolean =>
  new Set(actions.map(({ service }) => service)).size > 8;
