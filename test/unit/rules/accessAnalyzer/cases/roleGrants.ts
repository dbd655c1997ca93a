import { one } from './case';

/** A grant with the marked element; `both` and `not` mark it themselves. */
const ROLE = '"arn:aws:iam::111122223333:role/app"';
export const but = (action: string, marked = '"NotResource"'): string =>
  one(`"Effect":"Allow","Action":${action},${marked}:${ROLE}`);
export const both = (action: string): string =>
  one(`"Effect":"Allow",«"NotAction"»:${action},"NotResource":${ROLE}`);
export const not = (action: string, resource = '"*"'): string =>
  one(`"Effect":"Allow",«"NotAction"»:${action},"Resource":${resource}`);
export const NOT_RESOURCE = '«"NotResource"»';
