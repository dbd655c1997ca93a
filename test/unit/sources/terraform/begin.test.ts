import { describe, expect, it } from 'vitest';
import { complete } from '../../../../server/src/service/editing/complete';
import type { Completions } from '../../../../server/src/service/editing/complete';
import { acceptItem, typistOf } from '../../testers/acceptCompletion';
import { readMarkers } from '../../testers/markers';

const { read, itemsIn, accepted } = typistOf('a.tf', 'terraform');

const labelsIn = (marked: string): readonly string[] =>
  itemsIn(marked).items.map(({ label }) => label);

const listIn = (marked: string): Completions => {
  const { text, cursor = 0 } = readMarkers(marked);
  const parsed = read(text);
  return complete(parsed, parsed.lines.positionAt(cursor), 'en');
};

const policy = (...lines: readonly string[]): string =>
  `resource "aws_iam_policy" "p" {\n  name = "p"\n${lines.map((line) => `  ${line}\n`).join('')}}\n`;

const ASSUME = [
  '  Version = "2012-10-17"',
  '  Statement = [',
  '    {',
  '      Sid      = "AssumeOneRole"',
  '      Effect   = "Allow"',
  '      Action   = "sts:AssumeRole"',
  '      Resource = "arn:aws:iam::111122223333:role/ROLE"',
  '    },',
  '  ]',
];

describe('a policy begins', () => {
  it.each([
    {
      name: 'in empty braces with its first element',
      before: policy('policy = jsonencode({', '  $0', '})'),
      pick: 'Version',
      after: policy('policy = jsonencode({', '  Version = "2012-10-17"', '})'),
    },
    {
      name: 'in empty braces with half a word',
      before: policy('policy = jsonencode({', '  State$0', '})'),
      pick: 'Statement',
      after: policy(
        'policy = jsonencode({',
        '  Statement = [',
        '    {',
        '      Effect   = "Allow"',
        '      Action   = ""',
        '      Resource = "*"',
        '    },',
        '  ]',
        '})',
      ),
    },
    {
      name: 'in braces on one line as a whole, on lines of its own',
      before: policy('policy = jsonencode({$0})'),
      pick: 'policy-assume-role',
      after: policy('policy = jsonencode({', ...ASSUME, '})'),
    },
    {
      name: 'in the parentheses as a whole',
      before: policy('policy = jsonencode($0)'),
      pick: 'policy-assume-role',
      after: policy('policy = jsonencode({', ...ASSUME, '})'),
    },
    {
      name: 'behind the equal sign',
      before: policy('policy = $0'),
      pick: 'policy-assume-role',
      after: policy('policy = jsonencode({', ...ASSUME, '})'),
    },
    {
      name: 'behind the equal sign with a word',
      before: policy('policy = assume$0'),
      pick: 'policy-assume-role',
      after: policy('policy = jsonencode({', ...ASSUME, '})'),
    },
    {
      name: 'outside all blocks, as a document',
      before: `${policy('path = "/"')}\npolicy-$0`,
      pick: 'policy-assume-role',
      after: `${policy('path = "/"')}
data "aws_iam_policy_document" "policy" {
  statement {
    sid       = "AssumeOneRole"
    effect    = "Allow"
    actions   = ["sts:AssumeRole"]
    resources = ["arn:aws:iam::111122223333:role/ROLE"]
  }
}`,
    },
  ])('$name', ({ before, pick, after }) => {
    expect(accepted(before, pick)).toBe(after);
  });

  it('with what its place says, and nothing else', () => {
    const trust = labelsIn('resource "aws_iam_role" "r" {\n  assume_role_policy = $0\n}\n');
    expect(trust).toContain('trust-mfa');
    expect(trust).not.toContain('mfa-self-manage');
    const inside = labelsIn(
      'resource "aws_iam_role" "r" {\n  assume_role_policy = jsonencode({\n    $0\n  })\n}\n',
    );
    expect(inside).toContain('trust-mfa');
    expect(inside).not.toContain('mfa-self-manage');
  });

  it.each([
    ['an empty heredoc', ['$0']],
    ['braces in a heredoc', ['{', '  $0', '}']],
  ])('in %s, as JSON', (_, lines) => {
    const heredoc = (...own: readonly string[]): string =>
      `resource "aws_iam_role" "r" {\n  assume_role_policy = <<-EOT\n${own.map((one) => `    ${one}\n`).join('')}  EOT\n}\n`;
    const before = heredoc(...lines);
    expect(labelsIn(before)).toContain('trust-mfa');
    expect(labelsIn(before)).not.toContain('mfa-self-manage');
    const [policyOf] = read(accepted(before, 'trust-mfa').replaceAll('\t', '  ')).policies;
    expect(policyOf?.policy.statements).toHaveLength(1);
    expect(labelsIn(before.replace('assume_role_policy', 'description'))).toEqual([]);
  });

  it('outside all blocks only by what begins its name: other words are for other things', () => {
    expect(labelsIn('trust-s$0')).toEqual(['trust-service', 'trust-saml']);
    expect(labelsIn('res$0')).toEqual([]);
    expect(listIn('t$0').isIncomplete).toBe(true);
    const variables = typistOf('a.tfvars', 'terraform-vars').itemsIn('trust$0');
    expect(variables.items).toEqual([]);
  });

  it('below another one, and in a file that has none', () => {
    const document = 'data "aws_iam_policy_document" "x" {\n  statement {\n  }\n}\n';
    expect(labelsIn(`${document}\ntrust$0\n`)).toContain('trust-mfa');
    expect(labelsIn('trust$0')).toContain('trust-mfa');
  });

  it('every whole policy is one of the same statements when it has been written', () => {
    for (const marked of ['$0', policy('policy = $0'), policy('policy = jsonencode({$0})')]) {
      const { text, items } = itemsIn(marked);
      const whole = items.filter(({ kind }) => kind === 'snippet');
      expect(whole.length).toBeGreaterThan(4);
      for (const item of whole) {
        const parsed = read(acceptItem(text, item));
        expect(parsed.problems, item.label).toEqual([]);
        expect(parsed.policies, item.label).toHaveLength(1);
      }
    }
  });
});

