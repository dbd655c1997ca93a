import { readFileSync } from 'node:fs';
import { assert, describe, expect, it } from 'vitest';
import { detailsBody, goneBody } from '../../../client/src/request/detailsBody';
import { itemsOf } from '../../../client/src/request/items';
import { toldBy } from '../../../client/src/request/told';
import { marked } from '../../../client/src/view/marked';
import type { Locale } from '../../../server/src/iam/words';
import { parseText } from '../../../server/src/service/languageService';
import type { RequestAnswerResult } from '../../../server/src/lsp/protocol/tryRequest';
import { answerRequest } from '../../../server/src/service/tryRequest';
import type { RequestDraft } from '../../../server/src/service/tryRequest';

const GATE = readFileSync('examples/self-manage-mfa.iam.json', 'utf8');

function answerTo(
  text: string,
  draft: Partial<RequestDraft>,
  locale: Locale = 'en',
): NonNullable<RequestAnswerResult> {
  const uri = 'file:///a.json';
  const parsed = parseText({ uri, languageId: 'json', text, type: undefined });
  const answer = answerRequest(parsed, 0, { resource: '*', context: [], ...draft }, locale);
  assert(answer !== undefined, 'an answer');
  return { ...answer, locale };
}

const WITHOUT_MFA = [
  ['aws:MultiFactorAuthPresent', ['false']],
  ['aws:MultiFactorAuthAge', []],
] as const;

describe('the view of an answer', () => {
  it('shows the request, and each statement with a button and why', () => {
    const answer = answerTo(GATE, { action: 'ec2:RunInstances', context: WITHOUT_MFA });
    const body = detailsBody(answer);
    expect(body).toMatch(/<h1 class="answer denied" role="status"\s*>Denied: ec2:RunInstances/);
    expect(body).toMatch(/aws:MultiFactorAuthAge<\/th>\s*<td><em>not in the request<\/em>/);
    expect(body.match(/data-do="reveal"/g)).toHaveLength(answer.statements.length);
    expect(body).toMatch(
      /Decided by<\/h2>[^]*DenyAllButEnrolmentWithoutMFA[^]*The other statements/,
    );
    expect(body).toContain('Its Action does not include <code>ec2:RunInstances</code>.');
    expect(body).toContain('<li>Tried as the IAM user <code>alice</code>');
  });

  it('speaks Japanese', () => {
    const body = detailsBody(answerTo(GATE, { action: 'ec2:RunInstances' }, 'ja'));
    expect(body).toContain('結果を左右するステートメント');
    expect(body).toContain('29 行目');
    expect(goneBody('ja')).toContain('ポリシーがなくなった');
  });

  it('escapes what the user wrote', () => {
    const text = JSON.stringify({
      Version: '2012-10-17',
      Statement: [
        { Sid: '<b>"x"</b>', Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::<i>' },
      ],
    });
    const resource = 'arn:aws:s3:::<script>';
    const body = detailsBody(answerTo(text, { action: 's3:ListBucket', resource }));
    expect(body).not.toMatch(/<(b|i|script)>/);
    expect(body).toContain('&lt;b&gt;&quot;x&quot;&lt;/b&gt;');
  });
});

describe('what is shown in the text', () => {
  it('are the statements that decide, nearly match, or on which it depends', () => {
    const tell = (draft: Partial<RequestDraft>) => toldBy(answerTo(GATE, draft));
    expect(tell({ action: 'ec2:RunInstances', context: WITHOUT_MFA })).toMatchObject({
      tone: 'denied',
      ranges: [{ start: { line: 28 } }],
    });
    expect(tell({ action: 'iam:ListVirtualMFADevices' })).toMatchObject({
      tone: 'allowed',
      ranges: [{ start: { line: 3 } }],
    });
    expect(tell({ action: 'ec2:RunInstances' })).toMatchObject({ tone: 'open', ranges: [{}] });
  });

  it('is the beginning of the policy where no statement has to do with it', () => {
    const text = `\n{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:*", "Resource": "*"}]}`;
    const start = { line: 1, character: 0 };
    expect(toldBy(answerTo(text, { action: 'ec2:RunInstances' }))).toEqual({
      tone: 'open',
      ranges: [{ start, end: start }],
    });
  });
});

it('writes marks of sentences as HTML', () => {
  expect(marked('a `b` and ``c`d`` **e** <f>').html).toBe(
    'a <code>b</code> and <code>c`d</code> <strong>e</strong> &lt;f&gt;',
  );
});

it('puts a heading over each group of choices', () => {
  const draft = { context: [] };
  const separator = -1;
  const items = itemsOf(
    {
      choices: [
        { label: 'a', group: 'x', draft },
        { label: 'b', description: 'B', group: 'x', draft },
        { label: 'c', draft },
        { label: 'd', group: 'y', draft },
      ],
    },
    separator,
  );
  expect(items).toEqual([
    { label: 'x', kind: separator },
    { label: 'a', alwaysShow: true, draft },
    { label: 'b', description: 'B', alwaysShow: true, draft },
    { label: 'c', alwaysShow: true, draft },
    { label: 'y', kind: separator },
    { label: 'd', alwaysShow: true, draft },
  ]);
});
