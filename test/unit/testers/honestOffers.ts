import { TextDocument } from 'vscode-languageserver-textdocument';
import { expect } from 'vitest';
import { parseText } from '../../../server/src/service/languageService';
import type { ParsedText } from '../../../server/src/service/languageService';
import {
  policyRefactoringsAt,
  refactoringsAt,
} from '../../../server/src/service/rewriting/refactor';
import { neverMade } from './neverMade';
import { expectDecisions } from './sampledRequests';

export const SETTINGS = { locale: 'en', severities: new Map(), syntax: true } as const;

/** Thousands of requests are asked, on machines that may be slow. */
export const PATIENCE = 60_000;

/** Whatever is offered for a selection can be applied, and does to access what it says. */
export function expectHonest(parsed: ParsedText, start: number, end: number): number {
  const { lines, source } = parsed;
  const range = { start: lines.positionAt(start), end: lines.positionAt(end) };
  const offered = [
    ...refactoringsAt(parsed, range, SETTINGS.locale),
    ...policyRefactoringsAt(parsed, range, SETTINGS),
  ];
  for (const { title, kind, effect, edits } of offered) {
    expect(title).not.toMatch(/(?<!\$)\{\w+\}/);
    const text = TextDocument.applyEdits(lines, [...edits()]);
    expect(text, title).not.toBe(source.text);
    const after = parseText({ ...source, text });
    expect(after.problems, `${title}: ${text}`).toEqual([]);
    const leaves = kind.endsWith('.split-statement') ? neverMade : undefined;
    expectDecisions(parsed, after, effect, leaves);
  }
  return offered.length;
}
