import { toTextRange } from '../../service/languageService';
import type { ParsedText, TextRange } from '../../service/languageService';
import type { PolicyDocument } from '../../policy/document';
import { explainPolicy } from '../../reasoning/explain/explainPolicy';
import type { PolicyExplanation } from '../../reasoning/explain/explanation';
import { EXIT } from '../exitStatus';
import type { ExitStatus } from '../exitStatus';
import { forEachText } from '../forEachText';
import type { Host } from '../host';
import { openSession } from '../session';
import type { CommonOptions } from '../session';
import { explanationJson } from './json';
import { explanationText } from './text';

export const EXPLAIN_FORMATS = ['text', 'json'] as const;

export interface ExplainOptions extends CommonOptions {
  readonly format: (typeof EXPLAIN_FORMATS)[number];
}

/** A policy in words, with where it and its statements stand. */
export interface PlacedExplanation {
  readonly explanation: PolicyExplanation;
  readonly document: PolicyDocument;
  readonly range: TextRange;
  /** In the order of the explanation's statements. */
  readonly statementRanges: readonly TextRange[];
}

/** `iam-sidekick explain`: says in plain language what policies come to, and what the statements do. */
export async function explain(
  paths: readonly string[],
  options: ExplainOptions,
  host: Host,
): Promise<ExitStatus> {
  const session = openSession(host, options);
  if (session === undefined) return EXIT.failed;
  const { locale } = session;
  const files: ReturnType<typeof explanationJson>[] = [];
  const failures = await forEachText(session, paths, ({ input: { path }, parsed }) => {
    const explanations = parsed.policies.map((document) => ({
      ...place(parsed, document),
      explanation: explainPolicy(document, locale),
    }));
    if (explanations.length === 0) return { found: false, output: '' };
    if (options.format === 'text') {
      return { found: true, output: explanationText(path, explanations, session) };
    }
    files.push(explanationJson(path, explanations, locale));
    return { found: true, output: '' };
  });
  if (options.format === 'json') host.out(`${JSON.stringify({ files }, undefined, 2)}\n`);
  return failures.length > 0 ? EXIT.failed : EXIT.ok;
}

const place = (parsed: ParsedText, document: PolicyDocument) => ({
  document,
  range: toTextRange(parsed, document.policy.range),
  statementRanges: document.policy.statements.map(({ node }) => toTextRange(parsed, node.range)),
});
