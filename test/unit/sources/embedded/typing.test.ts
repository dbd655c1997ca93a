import { expect, it } from 'vitest';
import { completeAt } from '../../../../server/src/features/completion/complete';
import { stringValue } from '../../../../server/src/policy/value';
import type { PolicyDocument } from '../../../../server/src/policy/document';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import { parseEmbedded } from '../../../../server/src/sources/embedded/embedded';
import { json } from '../../../../server/src/sources/json/json';
import type { SourceLanguage } from '../../../../server/src/sources/source';
import { applyItem } from '../../testers/completionTester';

/** A host with a quotation mark of its own and two spaces before each line, as a fence in a list has. */
const host: SourceLanguage = {
  id: 'host',
  handles: () => true,
  mayHoldPolicies: () => true,
  parse: ({ uri, text, type }) => {
    const lines = [...text.matchAll(/^ {2}(.*\n?)/gm)];
    const parts = lines.flatMap((line) =>
      [...(line[1] ?? '').matchAll(/''|[^']+/g)].map((piece) => {
        const start = line.index + 2 + piece.index;
        const range = { start, end: start + piece[0].length };
        return piece[0] === "''"
          ? { range, text: '"', offsets: [0, 2] }
          : { range, text: piece[0] };
      }),
    );
    const range = { start: 2, end: text.length };
    const string = stringValue(range, range, parts);
    const encode = (characters: string): string =>
      characters.replaceAll('"', "''").replaceAll('\n', '\n  ');
    return parseEmbedded(json, { uri, languageId: 'json', type }, { text, string, encode });
  },
};

const INNER = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["s3:GetObject"],
      "Resource": "arn:aws:s3:::b/\${aws:username}/*",
      "Condition": { "Bool": { "aws:SecureTransport": "true" } }
    }
  ]
}`;

const inHost = (inner: string): string => inner.replaceAll('"', "''").replace(/^/gm, '  ');

const read = (text: string): ParsedText =>
  parseText({ uri: 'x', languageId: undefined, text, type: undefined }, [host]);

const policyOf = ({ policies: [document] }: ParsedText): PolicyDocument => {
  if (document === undefined) throw new Error('No policy.');
  return document;
};

it('offers in the host what it offers in the inner text, written as the host has it', () => {
  const text = inHost(INNER);
  const document = policyOf(read(text));
  const places = Array.from({ length: text.length }, (_, offset) => ({
    offset,
    items: completeAt(document, offset, 'en').items,
  })).filter(({ items }) => items.length > 0);
  expect(places.length).toBeGreaterThan(100);
  const broken = places.flatMap(({ offset, items }) =>
    items
      .filter((_, i) => (i + offset) % 11 === 0)
      .filter((item) => read(applyItem(text, item)).problems.length > 0)
      .map(({ label }) => `${offset}: ${label}`),
  );
  expect(broken).toEqual([]);
});

it('replaces the word of the cursor, in quotes of the host', () => {
  const marked = inHost(INNER.replace('["s3:GetObject"]', '[]'));
  const offset = marked.indexOf('[]') + 1;
  const items = completeAt(policyOf(read(marked)), offset, 'en').items;
  const s3 = items.find(({ label }) => label === 's3:');
  expect(s3?.insertText).toBe("''s3:$0''");
  expect(s3?.range).toEqual({ start: offset, end: offset });
});
