import { describe, expect, it } from 'vitest';
import { apiOperationOf } from '../../../../server/src/features/hover/actions/apiOperations';
import { MFA_ACTIONS } from '../../../../server/src/iam/mfa';

describe('API operations', () => {
  it.each(MFA_ACTIONS)('%s is one', (action) => {
    const operation = apiOperationOf(action.toLowerCase());
    expect(`${operation?.service ?? ''}:${operation?.name ?? ''}`).toBe(action);
  });

  it.each(['iam:PassRole', 'iam:*', 's3:GetObject', 'sts:TagSession', ''])(
    '%s is none',
    (action) => {
      expect(apiOperationOf(action)).toBeUndefined();
    },
  );
});
