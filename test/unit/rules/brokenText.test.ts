import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../../server/src/service/languageService';
import { readMarkers } from '../testers/markers';

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

const policy = (first: string, second = '"Effect": "Deny"'): string => `{
  "Version": "2012-10-17",
  "Statement": [
    {
      ${first}
    },
    {
      ${second},
      "Action": "s3:DeleteObject",
      "Resource": "*"
    }
  ]
}`;

const cases: readonly [string, string][] = [
  [
    'a key that is being typed',
    policy('"Effect": "Allow",\n      "Action": "s3:GetObject",\n      «"Res»'),
  ],
  [
    'a list without its closing bracket',
    policy(
      '"Effect": "Allow",\n      "Action": [\n        "s3:GetObject"\n      «"Resource"»: "*"',
    ),
  ],
  [
    'a value without its opening quote',
    policy('"Effect": «Allow»",\n      "Action": "s3:GetObject",\n      "Resource": "*"'),
  ],
  [
    'two commas are missing',
    policy(
      '"Effect": "Allow"\n      «"Action"»: "s3:GetObject",\n      "Resource": "*"',
      '"Effect": "Deny"\n      «"Sid"»: "Two"',
    ),
  ],
  ['nothing is closed', '{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow"«»'],
];

const YAML: readonly [string, string][] = [
  [
    'a blank is not marked, but the word behind it',
    'Statement:\n  - Effect: Allow\n   «Action:» s3:GetObject\n   Resource: "*"\n',
  ],
  [
    'the same on lines that follow each other is one mistake',
    'Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n\t\t«Action:» s3:GetObject\n\t\tResource: "*"\n',
  ],
];

describe('YAML that cannot be read as a whole', () => {
  it.each(YAML)('%s', (_, marked) => {
    const { text, ranges } = readMarkers(marked);
    const parsed = parseText({ uri: 'p.yaml', languageId: undefined, text, type: undefined });
    const found = diagnose(parsed, settings).filter(({ rule }) => rule === 'json-syntax');
    expect(
      found.map(({ range }) => ({
        start: parsed.lines.offsetAt(range.start),
        end: parsed.lines.offsetAt(range.end),
      })),
    ).toEqual(ranges);
  });
});

describe('a text that cannot be read as a whole', () => {
  it.each(cases)('reports one syntax error for one mistake: %s', (_, marked) => {
    const { text, ranges } = readMarkers(marked);
    const parsed = parseText({ uri: 'p.json', languageId: undefined, text, type: undefined });
    const found = diagnose(parsed, settings).map(({ rule, range }) => ({
      rule,
      start: parsed.lines.offsetAt(range.start),
      end: parsed.lines.offsetAt(range.end),
    }));
    expect(found).toEqual(ranges.map((range) => ({ rule: 'json-syntax', ...range })));
  });

  it('still judges the statements that can be read', () => {
    const text = policy('"Effect": "Allow",\n      "Act', '"Effect": "deny"');
    const parsed = parseText({ uri: 'p.json', languageId: undefined, text, type: undefined });
    const rules = diagnose(parsed, settings).map(({ rule }) => rule);
    expect(rules).toContain('invalid-effect');
    expect(rules).not.toContain('missing-resource');
  });
});
