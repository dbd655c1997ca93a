import { describe, expect, it } from 'vitest';
import { selectionRanges } from '../../../server/src/features/selectionRanges';
import { readMarkers } from '../testers/markers';
import { parseCase } from '../testers/ruleTester';

/** The text of each range, the smallest first. */
function selections(marked: string): readonly string[] {
  const { text, cursor = 0 } = readMarkers(marked);
  return parseCase(text).policies.flatMap((one) =>
    selectionRanges(one, cursor).map(({ start, end }) => text.slice(start, end)),
  );
}

const STATEMENT = '{"Effect": "Allow", "Action": "a", "Resource": ["x", "u/${aws:username}/y"]}';
const POLICY = `{"Statement": [${STATEMENT}]}`;
const OUTER = [STATEMENT, `[${STATEMENT}]`, `"Statement": [${STATEMENT}]`, POLICY];

describe('selection ranges', () => {
  it('grow from a policy variable to the policy', () => {
    expect(selections(POLICY.replace('user', 'us$0er'))).toEqual([
      '${aws:username}',
      'u/${aws:username}/y',
      '"u/${aws:username}/y"',
      '["x", "u/${aws:username}/y"]',
      '"Resource": ["x", "u/${aws:username}/y"]',
      ...OUTER,
    ]);
  });

  it('grow from a key', () => {
    expect(selections(POLICY.replace('Effect', 'Ef$0fect'))).toEqual([
      'Effect',
      '"Effect"',
      '"Effect": "Allow"',
      ...OUTER,
    ]);
  });

  it('begin with the string on its quotes', () => {
    expect(selections(POLICY.replace('"Allow"', '$0"Allow"')).slice(0, 2)).toEqual([
      '"Allow"',
      '"Effect": "Allow"',
    ]);
  });

  it('grow from between things', () => {
    expect(selections(POLICY.replace('"Statement": ', '"Statement":$0 '))).toEqual(OUTER.slice(2));
  });

  it('grow within statements that stand alone', () => {
    const alone = '[{"Effect": "Allow", "Action": "a"}]';
    expect(selections(alone.replace('"a"', '"$0a"'))).toEqual([
      'a',
      '"a"',
      '"Action": "a"',
      alone.slice(1, -1),
      alone,
    ]);
    expect(selections(`${alone.slice(0, -1)}$0 ]`).at(-1)).toBe(`${alone.slice(0, -1)} ]`);
  });

  it('are none outside the policy', () => {
    expect(selections(`  $0  ${POLICY}`)).toEqual([]);
  });
});
