import { TextDocument } from 'vscode-languageserver-textdocument';
import { describe, expect, it } from 'vitest';
import type { PolicyType } from '../../../server/src/iam/policyType';
import type { Effect } from '../../../server/src/policy/effect';
import { refactoringsAt } from '../../../server/src/service/rewriting/refactor';
import type { OfferedRefactoring } from '../../../server/src/service/rewriting/refactor';
import type { ParsedText } from '../../../server/src/service/languageService';
import { readMarkers } from './markers';
import { parseCase } from './ruleTester';
import { expectEffect } from './sampledRequests';
import type { Leaves } from './sampledRequests';

/** A policy with `$0` for the cursor or `«…»` around the selection, and what is offered there. */
export interface RefactoringCase {
  readonly name: string;
  readonly policy: string;
  readonly type?: PolicyType;
  readonly file?: string;
  /** What this refactoring offers, in its order; empty where it must offer nothing. */
  readonly offers: readonly {
    readonly title?: string;
    readonly effect: Effect;
    readonly output?: string;
  }[];
  /** Requests of which its effect does not speak. */
  readonly leaves?: Leaves;
}

/** What one refactoring offers at the marks of a text. */
export function offersAt(
  id: string,
  marked: string,
  options: Pick<RefactoringCase, 'type' | 'file'> = {},
): { readonly parsed: ParsedText; readonly offered: readonly OfferedRefactoring[] } {
  const { text, ranges, cursor } = readMarkers(marked);
  const parsed = parseCase(text, options);
  const { start, end } = ranges[0] ?? { start: cursor ?? 0, end: cursor ?? 0 };
  const range = { start: parsed.lines.positionAt(start), end: parsed.lines.positionAt(end) };
  const offered = refactoringsAt(parsed, range, 'en').filter(({ kind }) => kind.endsWith(`.${id}`));
  return { parsed, offered };
}

/**
 * Runs a refactoring over marked policies. Whatever it offers is applied: the text must stay without
 * problems, and sampled requests must be decided as its effect says.
 */
export function testRefactoring(id: string, cases: readonly RefactoringCase[]): void {
  describe(id, () => {
    it.each(cases)('$name', ({ policy, type, file, offers, leaves }) => {
      const { parsed, offered } = offersAt(id, policy, { type, file });
      expect(offered.map(({ effect }) => effect)).toEqual(offers.map(({ effect }) => effect));
      offered.forEach((one, i) => {
        const expected = offers[i];
        if (expected?.title !== undefined) expect(one.title).toBe(expected.title);
        const text = TextDocument.applyEdits(parsed.lines, [...one.edits()]);
        if (expected?.output !== undefined) expect(text).toBe(expected.output);
        expect(text).not.toBe(parsed.source.text);
        const after = parseCase(text, { type, file });
        expect(after.problems).toEqual([]);
        expectEffect(parsed, after, one.effect, leaves);
      });
    });
  });
}
