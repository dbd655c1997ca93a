import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { convertPolicy } from '../../../../server/src/service/conversion/convert';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { Diagnostic, ParsedText } from '../../../../server/src/service/languageService';

const fence = (policy: string): string => `\`\`\`json\n${policy}\n\`\`\`\n`;

const read = (text: string, uri = 'runbook.md'): ParsedText =>
  parseText({ uri, languageId: undefined, text, type: undefined });

const found = (parsed: ParsedText): readonly Diagnostic[] =>
  diagnose(parsed, { locale: 'en', severities: new Map(), syntax: true });

const errors = (parsed: ParsedText): readonly string[] =>
  found(parsed)
    .filter(({ severity }) => severity === 'error')
    .map(({ rule }) => rule);

const allow = (resource: string, action = 'sns:Publish'): string => `{
  "Version": "2012-10-17",
  "Statement": [{ "Effect": "Allow", "Action": "${action}", "Resource": "${resource}" }]
}`;

const trust = (principal: string): string => `{
  "Version": "2012-10-17",
  "Statement": [
    { "Effect": "Allow", "Principal": { "AWS": "${principal}" }, "Action": "sts:AssumeRole" }
  ]
}`;

const when = (operator: string, key: string, value: string): string => `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::b/*",
      "Condition": { "${operator}": { "${key}": "${value}" } }
    }
  ]
}`;

const ACCOUNTS = [
  'ACCOUNT_ID',
  'ACCOUNT-ID-WITHOUT-HYPHENS',
  'account-id',
  '<account>',
  '{account_id}',
  '[account-id]',
  'xxxxxxxxxxxx',
  'YourAccountNumber',
  '*account-id*',
  '1234567890',
  '000000000',
  '135798642',
  '1234-5678-9012',
  '...',
  'アカウントID',
  '<アカウント ID>',
  '$ACCOUNT_ID',
  '${ACCOUNT_ID}',
];

const REGIONS = [
  'REGION',
  'AWS_REGION',
  'region',
  'my-region',
  '{region}',
  'us-east-X',
  '[region]',
];

describe('what a document leaves to its reader', () => {
  it.each(ACCOUNTS)('an account: %s', (account) => {
    expect(errors(read(fence(allow(`arn:aws:sns:us-east-1:${account}:topic`))))).toEqual([]);
    expect(errors(read(fence(trust(`arn:aws:iam::${account}:root`))))).toEqual([]);
  });

  it.each(REGIONS)('a Region: %s', (region) => {
    expect(errors(read(fence(allow(`arn:aws:sns:${region}:111122223333:topic`))))).toEqual([]);
  });

  it.each([
    'TOPIC_ARN',
    'YOUR-TOPIC-ARN',
    'arn-of-the-topic',
    'TheTopicArn',
    '{topic}',
    'arn:aws:...',
    'arn:PARTITION_NAME:sns:us-east-1:111122223333:topic',
    'arn:aws:SERVICE:REGION:ACCOUNT:RESOURCE',
    'トピックの ARN',
    'REPLACE THIS RESOURCE',
    'your-topic-arn-here/*',
    'replace_me',
  ])('an ARN: %s', (arn) => {
    expect(errors(read(fence(allow(arn))))).toEqual([]);
  });

  it.each([
    ['IpAddress', 'aws:SourceIp', 'YOUR_IP'],
    ['IpAddress', 'aws:SourceIp', 'x.x.x.x/32'],
    ['IpAddress', 'aws:SourceIp', 'your-office-ip'],
    ['IpAddress', 'aws:SourceIp', 'YOUR_OFFICE_IP/32'],
    ['IpAddress', 'aws:SourceIp', 'office.network.address/24'],
    ['IpAddress', 'aws:SourceIp', 'A.B.C.D/32'],
    ['IpAddress', 'aws:SourceIp', 'YOUR_IP_RANGES'],
    ['StringEquals', 'aws:SourceVpc', 'vpc-xxxxxxxx'],
    ['DateLessThan', 'aws:CurrentTime', 'YYYY-MM-DDT00:00:00Z'],
    ['StringEquals', 'aws:PrincipalOrgID', 'o-xxxxxxxxxx'],
    ['ArnLike', 'aws:PrincipalArn', 'arn:aws:iam::ACCOUNT_ID:role/x'],
  ])('a value of %s %s: %s', (operator, key, value) => {
    const text = fence(when(operator, key, value));
    expect(found(read(text)).filter(({ severity }) => severity !== 'hint')).toEqual([]);
  });

  it.each(['service:action', 'service-prefix:ActionName', 'owningService:PutPolicy', '...'])(
    'an action: %s',
    (action) => {
      expect(errors(read(fence(allow('*', action))))).toEqual([]);
    },
  );

  it('is a mistake in a policy of its own', () => {
    expect(errors(read(allow('arn:aws:sns:REGION:111122223333:topic'), 'a.json'))).toEqual([
      'unknown-region',
    ]);
    expect(errors(read(allow('arn:aws:sns:us-east-1:ACCOUNT_ID:topic'), 'a.json'))).toEqual([
      'invalid-arn-account',
    ]);
  });
});

