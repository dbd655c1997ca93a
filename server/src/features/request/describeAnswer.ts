import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { Statement } from '../../policy/model';
import type { Decision } from '../../reasoning/evaluate';
import { describeAuthorization } from '../../reasoning/evaluation/describe';
import type { Authorization } from '../../reasoning/evaluation/authorize';
import type { DescribedStatement } from '../../reasoning/evaluation/describe';
import { plainText } from '../../reasoning/explain/inlineCode';
import { statementName } from '../../reasoning/journey/advice';
import { requestOf } from '../../reasoning/trial/draft';
import type { Askable } from '../../reasoning/trial/draft';
import { layerOf } from '../../reasoning/trial/layer';
import { verdictOf } from '../../reasoning/trial/verdict';
import { nearestOf } from '../../reasoning/trial/nearest';
import { HEADLINES, NOTES } from './answerWords';
import { shortly, whatWasAsked } from './askedWords';
import { remarksOn } from './remarks';

/** What a statement has to do with an answer. */
export interface AnsweringStatement {
  readonly statement: Statement;
  readonly name: string;
  readonly part:
    | 'decides'
    | 'depends'
    /** It would allow the request, but for one of its elements. */
    | 'nearest'
    | 'other';
  /** Why; texts may hold Markdown's inline code. */
  readonly lines: readonly string[];
}

/** What a policy answers to a request, in words. */
export interface DescribedAnswer {
  readonly decision: Decision;
  /** One sentence, plain text. */
  readonly headline: string;
  /** A few words, plain text. */
  readonly note: string;
  /** Those that tell most first, then the others in their order. */
  readonly statements: readonly AnsweringStatement[];
  readonly remarks: readonly string[];
}

/** Asks a policy about a request, and puts the answer into words. */
export function describeAnswer(
  document: PolicyDocument,
  draft: Askable,
  locale: Locale,
): DescribedAnswer {
  const authorization = verdictOf(document, requestOf(document, draft));
  const described = describeAuthorization(authorization, draft, locale);
  const nearest = new Set(nearestOf(authorization, draft));
  const of =
    (part: AnsweringStatement['part']) =>
    ({ judged: { statement }, lines }: DescribedStatement): AnsweringStatement => ({
      statement,
      name: statementName(statement, locale),
      part,
      lines,
    });
  const statements = [
    ...described.decidedBy.map(of('decides')),
    ...described.dependsOn.map(of('depends')),
    ...described.others.filter(({ judged }) => nearest.has(judged)).map(of('nearest')),
    ...described.others.filter(({ judged }) => !nearest.has(judged)).map(of('other')),
  ];
  const kind = headlineFor(document, authorization, nearest.size > 0);
  const telling = statements.filter(({ part }) => part !== 'other');
  const what = whatWasAsked(document, draft, locale);
  return {
    decision: authorization.decision,
    headline: say(HEADLINES[kind], locale, {
      what,
      statements: telling.map(({ name }) => name),
      statement: telling[0]?.name ?? '',
      why: plainText(telling[0]?.lines[0] ?? described.remarks[0] ?? ''),
    }),
    note: `${say(NOTES[kind], locale)}: ${shortly(draft, locale)}`,
    statements,
    remarks: [
      ...(authorization.decision === 'unknown' ? described.remarks : []),
      ...remarksOn(document, draft, authorization, locale),
    ],
  };
}

function headlineFor(
  document: PolicyDocument,
  { decision, decidedBy, needsNoPermission }: Authorization,
  hasNearest: boolean,
): keyof typeof HEADLINES {
  switch (decision) {
    case 'allowed': {
      if (needsNoPermission && decidedBy.length === 0) return 'unneeded';
      if (decidedBy.length === 0) return 'undenied';
      const layer = layerOf(document);
      return layer === 'identity' || layer === 'resource' ? 'allowed' : 'through';
    }
    case 'explicitly-denied':
      return 'denied';
    case 'implicitly-denied':
      return hasNearest ? 'nearly' : 'unallowed';
    case 'unknown':
      return 'open';
  }
}
