import { describe, expect, it } from 'vitest';
import { completeAt, completeEmptyText } from '../../../server/src/features/completion/complete';
import type { CompletionOptions } from '../../../server/src/features/completion/complete';
import type { CompletionItem } from '../../../server/src/features/completion/item';
import { expandSnippet } from '../../../server/src/policy/snippet';
import type { PolicyType } from '../../../server/src/iam/policyType';
import type { Locale } from '../../../server/src/iam/words';
import { parseText } from '../../../server/src/service/languageService';
import { applyTextEdits } from '../../../server/src/policy/edit';
import { containsOffset } from '../../../server/src/policy/range';
import { readMarkers } from './markers';

/** A text with `$0` at the cursor, and what must be offered there. */
export interface CompletionCase extends Omit<CompletionOptions, 'open'> {
  readonly name: string;
  readonly text: string;
  /** The type that the language mode says, where nothing stands in the file yet. */
  readonly type?: PolicyType;
  /** The type that the user set for the file. */
  readonly set?: PolicyType;
  /** VS Code's language id; our own where left out. */
  readonly language?: string;
  readonly locale?: Locale;
  /** Other texts that the user has open. */
  readonly open?: readonly string[];
  /** The label of the item to apply, and the text after it. */
  readonly pick?: string;
  readonly expected?: string;
  /** The labels that come first, in their order. */
  readonly first?: readonly string[];
  readonly offers?: readonly string[];
  readonly lacks?: readonly string[];
  /** What an item says beside its label, by label. */
  readonly details?: Readonly<Record<string, string>>;
  /** Something that the documentation of an item says, by label. */
  readonly documents?: Readonly<Record<string, string>>;
  /** Nothing at all is offered. */
  readonly nothing?: true;
}

/** The items at the cursor of a case, as an editor would sort them. */
export function itemsOf(one: Omit<CompletionCase, 'name'>): {
  readonly text: string;
  readonly items: readonly CompletionItem[];
  readonly isIncomplete: boolean;
} {
  const { text, cursor } = readMarkers(one.text);
  if (cursor === undefined) throw new Error('A case needs $0 where the cursor is.');
  const languageId = one.language ?? 'iam-policy';
  const parsed = parseText({ uri: 'policy', languageId, text, type: one.set });
  const document = parsed.policies.find(({ policy }) => containsOffset(policy.range, cursor));
  const open = (one.open ?? []).flatMap((other) =>
    parseText({ uri: 'other', languageId, text: other, type: undefined }).policies.map(
      ({ policy }) => policy,
    ),
  );
  const locale = one.locale ?? 'en';
  const spot = parsed.emptySpot?.(cursor);
  const { items, isIncomplete } =
    document !== undefined
      ? completeAt(document, cursor, locale, { ...one, open })
      : spot !== undefined
        ? completeEmptyText(spot, one.type, locale)
        : { items: [], isIncomplete: false };
  for (const { range } of items) {
    expect(containsOffset(range, cursor), 'the range is around the cursor').toBe(true);
    expect(text.slice(range.start, range.end), 'the range is on one line').not.toMatch(/[\r\n]/);
  }
  const sorted = [...items].sort((a, b) => (a.sortText < b.sortText ? -1 : 1));
  return { text, items: sorted, isIncomplete };
}

/** The text after an item was accepted with all its defaults, indented as VS Code does it. */
export function applyItem(text: string, item: CompletionItem): string {
  const { insertText, snippet, range, additionalEdits = [] } = item;
  const lineStart = text.lastIndexOf('\n', range.start - 1) + 1;
  const indent = /^[ \t]*/.exec(text.slice(lineStart, range.start))?.[0] ?? '';
  const newText = snippet
    ? expandSnippet(insertText).replaceAll('\t', '  ').replaceAll('\n', `\n${indent}`)
    : insertText;
  return applyTextEdits(text, [{ ...range, newText }, ...additionalEdits]);
}

/** Runs completion at the cursor of each case. */
export function testCompletion(title: string, cases: readonly CompletionCase[]): void {
  describe(title, () => {
    it.each(cases)('$name', (one) => {
      const { text, items } = itemsOf(one);
      const labels = items.map(({ label }) => label);
      expect(new Set(labels).size, 'labels are distinct').toBe(labels.length);
      if (one.nothing) expect(labels).toEqual([]);
      if (one.first) expect(labels.slice(0, one.first.length)).toEqual(one.first);
      for (const label of one.offers ?? []) expect(labels).toContain(label);
      for (const label of one.lacks ?? []) expect(labels).not.toContain(label);
      for (const [label, detail] of Object.entries(one.details ?? {})) {
        expect(items.find((item) => item.label === label)?.detail, label).toBe(detail);
      }
      for (const [label, words] of Object.entries(one.documents ?? {})) {
        expect(items.find((item) => item.label === label)?.documentation?.(), label).toContain(
          words,
        );
      }
      if (one.pick === undefined) return;
      const item = items.find(({ label }) => label === one.pick);
      if (item === undefined)
        throw new Error(`${one.pick} is not offered: ${labels.slice(0, 30).join(', ')}`);
      expect(applyItem(text, item)).toBe(one.expected);
    });
  });
}