it('a policy is shown as it is written', () => {
  const shown = (marked: string): string | undefined =>
    itemsIn(marked)
      .items.find(({ label }) => label === 'policy-assume-role')
      ?.documentation?.();
  expect(shown('policy$0')).toContain('```hcl\ndata "aws_iam_policy_document" "policy" {\n');
  expect(shown(policy('policy = $0'))).toContain('```hcl\njsonencode({\n  Version = ');
});

describe('a policy that may begin', () => {
  it('is offered at once in what is there for a policy', () => {
    expect(listIn(policy('policy = jsonencode({', '  Ver$0', '})')).onRequest).toBeUndefined();
    expect(listIn(policy('policy = $0')).onRequest).toBeUndefined();
  });

  it.each([
    ['behind a brace, where a line is to be broken', policy('policy = jsonencode({$0})')],
    ['in what may hold anything', 'locals {\n  rule = jsonencode({\n    $0\n  })\n}\n'],
    ['outside all blocks', '$0'],
  ])('is offered to who asks %s', (_, marked) => {
    const { items, onRequest } = listIn(marked);
    expect(items.length).toBeGreaterThan(0);
    expect(onRequest).toBe(true);
  });

  it.each([
    [
      'with a word in what may hold anything',
      'locals {\n  rule = jsonencode({\n    St$0\n  })\n}\n',
    ],
    ['in an object that is not encoded', 'locals {\n  tags = {\n    $0\n  }\n}\n'],
    ['in an object within another one', policy('policy = jsonencode({ Other = { $0 } })')],
    ['in an attribute for something else', 'resource "aws_iam_user" "u" {\n  name = $0\n}\n'],
    [
      'in what looks like a policy and is none',
      'resource "aws_iot_policy" "p" {\n  policy = $0\n}\n',
    ],
    ['behind a value', policy('policy = local.policy $0')],
    ['in a reference', policy('policy = data.aws_iam$0')],
    ['in a comment', '# trust$0\n'],
    ['between blocks on their line', 'locals {} tru$0\n'],
    ['on a line of a resource', policy('tru$0')],
  ])('is nothing %s', (_, marked) => {
    expect(labelsIn(marked).filter((label) => !label.startsWith('data'))).toEqual([]);
  });
});
