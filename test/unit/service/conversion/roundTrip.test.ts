import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  convertPolicy,
  PRINTED_LANGUAGES,
} from '../../../../server/src/service/conversion/convert';
import type { PrintedLanguage } from '../../../../server/src/service/conversion/convert';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import { meaning } from '../../testers/meaning';
import { policyText } from '../../testers/rewritablePolicies';
import { expectEffect } from '../../testers/sampledRequests';

const IDS: Readonly<Record<PrintedLanguage, string>> = {
  json: 'json',
  terraform: 'terraform',
  cloudformation: 'yaml',
};

const read = (text: string, language: PrintedLanguage): ParsedText =>
  parseText({ uri: '', languageId: IDS[language], text, type: undefined });

function written(from: ParsedText, to: PrintedLanguage): string | undefined {
  const [document] = from.policies;
  const conversion = document && convertPolicy(from, document, to, 'example');
  return conversion !== undefined && 'text' in conversion ? conversion.text : undefined;
}

function convert(from: ParsedText, to: PrintedLanguage): ParsedText {
  const text = written(from, to);
  if (text === undefined) throw new Error(`Not converted: ${from.source.text}`);
  const there = read(text, to);
  expect(there.problems, text).toEqual([]);
  expect(there.policies, text).toHaveLength(1);
  return there;
}

const policy = (statement: object, more: object = { Version: '2012-10-17' }): string =>
  JSON.stringify({
    ...more,
    Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: '*', ...statement }],
  });

const STRINGS = [
  '"quoted"',
  "it's",
  'a # comment',
  '#a',
  'key: value',
  'ends:',
  '*',
  '*/a',
  '!Sub a',
  '&anchor',
  '@a',
  '`a`',
  '%a',
  '- a',
  '-',
  '? a',
  '[a]',
  '{a}',
  'a, b',
  '|',
  '>',
  '---',
  '...',
  '~',
  'null',
  'Yes',
  'off',
  'true',
  '1',
  '1.50',
  '1e3',
  '0x1f',
  '0o17',
  '012345678901',
  '000000000000',
  '1_000',
  '12:30:45',
  '2012-10-17',
  '2026-11-23T00:00:00Z',
  ' a',
  'a ',
  '',
  ' ',
  '\\',
  'a\\nb',
  'a\nb',
  'a\n\nb\n',
  '\ta\t',
  'a\r\nb',
  'ünïcödé 日本語 🔑',
  '\u00a0a',
  '\u2028',
  '\u0085',
  '${*}',
  '${?}',
  '${$}',
  '${aws:username}',
  "${aws:PrincipalTag/team, 'none'}",
  '${!aws:username}',
  '${AWS::AccountId}',
  '$${a}',
  '$$${a}',
  '%{a}',
  '%%{a}',
  '%{ if a }',
  '$',
  '%',
  '${',
  'a${',
  '<<EOF',
  'EOF',
  '//',
  '/* a */',
  '=',
  '?',
  'on',
  'constructor',
  '__proto__',
];

