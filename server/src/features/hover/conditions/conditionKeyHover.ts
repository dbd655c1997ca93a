import { findService } from '../../../catalog/services';
import { fill } from '../../../iam/words';
import type { Words } from '../../../iam/words';
import type { Condition, Statement } from '../../../policy/model';
import type { Entry } from '../../../policy/value';
import { readCondition } from '../../../reasoning/explain/reading/readCondition';
import { serviceLabel } from '../../../reasoning/explain/serviceLabel';
import { keyPage } from '../../keyPage';
import { keyLines } from '../../keyText';
import { capitalised } from '../capitalised';
import type { HoverContext } from '../context';
import { supportLines } from './keySupport';
import { conditionsTable } from '../mfaTable';
import { LINKS, writePage } from '../page';
import type { DocsLink, Hover } from '../page';
import { serviceLink } from '../serviceLink';

const GLOBAL: Words = { en: 'A global condition key', ja: 'グローバル条件キー' };
const OF_SERVICE: Words = {
  en: 'A condition key of {service}',
  ja: '{service} の条件キー',
};
const OTHER: Words = { en: 'A condition key', ja: '条件キー' };

/** A condition key, with its condition in words. */
export function conditionKeyHover(
  entry: Entry,
  condition: Condition | undefined,
  statement: Statement,
  context: HoverContext,
): Hover {
  const { locale, phrases } = context;
  const key = entry.key.outline;
  const clauses =
    condition === undefined ? [] : [phrases.conditions.clause(readCondition(condition))];
  const subject = phrases.conditions.subject(key);
  const page = {
    headline: `${phrases.text.code(key)}: ${subject === undefined ? kindOf(key, context) : capitalised(subject)}`,
    lines: [
      ...phrases.conditions.lines(clauses),
      ...keyLines(key, locale),
      ...supportLines(key, statement, context),
    ],
    table: condition && conditionsTable([condition], statement, context),
    // The facts below it are many, and a hover is not high.
    tableFirst: true,
    links: [linkOf(key)],
  };
  return { markdown: writePage(page, locale), range: entry.key.range };
}

const prefixOf = (key: string): string => key.slice(0, Math.max(key.indexOf(':'), 0)).toLowerCase();

function kindOf(key: string, { locale }: HoverContext): string {
  const prefix = prefixOf(key);
  if (prefix === 'aws') return GLOBAL[locale];
  const service = serviceLabel(prefix);
  return service === undefined ? OTHER[locale] : fill(OF_SERVICE[locale], { service });
}

function linkOf(key: string): DocsLink {
  const section = keyPage(key);
  if (section?.anchor !== undefined)
    return { ...LINKS.globalKeys, page: `${section.page}#${section.anchor}` };
  if (section !== undefined) return LINKS.iamKeys;
  const prefix = prefixOf(key);
  if (prefix === 'aws') return LINKS.globalKeys;
  const service = findService(prefix);
  return service === undefined ? LINKS.actions : serviceLink(service);
}
