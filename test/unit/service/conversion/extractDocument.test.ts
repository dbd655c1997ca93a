import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { extractDocumentAt } from '../../../../server/src/service/conversion/extractDocument';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import { expectEffect } from '../../testers/sampledRequests';

const read = (text: string): ParsedText =>
  parseText({ uri: 'a.tf', languageId: 'terraform', text, type: undefined });

/** The text after the refactoring at the first place of a word; undefined where it is not offered. */
function extracted(text: string, at = 'Statement'): string | undefined {
  const parsed = read(text);
  const position = parsed.lines.positionAt(text.indexOf(at));
  const [offer] = extractDocumentAt(parsed, { start: position, end: position }, 'en');
  return offer && TextDocument.applyEdits(parsed.lines, [...offer.edits()]);
}

const OBJECT = `# Who reads
resource "aws_iam_policy" "read" {
  name = "read"
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect   = "Allow"
      Action   = ["s3:GetObject"]
      Resource = ["\${aws_s3_bucket.b.arn}/*", aws_s3_bucket.c.arn, "arn:aws:s3:::$\${aws:username}"]
    }]
  })
}
`;

const DOCUMENT = `data "aws_iam_policy_document" "read" {
  statement {
    effect  = "Allow"
    actions = ["s3:GetObject"]
    resources = [
      "\${aws_s3_bucket.b.arn}/*",
      aws_s3_bucket.c.arn,
      "arn:aws:s3:::$\${aws:username}",
    ]
  }
}
`;

it('an object becomes a policy document above its resource', () => {
  expect(extracted(OBJECT)).toBe(`${DOCUMENT}
# Who reads
resource "aws_iam_policy" "read" {
  name   = "read"
  policy = data.aws_iam_policy_document.read.json
}
`);
});

const heredoc = (policy: string): string => `resource "aws_s3_bucket_policy" "b" {
  bucket = "b"
  policy = <<EOF
${policy}
EOF
}
`;
const JSON_POLICY = `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Deny",
    "Principal": "*",
    "Action": "s3:*",
    "Resource": "arn:aws:s3:::b/*",
    "Condition": { "Bool": { "aws:SecureTransport": "false" } }
  }
}`;

it('JSON becomes a policy document, which decides as before', () => {
  const before = heredoc(JSON_POLICY);
  const after = extracted(before) ?? '';
  expect(after).toContain('  policy = data.aws_iam_policy_document.b.json\n}\n');
  expect(after).not.toContain('EOF');
  expectEffect(read(before), read(after), 'same');
});

it('what may be a list is made one, and lists are put together', () => {
  const either = OBJECT.replace('["s3:GetObject"]', 'var.actions');
  expect(extracted(either)).toContain('    actions = flatten([var.actions])\n');
  const lists = OBJECT.replace('["s3:GetObject"]', 'concat(["a:b", var.action], var.actions)');
  expect(extracted(lists)).toContain(`    actions = concat([
      "a:b",
      var.action,
    ], var.actions)
`);
});

it('what any resource has is what it is in the document', () => {
  const text = OBJECT.replace('aws_s3_bucket.b.arn', 'random_id.b.hex');
  expect(extracted(text)).toContain('"${random_id.b.hex}/*",');
});

it('comments come along, those around the object too', () => {
  const text = OBJECT.replace('jsonencode({', 'jsonencode( # whole\n    {')
    .replace('Effect ', '# why\n      Effect ')
    .replace('"]\n', '"] # who\n');
  expect(extracted(text)).toBe(`# whole
${DOCUMENT.replace('    effect ', '    # why\n    effect ').replace('"]\n', '"] # who\n')}
# Who reads
resource "aws_iam_policy" "read" {
  name   = "read"
  policy = data.aws_iam_policy_document.read.json
}
`);
});

it('what stood in one column does so again, and nothing else is touched', () => {
  const columns = OBJECT.replace(
    '  name = "read"\n',
    '  name        = "read"\n  description = "r"\n',
  );
  expect(extracted(columns)).toContain(`  name        = "read"
  description = "r"
  policy      = data.aws_iam_policy_document.read.json
`);
  const ragged = OBJECT.replace('  name = "read"\n', '  name =   "read"\n  description = "r"\n');
  expect(extracted(ragged)).toContain(`  name =   "read"
  description = "r"
  policy = data.aws_iam_policy_document.read.json
`);
});

it('the lines of the file stay what they are, and so do names that are taken', () => {
  const after = extracted(`${DOCUMENT}\n${OBJECT}`.replaceAll('\n', '\r\n'), 'Version');
  expect(after).toContain('data "aws_iam_policy_document" "read_2" {\r\n');
  expect(after).not.toMatch(/[^\r]\n/);
});

it('says what it does, in both languages', () => {
  const parsed = read(OBJECT);
  const at = { line: 5, character: 0 };
  const offers = (['en', 'ja'] as const).flatMap((locale) =>
    extractDocumentAt(parsed, { start: at, end: at }, locale),
  );
  expect(offers.map(({ title }) => title)).toEqual([
    expect.stringContaining('aws_iam_policy_document') as string,
    expect.stringContaining('ポリシードキュメント') as string,
  ]);
  expect(offers.map(({ kind, effect }) => [kind, effect])).toEqual(
    Array(2).fill(['refactor.extract.policy-document', 'same']),
  );
});

describe('nothing is offered', () => {
  it.each([
    ['a computed part', OBJECT.replace('["s3:GetObject"]', 'concat(var.a, var.b)')],
    ['the turn of a loop', OBJECT.replace('aws_s3_bucket.b.arn', 'each.value')],
    ['more than the policy', OBJECT.replace('jsonencode(', 'foo(jsonencode(').replace('})', '}))')],
    ['a policy document', DOCUMENT],
    [
      'a dynamic block',
      OBJECT.replace('  policy =', '  dynamic "p" {\n  policy =').replace('})', '})\n  }'),
    ],
    ['a local value', OBJECT.replace('resource "aws_iam_policy" "read"', 'locals')],
    ['an element that blocks lack', heredoc(JSON_POLICY.replace('"Effect"', '"Odd": 1, "Effect"'))],
    ['JSON that is broken', heredoc(JSON_POLICY.slice(0, -1))],
  ])('for %s', (_, text) => {
    expect(text.includes('ffect')).toBe(true);
    expect(extracted(text, 'ffect')).toBeUndefined();
  });

  it('in another language', () => {
    const parsed = parseText({ uri: '', languageId: 'json', text: JSON_POLICY, type: undefined });
    const at = { line: 2, character: 4 };
    expect(extractDocumentAt(parsed, { start: at, end: at }, 'en')).toEqual([]);
  });
});