describe.each(PRINTED_LANGUAGES)('in %s', (to) => {
  it.each(STRINGS.map((text) => [JSON.stringify(text), text]))(
    'the string %s survives',
    (_, text) => {
      const from = read(
        policy({
          // Terraform leaves an empty one out.
          Sid: text === '' ? 'None' : text,
          Action: [text, 's3:GetObject'],
          Resource: text,
          Condition: { StringLike: { [`aws:PrincipalTag/${text}`]: [text, 'a'], [text]: text } },
        }),
        'json',
      );
      expect(meaning(convert(from, to))).toEqual(meaning(from));
    },
  );

  it('any string survives', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        // IAM takes none of these.
        fc.pre(!/[\p{Cc}\p{Co}\p{Cs}\p{Cn}\ufffc\ufeff&]/u.test(text));
        const from = read(policy({ Resource: [text, `${text}*`], Sid: `a${text}` }), 'json');
        expect(meaning(convert(from, to))).toEqual(meaning(from));
      }),
      { numRuns: 200 },
    );
  });

  it.each([
    ['everyone', { Principal: '*' }],
    ['everyone with a name', { Principal: { AWS: '*' } }],
    ['everyone in a list', { Principal: { AWS: ['*', '012345678901'] } }],
    ['an account with a zero', { Principal: { AWS: '012345678901' } }],
    ['all but one', { NotPrincipal: { AWS: 'arn:aws:iam::111122223333:root' } }],
    ['several kinds', { Principal: { AWS: '111122223333', Service: ['a.com', 'b.com'] } }],
    ['a canonical user', { Principal: { CanonicalUser: '79a59df900b949e5' } }],
    ['booleans and numbers', { Condition: { Bool: { a: true }, NumericEquals: { b: [1, 2.5] } } }],
    ['operators with several keys', { Condition: { StringLike: { a: 'x', b: ['y', 'z'] } } }],
    ['Null', { Condition: { Null: { 'aws:MultiFactorAuthAge': 'true' } } }],
    [
      'qualifiers',
      { Condition: { 'ForAllValues:StringEqualsIfExists': { 'aws:TagKeys': ['a'] } } },
    ],
    ['a Sid with spaces', { Sid: 'Some words: these' }],
    ['no Action but NotAction', { Action: undefined, NotAction: ['a:b', 'c:*'] }],
    ['NotResource', { Resource: undefined, NotResource: 'arn:aws:s3:::a' }],
  ])('%s survives', (_, statement) => {
    const from = read(policy(statement), 'json');
    expect(meaning(convert(from, to))).toEqual(meaning(from));
  });

  it.each([
    ['an old Version', { Version: '2008-10-17' }],
    ['an Id', { Version: '2012-10-17', Id: 'cd3ad3d9-2776-4ef1-a904-4c229d1642ee' }],
    ['an Id with a colon', { Version: '2012-10-17', Id: 'a: b # c' }],
  ])('%s survives', (_, more) => {
    const from = read(policy({}, more), 'json');
    expect(meaning(convert(from, to))).toEqual(meaning(from));
  });

  it('no Version means the old one', () => {
    const from = read(policy({ Resource: '${aws:username}' }, {}), 'json');
    const back = convert(convert(from, to), 'json');
    const version = back.policies[0]?.policy.version?.value;
    const text = version?.kind === 'string' ? version.text : version;
    expect(text).toBe(to === 'terraform' ? '2008-10-17' : undefined);
    expectEffect(from, back, 'same');
  });
});

it.each([['2012-10-17'], ["'2012-10-17'"], ['"2012-10-17"']])(
  'a date of YAML (%s) is a string',
  (version) => {
    const from = read(
      `Version: ${version}
Statement:
  - Effect: Allow
    Principal:
      AWS: [012345678901, 000000000012, 012345670123]
    Action: s3:GetObject
    Resource: '*'
`,
      'cloudformation',
    );
    const text = written(from, 'json') ?? '';
    expect(text).toContain('"Version": "2012-10-17"');
    expect(text).toContain('"012345678901"');
    expect(text).toContain('"000000000012"');
  },
);

describe('what a language has no form for is not written', () => {
  it.each([
    ['a map among actions', { Action: [{ a: 'b' }] }],
    ['a list of effects', { Effect: ['Allow'] }],
    ['a number as Sid', { Sid: 1 }],
    ['a principal without a kind', { Principal: 'arn:aws:iam::111122223333:root' }],
    ['principals of no kind', { Principal: {} }],
    ['lists of lists', { Condition: { StringLike: { a: [['b']] } } }],
    ['an operator without keys', { Condition: { StringLike: 'a' } }],
    ['null', { Resource: null }],
    // Terraform takes it for a policy variable.
    ['an ampersand before a brace', { Resource: 'a&{b}' }],
  ])('by Terraform: %s', (_, statement) => {
    expect(written(read(policy(statement), 'json'), 'terraform')).toBeUndefined();
  });

  it('characters that stand for names on the way are not written at all', () => {
    for (const to of PRINTED_LANGUAGES) {
      expect(written(read(policy({ Sid: 'a\ue200b\ue201' }), 'json'), to)).toBeUndefined();
      expect(written(read(policy({ Sid: '\ue202' }), 'json'), to)).toBeUndefined();
    }
  });
});

