import { describe, expect, it } from 'vitest';
import { complete } from '../../../../server/src/editing';
import type { Completion } from '../../../../server/src/editing';
import { parseText } from '../../../../server/src/languageService';
import type { ParsedText } from '../../../../server/src/languageService';
import { expandSnippet } from '../../../../server/src/policy/snippet';
import { readMarkers } from '../../testers/markers';

const read = (text: string): ParsedText =>
  parseText({ uri: 'a.tf', languageId: 'terraform', text, type: undefined });

/** A policy document with these lines, `$0` at the cursor. */
const document = (...lines: readonly string[]): string =>
  `data "aws_iam_policy_document" "x" {\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

const statement = (...lines: readonly string[]): string =>
  document('statement {', ...lines.map((line) => `  ${line}`), '}');

/** A policy in `jsonencode`. */
const object = (...lines: readonly string[]): string => `resource "aws_iam_policy" "x" {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
${lines.map((line) => `        ${line}\n`).join('')}      },
    ]
  })
}
`;

function itemsIn(marked: string): { text: string; items: readonly Completion[] } {
  const { text, cursor = 0 } = readMarkers(marked);
  const parsed = read(text);
  return { text, items: complete(parsed, parsed.lines.positionAt(cursor), 'en').items };
}

/** The text after an item was accepted with its defaults, as VS Code indents it. */
function acceptedItem(text: string, item: Completion): string {
  const lines = text.split('\n');
  const line = lines[item.range.start.line] ?? '';
  const indent = /^ */.exec(line)?.[0] ?? '';
  const written = item.snippet ? expandSnippet(item.insertText) : item.insertText;
  const added = item.additionalEdits[0];
  if (added !== undefined && added.range.start.line !== item.range.start.line) {
    const other = lines[added.range.start.line] ?? '';
    const at = added.range.start.character;
    lines[added.range.start.line] = other.slice(0, at) + added.newText + other.slice(at);
  }
  lines[item.range.start.line] =
    line.slice(0, item.range.start.character) +
    written.replaceAll('\n', `\n${indent}`) +
    line.slice(item.range.end.character);
  return lines.join('\n');
}

function accepted(marked: string, label: string): string {
  const { text, items } = itemsIn(marked);
  const item = items.find((one) => one.label === label);
  if (item !== undefined) return acceptedItem(text, item);
  const labels = items.map((one) => one.label).slice(0, 20);
  throw new Error(`Not offered: ${labels.join(', ')}`);
}

describe('in Terraform, what is offered', () => {
  it.each([
    {
      name: 'an action in its quotes',
      before: statement('actions   = ["s3:Get$0"]', 'resources = ["*"]'),
      pick: 's3:GetObject',
      after: statement('actions   = ["s3:GetObject"]', 'resources = ["*"]'),
    },
    {
      name: 'an action in an empty list',
      before: statement('actions   = [$0]', 'resources = ["*"]'),
      pick: 's3:',
      after: statement('actions   = ["s3:"]', 'resources = ["*"]'),
    },
    {
      name: 'an action on a line of a list',
      before: statement('actions = [', '  "s3:GetObject",', '  $0', ']', 'resources = ["*"]'),
      pick: 'iam:',
      after: statement('actions = [', '  "s3:GetObject",', '  "iam:"', ']', 'resources = ["*"]'),
    },
    {
      name: 'an action below one without a comma',
      before: statement('actions = [', '  "s3:GetObject"', '  $0', ']', 'resources = ["*"]'),
      pick: 'iam:',
      after: statement('actions = [', '  "s3:GetObject",', '  "iam:"', ']', 'resources = ["*"]'),
    },
    {
      name: 'an effect behind the equal sign',
      before: statement('effect = $0', 'actions = ["s3:*"]'),
      pick: 'Deny',
      after: statement('effect = "Deny"', 'actions = ["s3:*"]'),
    },
    {
      name: 'an attribute on an empty line',
      before: statement('actions = ["s3:*"]', '$0'),
      pick: 'resources',
      after: statement('actions = ["s3:*"]', 'resources = ["*"]'),
    },
    {
      name: 'an attribute whose name is half typed',
      before: statement('act$0', 'resources = ["*"]'),
      pick: 'actions',
      after: statement('actions = [""]', 'resources = ["*"]'),
    },
    {
      name: 'a block of conditions',
      before: statement('actions = ["s3:*"]', '$0', 'resources = ["*"]'),
      pick: 'condition',
      after: statement(
        'actions = ["s3:*"]',
        'condition {',
        '  test     = "StringEquals"',
        '  variable = ""',
        '  values   = [""]',
        '}',
        'resources = ["*"]',
      ),
    },
    {
      name: 'another name for an attribute',
      before: statement('act$0ions   = ["s3:*"]', 'resources = ["*"]'),
      pick: 'not_actions',
      after: statement('not_actions   = ["s3:*"]', 'resources = ["*"]'),
    },
    {
      name: 'an operator',
      before: statement('condition {', '  test     = "B$0"', '  variable = ""', '}'),
      pick: 'Bool',
      after: statement('condition {', '  test     = "Bool"', '  variable = ""', '}'),
    },
    {
      name: 'a condition key',
      before: statement('condition {', '  test     = "Bool"', '  variable = "aws:$0"', '}'),
      pick: 'aws:MultiFactorAuthPresent',
      after: statement(
        'condition {',
        '  test     = "Bool"',
        '  variable = "aws:MultiFactorAuthPresent"',
        '}',
      ),
    },
    {
      name: 'a value of a condition',
      before: statement(
        'condition {',
        '  test     = "Bool"',
        '  variable = "aws:SecureTransport"',
        '  values   = [$0]',
        '}',
      ),
      pick: 'false',
      after: statement(
        'condition {',
        '  test     = "Bool"',
        '  variable = "aws:SecureTransport"',
        '  values   = ["false"]',
        '}',
      ),
    },
    {
      name: 'an IAM variable, with its own escape',
      before: statement('actions   = ["iam:GetUser"]', 'resources = ["$0"]'),
      pick: 'arn:aws:iam::*:user/${aws:username}',
      after: statement(
        'actions   = ["iam:GetUser"]',
        'resources = ["arn:aws:iam::*:user/$${aws:username}"]',
      ),
    },
    {
      name: 'an element in jsonencode',
      before: object('Effect = "Allow"', '$0', 'Resource = "*"'),
      pick: 'Action',
      after: object('Effect = "Allow"', 'Action = [""]', 'Resource = "*"'),
    },
    {
      name: 'a condition in jsonencode',
      before: object('Effect = "Allow"', 'Action = "s3:*"', 'Resource = "*"', 'Con$0'),
      pick: 'Condition',
      after: object(
        'Effect = "Allow"',
        'Action = "s3:*"',
        'Resource = "*"',
        'Condition = {',
        '  "StringEquals" = {',
        '    "" = ""',
        '  }',
        '}',
      ),
    },
    {
      name: 'a value in jsonencode',
      before: object('Effect = $0', 'Action = "s3:*"'),
      pick: 'Allow',
      after: object('Effect = "Allow"', 'Action = "s3:*"'),
    },
  ])('$name', ({ before, pick, after }) => {
    expect(accepted(before, pick)).toBe(after);
  });

  it('whole statements stand in a policy document', () => {
    const before = document(
      'statement {',
      '  actions = ["s3:*"]',
      '  resources = ["*"]',
      '}',
      '$0',
    );
    const { text, items } = itemsIn(before);
    const snippets = items.filter(({ kind }) => kind === 'snippet');
    expect(snippets.length).toBeGreaterThan(3);
    for (const item of snippets) {
      const [policy] = read(acceptedItem(text, item)).policies;
      expect(policy?.policy.statements, item.label).toHaveLength(2);
    }
  });

  it.each([
    ['in a comment', statement('actions = ["s3:*"] # $0')],
    ['in another block', 'resource "aws_s3_bucket" "b" {\n  $0\n}\n' + statement('sid = "A"')],
    ['behind a value', statement('effect = "Allow" $0')],
    ['in a block of conditions', statement('condition {', '  $0', '}')],
  ])('is nothing %s', (_, marked) => {
    expect(itemsIn(marked).items).toEqual([]);
  });
});

describe.each([
  [
    'blocks',
    statement(
      'sid = "A"',
      'actions = ["s3:GetObject", "s3:List*"]',
      'resources = [',
      '  "*",',
      ']',
      'condition {',
      '  test = "Bool"',
      '  variable = "aws:SecureTransport"',
      '  values = ["true"]',
      '}',
    ),
  ],
  [
    'an object',
    object(
      'Effect = "Allow"',
      'Action = ["s3:GetObject"]',
      'Resource = "*"',
      'Condition = { Bool = { "aws:SecureTransport" = "true" } }',
    ),
  ],
])('at every place of %s', (_, whole) => {
  const places = Array.from({ length: whole.length }, (_place, at) => {
    const { items } = itemsIn(`${whole.slice(0, at)}$0${whole.slice(at)}`);
    return { at, items: items.filter((_item, i) => (i + at) % 9 === 0) };
  });

  it('something is offered at many', () => {
    expect(places.filter(({ items }) => items.length > 0).length).toBeGreaterThan(40);
  });

  it('what is offered leaves HCL', () => {
    const broken = places.flatMap(({ at, items }) =>
      items
        .filter((item) => {
          const parsed = read(acceptedItem(whole, item));
          return parsed.problems.length > 0 || parsed.policies.length !== 1;
        })
        .map(({ label }) => `${String(at)}: ${label}`),
    );
    expect(broken).toEqual([]);
  });
});
