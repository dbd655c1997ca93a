import type { CompletionContext, Provider } from './context';
import type { Proposal } from './proposal';
import { proposeSnippets } from './snippets';

/** Whole statements, for between the statements of a list. */
export const proposeStatements = (context: CompletionContext): readonly Proposal[] =>
  proposeSnippets(false, context);

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
  context.empty ? proposeSnippets(true, context, 'members') : [];

/** The rest of a whole statement, between braces that have nothing else between them. */
export const restOfStatement: Provider<'statement-element'> = (_, context) =>
  context.empty ? proposeSnippets(false, context, 'members') : [];

const inList = (body: string): string => `[\n\t${body.replaceAll('\n', '\n\t')}\n]`;
