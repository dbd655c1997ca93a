import { describe, expect, it } from 'vitest';
import { diagnose, parseText } from '../../../server/src/service/languageService';
import type { Diagnostic } from '../../../server/src/service/languageService';
import { readMarkers } from '../testers/markers';

const STATEMENT = `{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }`;

const diagnoseText = (text: string, uri: string, severities = new Map()): readonly Diagnostic[] =>
  diagnose(parseText({ uri, languageId: undefined, text, type: undefined }), {
    locale: 'en',
    severities,
    syntax: true,
  });

const NOTES: readonly [name: string, uri: string, marked: string, says: string][] = [
  [
    'a chart of Helm',
    'templates/role.yaml',
    `{{- if .Values.create }}
kind: Role
policy:
  «Statement»:
    - Effect: Allow
      Action: s3:GetObject
      Resource: "*"
  Statement:
    - Effect: Deny
      Action: s3:GetObject
      Resource: "*"
{{- end }}
`,
    'template engine',
  ],
  [
    'a loop of Jinja in JSON',
    'policy.json',
    `{ "Version": "2012-10-17", "«Statement»": [{% for b in buckets %}${STATEMENT},{% endfor %}] }`,
    'template engine',
  ],
  [
    'a block of Handlebars in JSON',
    'policy.json',
    `{ "Version": "2012-10-17", "«Statement»": [{{#each buckets}}${STATEMENT},{{/each}}${STATEMENT}] }`,
    'template engine',
  ],
  [
    'a condition of ERB in YAML',
    'role.yml',
    `<% if admin %>
roles:
  - «Effect»: Allow
    Action: '*'
<% end %>
- x
`,
    'template engine',
  ],
  [
    'a partial of Helm that brings entries',
    'policy.json',
    `{ "Version": "2012-10-17", {{ include "id" . }} "«Statement»": [${STATEMENT}] }`,
    'template engine',
  ],
  [
    'JSON in quotes that are no quotes',
    'policy.json',
    `{ 'Version': '2012-10-17', '«Statement»': [{ 'Effect': 'Allow', 'Action': '*', 'Resource': '*' }] }`,
    'the JSON',
  ],
  [
    'a fence of Markdown',
    'a.md',
    `\`\`\`json\n{ "«Statement»": [{% x %}${STATEMENT}] }\n\`\`\`\n`,
    'engine',
  ],
];

describe('a text that looks like a policy and cannot be read', () => {
  it.each(NOTES)('is told of once, where it begins: %s', (_, uri, marked, says) => {
    const { text, ranges } = readMarkers(marked);
    const found = diagnoseText(text, uri);
    const parsed = parseText({ uri, languageId: undefined, text, type: undefined });
    expect(
      found.map(({ rule, severity, range }) => ({
        rule,
        severity,
        start: parsed.lines.offsetAt(range.start),
        end: parsed.lines.offsetAt(range.end),
      })),
    ).toEqual(ranges.map((range) => ({ rule: 'unread-policy', severity: 'hint', ...range })));
    expect(found[0]?.message).toContain(says);
  });

  it('is told of in Japanese', () => {
    const [name, uri, marked] = NOTES[0] ?? ['', '', ''];
    const { text } = readMarkers(marked);
    const [note] = diagnose(parseText({ uri, languageId: undefined, text, type: undefined }), {
      locale: 'ja',
      severities: new Map(),
      syntax: true,
    });
    expect(name).not.toBe('');
    expect(note?.message).toContain('テンプレートエンジン');
  });

  it('is not told of where the rule is off', () => {
    const [, uri = '', marked = ''] = NOTES[0] ?? [];
    const { text } = readMarkers(marked);
    expect(diagnoseText(text, uri, new Map([['unread-policy', 'off']]))).toEqual([]);
  });

  it.each([
    [
      'nothing in it looks like one',
      'a.yaml',
      '{{- if .x }}\nspec:\n  effect: NoSchedule\n{{- end }}\n',
    ],
    [
      'only a comment does',
      'a.yaml',
      '{{- if .x }}\na: 1\n# Statement:\n#   - Effect: Allow\n#     Action: x\n{{- end }}\n',
    ],
    [
      'it can be read, with unknown parts',
      'a.yaml',
      `Statement:\n  - Effect: Allow\n    Action: s3:GetObject\n    Resource: "arn:aws:s3:::{{ .bucket }}/*"\nVersion: '2012-10-17'\n`,
    ],
    [
      'JSON can be read, with unknown values',
      'a.json',
      `{ "Version": "2012-10-17", "Statement": [${STATEMENT.replace('"arn:aws:s3:::b/*"', '["{{ a }}", {{ b | tojson }}]')}, {{ more }}] }`,
    ],
    [
      'JSON has an unknown list',
      'a.json',
      `{ "Version": "2012-10-17", "Statement": <%= statements.to_json %> }`,
    ],
  ])('is no matter where %s', (_, uri, text) => {
    expect(diagnoseText(text, uri)).toEqual([]);
  });

  it('an ordinary mistake stays one, whatever stands in strings', () => {
    const text = `{ "Version": "2012-10-17" "Statement": [${STATEMENT.replace('b/*', '{{ b }}/*')}] }`;
    expect(diagnoseText(text, 'a.json').map(({ rule }) => rule)).toEqual(['json-syntax']);
  });
});

describe('JSON that a language around it completes', () => {
  it.each([
    ['an entry', `{ "Effect": "Allow", \${entry} "Resource": "*" }`],
    ['a last entry', `{ "Effect": "Allow", "Resource": "*"\${entry} }`],
    [
      'a loop of statements',
      `${STATEMENT} %{ for b in buckets ~} , { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "\${b}" } %{ endfor ~}`,
    ],
  ])('has no mistakes because of %s', (_, statements) => {
    const text = `resource "aws_iam_policy" "p" {
  policy = <<EOF
{ "Version": "2012-10-17", "Statement": [${statements}] }
EOF
}
`;
    expect(diagnoseText(text, 'main.tf')).toEqual([]);
  });
});
