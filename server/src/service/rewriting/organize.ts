import { fixAll } from './fixAll';
import { parseText, toRangeEdit } from '../languageService';
import type { ParsedText, RangeEdit, Settings } from '../languageService';
import { composeEdits } from '../../policy/compose';
import type { PolicyDocument } from '../../policy/document';
import { applyTextEdits } from '../../policy/edit';
import type { PolicyEdit, TextEdit } from '../../policy/edit';
import { addSid, missingSids } from '../../refactorings/missingSids';
import { listEntries, sortEdits } from '../../refactorings/sortedLists';
import { RULES } from '../../rules/registry.generated';

/** A part of a rewriting. */
export interface Step {
  /** Edits to a text as it stands; none where nothing is left to do. */
  readonly edits: (parsed: ParsedText) => readonly TextEdit[];
  /** What it does may make more of the same possible: done until nothing is left. */
  readonly repeats?: boolean;
}

/** Rounds that undo one another must come to an end. */
const MOST_ROUNDS = 50;

/** A text after some steps, with the edits that turn the first text into it. */
export interface Stepped {
  readonly parsed: ParsedText;
  readonly edits: readonly TextEdit[];
}

/** Takes steps one after another. */
export function inSteps(parsed: ParsedText, steps: readonly Step[]): Stepped {
  const rounds: (readonly TextEdit[])[] = [];
  let current = parsed;
  for (const step of steps) {
    for (let left = step.repeats === true ? MOST_ROUNDS : 1; left > 0; left--) {
      const edits = step.edits(current);
      if (edits.length === 0) break;
      rounds.push(edits);
      const text = applyTextEdits(current.source.text, edits);
      current = parseText({ ...current.source, text });
    }
  }
  return { parsed: current, edits: composeEdits(parsed.source.text, rounds) };
}

/** Takes further steps from where others have led. */
export function furtherSteps(first: ParsedText, before: Stepped, steps: readonly Step[]): Stepped {
  const { parsed, edits } = inSteps(before.parsed, steps);
  return { parsed, edits: composeEdits(first.source.text, [before.edits, edits]) };
}

/** A step that does the same to each policy of a text. */
export const forEachPolicy = (
  edits: (document: PolicyDocument) => readonly PolicyEdit[],
  repeats = false,
): Step => ({
  edits: ({ policies }) =>
    policies.flatMap((document) => {
      const wanted = edits(document);
      return wanted.length === 0 ? [] : document.write(wanted);
    }),
  repeats,
});

/** Removes what rules find to add nothing, unless the user has switched the rule off. */
export const removeRedundancy = (settings: Settings): Step => ({
  edits: (parsed) => {
    const severities = new Map(settings.severities);
    for (const { id, group } of RULES) if (group !== 'redundancy') severities.set(id, 'off');
    const { edits } = fixAll(parsed, { ...settings, severities }, new Set(['same']));
    return edits.map(({ range, newText }) => ({
      start: parsed.lines.offsetAt(range.start),
      end: parsed.lines.offsetAt(range.end),
      newText,
    }));
  },
});

const sortLists = forEachPolicy((document) =>
  document.policy.statements.flatMap((statement) =>
    listEntries(statement).flatMap((entry) => sortEdits(document, statement, entry)),
  ),
);

const addSids = forEachPolicy(({ policy }) =>
  policy.node === undefined ? [] : missingSids(policy, policy.statements).map(addSid),
);

/** What is redundant in one policy of a text, taken out; none where nothing is. */
export function withoutRedundancy(
  parsed: ParsedText,
  { policy: { range } }: PolicyDocument,
  settings: Settings,
): readonly RangeEdit[] {
  return removeRedundancy(settings)
    .edits(parsed)
    .filter(({ start, end }) => start >= range.start && end <= range.end)
    .map((edit) => toRangeEdit(parsed, edit));
}

/**
 * Tidies the policies of a text without any change to access: what is redundant goes, lists are
 * sorted, and statements get Sids. A text that its own language cannot read as a whole is left alone.
 */
export function organize(parsed: ParsedText, settings: Settings): readonly RangeEdit[] {
  if (parsed.problems.length > 0) return [];
  const { edits } = inSteps(parsed, [removeRedundancy(settings), sortLists, addSids]);
  return edits.map((edit) => toRangeEdit(parsed, edit));
}
