import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Range as TextRange, TextEdit as RangeEdit } from 'vscode-languageserver-textdocument';
import type { Locale } from './iam/words';
import type { PolicyType } from './iam/policyType';
import type { InferredType, PolicyDocument, SyntaxProblem } from './policy/document';
import type { TextEdit } from './policy/edit';
import type { Range } from './policy/range';
import { tellingProblems, trustsText } from './rules/brokenText';
import { describeFinding } from './rules/describe';
import { RULES } from './rules/registry.generated';
import type { Effect, Severity } from './rules/rule';
import { runRules } from './rules/runner';
import type { Finding } from './rules/runner';
import { isSuppressed } from './rules/suppression';
import { SOURCE_LANGUAGES } from './sources/index';
import type { SourceLanguage, SourceResult, SourceText } from './sources/source';
import { syntaxFindings } from './rules/syntax';

export type { SourceText } from './sources/source';
export type { TextRange, RangeEdit };

/** A text that has been read. Everything else is asked of it. */
export interface ParsedText {
  readonly source: SourceText;
  readonly policies: readonly PolicyDocument[];
  readonly problems: readonly SyntaxProblem[];
  readonly emptySpot?: SourceResult['emptySpot'];
  /** Converts offsets to LSP positions and back. */
  readonly lines: TextDocument;
}

/** What the user chose. */
export interface Settings {
  readonly locale: Locale;
  /** Severity by rule id, `off` included. */
  readonly severities: ReadonlyMap<string, Severity | 'off'>;
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
  readonly related: readonly { readonly range: TextRange; readonly message: string }[];
  readonly fixes: readonly DiagnosticFix[];
}

/** What is known about one policy of a text. */
export interface PolicySummary {
  readonly type: PolicyType;
  readonly origin: InferredType['origin'];
  readonly range: TextRange;
  readonly statements: number;
}

/** Reads a text in the source language that is responsible for it. Never throws. */
export function parseText(
  source: SourceText,
  languages: readonly SourceLanguage[] = SOURCE_LANGUAGES,
): ParsedText {
  const language = languages.find((one) => one.handles(source));
  const result = language?.parse(source) ?? { policies: [], problems: [] };
  const lines = TextDocument.create(source.uri, source.languageId ?? '', 0, source.text);
  return { source, ...result, lines };
}

/** The policies of a text, in its order. */
export const summarizePolicies = (parsed: ParsedText): readonly PolicySummary[] =>
  parsed.policies.map(({ policy, type }) => ({
    ...type,
    range: toTextRange(parsed, policy.range),
    statements: policy.statements.length,
  }));

/** All that is wrong with a text, in its order, in the user's language. */
export function diagnose(parsed: ParsedText, settings: Settings): readonly Diagnostic[] {
  const { policies, problems, source } = parsed;
  const isTrusted = trustsText(
    policies.map(({ policy }) => policy),
    problems,
  );
  return policies
    .flatMap((document) => diagnosePolicy(parsed, document, settings, isTrusted))
    .concat(
      syntaxFindings(tellingProblems(source.text, problems), settings).map((one) =>
        toDiagnostic(parsed, one, settings),
      ),
    )
    .sort(
      (a, b) =>
        a.range.start.line - b.range.start.line ||
        a.range.start.character - b.range.start.character,
    );
}

const diagnosePolicy = (
  parsed: ParsedText,
  document: PolicyDocument,
  settings: Settings,
  isTrusted: (finding: Finding) => boolean,
): Diagnostic[] =>
  runRules(document, RULES, settings)
    .filter((finding) => isTrusted(finding) && !isSuppressed(finding, document, parsed.source.text))
    .map((finding) => toDiagnostic(parsed, finding, settings, document));

function toDiagnostic(
  parsed: ParsedText,
  finding: Finding,
  { locale }: Settings,
  document?: PolicyDocument,
): Diagnostic {
  const words = describeFinding(finding, locale);
  const canWrite = (fix: Finding['fixes'][number]): boolean =>
    document?.canWrite?.(fix.edits) ?? true;
  return {
    rule: finding.rule.id,
    accessAnalyzer: finding.accessAnalyzer,
    severity: finding.severity,
    message: words.message,
    range: toTextRange(parsed, finding.range),
    related: words.related.map((one) => ({ ...one, range: toTextRange(parsed, one.range) })),
    fixes: finding.fixes
      .map((fix, i) => ({ fix, title: words.fixTitles[i] ?? '' }))
      .filter(({ fix }) => canWrite(fix))
      .map(({ fix, title }) => ({
        title,
        effect: fix.effect,
        bulk: fix.bulk ?? true,
        edits: () => (document?.write(fix.edits) ?? []).map((edit) => toRangeEdit(parsed, edit)),
      })),
  };
}

/** An offset range as LSP positions: zero-based, in UTF-16 units. */
export const toTextRange = ({ lines }: ParsedText, range: Range): TextRange => ({
  start: lines.positionAt(range.start),
  end: lines.positionAt(range.end),
});

/** A replacement in LSP positions. */
export const toRangeEdit = (parsed: ParsedText, edit: TextEdit): RangeEdit => ({
  range: toTextRange(parsed, edit),
  newText: edit.newText,
});
