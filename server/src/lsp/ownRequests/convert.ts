import type { Connection } from 'vscode-languageserver';
import { choosePolicy } from '../../service/choosePolicy';
import { convertPolicy, PRINTED_LANGUAGES } from '../../service/convert';
import type { Conversion, PrintedLanguage } from '../../service/convert';
import { say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import type { ParsedText } from '../../service/languageService';
import { readLooseText } from '../../service/looseText';
import { pastePolicy } from '../../service/paste';
import type { PolicyDocument } from '../../policy/document';
import { rangesTouch } from '../../policy/range';
import { policyName } from '../../service/policyName';
import { writtenIn } from '../../service/writtenIn';
import type { Client } from '../client';
import type { DocumentReader } from '../documents';
import { CONVERT, PASTE } from '../protocol/conversion';
import type {
  ConvertParams,
  ConvertResult,
  PasteParams,
  PasteResult,
} from '../protocol/conversion';
import { safely } from '../safely';

/** Writes policies in other languages: those of open documents, and those on a clipboard. */
export function answerConversions(
  connection: Connection,
  client: Pick<Client, 'locale'>,
  reader: DocumentReader,
): void {
  connection.onRequest(
    CONVERT,
    safely<ConvertParams, ConvertResult>(connection.console, CONVERT, null, async (params) => {
      const to = PRINTED_LANGUAGES.find((one) => one === params.to);
      if (to === undefined) return null;
      if (!('uri' in params)) {
        const { text, languageId } = params;
        const parsed = typeof text === 'string' ? readLooseText(text, idOf(languageId)) : undefined;
        const document = parsed?.policies[0];
        return parsed && document ? converted(parsed, document, to, client.locale) : null;
      }
      const { uri, policy, position } = params;
      const open = await reader.read(uri);
      const document = open && choosePolicy(open.parsed, policy ?? position);
      return open && document ? converted(open.parsed, document, to, open.settings.locale) : null;
    }),
  );
  connection.onRequest(
    PASTE,
    safely<PasteParams, PasteResult>(
      connection.console,
      PASTE,
      null,
      async ({ uri, range, text }) => {
        const document = typeof text === 'string' ? await reader.read(uri) : undefined;
        return (document && pastePolicy(document.parsed, range, text)) ?? null;
      },
    ),
  );
}

const idOf = (sent: unknown): string | undefined => (typeof sent === 'string' ? sent : undefined);

function converted(
  parsed: ParsedText,
  document: PolicyDocument,
  to: PrintedLanguage,
  locale: Locale,
): ConvertResult {
  const { policies, source } = parsed;
  const index = policies.indexOf(document);
  const about = { locale, from: writtenIn(parsed, document) ?? null };
  if (isBroken(parsed, document)) return { ...about, reason: say(BROKEN, locale) };
  const name = policyName(source.uri, index, policies.length);
  const conversion = convertPolicy(parsed, document, to, name);
  return 'text' in conversion
    ? { ...about, text: conversion.text, names: conversion.names }
    : { ...about, reason: reasonOf(conversion, locale) };
}

function reasonOf(
  conversion: Exclude<Conversion, { readonly text: string }>,
  locale: Locale,
): string {
  if ('unwritable' in conversion) return say(UNWRITABLE, locale);
  return say(COMPUTED, locale, { line: (conversion.computed[0]?.start.line ?? 0) + 1 });
}

/** In a document with blocks of code, what is wrong with another block says nothing about this one. */
const isBroken = ({ language, problems }: ParsedText, { policy }: PolicyDocument): boolean =>
  language === 'markdown'
    ? problems.some(({ range }) => rangesTouch(range, policy.range))
    : problems.length > 0;

const BROKEN: Words = {
  en: 'The text cannot be read as a whole: see its syntax errors.',
  ja: 'テキスト全体を読み取れません。構文エラーを確認してください。',
};
const UNWRITABLE: Words = {
  en: 'The policy has an element that this language has no form for.',
  ja: '変換先の言語では表せない要素がポリシーに含まれています。',
};
const COMPUTED: Words = {
  en: 'A value on line {line} is computed, and cannot be written in another language.',
  ja: '{line} 行目に計算される値があるため、ほかの言語では表せません。',
};
