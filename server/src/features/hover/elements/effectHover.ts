import type { Words } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import type { Range } from '../../../policy/range';
import { explainStatement } from '../../../reasoning/explain/explainStatement';
import type { HoverContext } from '../context';
import { ELEMENT_DOCS } from './elementDocs';
import { LINKS, writePage } from '../page';
import type { Hover } from '../page';

const ALLOW: Words = {
  en: 'Allow: allows, unless a Deny applies',
  ja: 'Allow: 許可します（Deny が適用されない限り）',
};
const DENY: Words = {
  en: 'Deny: denies, whatever allows it elsewhere',
  ja: 'Deny: ほかで許可されていても拒否します',
};
const ORDER: Words = {
  en: 'AWS decides in this order: an explicit Deny wins; else an Allow is needed; else the request is denied.',
  ja: 'AWS の判定順: 明示的な Deny が優先されます。なければ Allow が必要です。Allow もなければ拒否されます（暗黙的な拒否）。',
};

/** The word Allow or Deny. */
export function effectHover(statement: Statement, range: Range, context: HoverContext): Hover {
  const { document, locale } = context;
  const { effect } = statement;
  const words = effect === 'Allow' ? ALLOW : effect === 'Deny' ? DENY : ELEMENT_DOCS.Effect.more;
  const { headline, limits } = explainStatement(statement, document, locale);
  const page = {
    headline: words[locale],
    lines: [headline, ...limits, ORDER[locale]],
    links: [ELEMENT_DOCS.Effect.link, LINKS.evaluation],
  };
  return { markdown: writePage(page, locale), range };
}
