import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
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
    {{- range .Values.buckets }}
    - Effect: Allow
      Action: s3:GetObject
      Resource: "arn:aws:s3:::{{ . }}/*"
    {{- end }}
other:
  Statement:
    {{- range .Values.tables }}
    - Effect: Allow
      Action: dynamodb:GetItem
      Resource: "*"
    {{- end }}
{{- end }}
`,
    'template engine',
  ],
  [
    'a chart with another policy that can be read',
    'templates/role.yaml',
    `{{- if .Values.create }}
read:
  Version: '2012-10-17'
  Statement:
    - Effect: Allow
      Action: s3:ListAllMyBuckets
      Resource: "*"
{{- end }}
other:
  «Statement»:
    {{- toYaml .Values.statements | nindent 4 }}
    - Effect: Allow
      Action: s3:GetObject
      Resource: "*"
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
    <% if more %>
    Resource: '*'
    <% end %>
<% end %>
- x
`,
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
      'a document leaves something out',
      'a.md',
      `\`\`\`json\n...\n"Statement": [${STATEMENT}]\n...\n\`\`\`\n`,
    ],
    [
      'JSON has unknown entries',
      'a.json',
      `{ {{ include "id" . }} "Statement": [{ "Effect": "Allow", {{ .action }}, "Resource": "*" }] }`,
    ],
    [
      'JSON has unknown items',
      'a.json',
      `{ "Version": "2012-10-17", "Statement": [{{ .first }}, ${STATEMENT} {{ .more }}] }`,
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

describe('YAML around the lines of a template engine', () => {
  const policy = (resource: string): string => `Version: '2012-10-17'
  Statement:
    - Effect: Allow
      Action: «s3:GetObjekt»
      Resource: ${resource}`;

  it.each([
    [
      'a condition of Helm around a document',
      `{{- if .Values.create -}}\nkind: Role\nmetadata:\n  labels:\n    {{- include "labels" . | nindent 4 }}\npolicy:\n  ${policy('"arn:aws:s3:::{{ .b }}/*"')}\n{{- end }}\n`,
    ],
    [
      'comments and variables of Go',
      `{{- /*\n  Why: it is\n*/ -}}\n{{- $name := .Values.name }}\npolicy:\n  ${policy('"*"')}\n`,
    ],
    [
      'a loop of Jinja around a role',
      `roles:\n{% for r in roles %}\n - name: {{ r }}-x\n   policy:\n     ${policy("'*'").replaceAll('\n', '\n   ')}\n{% endfor %}\n`,
    ],
    [
      'branches with a policy in each',
      `{{ if .a }}\na:\n  ${policy('"*"')}\n{{ else }}\nb:\n  ${policy('"*"')}\n{{ end }}\n`,
    ],
  ])('is read in %s', (_, marked) => {
    const { text, ranges } = readMarkers(marked);
    const parsed = parseText({ uri: 'a.yaml', languageId: undefined, text, type: undefined });
    expect(
      diagnoseText(text, 'a.yaml').map(({ rule, range }) => ({
        rule,
        start: parsed.lines.offsetAt(range.start),
        end: parsed.lines.offsetAt(range.end),
      })),
    ).toEqual(ranges.map((range) => ({ rule: 'unknown-action', ...range })));
  });

  it('is fixed where it stands', () => {
    const { text } = readMarkers(`{{- if .a }}\na:\n  ${policy('"{{ .b }}"')}\n{{- end }}\n`);
    const edits = diagnoseText(text, 'a.yaml')[0]?.fixes[0]?.edits() ?? [];
    const { lines } = parseText({ uri: 'a.yaml', languageId: undefined, text, type: undefined });
    expect(TextDocument.applyEdits(lines, [...edits])).toBe(text.replace('Objekt', 'Object'));
  });

  it.each([
    ['behind it', `a:\n  ${policy('"*"')}\n    {{- toYaml .more | nindent 4 }}\n`],
    ['before it', `a:\n  {{- toYaml .more | nindent 2 }}\n  ${policy('"*"')}\n`],
    ['in it', `a:\n  ${policy('"*"').replace('\n', '\n  {{- if .x }}\n')}\n  {{- end }}\n`],
  ])('is not read where something may come in %s', (_, marked) => {
    const { text } = readMarkers(`{{- if .x }}\n${marked}{{- end }}\n`);
    expect(diagnoseText(text, 'a.yaml').map(({ rule }) => rule)).toEqual(['unread-policy']);
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
