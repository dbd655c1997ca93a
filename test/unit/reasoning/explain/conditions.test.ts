import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { phrasesIn } from '../../../../server/src/reasoning/explain/phrases/index';
import { readCondition } from '../../../../server/src/reasoning/explain/reading/readCondition';
import type { Locale } from '../../../../server/src/iam/words';
import { documentOf, explained, policyOf } from '../../testers/explainTester';

const statementWith = (condition: object, Effect = 'Allow'): object => ({
  Effect,
  Action: 's3:GetObject',
  Resource: '*',
  Condition: condition,
});

function clause(operator: string, key: string, value: unknown, locale: Locale): string {
  const document = documentOf(policyOf(statementWith({ [operator]: { [key]: value } })));
  const condition = document.policy.statements[0]?.conditions[0];
  if (condition === undefined) throw new Error('No condition.');
  return phrasesIn(locale).conditions.clause(readCondition(condition));
}

const CLAUSES: readonly (readonly [string, string, unknown, string, string])[] = [
  ['StringEquals', 's3:prefix', 'a', '`s3:prefix` is `a`', '`s3:prefix` が `a` である'],
  [
    'StringEquals',
    's3:prefix',
    ['a', 'b'],
    '`s3:prefix` is `a` or `b`',
    '`s3:prefix` が `a`、`b` のいずれかである',
  ],
  [
    'StringNotEquals',
    's3:prefix',
    ['a', 'b'],
    '`s3:prefix` is none of `a` and `b` (also when the key is absent)',
    '`s3:prefix` が `a`、`b` のいずれでもない（キーがない場合も含む）',
  ],
  [
    'StringLikeIfExists',
    's3:prefix',
    'a*',
    '`s3:prefix` matches `a*`, or the key is absent',
    '`s3:prefix` が `a*` に一致する、またはキーがない',
  ],
  [
    'StringEqualsIgnoreCase',
    's3:prefix',
    'A',
    '`s3:prefix` is `A` (in any letter case)',
    '`s3:prefix` が `A`（大文字と小文字は区別しない）である',
  ],
  [
    'NotIpAddress',
    'aws:SourceIp',
    '10.0.0.0/8',
    "the caller's IP address (`aws:SourceIp`) is not in `10.0.0.0/8` (also when the key is absent)",
    '呼び出し元の IP アドレス（`aws:SourceIp`）が `10.0.0.0/8` に含まれない（キーがない場合も含む）',
  ],
  [
    'ForAllValues:StringEquals',
    'aws:TagKeys',
    ['a', 'b'],
    'every value of the list of tag keys in the request (`aws:TagKeys`) is `a` or `b`, or the key is absent',
    'リクエストのタグキー（`aws:TagKeys`）のすべての値が `a`、`b` のいずれかである、またはキーがない',
  ],
  [
    'ForAnyValue:StringNotEquals',
    'aws:TagKeys',
    'a',
    'at least one value of the list of tag keys in the request (`aws:TagKeys`) is not `a`',
    'リクエストのタグキー（`aws:TagKeys`）の少なくとも 1 つの値が `a` ではない',
  ],
  [
    'Null',
    'aws:PrincipalTag/team',
    'true',
    "the caller's tag `team` (`aws:PrincipalTag/team`) is absent from the request",
    '呼び出し元のタグ `team` の値（`aws:PrincipalTag/team`）がリクエストにない',
  ],
  [
    'Null',
    'aws:TagKeys',
    false,
    'the list of tag keys in the request (`aws:TagKeys`) is present in the request',
    'リクエストのタグキー（`aws:TagKeys`）がリクエストにある',
  ],
  [
    'DateLessThan',
    'aws:CurrentTime',
    '2030-01-01T00:00:00Z',
    'the time of the request (`aws:CurrentTime`) is before `2030-01-01T00:00:00Z`',
    'リクエストの日時（`aws:CurrentTime`）が `2030-01-01T00:00:00Z` より前である',
  ],
  [
    'NumericLessThanEquals',
    's3:max-keys',
    10,
    '`s3:max-keys` is at most `10`',
    '`s3:max-keys` が `10` 以下である',
  ],
  [
    'StringMatches',
    's3:prefix',
    'a',
    '`s3:prefix` meets `StringMatches`, which is not an operator of IAM',
    '`s3:prefix` が `StringMatches`（IAM にない演算子）を満たす',
  ],
  [
    'StringEquals',
    's3:prefix',
    [],
    '`s3:prefix` is compared with no value, and so never holds',
    '`s3:prefix` が空のリストと比較される（成り立つことはない）',
  ],
];

describe('a condition in words', () => {
  it.each(CLAUSES)('%s %s %j', (operator, key, value, en, ja) => {
    expect(clause(operator, key, value, 'en')).toBe(en);
    expect(clause(operator, key, value, 'ja')).toBe(ja);
  });

  it('joins several with "and"', () => {
    const document = documentOf(
      policyOf(statementWith({ StringEquals: { a: '1', b: '2' }, Bool: { c: 'true' } })),
    );
    expect(explained(document).details.filter((line) => /only when/i.test(line))).toEqual([
      'Only when `a` is `1`.',
      'And only when `b` is `2`.',
      'And only when `c` is `true`.',
    ]);
  });
});

const rows = readFileSync(new URL('../../fixtures/mfa-truth-table.tsv', import.meta.url), 'utf8')
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split('\t'));

describe('what an MFA condition means in each state', () => {
  it.each(rows)('%s %s %s', (effect = '', operator = '', value = '', ...decisions) => {
    const condition = { [operator]: { 'aws:MultiFactorAuthPresent': value } };
    const { mfa } = explained(documentOf(policyOf(statementWith(condition, effect))));
    const applies = decisions.map((one) =>
      effect === 'Allow' ? one === 'Allowed' : one === 'ExplicitlyDenied',
    );
    expect(mfa.map(({ state }) => state)).toEqual(['absent', 'false', 'true']);
    expect(mfa.map((line) => line.applies === 'yes')).toEqual(applies);
    const word = effect === 'Allow' ? '**allowed**' : '**denied**';
    expect(mfa.map(({ result }) => result === word)).toEqual(applies);
  });
});
