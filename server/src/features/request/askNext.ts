import { say } from '../../iam/words';
import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { isAskable } from '../../reasoning/trial/draft';
import type { RequestDraft } from '../../reasoning/trial/draft';
import { completed, openQuestions } from '../../reasoning/trial/questions';
import type { Question } from '../../reasoning/trial/questions';
import { actionChoices } from './actionChoices';
import { callerChoices } from './callerChoices';
import type { Choice } from './choice';
import { isMultivalued, keyChoices } from './keyChoices';
import { mfaChoices } from './mfaChoices';
import { QUESTION_WORDS } from './questionWords';
import { resourceChoices } from './resourceChoices';

/** A question about a request, in words, with what can be answered. */
export interface AskedQuestion {
  /** The same whenever the same is asked: `action`, `key:aws:sourceip`. */
  readonly id: string;
  readonly prompt: string;
  readonly choices: readonly Choice[];
  /** How many more come, as far as that can be told yet. */
  readonly further: number;
}

/**
 * What is to be asked next about a request.
 *
 * @param typed what somebody is typing as the answer: it narrows the choices down, and adds to them
 * @returns undefined where enough has been said, or nothing more helps
 */
export function askNext(
  document: PolicyDocument,
  begun: RequestDraft,
  typed: string,
  locale: Locale,
): AskedQuestion | undefined {
  const draft = completed(document, begun);
  const [question, ...further] = openQuestions(document, draft);
  if (question === undefined) return undefined;
  return {
    id: question.kind === 'key' ? `key:${question.key.toLowerCase()}` : question.kind,
    prompt: promptFor(question, locale),
    choices: choicesFor(document, question, draft, typed.trim(), locale),
    further: further.length,
  };
}

function promptFor(question: Question, locale: Locale): string {
  if (question.kind !== 'key') return say(QUESTION_WORDS[question.kind], locale);
  const { key } = question;
  return say(isMultivalued(key) ? QUESTION_WORDS.keys : QUESTION_WORDS.key, locale, { key });
}

function choicesFor(
  document: PolicyDocument,
  question: Question,
  draft: RequestDraft,
  typed: string,
  locale: Locale,
): readonly Choice[] {
  switch (question.kind) {
    case 'action':
      return actionChoices(document, draft, typed, locale);
    case 'resource':
      return resourceChoices(document, draft, typed, locale);
    case 'caller':
      return callerChoices(document, draft, typed, locale);
    case 'mfa':
      return mfaChoices(document, draft, typed, locale);
    case 'key':
      return isAskable(draft) ? keyChoices(document, question.key, draft, typed, locale) : [];
  }
}
