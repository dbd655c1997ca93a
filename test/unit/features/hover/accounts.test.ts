import { describe, expect, it } from 'vitest';
import { hover } from '../../../../server/src/service/editing/hover';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import { readMarkers } from '../../testers/markers';

const ACCOUNT = '111122223333';

const parse = (uri: string, text: string): ParsedText =>
  parseText({ uri, languageId: undefined, text, type: undefined });

const policy = (resource: string, more = ''): string =>
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"sqs:SendMessage","Resource":"${resource}"${more}}]}`;

const over = (
  marked: string,
  others: readonly ParsedText[],
  locale: 'en' | 'ja' = 'en',
): string => {
  const { text, cursor = 0 } = readMarkers(marked);
  const parsed = parse('file:///this.json', text);
  return hover(parsed, parsed.lines.positionAt(cursor), locale, others)?.markdown ?? '';
};

const queue = (account: string): string => `arn:aws:sqs:eu-west-1:${account}:q`;
const trust = parse(
  'file:///roles/role%20a.json',
  `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":{"AWS":["${ACCOUNT}","arn:aws:iam::${ACCOUNT}:root"]},"Action":"sts:AssumeRole"}]}`,
);

describe('an account in the hover', () => {
  it('is looked for in the other open policies', () => {
    const marked = policy(queue(`$0${ACCOUNT}`));
    expect(over(marked, [trust])).toContain(
      `Account \`${ACCOUNT}\` is also named in \`role a.json\` (2 times)`,
    );
    expect(over(marked, [trust], 'ja')).toContain('`role a.json`（2 か所）でも使われています');
  });

  it('and elsewhere in the same policy', () => {
    const condition = `,"Condition":{"StringEquals":{"aws:ResourceAccount":"${ACCOUNT}"}}`;
    expect(over(policy(queue(`$0${ACCOUNT}`), condition), [])).toContain(
      'is also named in this file',
    );
    expect(over(policy(queue(ACCOUNT), condition.replace(ACCOUNT, `$0${ACCOUNT}`)), [])).toContain(
      'is also named in this file',
    );
  });

  it('is not mentioned where it stands nowhere else, or is not known', () => {
    expect(over(policy(queue(`$0${ACCOUNT}`)), [])).not.toContain('also named');
    expect(over(policy(queue('$0444455556666')), [trust])).not.toContain('also named');
    expect(over(policy(queue('$0*')), [trust])).not.toContain('also named');
  });
});
