import type { CompletionContext, Provider } from './context';
import type { Proposal } from './proposal';
import { proposeSnippets } from './snippets';

/** Whole statements, for between the statements of a list. */
export const proposeStatements = (context: CompletionContext): readonly Proposal[] =>
  context.snippets ? proposeSnippets(false, context) : [];

/** Values of Statement: whole statements, in a list of their own where there is none yet. */
export const statements: Provider<'policy-value'> = ({ entry }, context) => {
  if (entry !== context.document.policy.statementEntry) return [];
  const missing = entry.value === undefined;
  return proposeStatements(context).map((proposal) =>
    missing && proposal.text.as === 'value'
      ? { ...proposal, text: { as: 'value', body: inList(proposal.text.body) } }
      : proposal,
  );
};

/** The rest of a whole policy, between braces that have nothing else between them. */
export const restOfPolicy: Provider<'policy-element'> = (_, context) =>
  context.snippets && context.emptyBraces !== undefined
    ? proposeSnippets(true, context, context.emptyBraces)
    : [];

/** The rest of a whole statement, between braces that have nothing else between them. */
export const restOfStatement: Provider<'statement-element'> = (_, context) =>
  context.snippets && context.emptyBraces !== undefined
    ? proposeSnippets(false, context, context.emptyBraces)
    : [];

const inList = (body: string): string => `[\n\t${body.replaceAll('\n', '\n\t')}\n]`;
