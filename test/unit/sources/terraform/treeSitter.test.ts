import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { Language, Parser } from 'web-tree-sitter';
import type { Node } from 'web-tree-sitter';
import { readHcl } from '../../../../server/src/sources/terraform/hcl/read';
import type { Body, Expression } from '../../../../server/src/sources/terraform/hcl/syntax';

/**
 * Tree-sitter's grammar of HCL is the judge of our reader on texts that are right. (On half-typed ones
 * it takes a missing quote for the end of all that follows, which is why it is not the reader.)
 */
let parser: Parser;
beforeAll(async () => {
  const bytes = (file: string) => readFileSync(`node_modules/${file}`);
  await Parser.init({ wasmBinary: bytes('web-tree-sitter/web-tree-sitter.wasm') });
  const grammar = '@tree-sitter-grammars/tree-sitter-hcl/tree-sitter-terraform.wasm';
  parser = new Parser().setLanguage(await Language.load(bytes(grammar)));
});

/** Everything that stands in a text, as a kind with its place. */
type Things = readonly string[];

function thingsOfTreeSitter(text: string): Things {
  const tree = parser.parse(text);
  if (tree === null) throw new Error('Not parsed.');
  expect(tree.rootNode.hasError, text).toBe(false);
  const things: string[] = [];
  const visit = (node: Node): void => {
    const { type, startIndex, endIndex } = node;
    const place = `${startIndex}-${endIndex}`;
    if (type === 'block' || type === 'attribute') {
      things.push(`${type} ${node.firstChild?.text ?? ''} ${place}`);
    }
    if (type === 'tuple' || type === 'object') things.push(`${type} ${place}`);
    if (CLOSED.has(type)) return;
    for (const child of node.children) if (child !== null) visit(child);
  };
  visit(tree.rootNode);
  tree.delete();
  return things.sort();
}

/** What our reader does not look into, or in its own way. */
const CLOSED: ReadonlySet<string> = new Set([
  'function_call',
  'operation',
  'conditional',
  'for_expr',
  'template_interpolation',
]);

function thingsOfOurs(text: string): Things {
  const things: string[] = [];
  const inBody = ({ attributes, blocks }: Body): void => {
    for (const { name, range, value } of attributes) {
      things.push(`attribute ${name} ${range.start}-${range.end}`);
      if (value !== undefined) inExpression(value);
    }
    for (const { type, range, body } of blocks) {
      things.push(`block ${type} ${range.start}-${range.end}`);
      inBody(body);
    }
  };
  const inExpression = (expression: Expression): void => {
    const place = `${expression.range.start}-${expression.range.end}`;
    if (expression.kind === 'tuple') {
      things.push(`tuple ${place}`);
      expression.items.forEach(inExpression);
    }
    if (expression.kind === 'object') {
      things.push(`object ${place}`);
      for (const { value } of expression.elements) if (value !== undefined) inExpression(value);
    }
  };
  const { body, problems } = readHcl(text);
  expect(problems, text).toEqual([]);
  inBody(body);
  return things.sort();
}

const TEXTS = [
  `data "aws_iam_policy_document" "x" {
  # A comment, with "quotes" and { braces }.
  statement {
    sid     = "Read" // behind
    actions = ["s3:GetObject", "s3:\${var.verb}Object",]
    resources = [
      "\${aws_s3_bucket.b.arn}/*", /* between */
      "arn:aws:s3:::b/$\${aws:username}/%%{x}",
    ]
    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = ["true"]
    }
  }
  dynamic "statement" {
    for_each = var.more
    content { actions = statement.value }
  }
}
`,
  `locals {
  nested = { "a" : 1, b = [1, 2.5e3, true, null], (var.k) = { c = "d" } }
  chosen = var.x > 3 && !var.y ? { a = 1 } : local.other
  each   = [for s in var.list : upper(s) if s != ""]
  map    = { for k, v in var.map : k => v... }
  splat  = aws_instance.x[*].id
  index  = aws_instance.x[0].tags["Name"]
  sum    = (1 + 2) * -3
  text   = "a \${ var.x == "" ? "}" : "\${var.y}" } b \\" \\\\ %{ if var.z }c%{ endif }"
}
`,
  `resource "aws_iam_policy" "p" {
  policy = <<-EOT
    {
      "Statement": [{ "Effect": "Allow", "Action": "\${var.a}", "Resource": "*" }]
    }
    EOT
  tags = { Name = "x" }
  description = <<EOF
text "with" { braces
EOF
  lifecycle {}
}
`,
  `resource "aws_iam_role" "r" {
  assume_role_policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { Service = "ec2.amazonaws.com" } }]
  })
  path = "/"
}
`,
];

describe('our reader and tree-sitter agree', () => {
  it.each(TEXTS.map((text) => [text.slice(0, 30), text]))('on %s', (_, text) => {
    expect(thingsOfOurs(text)).toEqual(thingsOfTreeSitter(text));
  });

  it.each(['2-enable-mfa-device.tf', '2-group-developers.tf'])('on %s', (name) => {
    const text = readFileSync(`test/unit/fixtures/seeds/${name}`, 'utf8');
    expect(thingsOfOurs(text)).toEqual(thingsOfTreeSitter(text));
  });

  it('on generated texts', () => {
    const name = fc.constantFrom('a', 'statement', 'x_1', 'for_each');
    const string = fc.constantFrom(
      '""',
      '"s3:GetObject"',
      '"${var.x}/*"',
      '"$${aws:username}"',
      '"a\\"b"',
      '"&{aws:username} %{ if a }b%{ endif }"',
    );
    const { expression } = fc.letrec<{ expression: string; tuple: string; object: string }>(
      (tie) => ({
        expression: fc.oneof(
          { maxDepth: 3 },
          string,
          fc.constantFrom('1', 'true', 'null', 'var.x', 'f(1, "a")', 'a ? "b" : "c"', 'x[0].y'),
          tie('tuple'),
          tie('object'),
        ),
        tuple: fc
          .tuple(fc.array(tie('expression'), { maxLength: 3 }), fc.constantFrom(', ', ',\n  '))
          .map(([items, comma]) => `[${items.join(comma)}]`),
        object: fc
          .array(fc.tuple(name, fc.constantFrom(' = ', ' : '), tie('expression')), { maxLength: 3 })
          .map((entries) => `{\n${entries.map((entry) => entry.join('')).join('\n')}\n}`),
      }),
    );
    const attribute = fc.tuple(name, expression).map(([key, value]) => `${key} = ${value}\n`);
    const comment = fc.constantFrom('# c "\n', '// {\n', '/* } */\n', '\n');
    const { block } = fc.letrec<{ block: string; body: string }>((tie) => ({
      block: fc
        .tuple(name, fc.constantFrom('', ' "l"', ' "l" "m"'), tie('body'))
        .map(([type, labels, inner]) => `${type}${labels} {\n${inner}}\n`),
      body: fc
        .array(fc.oneof({ maxDepth: 2 }, attribute, comment, tie('block')), { maxLength: 4 })
        .map((parts) => parts.join('')),
    }));
    fc.assert(
      fc.property(fc.array(fc.oneof(block, attribute), { maxLength: 3 }), (parts) => {
        const text = parts.join('');
        expect(thingsOfOurs(text)).toEqual(thingsOfTreeSitter(text));
      }),
      { numRuns: 200 },
    );
  });
});
