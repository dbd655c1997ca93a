import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { assert, describe, expect, it } from 'vitest';
import type { PolicyType } from '../../../server/src/iam/policyType';
import type { Locale } from '../../../server/src/iam/words';
import { parseText } from '../../../server/src/service/languageService';
import type { ParsedText } from '../../../server/src/service/languageService';
import { answerRequest, requestChoices } from '../../../server/src/service/tryRequest';
import type {
  AskedQuestion,
  RequestAnswer,
  RequestDraft,
} from '../../../server/src/service/tryRequest';
import { parseCase } from '../testers/ruleTester';

const BEGIN: RequestDraft = { context: [] };

const example = (name: string): ParsedText =>
  parseCase(readFileSync(`examples/${name}`, 'utf8'), { file: name });

const policy = (statements: object | readonly object[], type?: PolicyType): ParsedText =>
  parseCase(
    JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2),
    type === undefined ? {} : { type },
  );

const next = (
  parsed: ParsedText,
  draft: RequestDraft,
  typed = '',
  locale: Locale = 'en',
): AskedQuestion | null => {
  const choices = requestChoices(parsed, undefined, draft, typed, locale);
  assert(choices !== undefined, 'there is a policy');
  return choices.question;
};

/** Answers question after question by typing. Returns what was asked, and the draft at the end. */
function walk(
  parsed: ParsedText,
  answers: readonly string[],
): { readonly asked: readonly string[]; readonly draft: RequestDraft } {
  const asked: string[] = [];
  let draft = BEGIN;
  for (;;) {
    const question = next(parsed, draft);
    if (question === null) return { asked, draft };
    const typed = answers[asked.length];
    assert(typed !== undefined, `an answer to ${question.prompt}`);
    asked.push(question.id);
    const [choice] = next(parsed, draft, typed)?.choices ?? [];
    assert(choice !== undefined, `a choice for ${typed}`);
    ({ draft } = choice);
  }
}

function answerTo(
  parsed: ParsedText,
  answers: readonly string[],
  locale: Locale = 'en',
): RequestAnswer {
  const answer = answerRequest(parsed, undefined, walk(parsed, answers).draft, locale);
  assert(answer !== undefined, 'an answer');
  return answer;
}

const parts = ({ statements }: RequestAnswer): readonly string[] =>
  statements.map(({ name, part }) => `${part} ${name}`);

const GATE = 'self-manage-mfa-2018.iam.json';
const BUCKET = 'arn:aws:s3:::example-bucket/example-object';

