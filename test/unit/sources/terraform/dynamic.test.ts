import { describe, expect, it } from 'vitest';
import { complete } from '../../../../server/src/service/editing/complete';
import { hover } from '../../../../server/src/service/editing/hover';
import {
  diagnose,
  parseText,
  summarizePolicies,
} from '../../../../server/src/service/languageService';
import { applyTextEdits } from '../../../../server/src/policy/edit';
import { readMarkers } from '../../testers/markers';
import { readTerraform } from './edited';

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

const findings = (text: string): readonly string[] => {
  const parsed = readTerraform(text);
  return diagnose(parsed, settings).map(
    ({ rule, range }) => `${rule} at ${parsed.lines.getText(range)}`,
  );
};

/** A policy document with a statement that is there or not. */
const document = (content: string, more = '', name = 'x'): string =>
  `data "aws_iam_policy_document" "${name}" {
${more}  dynamic "statement" {
    for_each = var.buckets
    content {
${content}
    }
  }
}
`;

describe('a statement that is made by `dynamic`', () => {
  it('is read as one, with what it gets from the loop unknown', () => {
    const text = document(`      sid       = "Read\${statement.key}"
      effect    = statement.value.effect
      actions   = ["s3:GetObjekt", statement.value.action]
      resources = ["\${statement.value.arn}/*", "my-bucket/*"]`);
    expect(findings(text)).toEqual([
      'unknown-action at "s3:GetObjekt"',
      'arn-without-prefix at "my-bucket/*"',
    ]);
  });

  it('leaves the policy one of which not all is known', () => {
    const [whole, part] = readTerraform(
      document('      actions   = ["s3:GetObject"]\n      resources = ["*"]'),
    ).policies;
    expect(whole?.policy.statements).toHaveLength(0);
    expect(whole?.policy.statementEntry?.value?.kind).toBe('list');
    expect(part?.policy.node).toBeUndefined();
    expect(part?.policy.statements.map(({ effect }) => effect)).toEqual(['Allow']);
  });

  it('has the type of its document', () => {
    const content = '      actions   = ["sts:AssumeRole"]';
    const use = `resource "aws_iam_role" "r" {
  assume_role_policy = data.aws_iam_policy_document.x.json
}
`;
    const types = (text: string) =>
      summarizePolicies(readTerraform(text)).map(({ type, origin }) => `${type} ${origin}`);
    expect(types(document(content) + use)).toEqual(['trust context', 'trust context']);
    const other = `  statement {
    actions   = ["s3:GetObject"]
    resources = ["*"]
    principals {
      type        = "AWS"
      identifiers = ["*"]
    }
  }
`;
    const dynamic = '      actions   = statement.value\n      resources = ["*"]';
    expect(types(document(dynamic, other))).toEqual(['resource content', 'resource assumed']);
  });

  it('may have opposites of which one will have no value', () => {
    const given = (name: string) => `      ${name} = try(statement.value.${name}, null)`;
    const made = (name: string) =>
      `      dynamic "${name}" {\n        for_each = var.x\n        content {\n          type = "AWS"\n        }\n      }`;
    const names = ['actions', 'not_actions', 'resources', 'not_resources'];
    const text = document(
      [...names.map(given), made('principals'), made('not_principals')].join('\n'),
    );
    expect(findings(text)).toEqual([]);
    const [statement] = readTerraform(text).policies[1]?.policy.statements ?? [];
    expect([...(statement?.elements.keys() ?? [])]).toEqual(['Action', 'Resource', 'Principal']);
    const known = document(
      [given('actions'), '      not_actions = ["s3:*"]', '      resources = ["*"]'].join('\n'),
    );
    const [other] = readTerraform(known).policies[1]?.policy.statements ?? [];
    expect([...(other?.elements.keys() ?? [])]).toEqual(['NotAction', 'Resource']);
  });

  it('may have principals and conditions that are made, too', () => {
    const made = (block: string, content: string) =>
      `      dynamic "${block}" {\n        for_each = var.x\n        content {\n${content}\n        }\n      }`;
    const text = document(
      [
        '      actions   = ["s3:PutObject"]',
        '      resources = ["*"]',
        made('principals', '          type = "AWS"\n          identifiers = ["*"]'),
        made(
          'condition',
          '          test = "Bool"\n          variable = "a:b"\n          values = []',
        ),
      ].join('\n'),
    );
    expect(findings(text)).toEqual([]);
  });

  it('offers what a statement has not yet', () => {
    const labels = (content: string): readonly string[] => {
      const { text, ranges } = readMarkers(document(content));
      const parsed = readTerraform(text);
      const position = parsed.lines.positionAt(ranges[0]?.start ?? 0);
      return complete(parsed, position, 'en').items.map(({ label }) => label);
    };
    const inStatement = labels('      actions = ["s3:GetObject"]\n      «»');
    expect(inStatement).toEqual(expect.arrayContaining(['sid', 'resources', 'condition']));
    expect(inStatement).not.toContain('actions');
    const condition =
      '      dynamic "condition" {\n        content {\n          «»\n        }\n      }';
    expect(labels(`      actions = ["s3:GetObject"]\n${condition}`)).toEqual(
      expect.arrayContaining(['test', 'variable', 'values']),
    );
  });

  it('has hover, completion and fixes', () => {
    const { text, ranges } = readMarkers(
      document('      actions   = ["s3:«»GetObject"]\n      resources = ["*"]'),
    );
    const parsed = readTerraform(text);
    const position = parsed.lines.positionAt(ranges[0]?.start ?? 0);
    expect(hover(parsed, position, 'en')?.markdown).toContain('S3 action: Get Object');
    expect(complete(parsed, position, 'en').items.map(({ label }) => label)).toContain(
      's3:GetObject',
    );
    const wrong = document(
      '      actions   = ["s3:GetObject"]\n      resources = ["*"]\n      sid = "a b"',
    );
    const [, part] = readTerraform(wrong).policies;
    const [statement] = part?.policy.statements ?? [];
    const entry = statement?.elements.get('Sid');
    const edits =
      part && statement && entry
        ? part.write([{ kind: 'remove-entry', map: statement.node, entry }])
        : [];
    expect(applyTextEdits(wrong, edits)).toBe(
      document('      actions   = ["s3:GetObject"]\n      resources = ["*"]'),
    );
  });
});

describe('a statement block by itself', () => {
  const statement = (actions: string): string =>
    `statement {\n  sid     = "A"\n  ${actions}\n  resources = ["*"]\n}\n`;

  it('is a fragment, in a document about Terraform', () => {
    const text = `# Policies\n\n\`\`\`hcl\n${statement('actions = ["s3:GetObjekt"]')}\`\`\`\n`;
    const parsed = parseText({ uri: 'a.md', languageId: undefined, text, type: undefined });
    const found = diagnose(parsed, settings).map(({ rule }) => rule);
    expect(found).toEqual(['unknown-action']);
  });

  it('is nothing where it has no actions: other services have such blocks', () => {
    const text = '```hcl\nstatement {\n  effect = "Allow"\n  geo_match_statement {}\n}\n```\n';
    const parsed = parseText({ uri: 'a.md', languageId: undefined, text, type: undefined });
    expect(parsed.policies).toEqual([]);
  });
});
