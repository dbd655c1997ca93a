import { describe, expect, it } from 'vitest';
import { acceptItem, typistOf } from '../../testers/acceptCompletion';

const { read, itemsIn, accepted } = typistOf('a.tf', 'terraform');

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
      const [policy] = read(acceptItem(text, item)).policies;
      expect(policy?.policy.statements, item.label).toHaveLength(2);
    }
  });

  it.each([
    {
      name: 'the arguments of a condition that are not there yet',
      before: statement('condition {', '  test = "Bool"', '  $0', '}'),
      offers: ['variable', 'values'],
      pick: 'values',
      after: statement('condition {', '  test = "Bool"', '  values = [""]', '}'),
    },
    {
      name: 'the arguments of principals',
      before: statement('principals {', '  $0', '}'),
      offers: ['type', 'identifiers'],
      pick: 'type',
      after: statement('principals {', '  type = ""', '}'),
    },
    {
      name: 'everyone as a type of principals',
      before: statement('principals {', '  type = "$0"', '}'),
      offers: ['AWS', 'Service', 'Federated', 'CanonicalUser', '*'],
      pick: '*',
      after: statement('principals {', '  type = "*"', '}'),
    },
    {
      name: 'everyone as an identifier',
      before: statement('principals {', '  type = "*"', '  identifiers = [$0]', '}'),
      offers: ['*'],
      pick: '*',
      after: statement('principals {', '  type = "*"', '  identifiers = ["*"]', '}'),
    },
  ])('in blocks: $name', ({ before, offers, pick, after }) => {
    expect(itemsIn(before).items.map(({ label }) => label)).toEqual(offers);
    expect(accepted(before, pick)).toBe(after);
  });

  it('a statement is written as the others are', () => {
    const before = document('statement {', '  actions = ["s3:*"]', '}', '$0');
    expect(accepted(before, 'statement')).toBe(
      document(
        'statement {',
        '  actions = ["s3:*"]',
        '}',
        'statement {',
        '  actions   = [""]',
        '  resources = ["*"]',
        '}',
      ),
    );
  });

  it('a statement of a trust policy has principals', () => {
    const role =
      'resource "aws_iam_role" "r" {\n  assume_role_policy = data.aws_iam_policy_document.x.json\n}\n';
    const written = accepted(document('$0') + role, 'statement');
    expect(written.replace(/^ +$/gm, '')).toBe(
      `data "aws_iam_policy_document" "x" {
  statement {
    effect  = "Allow"
    actions = ["sts:AssumeRole"]

    principals {
      type        = "AWS"
      identifiers = [""]
    }
  }
}
${role}`,
    );
  });

  it('names say what is written behind them', () => {
    const forms = new Map(
      itemsIn(statement('$0')).items.map(({ label, form }) => [label, form] as const),
    );
    expect(forms.get('actions')).toBe(' = []');
    expect(forms.get('sid')).toBe(' = ""');
    expect(forms.get('condition')).toBe(' { }');
  });

  it.each([
    ['in a comment', statement('actions = ["s3:*"] # $0')],
    ['in another block', 'resource "aws_s3_bucket" "b" {\n  $0\n}\n' + statement('sid = "A"')],
    ['behind a value', statement('effect = "Allow" $0')],
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
          const parsed = read(acceptItem(whole, item));
          return parsed.problems.length > 0 || parsed.policies.length !== 1;
        })
        .map(({ label }) => `${String(at)}: ${label}`),
    );
    expect(broken).toEqual([]);
  });
});
