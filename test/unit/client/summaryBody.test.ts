import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { goneBody, summaryBody } from '../../../client/src/summary/body';
import { SUMMARY_STYLE } from '../../../client/src/summary/style';
import type { Locale } from '../../../server/src/iam/words';
import { parseText } from '../../../server/src/service/languageService';
import type { PolicySummaryResult } from '../../../server/src/lsp/protocol/policySummary';
import { summarizePolicy } from '../../../server/src/service/policySummary';

function summaryOf(text: string, locale: Locale = 'en'): NonNullable<PolicySummaryResult> {
  const parsed = parseText({ uri: 'file:///a.json', languageId: 'json', text, type: undefined });
  const summary = summarizePolicy(parsed, undefined, locale);
  if (summary === undefined) throw new Error('No policy.');
  return { ...summary, locale };
}

const policyOf = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });

const TEXT = policyOf(
  { Sid: 'Queues', Effect: 'Allow', Action: ['sqs:*', 'sns:Publish'], Resource: '*' },
  { Sid: 'NoPurge', Effect: 'Deny', Action: 'sqs:PurgeQueue', Resource: '*' },
  { Sid: '<b>Objects', Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::b/*' },
);

/** What a reader sees, without tags and with single spaces. */
const textOf = (body: string): string =>
  body
    .replace(/<wbr>/g, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ');

describe('the picture of a summary', () => {
  it('has a column for each access level, and two rows for each service', () => {
    const body = summaryBody(summaryOf(TEXT));
    expect(textOf(body)).toContain('Service List Read Write Tagging Permissions management');
    expect(body.match(/<th scope="row"/g)).toHaveLength(4);
    expect(body.match(/class="below"/g)).toHaveLength(4);
    expect(textOf(body)).toContain('Denied: PurgeQueue');
    expect(textOf(body)).toContain('Resource: All objects in the S3 bucket b');
    expect(textOf(body)).toContain('What it denies, whatever another policy allows');
  });

  it('says in words what marks stand for', () => {
    const body = summaryBody(summaryOf(TEXT));
    expect(body).toMatch(/class="mark full"\s+role="img"\s+aria-label="all"/);
    expect(body).toMatch(/class="mark limited"\s+role="img"\s+aria-label="1 of \d+"/);
    expect(body).toMatch(/aria-label="none"/);
    expect(textOf(body)).toContain('● all, ◐ some, – none');
  });

  it('unfolds the ARNs behind its words', () => {
    const body = summaryBody(summaryOf(TEXT));
    expect(textOf(body)).toContain('All objects in the S3 bucket b arn:aws:s3:::b/*');
    expect(body.match(/<summary class="resource">/g)).toHaveLength(1);
  });

  it('leads from each row to its statements', () => {
    const body = summaryBody(summaryOf(TEXT));
    expect(body).toMatch(/data-do="reveal"\s+data-at="0"\s+title="Go to the statement Queues"/);
    const ids = [...body.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('says of all rows at once that they are about all resources', () => {
    const body = textOf(
      summaryBody(summaryOf(policyOf({ Effect: 'Allow', Action: '*', Resource: '*' }))),
    );
    expect(body).toContain('What it allows, on all resources');
    expect(body).not.toContain('Resource');
  });

  it('has another table for trust policies', () => {
    const trust = readFileSync('examples/admin-role.trust-policy.json', 'utf8');
    const body = textOf(summaryBody(summaryOf(trust)));
    expect(body).toContain(
      'Who can assume the role Who Access Account 111122223333 sts:AssumeRole',
    );
    expect(body).not.toContain('Tagging');
  });

  it('is in Japanese', () => {
    const body = textOf(summaryBody(summaryOf(TEXT, 'ja')));
    expect(body).toContain('ポリシーの概要');
    expect(body).toContain('サービス リスト 読み取り 書き込み タグ付け アクセス許可の管理');
    expect(body).toContain('拒否: PurgeQueue');
    expect(goneBody('ja')).toContain('ポリシーがなくなったか');
  });

  it('writes what stands in a policy as text', () => {
    const body = summaryBody(summaryOf(TEXT));
    expect(body).not.toContain('<b>');
    expect(body).toContain('&lt;b&gt;Objects');
  });
});

it('takes its colours from the theme', () => {
  expect(SUMMARY_STYLE).not.toMatch(/#[0-9a-f]{3,8}\b|\brgba?\(|\bhsla?\(/i);
});
