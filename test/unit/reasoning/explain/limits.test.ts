import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../../../../server/src/iam/words';
import { documentOf, documentWithGaps, explained, policyOf } from '../../testers/explainTester';

const allow = (rest: object = {}): object => ({
  Sid: 'Work',
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: '*',
  ...rest,
});
const deny = (rest: object = {}): object => ({
  Sid: 'Guard',
  Effect: 'Deny',
  Action: '*',
  Resource: '*',
  ...rest,
});
const when = (operator: string, key: string, value: unknown): object => ({
  Condition: { [operator]: { [key]: value } },
});
const MFA = when('Bool', 'aws:MultiFactorAuthPresent', 'true');
const NO_MFA = when('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false');
const TAG = 'aws:PrincipalTag/team';

/** What is said to be left of the first of some statements. */
const limits = (statements: readonly object[], locale: Locale = 'en'): readonly string[] =>
  explained(documentOf(policyOf(...statements)), { locale }).limits;

describe('an Allow beside a guard', () => {
  it.each([
    [
      when('StringNotEquals', 'aws:RequestedRegion', ['eu-west-1', 'eu-central-1']),
      'Only when the Region that is called (`aws:RequestedRegion`) is `eu-west-1` or `eu-central-1`, because statement `Guard` denies it otherwise.',
    ],
    [
      when('Bool', 'aws:SecureTransport', 'false'),
      'Only when the use of TLS (`aws:SecureTransport`) is `true`, because statement `Guard` denies it otherwise.',
    ],
    [
      when('NotIpAddressIfExists', 'aws:SourceIp', '192.0.2.0/24'),
      "Only when the caller's IP address (`aws:SourceIp`) is in `192.0.2.0/24`, because statement `Guard` denies it otherwise.",
    ],
    [
      when('StringEquals', TAG, 'red'),
      "Only when the caller's tag `team` (`aws:PrincipalTag/team`) is not `red` (also when the key is absent), because statement `Guard` denies it otherwise.",
    ],
    [
      {
        Condition: {
          StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' },
          Bool: { 'aws:PrincipalIsAWSService': 'false' },
        },
      },
      'Only when the Region that is called (`aws:RequestedRegion`) is `eu-west-1`, or when the call by an AWS service itself (`aws:PrincipalIsAWSService`) is `true`, because statement `Guard` denies it otherwise.',
    ],
    [
      when('NumericLessThan', 's3:max-keys', ['5', '10']),
      'Not when `s3:max-keys` is less than `5` or `10`, because statement `Guard` denies it then.',
    ],
  ])('%j', (condition, expected) => {
    expect(limits([allow(), deny(condition)])).toEqual([expected]);
  });

  it('is told of the actions that the guard takes', () => {
    const work = allow({ Action: ['s3:GetObject', 'iam:GetUser', 'iam:ListUsers'] });
    const guard = deny({
      Action: undefined,
      NotAction: 'iam:*',
      ...when('StringNotEquals', 'aws:RequestedRegion', 'eu-west-1'),
    });
    expect(limits([work, guard])).toEqual([
      'Only when the Region that is called (`aws:RequestedRegion`) is `eu-west-1`: `s3:GetObject`, because statement `Guard` denies it otherwise. Not affected: `iam:GetUser` and `iam:ListUsers`.',
    ]);
    expect(limits([work, guard], 'ja')).toEqual([
      '`s3:GetObject` は、呼び出し先のリージョン（`aws:RequestedRegion`）が `eu-west-1` である場合だけ使えます（それ以外ではステートメント `Guard` が拒否するため）。影響を受けないもの: `iam:GetUser`、`iam:ListUsers`',
    ]);
  });

  it('leaves out the conditions that the Allow makes sure of', () => {
    const guard = deny({
      Condition: {
        StringEquals: { [TAG]: ['red', 'blue'] },
        Bool: { 'aws:SecureTransport': 'false' },
      },
    });
    expect(limits([allow(when('StringEquals', TAG, 'red')), guard])).toEqual([
      'Only when the use of TLS (`aws:SecureTransport`) is `true`, because statement `Guard` denies it otherwise.',
    ]);
  });

  it('is without effect where it makes sure of all of them', () => {
    const work = allow(when('StringEquals', TAG, 'red'));
    expect(limits([work, deny(when('StringLike', TAG, 'r*'))])).toEqual([
      'Without effect, because statement `Guard` denies it.',
    ]);
  });

  it('is not touched where it excludes one of them', () => {
    const work = allow(when('StringEquals', TAG, 'blue'));
    expect(limits([work, deny(when('StringLike', TAG, 'r*'))])).toEqual([]);
    expect(limits([allow(MFA), deny(NO_MFA)])).toEqual([]);
  });

  it('hears nothing of other resources, and of what cannot be known', () => {
    const region = when('StringNotEquals', 'aws:RequestedRegion', 'eu-west-1');
    expect(limits([allow(), deny({ ...region, Resource: 'arn:aws:s3:::b/*' })])).toEqual([]);
    const filledIn = deny({ Condition: { StringNotEquals: { Ref: 'Regions' }, Ref: 'More' } });
    expect(limits([allow(), filledIn])).toEqual([]);
    const resource = documentWithGaps(
      policyOf(allow({ Resource: 'arn:aws:s3:::b/*' }), deny({ ...region, Resource: '<?>' })),
    );
    expect(explained(resource).limits).toEqual([]);
  });

  it('says that a value is filled in later', () => {
    const region = when('StringNotEquals', 'aws:RequestedRegion', '<?>');
    const [line] = explained(documentWithGaps(policyOf(allow(), deny(region)))).limits;
    expect(line).toContain('Only when the Region that is called (`aws:RequestedRegion`) is ');
    expect(line).not.toContain('\uFFFC');
  });

  it('counts the guards where there are very many', () => {
    const guards = Array.from({ length: 9 }, (_, i) =>
      deny(when('StringEquals', TAG, `team-${String(i)}`)),
    );
    const told = limits([allow(), ...guards]);
    expect(told).toHaveLength(7);
    expect(told.at(-1)).toBe('3 more Deny statements restrict it by conditions.');
    expect(limits([allow(), ...guards], 'ja').at(-1)).toContain('ほか 3 個の Deny');
  });
});

