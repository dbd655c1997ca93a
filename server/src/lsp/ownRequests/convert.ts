import type { Connection } from 'vscode-languageserver';
import { choosePolicy } from '../../service/choosePolicy';
import { convertPolicy, PRINTED_LANGUAGES } from '../../service/conversion/convert';
import type { ConversionOptions, PrintedLanguage } from '../../service/conversion/convert';
import { obstacleWords } from '../../service/conversion/conversionObstacle';
import { say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import type { ParsedText } from '../../service/languageService';
import { readLooseText } from '../../service/conversion/looseText';
import { pastePolicy } from '../../service/conversion/paste';
import type { PolicyDocument } from '../../policy/document';
import { rangesTouch } from '../../policy/range';
import { policyName } from '../../service/policyName';
import { writtenIn } from '../../service/conversion/writtenIn';
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
      // Where nobody says so, JSON is without comments.
      const written = params.withComments === true ? { withComments: true } : {};
      if (!('uri' in params)) {
        const { text, languageId } = params;
        const parsed = typeof text === 'string' ? readLooseText(text, idOf(languageId)) : undefined;
        const document = parsed?.policies[0];
        return parsed && document
          ? converted(parsed, document, { to, locale: client.locale, ...written })
          : null;
      }
      const { uri, policy, position } = params;
      const open = await reader.read(uri);
      const document = open && choosePolicy(open.parsed, policy ?? position);
      if (open === undefined || document === undefined) return null;
      return converted(open.parsed, document, { to, locale: open.settings.locale, ...written });
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

interface Wish extends Pick<ConversionOptions, 'withComments'> {
  readonly to: PrintedLanguage;
  readonly locale: Locale;
}

function converted(
  parsed: ParsedText,
  document: PolicyDocument,
  { to, locale, ...options }: Wish,
): ConvertResult {
  const about = { locale, from: writtenIn(parsed, document) ?? null };
  if (isBroken(parsed, document)) return { ...about, reason: say(BROKEN, locale) };
  const conversion = convertPolicy(parsed, document, to, policyName(parsed, document), options);
  if ('text' in conversion) return { ...about, ...conversion };
  const { words, data } = obstacleWords(conversion.obstacle);
  const reason = say(words, locale, data);
  return { ...about, reason: reason.slice(0, 1).toUpperCase() + reason.slice(1) };
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
