import { describe, expect, it } from 'vitest';
import { diagnose } from '../../../../server/src/service/languageService';
import { readTerraform } from './edited';

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

const rules = (text: string): readonly string[] => {
  const parsed = readTerraform(text);
  return diagnose(parsed, settings).map(
    ({ rule, range }) => `${rule} at ${parsed.lines.getText(range)}`,
  );
};

const heredoc = (statements: string): string =>
  `resource "aws_iam_policy" "x" {
  policy = <<EOF
{ "Version": "2012-10-17", "Statement": [
${statements}
] }
EOF
}
`;

const statement = (action: string): string =>
  `{ "Effect": "Allow", "Action": "${action}", "Resource": "*" }`;

describe('what a directive decides in JSON', () => {
  it('is one part that is not known, and what is around it is read', () => {
    const list = `{ "Effect": "Allow", "Action": [
%{ for one in var.actions ~}
"\${one}",
%{ endfor ~}
"s3:A" ], "Resource": "*" }`;
    const more = `%{ if var.more ~}
, ${statement('s3:B')}
%{ else }
, ${statement('s3:C')}
%{~ endif }`;
    expect(rules(heredoc(`${list}\n${more}`))).toEqual(['unknown-action at "s3:A"']);
    expect(rules(heredoc(`${statement('s3:A')}\n${more}\n, ${statement('s3:D')}`))).toEqual([
      'unknown-action at "s3:A"',
      'unknown-action at "s3:D"',
    ]);
  });

  it('may be a condition within another one', () => {
    const inner = `%{ if var.x }%{ for y in var.y }, ${statement('s3:B')} %{ endfor }%{ endif }`;
    expect(rules(heredoc(statement('s3:A') + inner))).toEqual(['unknown-action at "s3:A"']);
  });

  it.each([
    [
      'the end of one statement and the beginning of another one',
      '{ "Effect": "Allow", "Action": "s3:A" %{ if var.x }, "Resource": "*" }, { "Effect": "Deny" %{ endif }, "Sid": "A" }',
    ],
    [
      'the end of a string',
      '{ "Effect": "Allow", "Action": "s3:A%{ if var.x }", "Sid": "A%{ else }", %{ endif } "Resource": "*" }',
    ],
    ['what is closed nowhere', `${statement('s3:A')} %{ if var.x }`],
    ['what is opened nowhere', `${statement('s3:A')} %{ endif }`],
  ])('says nothing of the policy where it is %s', (_, statements) => {
    expect(rules(heredoc(statements))).toEqual([]);
  });

  it('decides within a string about that string', () => {
    const arn = 'arn:%{ if var.x }aws%{ else }aws-cn%{ endif }:s3:::%{ if var.y }a%{ endif }b';
    const odd = `{ "Effect": "Allow", "Action": "s3:A", "Resource": "${arn}" }`;
    expect(rules(heredoc(odd))).toEqual(['unknown-action at "s3:A"']);
  });
});

describe('lists that functions make', () => {
  it.each([
    ['flatten(["s3:A", [var.x, ["s3:B"]], var.y])', ['"s3:A"', '"s3:B"']],
    ['compact(["s3:A", "", var.x ? "s3:GetObject" : ""])', ['"s3:A"']],
    ['flatten(var.x)', []],
  ])('%s', (list, found) => {
    const own = `data "aws_iam_policy_document" "x" {
  statement {
    actions   = ${list}
    resources = ["*"]
  }
}`;
    expect(rules(own)).toEqual(found.map((one) => `unknown-action at ${one}`));
  });
});

it('YAML in an expression is no JSON', () => {
  const own = `resource "aws_iam_policy" "x" {
  policy = jsonencode(yamldecode(<<EOF
Version: "2012-10-17"
Statement: []
EOF
  ))
}`;
  expect(rules(own)).toEqual([]);
});
