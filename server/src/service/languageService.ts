import type { Locale } from '../iam/words';
import type { PolicyType } from '../iam/policyType';
import { toRangeEdit, toTextRange } from './parsedText';
import type { ParsedText, RangeEdit, TextRange } from './parsedText';
import type { InferredType } from '../policy/document';
import { inOrder } from '../policy/edit';
import { tellingProblems, trustsText } from '../rules/brokenText';
import type { NamedPolicy } from '../reasoning/rolePair/rolePermission';
import type { Effect, Severity } from '../rules/rule';
import { isSuppressed } from '../rules/suppression';
import { syntaxFindings, unreadFindings } from '../rules/syntax';
import { earlierFindings, policyFindings, wordFinding } from './policyFindings';
import type { WordedFinding } from './policyFindings';

export { parseText, parseTextAgain, toRangeEdit, toTextRange } from './parsedText';
export type { ParsedText, RangeEdit, SourceText, TextRange } from './parsedText';

/** What the user chose. */
export interface Settings {
  readonly locale: Locale;
  /** Severity by rule id, `off` included. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
  /** Report what is wrong with policies in Markdown; true where left out. */
  readonly markdownDiagnostics?: boolean;
  /** Report what the editor's own JSON support would report (syntax errors). */
  readonly syntax: boolean;
}

export interface DiagnosticFix {
  readonly title: string;
  readonly effect: Effect;
  /** It may be applied together with others, unasked. */
  readonly bulk: boolean;
  /** Writes the fix in the text's own syntax. */
  readonly edits: () => readonly RangeEdit[];
}

export interface Diagnostic {
  readonly rule: string;
  readonly accessAnalyzer: string | null;
  readonly severity: Severity;
  readonly message: string;
  readonly range: TextRange;
  readonly related: readonly {
    /** The text that the place is in; the same one where left out. */
    readonly uri?: string;
    readonly range: TextRange;
    readonly message: string;
  }[];
  readonly fixes: readonly DiagnosticFix[];
}

/** What is known about one policy of a text. */
export interface PolicySummary {
  readonly type: PolicyType;
  readonly origin: InferredType['origin'];
  readonly range: TextRange;
  readonly statements: number;
}

/** The policies of a text, in its order. */
export const summarizePolicies = (parsed: ParsedText): readonly PolicySummary[] =>
  parsed.policies.map(({ policy, type }) => ({
    ...type,
    range: toTextRange(parsed, policy.range),
    statements: policy.statements.length,
  }));

/**
 * All that is wrong with a text, in its order, in the user's language.
 *
 * @param beside other texts with policies that may have to do with those of this text
 * @param before an earlier version that has been diagnosed with the same settings: policies that read
 * the same as in it are not checked again
 */
export function diagnose(
  parsed: ParsedText,
  settings: Settings,
  beside: readonly ParsedText[] = [],
  before?: ParsedText,
): readonly Diagnostic[] {
  const { policies, problems, source, language } = parsed;
  if (language === 'markdown' && settings.markdownDiagnostics === false) return [];
  const texts: Texts = [parsed, ...beside];
  const options = { ...settings, known: policiesOf(texts) };
  const earlier = before && earlierFindings(before.policies, options);
  const isTrusted = trustsText(
    policies.map(({ policy }) => policy),
    problems,
  );
  const inPolicies = policies.flatMap((document) =>
    policyFindings(document, options, earlier).filter(
      (finding) => isTrusted(finding) && !isSuppressed(finding, document, source.text),
    ),
  );
  const inText = [
    ...syntaxFindings(tellingProblems(source.text, problems), settings),
    ...unreadFindings(problems, settings),
  ].map((finding) => wordFinding(finding, settings.locale));
  return [...inPolicies, ...inText]
    .map((finding) => toDiagnostic(texts, finding))
    .sort(
      (a, b) =>
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character,
    );
}

/** A text, and those beside it. */
type Texts = readonly [ParsedText, ...ParsedText[]];

const policiesOf = (texts: Texts): readonly NamedPolicy[] =>
  texts.flatMap(({ policies, source }) =>
    policies.map((document) => ({ document, file: source.uri })),
  );

function toDiagnostic(texts: Texts, finding: WordedFinding): Diagnostic {
  const [parsed] = texts;
  const { rule, accessAnalyzer, severity, message, range, related, fixes } = finding;
  return {
    rule: rule.id,
    accessAnalyzer,
    severity,
    message,
    range: toTextRange(parsed, range),
    related: related.map((one) => placeIn(texts, one)),
    fixes: fixes.map((fix) => ({
      ...fix,
      edits: () => inOrder(fix.edits()).map((edit) => toRangeEdit(parsed, edit)),
    })),
  };
}

/** Another place, in this text or in one beside it. */
function placeIn(
  texts: Texts,
  { document, range, message }: WordedFinding['related'][number],
): Diagnostic['related'][number] {
  const [parsed] = texts;
  const other = texts.find(({ policies }) => policies.some((one) => one === document)) ?? parsed;
  return {
    ...(other === parsed ? {} : { uri: other.source.uri }),
    range: toTextRange(other, range),
    message,
  };
}
