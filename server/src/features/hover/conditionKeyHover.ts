import { findGlobalConditionKey } from '../../catalog/globalConditionKeys';
import { findService } from '../../catalog/services';
import { fill } from '../../iam/words';
import type { Words } from '../../iam/words';
import type { Condition, Statement } from '../../policy/model';
import type { Entry } from '../../policy/value';
import { knownKey } from '../../reasoning/explain/keys/index';
import type { KnownKey } from '../../reasoning/explain/keys/knownKey';
import { readCondition } from '../../reasoning/explain/readCondition';
import { serviceLabel } from '../../reasoning/explain/serviceLabel';
import { capitalised } from './capitalised';
import { KEY_FACTS, catalogKeyLines } from './catalogKey';
import type { HoverContext } from './context';
import { conditionsTable } from './mfaTable';
import { LINKS, writePage } from './page';
import type { DocsLink, Hover } from './page';
import { serviceLink } from './serviceLink';

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
  const known = knownKey(key);
  const clauses =
    condition === undefined ? [] : [phrases.conditions.clause(readCondition(condition))];
  const page = {
    headline: `${phrases.text.code(key)}: ${known === undefined ? unknownKey(key, context) : subject(known, key, context)}`,
    lines: [
      ...phrases.conditions.lines(clauses),
      ...(known === undefined ? catalogKeyLines(key, statement, context) : facts(known, context)),
    ],
    table: condition && conditionsTable([condition], statement, context),
    // The facts below it are many, and a hover is not high.
    tableFirst: true,
    links: [linkOf(key, known)],
  };
  return { markdown: writePage(page, locale), range: entry.key.range };
}

const subject = ({ subject: words }: KnownKey, key: string, { locale }: HoverContext): string => {
  const parameter = key.slice(key.indexOf('/') + 1).replaceAll('`', "'");
  return capitalised(fill(words[locale], { parameter }));
};

function facts(known: KnownKey, { locale }: HoverContext): readonly string[] {
  const type = known.multivalued ? KEY_FACTS.multivalued : KEY_FACTS.type;
  return [
    known.holds[locale],
    fill(type[locale], { type: known.type }),
    fill(KEY_FACTS.present[locale], { words: known.present[locale] }),
    fill(KEY_FACTS.control[locale], { words: known.control[locale] }),
  ];
}

function unknownKey(key: string, { locale }: HoverContext): string {
  const colon = key.indexOf(':');
  const prefix = key.slice(0, Math.max(colon, 0)).toLowerCase();
  if (prefix === 'aws') return GLOBAL[locale];
  const service = serviceLabel(prefix);
  return service === undefined ? OTHER[locale] : fill(OF_SERVICE[locale], { service });
}

function linkOf(key: string, known: KnownKey | undefined): DocsLink {
  if (known?.page === 'iam') return LINKS.iamKeys;
  const global = known !== undefined || key.toLowerCase().startsWith('aws:');
  if (!global) {
    const service = findService(key.slice(0, Math.max(key.indexOf(':'), 0)));
    return service === undefined ? LINKS.actions : serviceLink(service);
  }
  const name = known?.name ?? findGlobalConditionKey(key)?.name.replace('${TagKey}', '');
  const anchor =
    name && `#condition-keys-${name.slice('aws:'.length).replace('/', '').toLowerCase()}`;
  return { ...LINKS.globalKeys, page: `${LINKS.globalKeys.page}${anchor ?? ''}` };
}
