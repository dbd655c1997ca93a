import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdits } from '../../../server/src/policy/compose';
import { applyTextEdits } from '../../../server/src/policy/edit';
import type { TextEdit } from '../../../server/src/policy/edit';

describe('composeEdits', () => {
  it('leaves out what no round touches', () => {
    const rounds = [
      [{ start: 2, end: 4, newText: 'XYZ' }],
      [
        { start: 3, end: 4, newText: '' },
        { start: 8, end: 8, newText: '!' },
      ],
    ];
    expect(composeEdits('abcdefgh', rounds)).toEqual([
      { start: 2, end: 4, newText: 'XZ' },
      { start: 7, end: 7, newText: '!' },
    ]);
  });

  it('is empty where a round undoes the one before it by removing what came in', () => {
    const rounds = [[{ start: 1, end: 1, newText: 'xx' }], [{ start: 1, end: 3, newText: '' }]];
    expect(composeEdits('ab', rounds)).toEqual([]);
  });

  it('does what the rounds do one after another, for any text and any rounds', () => {
    const round = fc.array(fc.tuple(fc.nat(6), fc.nat(4), fc.string({ maxLength: 3 })), {
      maxLength: 4,
    });
    fc.assert(
      fc.property(fc.string(), fc.array(round, { maxLength: 4 }), (text, plans) => {
        let current = text;
        const rounds: TextEdit[][] = [];
        for (const plan of plans) {
          const edits = place(plan, current.length);
          rounds.push(edits);
          current = applyTextEdits(current, edits);
        }
        expect(applyTextEdits(text, composeEdits(text, rounds))).toBe(current);
      }),
    );
  });
});

/** Edits one behind another, each a gap away from the one before it, as far as the text reaches. */
function place(plan: readonly (readonly [number, number, string])[], length: number): TextEdit[] {
  const edits: TextEdit[] = [];
  let at = 0;
  for (const [gap, width, newText] of plan) {
    const start = at + gap;
    const end = start + width;
    if (end > length) break;
    edits.push({ start, end, newText });
    at = end + 1;
  }
  return edits;
}
