import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../server/src/service/languageService';
import { folds, selections, symbols } from '../../../../server/src/service/editing/outline';
import { hover } from '../../../../server/src/service/editing/hover';
import { applyTextEdits } from '../../../../server/src/policy/edit';
import type { Value } from '../../../../server/src/policy/value';
import { runRules } from '../../../../server/src/rules/runner';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { readTerraform } from './edited';

const seed = readFileSync('test/unit/fixtures/seeds/2-enable-mfa-device.tf', 'utf8');

const OTHER = `# why
resource "aws_iam_role" "r" {
  assume_role_policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{ Effect = "Allow", Action = "sts:AssumeRole", Principal = { AWS = ["*", local.a] } }]
  })
  inline_policy {
    policy = <<-EOF
      {
        "Statement": [{
          "Effect": "Allow", "Action": ["iam:*", "\${var.action}"],
          "Resource": "arn:aws:iam::*:mfa/$\${aws:username}" %{ if var.x }%{ endif }
        }]
      }
    EOF
  }
}
data "aws_iam_policy_document" "d" {
  override_policy_documents = [data.aws_iam_policy_document.x.json]
  dynamic "statement" {
    for_each = var.x
    content {}
  }
  statement {
    not_actions = concat(["s3:*"], var.y) // why
    not_principals {
      type = "*"
      identifiers = ["*"]
    }
    condition {
      test     = "BoolIfExists"
      variable = "aws:MultiFactorAuthPresent"
      values   = [true]
    }
    condition {
      test     = "BoolIfExists"
      variable = "aws:SecureTransport"
      values   = [false, "x"]
    }
  }
}
`;

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

const PIECES = [
  '"',
  '{',
  '}',
  '[',
  ']',
  '(',
  ')',
  ',',
  '=',
  ':',
  '${',
  '%{',
  '<<EOF\n',
  'EOF',
  '#',
  '/*',
  '\\',
  '\n',
  '\r\n',
  '\uFEFF',
  'for x in y',
  '?',
  '.',
];

const broken = fc
  .record({
    text: fc.constantFrom(seed, OTHER),
    from: fc.nat(),
    length: fc.nat(60),
    insert: fc.oneof(fc.constantFrom(...PIECES), fc.string()),
  })
  .map(({ text, from, length, insert }) => {
    const start = from % (text.length + 1);
    return text.slice(0, start) + insert + text.slice(start + length);
  });

describe('any text cut anywhere, with anything put in', () => {
  it('is read, judged and shown without an error, at places of the text', () => {
    fc.assert(
      fc.property(broken, fc.nat(), (text, somewhere) => {
        const parsed = readTerraform(text);
        for (const { policy } of parsed.policies) {
          expect(policy.range.end).toBeLessThanOrEqual(text.length);
          if (policy.node !== undefined) expectInside(policy.node, text.length);
        }
        diagnose(parsed, settings);
        symbols(parsed, 'en');
        folds(parsed);
        const position = parsed.lines.positionAt(somewhere % (text.length + 1));
        hover(parsed, position, 'ja');
        selections(parsed, position);
      }),
      { numRuns: 150 },
    );
  });

  it('edits do not overlap, and leave a text that is right as it was', () => {
    fc.assert(
      fc.property(broken, (text) => {
        const parsed = readTerraform(text);
        for (const document of parsed.policies) {
          const options = { severities: new Map(), syntax: true };
          for (const { fixes } of runRules(document, RULES, options)) {
            for (const { edits } of fixes) {
              if (document.canWrite?.(edits) === false) continue;
              const written = [...document.write(edits)].sort(
                (a, b) => a.start - b.start || a.end - b.end,
              );
              written.forEach((edit, i) => {
                expect(edit.start, text).toBeGreaterThanOrEqual(written[i - 1]?.end ?? 0);
              });
              const after = readTerraform(applyTextEdits(text, written));
              // What a missing bracket has swallowed may be more after an edit than before.
              if (parsed.problems.length === 0) expect(after.problems, text).toEqual([]);
            }
          }
        }
      }),
      { numRuns: 100 },
    );
  });

  it('depth and length are no trouble', () => {
    for (const piece of ['[', '{', '(', 'a {\n', '"${', '-', 'a = [\n', '{ a = ']) {
      const text = `x = ${piece.repeat(20_000)} # "Statement" 2012-10-17`;
      expect(() => readTerraform(text), piece).not.toThrow();
    }
  });
});

function expectInside(value: Value, length: number): void {
  const { start, end } = value.range;
  expect(start).toBeLessThanOrEqual(end);
  expect(end).toBeLessThanOrEqual(length);
  if (value.kind === 'list') for (const item of value.items) expectInside(item, length);
  if (value.kind === 'map') {
    for (const entry of value.entries) {
      expect(entry.range.end).toBeLessThanOrEqual(length);
      if (entry.value !== undefined) expectInside(entry.value, length);
    }
  }
}
