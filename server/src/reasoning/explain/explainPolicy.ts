import type { Locale } from '../../iam/words';
import type { PolicyDocument } from '../../policy/document';
import { explainStatement } from './explainStatement';
import type { PolicyExplanation } from './explanation';
import { phrasesIn } from './phrases/index';

/** Says what a policy does: each statement by itself, and what they mean for one another. */
export function explainPolicy(document: PolicyDocument, locale: Locale): PolicyExplanation {
  const phrases = phrasesIn(locale);
  const { type } = document.type;
  const statements = document.policy.statements.map((one) =>
    explainStatement(one, document, locale),
  );
  const count = (effect: 'Allow' | 'Deny'): number =>
    statements.filter((one) => one.effect === effect).length;
  return {
    type,
    headline: phrases.statement.policyHeadline({
      type,
      statements: statements.length,
      allows: count('Allow'),
      denies: count('Deny'),
    }),
    details: statements.length === 0 ? [phrases.statement.noStatements] : [],
    statements,
  };
}
