import { describe, expect, it } from 'vitest';
import { changeTo, presentOf } from '../../../client/src/journey/chosenManaged';

const comes = (
  name: string | null,
  more: { readonly as?: 'permissions' | 'boundary'; readonly state?: 'counted' | 'left-out' } = {},
) => ({
  id: `id of ${name ?? 'inline'}`,
  managed: name,
  as: more.as ?? ('permissions' as const),
  state: more.state ?? ('counted' as const),
});

const ATTACHED = [
  comes('PowerUserAccess'),
  comes('Billing', { state: 'left-out' }),
  comes('ReadOnlyAccess', { as: 'boundary' }),
  comes(null),
];

describe('AWS managed policies that are chosen beside those that come along', () => {
  it('shows those that grant permissions as chosen', () => {
    expect(presentOf({ managed: ['IAMFullAccess'] }, ATTACHED)).toEqual([
      'IAMFullAccess',
      'PowerUserAccess',
    ]);
  });

  it('adds what does not come along, and leaves the rest as it is', () => {
    expect(changeTo(['PowerUserAccess', 'ReadOnlyAccess'], { without: ['x'] }, ATTACHED)).toEqual({
      managed: ['ReadOnlyAccess'],
      without: ['x'],
    });
  });

  it('takes away what comes along and is not chosen, and brings back what is', () => {
    expect(changeTo(['Billing'], { without: ['id of Billing'] }, ATTACHED)).toEqual({
      managed: [],
      without: ['id of PowerUserAccess'],
    });
    expect(changeTo([], { without: ['id of Billing'] }, ATTACHED)).toEqual({
      managed: [],
      without: ['id of Billing', 'id of PowerUserAccess'],
    });
  });
});