describe('what is asked', () => {
  it('is the action, the resource, and MFA where it decides', () => {
    const gate = example(GATE);
    expect(walk(gate, ['s3:GetObject', BUCKET, 'With MFA']).asked).toEqual([
      'action',
      'resource',
      'mfa',
    ]);
    const alice = 'arn:aws:iam::111122223333:user/alice';
    expect(walk(gate, ['iam:EnableMFADevice', alice]).asked).toEqual(['action', 'resource']);
    expect(walk(gate, ['ec2:DescribeInstances', 'false']).asked).toEqual(['action', 'mfa']);
  });

  it('says how many questions are to come', () => {
    const gate = example(GATE);
    expect(next(gate, BEGIN)?.further).toBe(2);
    expect(next(gate, { ...BEGIN, action: 's3:GetObject' })?.further).toBe(1);
  });

  it('is the value of each other key that decides, as long as it does', () => {
    const parsed = policy([
      {
        Effect: 'Allow',
        Action: 'sqs:*',
        Resource: 'arn:aws:sqs:*:*:q',
        Condition: {
          StringEquals: { 'aws:RequestedRegion': 'eu-west-1' },
          Bool: { 'aws:ViaAWSService': 'true' },
        },
      },
      {
        Effect: 'Allow',
        Action: 's3:*',
        Resource: '*',
        Condition: { Null: { 's3:prefix': true } },
      },
    ]);
    const queue = 'arn:aws:sqs:us-east-1:111122223333:q';
    expect(walk(parsed, ['sqs:SendMessage', queue, 'eu-west-1', 'true']).asked).toEqual([
      'action',
      'resource',
      'key:aws:requestedregion',
      'key:aws:viaawsservice',
    ]);
    expect(walk(parsed, ['sqs:SendMessage', queue, 'us-east-1']).asked).toHaveLength(3);
  });

  it('is who calls, where a policy names callers', () => {
    const trust = policy({
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::444455556666:root' },
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'sts:ExternalId': 'secret' } },
    });
    const alice = 'arn:aws:iam::444455556666:user/alice';
    expect(walk(trust, ['sts:AssumeRole', alice, 'secret']).asked).toEqual([
      'action',
      'caller',
      'key:sts:externalid',
    ]);
    // Whoever is not named needs no external ID.
    expect(walk(trust, ['sts:AssumeRole', 'arn:aws:iam::999988887777:user/m']).asked).toHaveLength(
      2,
    );
  });

  it('does not end in another question for what stays unknown', () => {
    const parsed = parseText({
      uri: 'file:///a.json',
      languageId: 'json',
      text: JSON.stringify({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 7 }],
      }),
      type: undefined,
    });
    const answer = answerTo(parsed, ['s3:GetObject', BUCKET]);
    expect(answer).toMatchObject({ decision: 'unknown', note: 'It depends: s3:GetObject' });
    expect(answer.headline).toMatch(/^It depends: s3:GetObject on .* Its Resource holds/);
  });

  it('leads every clean policy to an answer that is known', () => {
    for (const path of globSync('test/unit/rules/published/*/*.json')) {
      const type = path.split('/').at(-2) as PolicyType;
      const parsed = parseCase(readFileSync(path, 'utf8'), { type });
      let draft = BEGIN;
      for (let steps = 0; ; steps += 1) {
        assert(steps < 20, `${path}: an end`);
        const question = next(parsed, draft);
        if (question === null) break;
        const labels = question.choices.map(({ label }) => label);
        expect(new Set(labels).size, `${path} ${question.id}`).toBe(labels.length);
        const choice = question.choices[steps % question.choices.length];
        assert(choice !== undefined, `${path}: a choice for ${question.id}`);
        ({ draft } = choice);
      }
      expect(answerRequest(parsed, undefined, draft, 'en')?.decision, path).toMatch(
        /allowed|denied/,
      );
    }
  });
});

describe('choices', () => {
  const labels = (question: AskedQuestion | null): readonly string[] =>
    question?.choices.map(({ label }) => label) ?? [];

  it('come from the catalogue for what is typed, those of the policy first', () => {
    const gate = example(GATE);
    const found = next(gate, BEGIN, 's3:getobj')?.choices ?? [];
    expect(found[0]).toMatchObject({ label: 's3:GetObject', description: 'Read', group: 'others' });
    expect(found[1]).toMatchObject({ label: 's3:GetObjectAcl', group: 'from the catalogue' });
    expect(labels(next(gate, BEGIN, 'descinst'))).toContain('ec2:DescribeInstances');
    expect(labels(next(gate, BEGIN, 'iam:enablemfadevice'))).toEqual(['iam:EnableMFADevice']);
    expect(labels(next(gate, BEGIN, 'new:Action'))).toEqual(['Use “new:Action”']);
    expect(labels(next(gate, BEGIN, 's3:*'))).not.toContain('Use “s3:*”');
  });

  it('say the states of MFA with the values of the key, limits of age among them', () => {
    const parsed = policy({
      Effect: 'Allow',
      Action: 'ec2:StopInstances',
      Resource: '*',
      Condition: { NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } },
    });
    const draft = { ...BEGIN, action: 'ec2:StopInstances', resource: '*' };
    expect(
      next(parsed, draft)?.choices.map(({ label, description }) => [label, description]),
    ).toEqual([
      ['Console without MFA', 'aws:MultiFactorAuthPresent: false'],
      ['With MFA', 'aws:MultiFactorAuthPresent: true'],
      ['With MFA, 3601 seconds ago', 'aws:MultiFactorAuthAge: 3601'],
      ['Access keys, without a session', 'aws:MultiFactorAuthPresent is not in the request'],
    ]);
    expect(labels(next(parsed, draft, '', 'ja'))[0]).toBe('MFA なしのコンソール');
    const old = next(parsed, draft)?.choices[2]?.draft ?? BEGIN;
    expect(answerRequest(parsed, undefined, old, 'en')).toMatchObject({
      decision: 'implicitly-denied',
      note: 'Not allowed: ec2:StopInstances (with MFA, 3601 s)',
    });
  });

  it('are whatever has the right form, where it is typed', () => {
    const bucket = example('uploads.bucket-policy.json');
    const put = { ...BEGIN, action: 's3:PutObject' };
    expect(labels(next(bucket, put, 'arn:aws:s3:::other/x'))).toEqual([
      'Use “arn:aws:s3:::other/x”',
    ]);
    expect(labels(next(bucket, put, 'other'))).toEqual([]);
    const trail = { ...put, resource: 'arn:aws:s3:::uploads/trails/x' };
    expect(labels(next(bucket, trail, '123456789012'))).toEqual(['Use “123456789012”']);
    expect(labels(next(bucket, trail, 'nobody'))).toEqual([]);
  });

  it('take several values of a key that may have them', () => {
    const parsed = policy({
      Effect: 'Allow',
      Action: 'ec2:CreateTags',
      Resource: '*',
      Condition: { 'ForAllValues:StringEquals': { 'aws:TagKeys': ['team', 'cost'] } },
    });
    const draft = { ...BEGIN, action: 'ec2:CreateTags', resource: '*' };
    expect(labels(next(parsed, draft))).toEqual([
      'team',
      'cost',
      'team, cost',
      'example',
      'Not in the request',
    ]);
    const typed = next(parsed, draft, 'team, other')?.choices[0];
    expect(typed?.draft.context).toEqual([['aws:TagKeys', ['team', 'other']]]);
  });
});

