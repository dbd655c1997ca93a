import { diagnose, parseText } from '../languageService';
import type {
  Diagnostic,
  DiagnosticFix,
  ParsedText,
  RangeEdit,
  Settings,
} from '../languageService';
import { composeEdits } from '../../policy/compose';
import { applyTextEdits } from '../../policy/edit';
import type { TextEdit } from '../../policy/edit';
import { rangesTouch } from '../../policy/range';
import { territoryOf } from '../../policy/territory';
import type { Effect } from '../../rules/rule';

/** A fix that was applied, in the words of its diagnostic. */
export interface AppliedFix {
  readonly rule: string;
  readonly message: string;
  readonly title: string;
  readonly effect: Effect;
  /** Where the diagnostic was, in the text as it stood then: in the first text for most fixes. */
  readonly range: RangeEdit['range'];
}

export interface FixAllResult {
  /** The text after all fixes. */
  readonly text: string;
  /** What turns the first text into it; no two of them overlap. */
  readonly edits: readonly RangeEdit[];
  readonly applied: readonly AppliedFix[];
}

/**
 * Applies fixes until none is left. A text that its own language cannot read as a whole is left
 * alone: what is missing in it may change what a bulk edit means.
 *
 * @param allowed effects on access that are wanted; `same` alone in an editor
 */
export function fixAll(
  parsed: ParsedText,
  settings: Settings,
  allowed: ReadonlySet<Effect>,
): FixAllResult {
  const rounds: (readonly TextEdit[])[] = [];
  const applied: AppliedFix[] = [];
  let current = parsed;
  let limit: number | undefined;
  while (current.problems.length === 0) {
    const candidates = candidatesIn(current, settings, allowed);
    // Fixes that undo one another must come to an end.
    limit ??= 2 * candidates.length + 20;
    const chosen = compatible(current, candidates);
    if (chosen.length === 0 || rounds.length === limit) break;
    const edits = chosen.flatMap((one) => one.edits);
    rounds.push(edits);
    applied.push(...chosen.map((one) => one.fix));
    const text = applyTextEdits(current.source.text, edits);
    current = parseText({ ...current.source, text });
  }
  const edits = composeEdits(parsed.source.text, rounds);
  return {
    text: current.source.text,
    edits: edits.map(({ start, end, newText }) => ({
      range: { start: parsed.lines.positionAt(start), end: parsed.lines.positionAt(end) },
      newText,
    })),
    applied,
  };
}

/** A diagnostic with the best of its fixes that are wanted. */
interface Candidate {
  readonly diagnostic: Diagnostic;
  readonly fix: DiagnosticFix;
}

/** A fix that is applied in this round. */
interface Choice {
  readonly fix: AppliedFix;
  readonly edits: readonly TextEdit[];
}

const candidatesIn = (
  parsed: ParsedText,
  settings: Settings,
  allowed: ReadonlySet<Effect>,
): readonly Candidate[] =>
  diagnose(parsed, settings).flatMap((diagnostic) => {
    const fix = diagnostic.fixes.find(({ effect, bulk }) => bulk && allowed.has(effect));
    return fix === undefined ? [] : [{ diagnostic, fix }];
  });

/**
 * Those that may be applied together: no two of them change the same characters or the same
 * statement, and none changes what another one was decided by. Two fixes may each be right alone and
 * wrong together (of two equal actions, each is one too many); the second is thought about again
 * when the first is done.
 */
function compatible(parsed: ParsedText, candidates: readonly Candidate[]): readonly Choice[] {
  const territory = territoryOf(parsed.policies.map(({ policy }) => policy));
  const changed = new Set<string>();
  const readBy = new Set<string>();
  const isFree = (place: string): boolean => !changed.has(place) && !readBy.has(place);
  const chosen: Choice[] = [];
  const written: TextEdit[] = [];
  for (const { diagnostic, fix } of candidates) {
    const own = territory(toRange(parsed)(diagnostic.range));
    const reads = diagnostic.related.map((one) => territory(toRange(parsed)(one.range)));
    // Most fixes of a long text wait for another round: their edits are not written for nothing.
    if (!isFree(own) || reads.some((place) => changed.has(place))) continue;
    const edits = editsOf(parsed, fix);
    const places = [own, ...edits.map(territory)];
    if (edits.length === 0 || !places.every(isFree)) continue;
    if (edits.some((edit) => written.some((other) => rangesTouch(edit, other)))) continue;
    for (const place of places) changed.add(place);
    for (const place of reads) readBy.add(place);
    written.push(...edits);
    const { rule, message, range } = diagnostic;
    const { title, effect } = fix;
    chosen.push({ fix: { rule, message, title, effect, range }, edits });
  }
  return chosen;
}

/** The edits of a fix that change something. */
const editsOf = (parsed: ParsedText, fix: DiagnosticFix): readonly TextEdit[] =>
  fix
    .edits()
    .map((edit) => toOffsets(parsed, edit))
    .filter(({ start, end, newText }) => parsed.source.text.slice(start, end) !== newText);

const toRange =
  ({ lines }: ParsedText) =>
  (range: RangeEdit['range']): { start: number; end: number } => ({
    start: lines.offsetAt(range.start),
    end: lines.offsetAt(range.end),
  });

const toOffsets = (parsed: ParsedText, edit: RangeEdit): TextEdit => ({
  ...toRange(parsed)(edit.range),
  newText: edit.newText,
});