describe('a statement that adds nothing', () => {
  const wide = allow({ Sid: 'All', Action: 's3:*' });
  it('says which one allows all of it', () => {
    expect(limits([allow(), wide])).toEqual(['Adds nothing: `All` allows all of it already.']);
    expect(limits([allow(), wide], 'ja')).toEqual([
      '冗長です: `All` がすでにすべて許可しています。',
    ]);
  });

  it('or denies all of it', () => {
    expect(limits([deny({ Action: 's3:*' }), deny({ Sid: undefined })])).toContain(
      'Adds nothing: statement 2 denies all of it already.',
    );
  });

  it('or says the same, for the later of two', () => {
    const document = documentOf(policyOf(allow(), allow({ Sid: 'Again' })));
    expect(explained(document).limits).toEqual([]);
    expect(explained(document, { index: 1 }).limits).toEqual([
      'Adds nothing: `Work` says the same.',
    ]);
  });
});

describe('a statement that never applies', () => {
  const never = {
    Condition: { StringEquals: { [TAG]: 'red' }, StringLike: { [TAG]: 'blue*' } },
  };

  it('says so, and nothing else', () => {
    expect(limits([allow(never), deny(NO_MFA)])).toEqual([
      'Never applies: no request meets `StringEquals` and `StringLike` on `aws:PrincipalTag/team` together.',
    ]);
    expect(limits([allow(never)], 'ja')).toEqual([
      '適用されることはありません: `aws:PrincipalTag/team` に対する `StringEquals`、`StringLike` を同時に満たすリクエストはありません。',
    ]);
  });

  it('is no gate, and cancels nothing', () => {
    const gate = deny({
      Condition: {
        BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' },
        ...never.Condition,
      },
    });
    const { cancels, neverApplies } = explained(documentOf(policyOf(allow(), gate)), { index: 1 });
    expect({ cancels, neverApplies }).toEqual({ cancels: [], neverApplies: true });
  });
});

describe('the self-management policy of AWS', () => {
  it('says of each Allow what its gate leaves of it', () => {
    const seed = new URL('../../fixtures/seeds/1-self-manage-tutorial-2018.json', import.meta.url);
    const document = documentOf(readFileSync(seed, 'utf8'));
    const told = document.policy.statements.map(
      (_, index) => explained(document, { index }).limits,
    );
    expect(told[0]).toEqual([
      'Only with MFA: `iam:GetAccountPasswordPolicy`, because statement `BlockMostAccessUnlessSignedInWithMFA` denies it otherwise. Not affected: `iam:ListAccountAliases`, `iam:ListUsers`, `iam:ListVirtualMFADevices` and `iam:GetAccountSummary`.',
    ]);
    expect(told[1]?.[0]).toMatch(
      /^Only with MFA: `iam:CreateAccessKey`.*Not affected: .*`iam:ChangePassword`/,
    );
    // The others are exempt, ask for MFA themselves, or are the gate.
    expect(told.slice(2)).toEqual([[], [], [], []]);
  });
});
