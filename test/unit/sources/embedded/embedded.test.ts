import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../../../server/src/service/languageService';
import type { Diagnostic, ParsedText } from '../../../../server/src/service/languageService';
import { applyTextEdits } from '../../../../server/src/policy/edit';
import { stringValue } from '../../../../server/src/policy/value';
import type { StringPart } from '../../../../server/src/policy/value';
import { parseEmbedded } from '../../../../server/src/sources/embedded/embedded';
import { json } from '../../../../server/src/sources/json/json';
import type { SourceLanguage } from '../../../../server/src/sources/source';
import { readMarkers } from '../../testers/markers';

/**
 * A host made up for the test: everything between `<<<` and `>>>` is JSON, two characters of
 * indentation on each line, `#x#` filled in later, `~"` for a quote.
 */
const host: SourceLanguage = {
  id: 'host',
  handles: () => true,
  mayHoldPolicies: () => true,
  parse: ({ uri, text, type }) => {
    const start = text.indexOf('<<<\n') + 4;
    const end = text.indexOf('>>>');
    const parts: StringPart[] = [];
    for (const piece of text.slice(start, end).matchAll(/^ {2}|#\w+#|~"|[^#~\n]+|\n/gm)) {
      const range = { start: start + piece.index, end: start + piece.index + piece[0].length };
      if (piece[0] === '  ' && text[range.start - 1] === '\n') continue;
      if (piece[0].startsWith('#')) parts.push({ range, text: undefined });
      else if (piece[0] === '~"') parts.push({ range, text: '"', offsets: [0, 2] });
      else parts.push({ range, text: piece[0] });
    }
    const string = stringValue({ start, end }, { start, end }, parts);
    const encode = (characters: string): string =>
      characters.replaceAll('"', '~"').replaceAll('\n', '\n  ');
    return parseEmbedded(json, { uri, languageId: 'json', type }, { text, string, encode });
  },
};

const parse = (text: string): ParsedText =>
  parseText({ uri: 'x.host', languageId: undefined, text, type: undefined }, [host]);

const settings = { locale: 'en', severities: new Map(), syntax: false } as const;

const inHost = (inner: string): string =>
  `before\n<<<\n${inner.replaceAll('"', '~"').replace(/^/gm, '  ')}\n>>>\nafter\n`;

const found = (parsed: ParsedText, rule: string): Diagnostic | undefined =>
  diagnose(parsed, settings).find((one) => one.rule === rule);

const fixed = (parsed: ParsedText, rule: string, index = 0): string =>
  applyTextEdits(
    parsed.source.text,
    (found(parsed, rule)?.fixes[index]?.edits() ?? []).map(({ range, newText }) => ({
      start: parsed.lines.offsetAt(range.start),
      end: parsed.lines.offsetAt(range.end),
      newText,
    })),
  );

const policy = (actions: string, resource: string): string => `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ${actions},
      "Resource": ${resource}
    }
  ]
}`;

describe('a text inside another one', () => {
  it('is reported at its place in the host', () => {
    const marked = inHost(policy('«"s3:GetObjekt"»', '"*"'));
    const { text, ranges } = readMarkers(marked);
    const parsed = parse(text);
    const range = found(parsed, 'unknown-action')?.range;
    expect(range && parsed.lines.getText(range)).toBe(text.slice(ranges[0]?.start, ranges[0]?.end));
    expect(range && parsed.lines.offsetAt(range.start)).toBe(ranges[0]?.start);
  });

  it('gets edits with the escapes and the indentation of the host', () => {
    const text = inHost(
      policy('["iam:CreateVirtualMFADevice"]', '"arn:aws:iam::#acc#:mfa/${aws:username}"'),
    );
    expect(fixed(parse(text), 'legacy-mfa-resource')).toBe(text.replace('${aws:username}', '*'));
    const without = inHost(policy('["s3:GetObject"]', '"*"').replace(/ {2}"Version".*\n/, ''));
    expect(fixed(parse(without), 'missing-version')).toBe(
      without.replace('{\n', '{\n    ~"Version~": ~"2012-10-17~",\n'),
    );
  });

  it('loses whole lines without a trace', () => {
    const list =
      '[\n        "s3:GetObject",\n        "s3:GetObject",\n        "s3:PutObject"\n      ]';
    const text = inHost(policy(list, '"arn:aws:s3:::a/*"'));
    expect(fixed(parse(text), 'redundant-action')).toBe(
      text.replace('        ~"s3:GetObject~",\n  ', '').replace('  \n', '\n'),
    );
  });

  it('is met with silence where a part is filled in later', () => {
    const text = inHost(policy('#actions#', '[#one#, "#two#", #three#]'));
    const parsed = parse(text);
    expect(parsed.policies).toHaveLength(1);
    expect(diagnose(parsed, settings)).toEqual([]);
  });

  it('tells what could not be read, also where the editor tells of the host', () => {
    const text = inHost('{ "Version": "2012-10-17", "Statement": [ { "Effect" "Allow" } ] }');
    const problem = found(parse(text), 'json-syntax');
    expect(problem?.message).toContain('colon');
    expect(problem?.range.start.line).toBe(2);
  });

  it('keeps a comment that speaks to us', () => {
    const text = inHost(
      policy('"s3:GetObjekt"', '"*"').replace(
        '"Action"',
        '// iam-sidekick-disable-next-line unknown-action\n      "Action"',
      ),
    );
    expect(found(parse(text), 'unknown-action')).toBeUndefined();
  });
});
