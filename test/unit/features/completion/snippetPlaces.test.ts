import { describe, expect, it } from 'vitest';
import { itemsOf, testCompletion } from '../../testers/completionTester';

const GATE = `{
      "Sid": "DenyEverythingElseWithoutMFA",
      "Effect": "Deny",
      "NotAction": [
        "iam:CreateVirtualMFADevice",
        "iam:EnableMFADevice",
        "iam:GetMFADevice",
        "iam:GetUser",
        "iam:ListMFADevices",
        "iam:ListVirtualMFADevices",
        "iam:ResyncMFADevice",
        "sts:GetSessionToken"
      ],
      "Resource": "*",
      "Condition": {
        "BoolIfExists": {
          "aws:MultiFactorAuthPresent": "false"
        }
      }
    }`;

const ROLE = `"Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "AssumeOneRole",
      "Effect": "Allow",
      "Action": "sts:AssumeRole",
      "Resource": "arn:aws:iam::111122223333:role/ROLE"
    }
  ]`;

testCompletion('whole policies', [
  {
    name: 'are offered in an empty text, those about MFA first',
    text: '$0',
    first: ['mfa-self-manage', 'mfa-self-manage-first-sign-in', 'mfa-self-manage-credentials'],
    lacks: ['mfa-gate', 'statement-allow'],
    pick: 'policy-assume-role',
    expected: `{\n  ${ROLE}\n}`,
  },
  {
    name: 'replace the word that is being typed',
    text: '\n  mfa-se$0\n',
    pick: 'policy-assume-role',
    expected: `\n  {\n    ${ROLE.replaceAll('\n', '\n  ')}\n  }\n`,
  },
  {
    name: 'fill empty braces',
    text: '{$0}',
    pick: 'policy-assume-role',
    expected: `{\n  ${ROLE}\n}`,
  },
  {
    name: 'fill empty braces on lines of their own',
    text: '{\n  $0\n}\n',
    pick: 'policy-assume-role',
    expected: `{\n  ${ROLE}\n}\n`,
  },
  {
    name: 'close a brace that is open',
    text: '{$0',
    pick: 'policy-assume-role',
    expected: `{\n  ${ROLE}\n}`,
  },
  { name: 'are not offered before braces', text: '$0{}', nothing: true },
  { name: 'are not offered behind braces', text: '{}$0', nothing: true },
  { name: 'are not offered some way behind braces', text: '{} $0', nothing: true },
  {
    name: 'are those of the type that the language says',
    text: '$0',
    type: 'trust',
    first: ['trust-mfa'],
    lacks: ['mfa-self-manage', 'scp-regions'],
  },
  {
    name: 'are those of the type that the user set, within braces',
    text: '{ $0 }',
    set: 'scp',
    offers: ['scp-regions', 'Version', 'Statement'],
    lacks: ['mfa-self-manage', 'trust-mfa'],
  },
  { name: 'are not offered in other JSON', text: '$0', language: 'json', nothing: true },
  {
    name: 'are not offered in empty braces of other JSON',
    text: '{ $0 }',
    language: 'json',
    nothing: true,
  },
  { name: 'are not offered where another text stands', text: '"a text" $0', nothing: true },
]);

