import { choosePolicy } from './choosePolicy';
import type { PolicyChoice } from './choosePolicy';
import { askNext } from '../features/request/askNext';
import type { AskedQuestion } from '../features/request/askNext';
import { describeAnswer } from '../features/request/describeAnswer';
import type { AnsweringStatement, DescribedAnswer } from '../features/request/describeAnswer';
import type { Locale } from '../iam/words';
import { toTextRange } from './languageService';
import type { ParsedText, TextRange } from './languageService';
import { isAskable } from '../reasoning/trial/draft';
import type { RequestDraft } from '../reasoning/trial/draft';
import { namesNone } from '../reasoning/trial/proposeResources';
import { completed } from '../reasoning/trial/questions';

export type { RequestDraft } from '../reasoning/trial/draft';
export type { AskedQuestion } from '../features/request/askNext';
export type { Choice } from '../features/request/choice';
export type { PolicyChoice } from './choosePolicy';

/** What is to be asked next. */
export interface RequestChoices {
  /** Which policy of the text it is about, in the order of the text, from 0. */
  readonly policy: number;
  /** Null where the policy can answer. */
  readonly question: AskedQuestion | null;
}

/** A statement, and what it has to do with an answer. */
export interface StatementAnswer extends Omit<AnsweringStatement, 'statement'> {
  /** Null where it is missing, or no effect that there is. */
  readonly effect: 'Allow' | 'Deny' | null;
  readonly range: TextRange;
}

export interface RequestAnswer extends Omit<DescribedAnswer, 'statements'> {
  readonly policy: number;
  readonly policyRange: TextRange;
  readonly statements: readonly StatementAnswer[];
  /** What was asked; without a resource where the policy names none: it is the one that has the policy. */
  readonly asked: RequestDraft;
}

/** What is to be asked next about a request; undefined where the text has no policy. */
export function requestChoices(
  parsed: ParsedText,
  choice: PolicyChoice,
  draft: RequestDraft,
  typed: string,
  locale: Locale,
): RequestChoices | undefined {
  const document = choosePolicy(parsed, choice);
  return (
    document && {
      policy: parsed.policies.indexOf(document),
      question: askNext(document, draft, typed, locale) ?? null,
    }
  );
}

/** What a policy says of a request; undefined where there is none, or the draft says too little. */
export function answerRequest(
  parsed: ParsedText,
  choice: PolicyChoice,
  begun: RequestDraft,
  locale: Locale,
): RequestAnswer | undefined {
  const document = choosePolicy(parsed, choice);
  if (document === undefined) return undefined;
  const draft = completed(document, begun);
  if (!isAskable(draft)) return undefined;
  const answer = describeAnswer(document, draft, locale);
  return {
    ...answer,
    policy: parsed.policies.indexOf(document),
    policyRange: toTextRange(parsed, document.policy.range),
    statements: answer.statements.map(({ statement, ...one }) => ({
      ...one,
      effect: statement.effect ?? null,
      range: toTextRange(parsed, statement.node.range),
    })),
    asked: namesNone(document) ? withoutResource(draft) : draft,
  };
}

/** The resource of such a policy is the one that it is attached to. */
const withoutResource = ({ action = '', caller, context }: RequestDraft): RequestDraft => ({
  action,
  ...(caller === undefined ? {} : { caller }),
  context,
});
