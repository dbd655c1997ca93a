import { say } from '../../iam/words';
import type { Locale, Words } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import type { PolicyLens } from './mfaLens';

const TITLE: Words = { en: 'Try a request…', ja: 'リクエストを試す…' };

/**
 * Offers to try requests, above a policy that could answer one: bare statements are parts of policies
 * that nobody sees here, and a policy without a whole statement is still being typed.
 */
export function tryLens({ policy }: PolicyDocument, locale: Locale): PolicyLens | undefined {
  const { node, statements, range } = policy;
  const canAnswer = statements.some(
    ({ effect, actions }) => effect !== undefined && actions !== undefined,
  );
  if (node === undefined || !canAnswer) return undefined;
  return { title: say(TITLE, locale), range: { start: range.start, end: range.start } };
}
