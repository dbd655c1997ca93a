import { describe, expect, it } from 'vitest';
import { sizeOf } from '../../../server/src/policy/size';
import { parseText } from '../../../server/src/service/languageService';
import { parseCase } from '../testers/ruleTester';

const sizeIn = (text: string, options: Parameters<typeof parseCase>[1] = {}) => {
  const document = parseCase(text, options).policies[0];
  if (document === undefined) throw new Error('No policy in the text.');
  return sizeOf(document);
};

const policy = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'A',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:PutObject'],
      Resource: 'arn:aws:s3:::a "b" c/*',
      Condition: { Bool: { 'aws:SecureTransport': true }, StringEquals: { 'a:b': ['é', 'あ'] } },
    },
    {},
    [],
  ],
};
const minified = JSON.stringify(policy);
const indented = JSON.stringify(policy, undefined, 4);

describe('sizeOf', () => {
  it.each(['identity', 'boundary', 'trust'] as const)(
    'does not count white space between the values of a policy that IAM stores: %s',
    (type) => {
      expect(sizeIn(indented, { type })).toMatchObject({
        counted: minified.length,
        withoutWhitespace: minified.length,
        unit: 'characters',
        whitespaceCounts: false,
        exact: true,
      });
    },
  );

  it.each([
    ['identity', 10_240],
    ['boundary', 6144],
    ['trust', 2048],
    ['session', 2048],
    ['scp', 10_240],
    ['rcp', 5120],
    ['endpoint', 20_480],
    ['resource', 20_480],
  ] as const)('knows the quota of each type: %s %i', (type, limit) => {
    expect(sizeIn(indented, { type })?.limit).toBe(limit);
  });

  it('counts white space where AWS does', () => {
    expect(sizeIn(`${indented}\n`, { type: 'scp' })).toMatchObject({
      counted: indented.length,
      withoutWhitespace: minified.length,
    });
  });

  it('does not count comments', () => {
    const commented = `// head\n${indented.replace('{', '{ /* a */')} // end`;
    expect(sizeIn(commented, { type: 'scp' })?.counted).toBe(indented.length + 1);
    expect(sizeIn(commented, { type: 'identity' })?.counted).toBe(minified.length);
  });

  it('does not count the white space of a text that something else writes anew', () => {
    const answer = `{ "PolicyVersion": { "Document": ${indented} } }`;
    expect(sizeIn(answer, { type: 'scp' })?.counted).toBe(minified.length);
    expect(sizeIn(indented, { type: 'scp', file: 'a.jsonc' })?.counted).toBe(minified.length);
  });

  it('counts bytes in the policy of a bucket', () => {
    expect(sizeIn(minified, { type: 'resource' })).toMatchObject({
      counted: minified.length + 'é'.length + 2 * 'あ'.length,
      unit: 'bytes',
    });
  });

  it('counts known parts only', () => {
    const text = '{"Version":"2012-10-17","Statement":[{"Action":"s3:*","Resource":{"Ref":"A"}}]}';
    expect(sizeIn(text)).toMatchObject({
      counted: text.length - '{"Ref":"A"}'.length,
      exact: false,
    });
  });

  it('is silent on statements that stand alone', () => {
    expect(sizeIn('{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }')).toBeUndefined();
  });

  it.each([
    ['kms:Decrypt', '*', 32_768],
    ['*', 'arn:aws:sqs:us-east-1:111122223333:q', 8192],
    ['sns:Publish', 'arn:aws:sns:us-east-1:111122223333:t', undefined],
    ['*', '*', undefined],
  ])('tells by actions or resources whose policy it is: %s on %s', (Action, Resource, limit) => {
    const text = JSON.stringify({
      Version: '2012-10-17',
      Statement: { Effect: 'Allow', Principal: '*', Action, Resource },
    });
    expect(sizeIn(text, { type: 'resource' })?.limit).toBe(limit);
  });
});

describe('a policy that is a text inside another one', () => {
  it('is measured without the white space that the text around it may bring', () => {
    const text = `Resources:
  User:
    Type: AWS::Transfer::User
    Properties:
      Policy: |
        {
          "Version": "2012-10-17",
          "Statement": []
        }
`;
    const [document] = parseText({
      uri: 't.yaml',
      languageId: undefined,
      text,
      type: undefined,
    }).policies;
    const size = document && sizeOf(document);
    expect(size?.counted).toBe(size?.withoutWhitespace);
    expect(size?.limit).toBe(2048);
  });

  it('counts a list of one as Terraform writes it: as its value', () => {
    const sizeOfText = (uri: string, text: string) => {
      const [document] = parseText({ uri, languageId: undefined, text, type: undefined }).policies;
      return document && sizeOf(document)?.counted;
    };
    const blocks = `data "aws_iam_policy_document" "x" {
  statement {
    effect    = "Allow"
    actions   = ["s3:GetObject"]
    resources = ["a", "b"]
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalTag/a"
      values   = ["b"]
    }
  }
}
`;
    const written = JSON.stringify({
      Statement: [
        {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: ['a', 'b'],
          Condition: { StringEquals: { 'aws:PrincipalTag/a': 'b' } },
        },
      ],
    });
    expect(sizeOfText('main.tf', blocks)).toBe(sizeOfText('a.json', written));
  });
});
