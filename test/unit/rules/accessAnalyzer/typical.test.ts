import { describe, expect, it } from 'vitest';
import { reportedOn } from './reported';
import { GRANTS } from './typical/grants';
import { SLIPS } from './typical/slips';

describe.each([
  ['slips', SLIPS],
  ['grants', GRANTS],
])('what people try a validator with: %s', (_, cases) => {
  it.each(cases)('$name', ({ policy, type, reports }) => {
    expect(
      reportedOn(policy, type)
        .map(({ code }) => code)
        .sort(),
    ).toEqual(reports);
  });
});