it('a policy that goes through all languages decides as before', () => {
  fc.assert(
    fc.property(policyText, ({ text, type }) => {
      const from = parseText({ uri: '', languageId: 'json', text, type });
      const terraform = convert(from, 'terraform');
      const yaml = convert(terraform, 'cloudformation');
      const back = convert(yaml, 'json');
      const typed = parseText({ ...back.source, type });
      expect(meaning(back)).toEqual(meaning(from));
      expectEffect(from, typed, 'same');
    }),
    { numRuns: 15 },
  );
});

/** What stands before and after something that is filled in. */
const around = fc.constantFrom(
  '',
  'arn:aws:s3:::',
  '*',
  '!',
  '- ',
  ': ',
  '/*',
  '${aws:username}',
  '${*}',
  '"',
  "'",
  '#',
  ' # ',
  '%{',
  '{',
  '[',
  '@',
  '&',
  '> ',
  'é',
);

it('known parts stay around names that are filled in', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(around, around), { minLength: 1, maxLength: 3 }), (all) => {
      const known = all.map(([before, after]) => `${before}{{ Bucket }}${after}`);
      const sub = (text: string): string =>
        `!Sub ${JSON.stringify(text.replaceAll('${', '${!').replace('{{ Bucket }}', '${Bucket}'))}`;
      const from = read(
        `Version: '2012-10-17'\nStatement:\n  - Effect: Allow\n    Action: s3:GetObject\n    Resource:\n${known.map((one) => `      - ${sub(one)}\n`).join('')}`,
        'cloudformation',
      );
      const terraform = convert(from, 'terraform');
      const yaml = convert(terraform, 'cloudformation');
      for (const one of [from, terraform, yaml]) {
        const json = JSON.parse(written(one, 'json') ?? '{}') as {
          Statement: { Resource: string | string[] }[];
        };
        const resources = [json.Statement[0]?.Resource ?? []].flat();
        expect(resources.map((text) => text.replace('{{ var.bucket }}', '{{ Bucket }}'))).toEqual(
          known,
        );
      }
    }),
    { numRuns: 80 },
  );
});

/** One value, or a list of them. */
const someOf = (...values: readonly unknown[]) =>
  fc.oneof(
    fc.constantFrom(...values),
    fc.uniqueArray(fc.constantFrom(...values), { minLength: 1 }),
  );

const OPERATORS = [
  'StringEquals',
  'StringNotLikeIfExists',
  'ForAllValues:StringLike',
  'ForAnyValue:StringEqualsIfExists',
  'ArnLike',
] as const;

const richStatement = fc.record(
  {
    Sid: fc.constantFrom('A', 'x'.repeat(200), 'ながい名前 です', 'a: b #c'),
    Effect: fc.constantFrom('Allow', 'Deny'),
    Principal: fc.constantFrom(
      '*',
      { AWS: '*' },
      { AWS: ['111122223333', 'arn:aws:iam::111122223333:user/日本'], Service: 'a.amazonaws.com' },
      { Federated: 'cognito-identity.amazonaws.com', CanonicalUser: ['79a59df900b949e5'] },
    ),
    Action: someOf('s3:GetObject', 's3:*', '*', 'iam:Get*'),
    Resource: someOf(
      '*',
      'arn:aws:s3:::b/${aws:username}/*',
      "arn:aws:s3:::b/${aws:PrincipalTag/team, 'none'}",
      'arn:aws:s3:::${*}/日本語/${$}{a}',
    ),
    Condition: fc.dictionary(
      fc.constantFrom(...OPERATORS),
      fc.dictionary(
        fc.constantFrom('aws:TagKeys', 'aws:PrincipalTag/チーム', 's3:prefix', 'aws:x-y_z/a.b'),
        someOf('a', 'true', '${aws:username}', '*', '', '日本'),
        { minKeys: 1 },
      ),
      { minKeys: 1 },
    ),
    numbers: fc.constantFrom(
      { NumericLessThan: { 'aws:MultiFactorAuthAge': 3600 } },
      { Bool: { 'aws:SecureTransport': [true, false] }, Null: { 'aws:TokenIssueTime': true } },
      { NumericEqualsIfExists: { 's3:max-keys': ['10', 1.5] } },
    ),
  },
  { requiredKeys: ['Effect', 'Action', 'Resource'] },
);