describe('the answer', () => {
  it('is a Deny of the gate without MFA, and says why the others did not apply', () => {
    const answer = answerTo(example(GATE), ['s3:GetObject', BUCKET, 'Console']);
    expect(answer.headline).toBe(
      `Denied: s3:GetObject on ${BUCKET} (console without MFA), by BlockMostAccessUnlessSignedInWithMFA.`,
    );
    expect(answer.note).toBe('Denied: s3:GetObject (console without MFA)');
    expect(parts(answer)[0]).toBe('decides BlockMostAccessUnlessSignedInWithMFA');
    expect(answer.statements[1]).toMatchObject({
      part: 'other',
      effect: 'Allow',
      lines: ['Its Action does not include `s3:GetObject`.'],
      range: { start: { line: 3 } },
    });
    expect(answer.asked.context).toEqual([
      ['aws:MultiFactorAuthPresent', ['false']],
      ['aws:MultiFactorAuthAge', []],
    ]);
    expect(JSON.parse(JSON.stringify(answer))).toEqual(answer);
  });

  it('is an Allow that MFA has no say in', () => {
    const answer = answerTo(example(GATE), ['iam:EnableMFADevice', 'arn:aws:iam::'], 'ja');
    expect(answer).toMatchObject({
      decision: 'allowed',
      headline:
        '許可: arn:aws:iam::111122223333:user/alice に対する iam:EnableMFADevice（AllowIndividualUserToManageTheirOwnMFA による）。',
      remarks: [
        'このリクエストの結果は MFA の状態によって変わりません。',
        'アカウント `111122223333` の IAM ユーザー `alice` として試しました。',
      ],
    });
  });

  it('names the statement that comes closest, where nothing allows it', () => {
    const answer = answerTo(example('reports.iam.json'), ['s3:GetObject', 'arn:aws:s3:::other/x']);
    expect(answer.decision).toBe('implicitly-denied');
    expect(parts(answer)).toEqual([
      'nearest ListReports',
      'nearest ReadSummaries',
      'nearest ReadYears',
      'other Orders',
    ]);
    expect(answer.headline).toBe(
      'Not allowed: s3:GetObject on arn:aws:s3:::other/x. The statement closest to it is ListReports. Its Resource does not include arn:aws:s3:::other/x.',
    );
    const nothing = answerTo(example('reports.iam.json'), ['ec2:DescribeInstances']);
    expect(nothing.headline).toBe(
      'Not allowed: ec2:DescribeInstances on *. No statement of this policy allows it.',
    );
    expect(parts(nothing).every((one) => one.startsWith('other'))).toBe(true);
  });

  it('says of a trust policy whether the caller’s own policies count', () => {
    const trust = (AWS: string): ParsedText =>
      policy({ Sid: 'Trust', Effect: 'Allow', Principal: { AWS }, Action: 'sts:AssumeRole' });
    const alice = 'arn:aws:iam::444455556666:user/alice';
    const byAccount = answerTo(trust('444455556666'), ['sts:AssumeRole', alice]);
    expect(byAccount.headline).toBe(`Allowed: sts:AssumeRole for ${alice}, by Trust.`);
    expect(byAccount.remarks).toEqual([
      "This policy names the caller's account only, so the caller's own policies have to allow it too.",
    ]);
    expect(byAccount.asked).not.toHaveProperty('resource');
    expect(answerTo(trust(alice), ['sts:AssumeRole', alice]).remarks[0]).toMatch(
      /^Where the caller is in another account/,
    );
    expect(answerTo(trust(alice), ['sts:AssumeRole', `${alice}2`])).toMatchObject({
      decision: 'implicitly-denied',
      remarks: [],
      statements: [{ part: 'nearest', lines: ['Its Principal does not name the caller.'] }],
    });
  });

  it('is of a policy that sets limits whether it lets the request through', () => {
    const deny = {
      Sid: 'NoLeave',
      Effect: 'Deny',
      Action: 'organizations:LeaveOrganization',
      Resource: '*',
    };
    const scp = policy(deny, 'scp');
    expect(answerTo(scp, ['organizations:LeaveOrganization']).headline).toBe(
      'Denied: organizations:LeaveOrganization on *, by NoLeave.',
    );
    expect(answerTo(scp, ['ec2:DescribeInstances'])).toMatchObject({
      decision: 'allowed',
      headline: 'Let through: ec2:DescribeInstances on *. Nothing in this policy denies it.',
      remarks: [expect.stringMatching(/^This policy grants nothing by itself/)],
    });
    const allow = { Sid: 'Read', Effect: 'Allow', Action: 'ec2:Describe*', Resource: '*' };
    const boundary = policy(allow, 'boundary');
    expect(answerTo(boundary, ['ec2:DescribeInstances']).headline).toBe(
      'Let through: ec2:DescribeInstances on *, by Read.',
    );
    expect(
      answerTo(boundary, ['ec2:RunInstances', 'arn:aws:ec2:us-east-1::image/ami-1']).decision,
    ).toBe('implicitly-denied');
  });

  it.each([
    [
      'sts:AssumeRole',
      'arn:aws:iam::444455556666:role/app',
      "The role's trust policy has to allow it too.",
    ],
    ['s3:GetObject', BUCKET, undefined],
    [
      'sqs:SendMessage',
      'arn:aws:sqs:us-east-1:444455556666:q',
      "The resource is in account `444455556666`: across accounts, the resource's own policy has to allow it too.",
    ],
    [
      'kms:Decrypt',
      'arn:aws:kms:us-east-1:111122223333:key/1',
      'The key policy has to allow it too, or leave it to IAM policies.',
    ],
  ])('says which other policy has a say: %s on %s', (action, resource, remark) => {
    const all = policy({ Effect: 'Allow', Action: '*', Resource: '*' });
    const { remarks } = answerTo(all, [action, resource]);
    expect(remarks[1]).toBe(remark);
  });

  it('is about the policy at the position, or with the number', () => {
    const one = {
      Version: '2012-10-17',
      Statement: [{ Sid: 'A', Effect: 'Allow', Action: 's3:*', Resource: '*' }],
    };
    const two = {
      Version: '2012-10-17',
      Statement: [{ Sid: 'B', Effect: 'Deny', Action: 's3:*', Resource: '*' }],
    };
    const text = JSON.stringify({ x: 1, one, gap: {}, two, end: 1 }, undefined, 1);
    const both = parseCase(text);
    const draft = { ...BEGIN, action: 's3:ListAllMyBuckets', resource: '*' };
    const at = (words: string) => both.lines.positionAt(text.indexOf(words));
    const decided = (choice: Parameters<typeof answerRequest>[1]) =>
      answerRequest(both, choice, draft, 'en')?.statements[0]?.name;
    expect(
      [undefined, 0, 1, at('"x"'), at('"A"'), at('gap'), at('"B"'), at('end')].map(decided),
    ).toEqual(['A', 'A', 'B', 'A', 'A', 'B', 'B', 'B']);
    expect(answerRequest(both, 2, draft, 'en')).toBeUndefined();
  });

  it('is none without a policy, or for a request that says too little', () => {
    expect(requestChoices(parseCase('{}'), undefined, BEGIN, '', 'en')).toBeUndefined();
    expect(answerRequest(example(GATE), undefined, BEGIN, 'en')).toBeUndefined();
    const open = { ...BEGIN, action: 's3:GetObject' };
    expect(answerRequest(example(GATE), undefined, open, 'en')).toBeUndefined();
  });
});
