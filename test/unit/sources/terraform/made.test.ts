import { describe, expect, it } from 'vitest';
import {
  diagnose,
  parseText,
  summarizePolicies,
} from '../../../../server/src/service/languageService';
import { readTerraform } from './edited';

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

const rules = (text: string): readonly string[] => {
  const parsed = readTerraform(text);
  return diagnose(parsed, settings).map(
    ({ rule, range }) => `${rule} at ${parsed.lines.getText(range)}`,
  );
};

const policy = (statements: string): string =>
  `resource "aws_iam_policy" "x" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = ${statements}
  })
}
`;

/** The numbers of statements of all policies and fragments. */
const counts = (text: string): readonly number[] =>
  summarizePolicies(readTerraform(text)).map(({ statements }) => statements);

const statement = (action: string): string =>
  `{ Effect = "Allow", Action = "${action}", Resource = "*" }`;

describe('statements that a policy may turn out to have', () => {
  it.each([
    [
      'a list by a condition',
      `concat([${statement('s3:A')}], var.x ? [${statement('s3:B')}] : [])`,
    ],
    ['one of two lists', `var.x ? [${statement('s3:A')}] : tolist([${statement('s3:B')}])`],
    ['a loop', `[for one in var.x : ${statement('s3:B')}]`],
    ['a loop over what is written there', `[for one in [${statement('s3:B')}] : one]`],
    ['one by a condition', `[${statement('s3:A')}, var.x ? ${statement('s3:B')} : null]`],
    ['lists in a list', `flatten([[${statement('s3:A')}], [${statement('s3:B')}]])`],
  ])('%s', (_, statements) => {
    expect(rules(policy(statements)).filter((one) => one.includes('"s3:B"'))).toEqual([
      'unknown-action at "s3:B"',
    ]);
  });

  it('are fragments beside the policy', () => {
    const made = `concat([${statement('s3:GetObject')}], var.x ? [${statement('s3:GetObject')}] : [])`;
    expect(counts(policy(made))).toEqual([1, 1]);
    const plain = `concat([${statement('s3:GetObject')}], [${statement('s3:PutObject')}], var.x)`;
    expect(counts(policy(plain))).toEqual([2]);
  });

  it('are not those that something is merged into: they lack what that has', () => {
    const open = '{ Effect = "Allow", Principal = "*", Action = "s3:*", Resource = "*" }';
    const limit = '{ Condition = { StringEquals = { "aws:PrincipalOrgID" = var.id } } }';
    expect(rules(policy(`[merge(${open}, ${limit})]`))).toEqual([]);
    const merged = `locals {
  policy = jsonencode(merge(jsondecode(var.policy), {
    Statement = [${statement('s3:B')}]
  }))
}
`;
    expect(rules(merged)).toEqual(['unknown-action at "s3:B"']);
  });
});

describe('policies in a loop', () => {
  it('are read', () => {
    const text = `locals {
  policies = { for name, arn in var.arns : name => jsonencode({
    Version   = "2012-10-17"
    Statement = [${statement('s3:B')}]
  }) if arn != null }
}
`;
    expect(rules(text)).toEqual(['unknown-action at "s3:B"']);
  });

  it('or their brackets are, where the rest is missing', () => {
    const text = `locals {
  a = [for x in ]
  b = { for k, v in { c = 1 } : }
  policy = { Version = "2012-10-17", Statement = [${statement('s3:B')}] }
}
`;
    expect(counts(text)).toEqual([1]);
  });
});

describe('attributes outside all blocks', () => {
  it.each(['terragrunt.hcl', 'dev.tfvars'])('%s', (uri) => {
    const text = `inputs = {
  policy     = jsonencode({ Version = "2012-10-17", Statement = [${statement('s3:B')}] })
  statements = [{ effect = "Allow", actions = ["s3:B"], resources = ["*"] }]
}
`;
    const parsed = parseText({ uri, languageId: undefined, text, type: undefined });
    expect(diagnose(parsed, settings).map(({ rule }) => rule)).toEqual([
      'unknown-action',
      'unknown-action',
    ]);
  });
});