const richPolicy = fc
  .tuple(fc.array(richStatement, { minLength: 1, maxLength: 3 }), fc.boolean())
  .map(([statements, negates]) => {
    const own = statements.map(({ numbers, Condition, Principal, Effect, ...rest }) => ({
      Effect,
      ...rest,
      ...(Principal !== undefined && {
        [negates && Effect === 'Deny' ? 'NotPrincipal' : 'Principal']: Principal,
      }),
      ...((Condition ?? numbers) && { Condition: { ...Condition, ...numbers } }),
    }));
    return JSON.stringify({ Version: '2012-10-17', Statement: own });
  });

it('whatever a policy may have comes through all languages, and decides as before', () => {
  fc.assert(
    fc.property(richPolicy, (text) => {
      const from = parseText({ uri: '', languageId: 'json', text, type: 'identity' });
      const terraform = convert(from, 'terraform');
      const yaml = convert(terraform, 'cloudformation');
      const back = convert(yaml, 'json');
      for (const one of [terraform, yaml, back])
        expect(meaning(one), one.source.text).toEqual(meaning(from));
      // A third time changes no character.
      expect(written(convert(back, 'terraform'), 'cloudformation')).toBe(yaml.source.text);
      expectEffect(from, parseText({ ...back.source, type: 'identity' }), 'same');
    }),
    { numRuns: 40 },
  );
});

it.each([
  ['json', '"arn:aws:s3:::${aws:username}"'],
  ['terraform', '"arn:aws:s3:::$${aws:username}"'],
  ['cloudformation', ' arn:aws:s3:::${aws:username}'],
] as const)('in %s, a policy variable is written %s', (to, spelled) => {
  const wanted = `"arn:aws:s3:::\${aws:username}"`;
  const spellings: readonly (readonly [PrintedLanguage, string])[] = [
    ['json', policy({ Resource: 'arn:aws:s3:::${aws:username}' })],
    ['terraform', documentWith('arn:aws:s3:::$${aws:username}')],
    ['terraform', documentWith('arn:aws:s3:::&{aws:username}')],
    ['cloudformation', yamlWith('arn:aws:s3:::${aws:username}')],
    ['cloudformation', yamlWith('!Sub arn:aws:s3:::${!aws:username}')],
  ];
  for (const [language, text] of spellings) {
    const from = read(text, language);
    expect(written(from, 'json')).toContain(wanted);
    expect(written(from, to)).toContain(spelled);
  }
});

it('beside something that is filled in, a policy variable is none of CloudFormation', () => {
  const from = read(documentWith('${var.b}/$${aws:username}'), 'terraform');
  expect(written(from, 'cloudformation')).toContain('!Sub ${B}/${!aws:username}\n');
  expect(written(convert(from, 'cloudformation'), 'terraform')).toContain(
    '["${var.b}/$${aws:username}"]',
  );
});

const documentWith = (resource: string): string => `data "aws_iam_policy_document" "x" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["${resource}"]
  }
}
`;

const yamlWith = (resource: string): string => `Version: '2012-10-17'
Statement:
  - Effect: Allow
    Action: s3:GetObject
    Resource: ${resource}
`;

describe.each(PRINTED_LANGUAGES)('a policy without statements, in %s', (to) => {
  it.each([
    [{ Version: '2012-10-17' }],
    [{ Version: '2008-10-17' }],
    [{ Version: '2012-10-17', Id: 'a' }],
  ])('with %j is one again', (more) => {
    const from = read(JSON.stringify({ ...more, Statement: [] }), 'json');
    const there = convert(from, to);
    expect(convert(there, 'json').source.text).toBe(written(from, 'json'));
  });
});
