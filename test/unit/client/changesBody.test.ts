import { describe, expect, it } from 'vitest';
import { changesBody, placesOf } from '../../../client/src/changes/body';
import { textChanges } from '../../../server/src/service/changes';
import type { Locale } from '../../../server/src/iam/words';
import { parseText } from '../../../server/src/service/languageService';
import type { ParsedText } from '../../../server/src/service/languageService';
import type { ChangesResult } from '../../../server/src/lsp/protocol/changes';

const MFA = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };
const B = 'arn:aws:s3:::b/*';
const READ = { Sid: 'Read', Effect: 'Allow', Action: 's3:GetObject', Resource: B };
const PASS = { Sid: 'Pass', Effect: 'Allow', Action: 'iam:PassRole', Resource: '*' };
const policy = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements }, undefined, 2);
const read = (text: string): ParsedText =>
  parseText({ uri: 'file:///a.json', languageId: 'json', text, type: undefined });
const changes = (before: string, after: string, locale: Locale = 'en'): ChangesResult => ({
  locale,
  policies: textChanges(read(before), read(after), locale),
});
const words = (html: string): string =>
  html
    .replace(/<[^>]*>/g, ' ')
    .replaceAll('&#39;', "'")
    .replace(/\s+/g, ' ')
    .trim();

describe('the view of changes', () => {
  it('tells what is new, what moved behind a condition and what is gone, with examples', () => {
    const result = changes(
      policy(READ, { ...READ, Sid: 'Delete', Action: 's3:DeleteObject' }),
      policy({ ...READ, Condition: MFA }, PASS),
    );
    const text = words(changesBody(result, 'a.json', undefined));
    expect(text).toContain('What the policies in a.json allow now, compared with HEAD.');
    expect(text).toContain('The change grants access. + Added iam:PassRole on *');
    expect(text).toContain(
      'Example iam:PassRole on arn:aws:iam::111122223333:role/example denied → allowed',
    );
    expect(text).toContain(
      'moved behind a condition Before always Now only when the MFA key ( aws:MultiFactorAuthPresent ) is true',
    );
    expect(text).toMatch(/− Removed s3:DeleteObject on arn:aws:s3:::b\/\* .* Delete \(in HEAD\)$/);
  });

  it('gives every button the place of its statement, in the text of its side', () => {
    const [old, next] = [policy(READ), policy(PASS, { ...READ, Condition: MFA })];
    const result = changes(old, next);
    const html = changesBody(result, 'a.json', undefined);
    const places = placesOf(result, undefined);
    const buttons = [...html.matchAll(/data-at="(\d+)"[^>]*>\s*Allow (\w+)</g)];
    expect(buttons.map(([, , name]) => name)).toEqual(['Pass', 'Read', 'Read']);
    for (const [, at, name = ''] of buttons) {
      const place = places[Number(at)];
      const { lines } = read(place?.side === 'old' ? old : next);
      expect(place && lines.getText(place.range)).toContain(`"Sid": "${name}"`);
    }
    expect(places.map(({ side }) => side)).toEqual(['new', 'new', 'old']);
  });

  it('names policies where there are several, the chosen one first', () => {
    const old = `[${policy(READ)},\n${policy(PASS)}]`;
    const next = `[${policy(PASS)},\n${policy({ ...READ, Action: 's3:*' })},\n${policy({ ...PASS, Sid: 'New', Action: 'sqs:*' })}]`;
    const result = changes(old, next);
    expect(result.policies.map(({ state }) => state)).toEqual(['changed', 'added']);
    const titles = (html: string): readonly (string | undefined)[] =>
      [...html.matchAll(/<h2>(.*?)<\/h2>/g)].map(([, title]) => title);
    const [first, second] = result.policies.map(({ place }) => place.range.start.line);
    const names = [
      `Policy in line ${String((first ?? 0) + 1)}`,
      `Policy in line ${String((second ?? 0) + 1)} (new policy)`,
    ];
    expect(titles(changesBody(result, 'a.json', first))).toEqual(names);
    expect(titles(changesBody(result, 'a.json', second))).toEqual([...names].reverse());
  });

  it('says so where nothing has changed, and what has no effect', () => {
    expect(words(changesBody(changes(policy(READ), policy(READ)), 'a.json', 0))).toContain(
      'The policies are the same as in the last commit.',
    );
    const listed = changes(
      policy(READ),
      policy({ ...READ, Action: ['s3:GetObject', 's3:ListBucket'] }),
    );
    const text = words(changesBody(listed, 'a.json', 0));
    expect(text).toContain('No new access: both allow exactly the same.');
    expect(text).toContain(
      `never authorizes these actions on such resources s3:ListBucket on ${B}`,
    );
  });

  it('speaks Japanese, and writes no HTML of the policy', () => {
    const evil = { ...PASS, Sid: '<b>', Action: 'iam:<img src=x>' };
    const html = changesBody(changes(policy(READ), policy(READ, evil), 'ja'), '<i>.json', 0);
    expect(html).not.toMatch(/<(b|i|img)\b/);
    expect(words(html)).toContain('この変更によりアクセスが広がります。');
  });

  it('folds long lists of actions', () => {
    const many = Array.from({ length: 12 }, (_, i) => `sqs:Action${String(i)}`);
    const result = changes(policy(READ), policy(READ, { ...PASS, Action: many }));
    expect(words(changesBody(result, 'a.json', 0))).toContain(
      'sqs:Action7 4 more actions sqs:Action8',
    );
  });
});
