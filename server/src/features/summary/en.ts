import { joinWords } from '../../iam/words';
import { phrasesIn } from '../../reasoning/explain/phrases/index';
import type { SummaryPhrases } from './phrases';

const { text } = phrasesIn('en');

/** Names of services that are written out. */
const NAMED = 3;

export const en: SummaryPhrases = {
  allowed: {
    grants: 'What it allows',
    'lets-through': 'What it lets through, where another policy allows it',
    'to-whom': 'What it allows, and to whom',
    assume: 'Who can assume the role',
  },
  denied: 'What it denies, whatever another policy allows',
  onAll: ', on all resources',
  allowsNothing: 'It allows nothing by itself.',
  columns: {
    service: 'Service',
    access: 'Access',
    who: 'Who',
    resource: 'Resource',
    when: 'When',
  },
  allServices: (except) =>
    except.length === 0 ? 'All services' : `All services except ${text.fold(except, NAMED)}`,
  unknownService: '?',
  fullAccess: '**Full access**',
  allActions: '**All actions**',
  fullExcept: (actions) => `**Full access** except ${text.codes(actions)} (denied)`,
  extent: (extent, levels) =>
    `**${{ full: 'Full', limited: 'Limited', unknown: '?' }[extent]}**: ${levels.join(', ')}`,
  takenAway: '**Denied**',
  takenAwayBecause: 'A Deny takes all of it away',
  unlisted: (actions) => `${text.fold(actions.map(text.code), NAMED)} (not in AWS's reference)`,
  dependsOnActions: 'Depends on actions that are filled in later',
  allResources: 'All resources',
  ownResource: 'The resource itself',
  severalResources: (count) => `Multiple (${String(count)})`,
  onlyMfa: {
    '': '',
    true: '**Only with MFA**',
    absent: 'Only with long-term access keys',
    false: 'Only in sessions without MFA',
    'absent,false': 'Only without MFA',
    'absent,true': 'With MFA, and with access keys **without MFA**',
    'false,true': 'Only with temporary credentials',
  },
  withMfa: {
    '': '',
    true: '**With MFA**',
    absent: 'With long-term access keys',
    false: 'In sessions without MFA',
    'absent,false': 'Without MFA',
    'absent,true': 'With MFA, and with access keys **without MFA**',
    'false,true': 'With temporary credentials',
  },
  deniedMfa: {
    '': '',
    true: 'With MFA',
    absent: 'With long-term access keys',
    false: 'In sessions without MFA, not with access keys',
    'absent,false': '**Without MFA**',
    'absent,true': 'With MFA, and with access keys',
    'false,true': 'With temporary credentials',
  },
  when: (clauses) => `if ${joinWords(clauses, 'en')}`,
  conditions: (count) => `under ${String(count)} conditions`,
  inPart: (when) => `some of it only ${when}`,
  severalConditions: 'under conditions that depend on the action',
  limitedBy: (statements) => `except what ${joinWords(statements, 'en')} ${deny(statements)}`,
  perhapsLimitedBy: (statements) => `${joinWords(statements, 'en')} may deny it (filled in later)`,
  separator: '; ',
  levelSeparator: '; ',
  more: (services) => `… and ${String(services)} more ${services === 1 ? 'service' : 'services'}`,
  leftOut: (statements) =>
    `Not counted, since unfinished or not known: ${joinWords(statements, 'en')}`,
  unread: 'More statements are filled in later, and may change all of this.',
};

const deny = (statements: readonly string[]): string =>
  statements.length === 1 ? 'denies' : 'deny';