testCompletion('statements', [
  {
    name: 'are offered in an empty list',
    text: '{\n  "Version": "2012-10-17",\n  "Statement": [\n    $0\n  ]\n}',
    offers: ['mfa-gate', 'statement-allow', 'statement-deny'],
    lacks: ['mfa-self-manage'],
    pick: 'mfa-gate',
    expected: `{\n  "Version": "2012-10-17",\n  "Statement": [\n    ${GATE}\n  ]\n}`,
  },
  {
    name: 'get the comma before them',
    text: '{\n  "Statement": [\n    {"Effect": "Allow"}\n    $0\n  ]\n}',
    pick: 'mfa-gate',
    expected: `{\n  "Statement": [\n    {"Effect": "Allow"},\n    ${GATE}\n  ]\n}`,
  },
  {
    name: 'get the comma after them, also past a comment',
    text: '{\n  "Statement": [\n    $0\n    // the rest\n    {"Effect": "Allow"}\n  ]\n}',
    pick: 'mfa-gate',
    expected: `{\n  "Statement": [\n    ${GATE},\n    // the rest\n    {"Effect": "Allow"}\n  ]\n}`,
  },
  {
    name: 'need no comma where there is one, also behind a comment',
    text: '{\n  "Statement": [\n    {"Effect": "Allow"}, // a, b\n    $0\n    ,{"Effect": "Allow"}\n  ]\n}',
    pick: 'mfa-gate',
    expected: `{\n  "Statement": [\n    {"Effect": "Allow"}, // a, b\n    ${GATE}\n    ,{"Effect": "Allow"}\n  ]\n}`,
  },
  {
    name: 'replace the word that is being typed',
    text: '{\n  "Statement": [\n    {"Effect": "Allow"},\n    mfa-g$0\n  ]\n}',
    pick: 'mfa-gate',
    expected: `{\n  "Statement": [\n    {"Effect": "Allow"},\n    ${GATE}\n  ]\n}`,
  },
  {
    name: 'come in a list where there is none',
    text: '{\n  "Version": "2012-10-17",\n  "Statement": $0\n}',
    pick: 'statement-assume-role',
    expected: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "AssumeOneRole",
      "Effect": "Allow",
      "Action": "sts:AssumeRole",
      "Resource": "arn:aws:iam::111122223333:role/ROLE"
    }
  ]
}`,
  },
  {
    name: 'fill empty braces',
    text: '{\n  "Statement": [\n    {\n      $0\n    }\n  ]\n}',
    offers: ['Effect'],
    pick: 'mfa-gate',
    expected: `{\n  "Statement": [\n    ${GATE}\n  ]\n}`,
  },
  {
    name: 'are offered at the end of a text that stops there',
    text: '{\n  "Version": "2012-10-17",\n  "Statement": [\n    $0',
    pick: 'mfa-gate',
    expected: `{\n  "Version": "2012-10-17",\n  "Statement": [\n    ${GATE}`,
  },
  {
    name: 'are offered between statements that stand alone',
    text: '[\n    {"Effect": "Allow", "Action": "s3:*"},\n    $0\n]',
    pick: 'mfa-gate',
    expected: `[\n    {"Effect": "Allow", "Action": "s3:*"},\n    ${GATE}\n]`,
  },
  {
    name: 'are those of the type of policy',
    text: '{"Statement": [{"Effect": "Allow", "Principal": "*", "Action": "sts:AssumeRole"}, $0]}',
    offers: ['statement-trust-mfa'],
    lacks: ['mfa-gate', 'statement-allow'],
  },
  {
    name: 'are not offered on the edge of a statement',
    text: '{"Statement": [$0{"Effect": "Allow"}]}',
    nothing: true,
  },
  {
    name: 'are not offered behind the list',
    text: '{"Statement": [{"Effect": "Allow"}]$0}',
    lacks: ['mfa-gate'],
  },
  {
    name: 'are not offered in a comment',
    text: '{"Statement": [\n  // mfa $0\n]}',
    nothing: true,
  },
  {
    name: 'are offered behind a comment',
    text: '{"Statement": [\n  /* a */ $0\n]}',
    offers: ['mfa-gate'],
  },
]);

describe('a snippet', () => {
  const gate = (locale: 'en' | 'ja') =>
    itemsOf({ text: '{"Statement": [$0]}', locale }).items.find(
      ({ label }) => label === 'mfa-gate',
    );

  it('shows in English what it is and what it writes', () => {
    const item = gate('en');
    expect(item).toMatchObject({ kind: 'snippet', snippet: true, detail: 'MFA gate' });
    expect(item?.documentation?.()).toContain(
      '```json\n{\n  "Sid": "DenyEverythingElseWithoutMFA"',
    );
  });

  it('shows so in Japanese', () => {
    const item = gate('ja');
    expect(item?.detail).toBe('MFA ゲート');
    expect(item?.documentation?.()).toContain('拒否します');
  });
});
