import { createScanner, parseTree, printParseErrorCode, SyntaxKind } from 'jsonc-parser';
import type { Node, ParseError } from 'jsonc-parser';
import type { SyntaxProblem, Trivia } from '../../policy/document';
import type { UnreadReason } from '../unread';
import { openTags } from './templateTags';
import { hasUnknownPiece, isAboutUnknown, valuesForUnknowns } from './unknowns';

/** Deeper than any policy; `parseTree` overflows the stack near 5,000 levels (facts/ecosystem.md). */
const MAX_DEPTH = 256;

/** UTF-16 units; far above every quota and above `get-account-authorization-details` of large accounts. */
const MAX_LENGTH = 32 * 1024 * 1024;

export interface JsonText {
  /** Undefined where there is nothing to read, or the guards refused the text. */
  readonly root: Node | undefined;
  readonly problems: readonly SyntaxProblem[];
  readonly trivia: readonly Trivia[];
  /** Why nothing was read; left out where something was, or the text is only no JSON. */
  readonly unread?: UnreadReason;
  /** The text with U+FFFC for what a template engine writes outside strings, at the same places. */
  readonly opened?: string;
}

/**
 * Reads JSON with comments. Never throws; what cannot be read is among the problems.
 *
 * @param unknowns U+FFFC stands for what a host language fills in (`SourceText.unknowns`)
 */
export function readJson(text: string, unknowns = false): JsonText {
  if (unknowns) return readAroundUnknowns(text);
  const read = readKnown(text);
  return read.problems.length > 0 && read.unread === undefined ? readTemplate(text, read) : read;
}

/** Reads what is no JSON as the template of one, where it has the tags of a template engine. */
function readTemplate(text: string, read: JsonText): JsonText {
  const opened = openTags(text);
  if (opened === undefined) return read;
  const around = readKnown(valuesForUnknowns(opened));
  if (around.problems.length === 0) return { ...around, opened };
  return { root: undefined, problems: [], trivia: [], unread: 'Template' };
}

function readKnown(text: string): JsonText {
  const guard = guardText(text);
  if (guard !== undefined) {
    return {
      root: undefined,
      problems: [{ range: { start: 0, end: 1 }, code: guard }],
      trivia: [],
      unread: guard,
    };
  }
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, disallowComments: false });
  const isMark = (error: ParseError): boolean =>
    error.offset === 0 && text.charCodeAt(0) === 0xfeff;
  return {
    root,
    problems: errors
      .filter((error) => !isMark(error))
      .map((error) => ({
        range: { start: error.offset, end: error.offset + error.length },
        code: printParseErrorCode(error.error),
      })),
    trivia: findTrivia(text),
  };
}

function readAroundUnknowns(text: string): JsonText {
  const read = readKnown(valuesForUnknowns(text));
  const problems = read.problems.filter(({ range }) => !isAboutUnknown(text, range));
  // A loop that writes statements leaves commas that only it can explain.
  const isPieced = problems.length > 0 && hasUnknownPiece(text);
  return {
    ...read,
    problems: isPieced ? problems.map((problem) => ({ ...problem, elided: true })) : problems,
    trivia: read.trivia.map((one) => ({
      ...one,
      text: text.slice(one.range.start, one.range.end),
    })),
  };
}

function guardText(text: string): 'TooLarge' | 'TooDeep' | undefined {
  if (text.length > MAX_LENGTH) return 'TooLarge';
  // Brackets within strings count too; only a text that could be too deep pays for the scanner.
  const brackets = text.match(/[[{]/g)?.length ?? 0;
  return brackets > MAX_DEPTH && scannedDepth(text) > MAX_DEPTH ? 'TooDeep' : undefined;
}

function scannedDepth(text: string): number {
  const scanner = createScanner(text, true);
  let depth = 0;
  for (let token = scanner.scan(); token !== SyntaxKind.EOF; token = scanner.scan()) {
    if (token === SyntaxKind.OpenBraceToken || token === SyntaxKind.OpenBracketToken) depth++;
    if (token === SyntaxKind.CloseBraceToken || token === SyntaxKind.CloseBracketToken) depth--;
    if (depth > MAX_DEPTH) break;
  }
  return depth;
}

function findTrivia(text: string): readonly Trivia[] {
  const trivia: Trivia[] = [];
  const add = (kind: Trivia['kind'], start: number, end: number): void => {
    trivia.push({ kind, range: { start, end }, text: text.slice(start, end) });
  };
  if (text.charCodeAt(0) === 0xfeff) {
    add('byte-order-mark', 0, 1);
  }
  // Most texts have neither; they do not pay for the scanner.
  if (!/\/[/*]|,\s*[\]}/]/.test(text)) return trivia;
  const scanner = createScanner(text, false);
  let comma: number | undefined;
  for (let token = scanner.scan(); token !== SyntaxKind.EOF; token = scanner.scan()) {
    const start = scanner.getTokenOffset();
    if (token === SyntaxKind.LineCommentTrivia || token === SyntaxKind.BlockCommentTrivia) {
      add('comment', start, start + scanner.getTokenLength());
    } else if (token === SyntaxKind.CommaToken) {
      comma = start;
    } else if (token !== SyntaxKind.Trivia && token !== SyntaxKind.LineBreakTrivia) {
      const closes = token === SyntaxKind.CloseBraceToken || token === SyntaxKind.CloseBracketToken;
      if (closes && comma !== undefined) {
        add('trailing-comma', comma, comma + 1);
      }
      comma = undefined;
    }
  }
  return trivia;
}
