import { describe, expect, it } from 'vitest';
import { reportedOn } from './reported';
import { CONDITIONS } from './typical/conditions';
import { GRANTS } from './typical/grants';
import { NAMES } from './typical/names';
import { SLIPS } from './typical/slips';
import { TRUSTED } from './typical/trusted';

describe.each([
  ['names', NAMES],
  ['slips', SLIPS],
  ['conditions', CONDITIONS],
  ['grants', GRANTS],
  ['trusted', TRUSTED],
])('what people try a validator with: %s', (_, cases) => {
  it.each(cases)('$name', ({ policy, type, reports }) => {
    expect(
      reportedOn(policy, type)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(reports);
  });
});
