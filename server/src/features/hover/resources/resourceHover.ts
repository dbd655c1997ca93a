import { parseArn } from '../../../iam/arn';
import { hasWildcard } from '../../../iam/wildcard';
import type { Words } from '../../../iam/words';
import type { Statement } from '../../../policy/model';
import type { StringValue } from '../../../policy/value';
import { readResource } from '../../../reasoning/explain/reading/readResource';
import { variablesWork } from '../../../reasoning/evaluate';
import { accountLines } from '../accountLines';
import { arnTable } from '../arnTable';
import { capitalised } from '../capitalised';
import type { HoverContext } from '../context';
import { mfaResourceLines } from './mfaResourceLines';
import { LINKS, writePage } from '../page';
import type { Hover } from '../page';
import { resourceFitLines } from './resourceFitLines';

const WILDCARDS: Words = {
  en: '`*` stands for any run of characters, slashes included; `?` for one character.',
  ja: '`*` はスラッシュも含む任意の文字列、`?` は任意の 1 文字に一致します。',
};
const STAR: Words = {
  en: 'Every resource that the actions can be used on, in every account that the caller reaches.',
  ja: 'アクションの対象となりうるすべてのリソースです。呼び出し元がアクセスできるほかのアカウントのリソースも含まれます。',
};
const EXCEPT: Words = {
  en: '`NotResource`: the statement is about everything except this.',
  ja: '`NotResource`: このステートメントは、これ以外のすべてが対象です。',
};

/** A value of a Resource or NotResource element. */
export function resourceHover(
  value: StringValue,
  statement: Statement,
  context: HoverContext,
): Hover {
  const { document, locale, phrases } = context;
  const words = phrases.resources.words(readResource(value.outline, variablesWork(document)));
  const arn = parseArn(value.outline);
  const page = {
    headline: capitalised(words),
    lines: [
      ...(value.outline === '*' ? [STAR[locale]] : []),
      ...(statement.resources?.negated === true ? [EXCEPT[locale]] : []),
      ...(arn !== undefined && hasWildcard(arn.resource) ? [WILDCARDS[locale]] : []),
      ...resourceFitLines(value, statement, context),
      ...mfaResourceLines(value, statement, context),
      ...accountLines(value.outline, context),
    ],
    table: arn === undefined ? undefined : arnTable(value.outline, context),
    links: [LINKS.arns],
  };
  return { markdown: writePage(page, locale), range: value.range };
}
