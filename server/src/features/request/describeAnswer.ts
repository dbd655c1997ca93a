import { MFA_AGE_KEY, MFA_PRESENT_KEY } from '../../iam/mfa';
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
import { MFA_STATE_WORDS } from '../../reasoning/journey/callWords';
import { requestOf } from '../../reasoning/trial/draft';
import type { Askable } from '../../reasoning/trial/draft';
import { layerOf } from '../../reasoning/trial/layer';
import { namesNone } from '../../reasoning/trial/proposeResources';
import { verdictOf } from '../../reasoning/trial/verdict';
import { HEADLINES, NOTES, WHAT_WORDS } from './answerWords';
import { remarksOn } from './remarks';

/** What a statement has to do with an answer. */
export interface AnsweringStatement {
  readonly statement: Statement;
  readonly name: string;
  readonly part: 'decides' | 'depends' | 'other';
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
  /** Those that decide first, then those on which it depends, then the others in their order. */
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
    ...described.others.map(of('other')),
  ];
  const kind = headlineFor(document, authorization);
  const telling = statements.filter(({ part }) => part !== 'other');
  const what = whatWasAsked(document, draft, locale);
  return {
    decision: authorization.decision,
    headline: say(HEADLINES[kind], locale, {
      what,
      statements: telling.map(({ name }) => name),
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
      return 'unallowed';
    case 'unknown':
      return 'open';
  }
}

function whatWasAsked(document: PolicyDocument, draft: Askable, locale: Locale): string {
  const { action, resource, caller } = draft;
  const asked = namesNone(document)
    ? say(WHAT_WORDS.action, locale, { action })
    : say(WHAT_WORDS.onResource, locale, { action, resource });
  const by = caller === undefined ? asked : say(WHAT_WORDS.caller, locale, { what: asked, caller });
  const mfa = mfaWords(draft, locale);
  return mfa === undefined ? by : say(WHAT_WORDS.mfa, locale, { what: by, mfa });
}

function shortly(draft: Askable, locale: Locale): string {
  const mfa = mfaWords(draft, locale);
  return mfa === undefined
    ? draft.action
    : say(WHAT_WORDS.mfa, locale, { what: draft.action, mfa });
}

/** How the request comes, where that was asked. */
function mfaWords({ context }: Askable, locale: Locale): string | undefined {
  const of = (wanted: string): readonly string[] | undefined =>
    context.find(([key]) => key.toLowerCase() === wanted)?.[1];
  const present = of(MFA_PRESENT_KEY);
  if (present === undefined) return undefined;
  const state = present[0] === 'true' ? 'true' : present[0] === 'false' ? 'false' : 'absent';
  const age = of(MFA_AGE_KEY)?.[0];
  const words = MFA_STATE_WORDS[state][locale];
  return age === undefined || age === '1' ? words : `${words}, ${age} s`;
}
