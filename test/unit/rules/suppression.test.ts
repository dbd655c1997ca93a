import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../../server/src/service/languageService';

const rulesOf = (text: string): string[] =>
  diagnose(parseText({ uri: 'p.jsonc', languageId: 'jsonc', text, type: undefined }), {
    locale: 'en',
    severities: new Map(),
    syntax: false,
  }).map(({ rule, range }) => `${range.start.line} ${rule}`);

const policy = (before: string, behind: string, head = ''): string => `{${head}
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": "iam:CreateVirtualMFADevice",
    ${before}
    "Resource": "arn:aws:iam::*:mfa/\${aws:username}"${behind}
  }
}`;

const LEGACY = '6 legacy-mfa-resource';
const INCOMPLETE = '4 mfa-self-management-incomplete';

describe('comments that switch rules off', () => {
  it('nothing is off without one', () => {
    expect(rulesOf(policy('', ''))).toEqual([INCOMPLETE, LEGACY]);
  });

  it.each([
    [
      'the next line',
      '// iam-sidekick-disable-next-line legacy-mfa-resource -- one device a user',
      '',
    ],
    ['the next line, all rules', '/* iam-sidekick-disable-next-line */', ''],
    ['the same line', '', ' // iam-sidekick-disable-line unused-mfa-resource, legacy-mfa-resource'],
  ])('%s', (_, before, behind) => {
    expect(rulesOf(policy(before, behind))).toEqual([INCOMPLETE]);
  });

  it('the whole policy, for one rule or for all', () => {
    expect(rulesOf(policy('', '', ' // iam-sidekick-disable legacy-mfa-resource'))).toEqual([
      INCOMPLETE,
    ]);
    expect(rulesOf(policy('', '', ' // iam-sidekick-disable'))).toEqual([]);
  });

  it.each([
    ['another rule', '// iam-sidekick-disable-next-line lists-other-users'],
    ['another line', '// iam-sidekick-disable-line'],
    ['another word', '// iam-sidekick-disabled'],
    [
      'a reason is not a rule',
      '// iam-sidekick-disable-next-line lists-other-users -- legacy-mfa-resource',
    ],
  ])('%s switches nothing off', (_, before) => {
    expect(rulesOf(policy(before, ''))).toContain(LEGACY);
  });

  it('such a comment is not itself reported, a note beside it is', () => {
    expect(rulesOf(policy('// iam-sidekick-disable', ' // a note'))).toEqual([]);
    const named = policy('// iam-sidekick-disable legacy-mfa-resource', ' // a note');
    expect(rulesOf(named)).toEqual([INCOMPLETE, '6 jsonc-comment']);
  });
});
