import { describe, expect, it } from 'vitest';
import { decide } from '../../../server/src/reasoning/evaluate';
import { contextOf } from '../../../server/src/reasoning/request';
import { parseCase } from '../testers/ruleTester';

/** The decision on a request whose key has this value, where only the condition stands in the way. */
const holds = (
  operator: string,
  wanted: unknown,
  given: readonly string[],
  absent: readonly string[] = [],
): string => {
  const statement = {
    Effect: 'Allow',
    Action: '*',
    Resource: '*',
    Condition: { [operator]: { 'aws:Key': wanted } },
  };
  const [document] = parseCase(
    JSON.stringify({ Version: '2012-10-17', Statement: statement }),
  ).policies;
  if (document === undefined) throw new Error('No policy.');
  const context = contextOf(
    new Map([['aws:key', given], ...absent.map((key) => [key, []] as const)]),
  );
  return decide(document, { action: 's3:GetObject', resource: '*', context }).decision;
};

const YES = 'allowed';
const NO = 'implicitly-denied';

describe('IP address operators', () => {
  it.each([
    ['IpAddress', '203.0.113.0/24', ['203.0.113.9'], YES],
    ['IpAddress', '203.0.113.0/24', ['203.0.114.9'], NO],
    ['IpAddress', ['10.0.0.0/8', '203.0.113.9'], ['203.0.113.9'], YES],
    ['IpAddress', '2001:db8::/32', ['2001:db8::1'], YES],
    ['IpAddress', '2001:db8::/32', ['203.0.113.9'], NO],
    ['IpAddress', '203.0.113.0/24', [], NO],
    ['IpAddressIfExists', '203.0.113.0/24', [], YES],
    ['NotIpAddress', '203.0.113.0/24', ['203.0.113.9'], NO],
    ['NotIpAddress', '203.0.113.0/24', ['198.51.100.1'], YES],
    ['NotIpAddress', '203.0.113.0/24', [], YES],
    ['IpAddress', '203.0.113.0/24', ['s3.amazonaws.com'], NO],
    ['IpAddress', 'not a range', ['203.0.113.9'], NO],
    ['NotIpAddress', 'not a range', ['203.0.113.9'], YES],
  ])('%s %j of %j: %s', (operator, wanted, given, decision) => {
    expect(holds(operator, wanted, given)).toBe(decision);
  });
});

describe('ARN operators compare field by field', () => {
  it.each([
    ['ArnLike', 'arn:aws:iam::*:role/app-*', ['arn:aws:iam::111122223333:role/app-a/b'], YES],
    ['ArnEquals', 'arn:aws:iam::*:role/app-*', ['arn:aws:iam::111122223333:role/app-a'], YES],
    ['ArnLike', 'arn:aws:*:role/x', ['arn:aws:iam::111122223333:role/x'], NO],
    ['ArnLike', 'arn:aws:*:::role/x', ['arn:aws:iam::111122223333:role/x'], NO],
    ['ArnLike', 'arn:aws:sns:*:*:t', ['arn:aws:sns:eu-west-1:111122223333:t'], YES],
    ['ArnNotLike', 'arn:aws:sns:*:*:t', ['arn:aws:sns:eu-west-1:111122223333:t'], NO],
    ['ArnLike', '*', ['arn:aws:sns:eu-west-1:111122223333:t'], YES],
    ['ArnLike', 'arn:aws:sns:*:*:t', ['not an ARN'], NO],
  ])('%s %j of %j: %s', (operator, wanted, given, decision) => {
    expect(holds(operator, wanted, given)).toBe(decision);
  });
});

describe('policy variables in conditions', () => {
  it.each([
    // Without a value and without a default nothing matches, so that a negated operator holds.
    ['StringEquals', '${aws:PrincipalTag/team}', ['red'], NO],
    ['StringNotEquals', '${aws:PrincipalTag/team}', ['red'], YES],
    ['StringEquals', "${aws:PrincipalTag/team, 'red'}", ['red'], YES],
    ['StringLike', "${aws:PrincipalTag/team, 'r*'}", ['red'], NO],
    // `${*}` is an asterisk and no wildcard.
    ['StringLike', 'r${*}d', ['r*d'], YES],
    ['StringLike', 'r${*}d', ['red'], NO],
    ['StringLike', 'r${?}*', ['r?ed'], YES],
    ['StringEquals', '${$}{x}', ['${x}'], YES],
  ])('%s %j of %j: %s', (operator, wanted, given, decision) => {
    expect(holds(operator, wanted, given, ['aws:principaltag/team'])).toBe(decision);
  });
});
