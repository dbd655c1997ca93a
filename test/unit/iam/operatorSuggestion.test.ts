import { describe, expect, it } from 'vitest';
import { suggestOperator } from '../../../server/src/iam/operatorSuggestion';

describe('suggestOperator', () => {
  it.each([
    ['StringEqual', 'StringEquals'],
    ['stringequal', 'StringEquals'],
    ['StringNotEqual', 'StringNotEquals'],
    ['ForAllValue:StringLike', 'ForAllValues:StringLike'],
    ['ForAnyValues:StringEquals', 'ForAnyValue:StringEquals'],
    ['ForAnyValueStringEquals', 'ForAnyValue:StringEquals'],
    ['NumericLessThanOrEquals', 'NumericLessThanEquals'],
    ['DateLessThenEquals', 'DateLessThanEquals'],
    ['IpAdress', 'IpAddress'],
    ['StringEqualsIfExist', 'StringEqualsIfExists'],
    ['Boolean', 'Bool'],
    ['ArnLikes', 'ArnLike'],
    ['Nul', 'Null'],
  ])('%s → %s, for sure', (written, name) => {
    expect(suggestOperator(written)).toEqual({ name, sure: true });
  });

  it.each(['Matches', 'Equals', 'In', '', 'aws:SourceIp', '__proto__'])(
    '%s: nothing near',
    (written) => {
      expect(suggestOperator(written)).toBeUndefined();
    },
  );
});
