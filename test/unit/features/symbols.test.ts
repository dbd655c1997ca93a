import { describe, expect, it } from 'vitest';
import { policySymbols } from '../../../server/src/features/symbols';
import type { PolicySymbol } from '../../../server/src/features/symbols';
import type { Locale } from '../../../server/src/iam/words';
import { parseCase } from '../testers/ruleTester';

const outline = (symbols: readonly PolicySymbol[]): unknown[] =>
  symbols.map(({ name, detail, children }) => [name, detail, ...outline(children)]);

const symbolsOf = (policy: string, locale: Locale = 'en', type?: 'trust') =>
  parseCase(policy, { ...(type && { type }) }).policies.flatMap((one) =>
    policySymbols(one, locale),
  );

const POLICY = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "Read", "Effect": "Allow", "Action": ["s3:Get*", "s3:List*"], "Resource": "*" },
    {
      "Effect": "Deny",
      "NotAction": ["iam:GetUser", "sts:GetSessionToken", "iam:ListMFADevices"],
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } }
    },
    { "Resource": "*" }
  ]
}`;

describe('symbols', () => {
  it('have the name that a template gives the policy', () => {
    const text = `{ "Resources": { "Own": { "Type": "AWS::IAM::ManagedPolicy", "Properties": { "PolicyDocument": ${POLICY} } } } }`;
    const [own] = symbolsOf(text);
    expect([own?.name, own?.detail]).toEqual(['Own', 'Identity-based policy · statements: 3']);
  });

  it('are the policy with its statements, by Sid or by what they do', () => {
    expect(outline(symbolsOf(POLICY))).toEqual([
      [
        'Policy',
        'statements: 3',
        ['Read', 'Allow s3:Get* +1'],
        ['Deny NotAction iam:GetUser +2 (MFA)', ''],
        ['Statement 3', ''],
      ],
    ]);
  });

  it('say the type that is known, in Japanese too', () => {
    expect(symbolsOf(POLICY, 'ja', 'trust')[0]).toMatchObject({
      name: 'ロールの信頼ポリシー',
      detail: 'ステートメント: 3',
    });
  });

  it('of statements that stand alone have no policy around them', () => {
    expect(outline(symbolsOf('[{"Effect": "Allow", "Action": "s3:*"}]'))).toEqual([
      ['Allow s3:*', ''],
    ]);
  });

  it('have names on one line, also of what is filled in later', () => {
    const [policy] = symbolsOf(
      '{"Statement": [{"Sid": " a\\n b ", "Effect": "Allow", "Action": {"Ref": "X"}}, {"Effect": "Deny", "Sid": "", "Action": []}]}',
    );
    expect(policy?.children.map(({ name }) => name)).toEqual(['a b', 'Deny']);
  });

  it('select the label, within their range', () => {
    for (const { range, selectionRange } of symbolsOf(POLICY).flatMap((one) => [
      one,
      ...one.children,
    ])) {
      expect(selectionRange.start).toBeGreaterThanOrEqual(range.start);
      expect(selectionRange.end).toBeLessThanOrEqual(range.end);
    }
    const read = symbolsOf(POLICY)[0]?.children[0];
    expect(POLICY.slice(read?.selectionRange.start, read?.selectionRange.end)).toBe(
      '"Sid": "Read"',
    );
  });

  it('come of an empty policy, too', () => {
    expect(outline(symbolsOf('{"Version": "2012-10-17"}'))).toEqual([['Policy', 'statements: 0']]);
  });
});
