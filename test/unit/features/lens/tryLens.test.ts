import { expect, it } from 'vitest';
import { policyLenses } from '../../../../server/src/service/editing/lenses';
import { parseCase } from '../../testers/ruleTester';

const lenses = (text: string, locale: 'en' | 'ja' = 'en'): readonly string[] =>
  policyLenses(parseCase(text), locale)
    .filter(({ purpose }) => purpose === 'try-request')
    .map(({ title, range }) => `${title} ${String(range.start.line)}`);

const STATEMENT = '{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}';

it('stands above each policy', () => {
  const policy = `{"Version": "2012-10-17", "Statement": [${STATEMENT}]}`;
  expect(lenses(policy)).toEqual(['Try a request… 0']);
  expect(lenses(policy, 'ja')).toEqual(['リクエストを試す… 0']);
  expect(lenses(`{"a":\n${policy},\n"b":\n${policy}}`)).toEqual([
    'Try a request… 1',
    'Try a request… 3',
  ]);
});

it.each([
  ['no statement', '{"Version": "2012-10-17", "Statement": []}'],
  ['half a statement', '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow"}]}'],
  ['bare statements', `[${STATEMENT}]`],
])('is not there for %s', (_, text) => {
  expect(lenses(text)).toEqual([]);
});