describe('what a document means as it stands', () => {
  it.each([
    [
      'a Region that is mistyped',
      allow('arn:aws:sns:us-esat-1:111122223333:topic'),
      'unknown-region',
    ],
    [
      'an account with a digit too few',
      allow('arn:aws:sns:us-east-1:11112222333:t'),
      'invalid-arn-account',
    ],
    ['a value that is no ARN', allow('learn'), 'arn-without-prefix'],
    ['an action that does not exist', allow('*', 'sns:Pubish'), 'unknown-action'],
    [
      'an address out of range',
      when('IpAddress', 'aws:SourceIp', '300.1.1.1/32'),
      'not-an-ip-range',
    ],
  ])('%s is wrong', (_, policy, rule) => {
    expect(errors(read(fence(policy)))).toContain(rule);
  });

  it.each([
    'arn:aws:sns:us-east-1:111122223333:YOUR_TOPIC',
    'arn:aws:s3:::YOUR_BUCKET/*',
    'arn:aws:s3:::b/${aws:username}/*',
    'arn:aws:lambda:us-east-1:111122223333:function:f:$LATEST',
    'arn:aws:iam::aws:policy/ReadOnlyAccess',
    '*',
  ])('is known: %s', (resource) => {
    const [document] = read(fence(allow(resource))).policies;
    expect(document?.policy.statements[0]?.resources?.values[0]?.text).toBe(resource);
  });
});

describe('whose account a document means', () => {
  const stands = (resource: string): readonly unknown[] => {
    const [document] = read(fence(allow(resource, 'iam:GetUser'))).policies;
    const [value] = document?.policy.statements[0]?.resources?.values ?? [];
    return value?.parts.flatMap((part) => part.stands ?? []) ?? [];
  };

  it.each([
    ['arn:aws:iam::ACCOUNT-ID-WITHOUT-HYPHENS:user/${aws:username}', ['account']],
    ['arn:aws:iam::<your-account-id>:mfa/*', ['account']],
    ['arn:aws:iam::${AWS_ACCOUNT_ID}:mfa/*', ['account']],
    ['arn:aws:iam::アカウントID:user/x', ['account']],
    ['arn:${AWS_PARTITION}:iam::123456789:user/x', ['partition', 'account']],
    ['arn:aws:iam::OTHER_ACCOUNT:user/x', []],
    ['arn:aws:iam::ACCOUNT_ID:role/x', []],
    ['arn:aws:sqs:us-east-1:ACCOUNT_ID:user/x', []],
    ['arn:aws:iam::${aws:PrincipalAccount}:user/x', []],
  ])('in %s', (resource, expected) => {
    expect(stands(resource)).toEqual(expected);
  });
});

it.each(['ACCOUNT_ID', '{account}', '[account-id]', '<account>', 'アカウントID', '$ACCOUNT'])(
  'a conversion keeps %s as it is written',
  (account) => {
    const parsed = read(fence(allow(`arn:aws:sns:us-east-1:${account}:topic`)));
    const [document] = parsed.policies;
    const converted = document && convertPolicy(parsed, document, 'cloudformation', 'policy');
    expect(converted).toMatchObject({
      text: expect.stringContaining(`:${account}:topic`) as string,
    });
  },
);

describe('fixes beside what a reader fills in', () => {
  const legacy = (account: string): string =>
    fence(allow(`arn:aws:iam::${account}:mfa/\${aws:username}`, 'iam:CreateVirtualMFADevice'));

  it.each(['ACCOUNT-ID-WITHOUT-HYPHENS', '{account_id}', 'アカウントID'])('keep %s', (account) => {
    const parsed = read(legacy(account));
    const fix = found(parsed).find(({ rule }) => rule === 'legacy-mfa-resource')?.fixes[0];
    const edits = fix?.edits() ?? [];
    expect(TextDocument.applyEdits(parsed.lines, [...edits])).toBe(
      legacy(account).replace('${aws:username}', '*'),
    );
  });
});
