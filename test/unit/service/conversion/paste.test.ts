import { describe, expect, it } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parseText } from '../../../../server/src/service/languageService';
import { isWholePolicy, readLooseText } from '../../../../server/src/service/conversion/looseText';
import { pastePolicy } from '../../../../server/src/service/conversion/paste';
import { policyName } from '../../../../server/src/service/policyName';

const JSON_POLICY = `{
  "Version": "2012-10-17",
  "Statement": { "Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::b/*" }
}
`;
const TERRAFORM_POLICY = `data "aws_iam_policy_document" "x" {
  statement {
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::b/*"]
  }
}
`;
const YAML_POLICY = `Version: '2012-10-17'
Statement:
  - Effect: Allow
    Action: s3:GetObject
    Resource: arn:aws:s3:::b/*
`;
const POLICIES = { json: JSON_POLICY, terraform: TERRAFORM_POLICY, yaml: YAML_POLICY };

/** Pastes where `$0` stands, or in the place of what stands between two of them. */
function paste(languageId: string, marked: string, clipboard: string): string | undefined {
  const [before = '', ...behind] = marked.split('$0');
  const after = behind.at(-1) ?? '';
  const gone = behind.length > 1 ? (behind[0] ?? '') : '';
  const host = parseText({
    uri: 'file:///a',
    languageId,
    text: before + gone + after,
    type: undefined,
  });
  const range = {
    start: host.lines.positionAt(before.length),
    end: host.lines.positionAt(before.length + gone.length),
  };
  const pasted = pastePolicy(host, range, clipboard);
  return (
    pasted && TextDocument.applyEdits(host.lines, [{ range: pasted.range, newText: pasted.text }])
  );
}

describe('into Terraform', () => {
  it.each([['json'], ['yaml']] as const)('a policy in %s becomes a policy document', (from) => {
    expect(paste('terraform', 'locals {\n}\n\n$0\n', POLICIES[from])).toBe(`locals {
}

data "aws_iam_policy_document" "policy" {
  statement {
    effect    = "Allow"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::b/*"]
  }
}
`);
  });

  it('a blank line stands before it and behind it, but not between it and its comment', () => {
    const pasted = paste('terraform', 'locals {\n}\n$0\nlocals {\n}\n', JSON_POLICY);
    expect(pasted).toMatch(/^locals \{\n\}\n\ndata /);
    expect(pasted).toMatch(/\n {2}\}\n\}\n\nlocals \{\n\}\n$/);
    expect(paste('terraform', '# why\n$0\n', JSON_POLICY)).toMatch(/^# why\ndata /);
  });

  it('comments come along, those around the policy too', () => {
    const commented = `// about it\n${JSON_POLICY.replace('"Effect"', '/* why */ "Effect"')}// end\n`;
    const pasted = paste('terraform', '$0', commented);
    expect(pasted).toMatch(/^# about it\ndata /);
    expect(pasted).toContain('\n    # why\n    effect ');
    expect(pasted).toMatch(/\}\n# end\n$/);
  });

  it('it gets a name that is free', () => {
    const taken = TERRAFORM_POLICY.replace('"x"', '"policy"');
    expect(paste('opentofu', `${taken}\n$0`, JSON_POLICY)).toContain('"policy_2" {');
  });

  it.each([
    ['in a block', 'resource "a" "b" {\n$0\n}\n'],
    ['in a block without an end', 'resource "a" "b" {\n$0\n'],
    ['in a heredoc', 'resource "a" "b" {\n  policy = <<EOF\n$0\nEOF\n}\n'],
    ['behind something', 'a = $0\n'],
    ['before something', '$0a = 1\n'],
    ['in a list', 'a = [\n$0\n]\n'],
  ])('nothing is offered %s', (_, host) => {
    expect(paste('terraform', host, JSON_POLICY)).toBeUndefined();
  });
});

const RESOURCE = `Resources:
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:`;
const IN_RESOURCE = `
        Version: '2012-10-17'
        Statement:
          Effect: Allow
          Action: s3:GetObject
          Resource: arn:aws:s3:::b/*`;

describe('into YAML', () => {
  it.each([
    ['behind the key', `${RESOURCE}$0\n`, `${RESOURCE}${IN_RESOURCE}\n`],
    ['behind the key and a space', `${RESOURCE} $0\n`, `${RESOURCE}${IN_RESOURCE}\n`],
    ['on the next line', `${RESOURCE}\n$0\n`, `${RESOURCE}${IN_RESOURCE}\n`],
    ['on the next line, indented', `${RESOURCE}\n        $0\n`, `${RESOURCE}${IN_RESOURCE}\n`],
    [
      'further in',
      `${RESOURCE}\n          $0`,
      `${RESOURCE}${IN_RESOURCE.replaceAll('\n', '\n  ')}\n`,
    ],
    [
      'before the next property',
      `${RESOURCE}\n$0\n      Description: x\n`,
      `${RESOURCE}${IN_RESOURCE}\n      Description: x\n`,
    ],
    [
      'in a list of policies',
      'Policies:\n  - PolicyName: x\n    PolicyDocument:\n$0\n',
      `Policies:\n  - PolicyName: x\n    PolicyDocument:${IN_RESOURCE.replaceAll('\n  ', '\n')}\n`,
    ],
  ])('a policy in JSON is written %s', (_, host, expected) => {
    expect(paste('yaml', host, JSON_POLICY)).toBe(expected);
  });

  it('a policy document of Terraform is written with the lines of the file', () => {
    const host = `${RESOURCE}\n        $0\n`.replaceAll('\n', '\r\n');
    const pasted = paste('cloudformation', host, TERRAFORM_POLICY);
    expect(pasted).toContain(
      "PolicyDocument:\r\n        Version: '2012-10-17'\r\n        Statement",
    );
    expect(pasted).not.toMatch(/[^\r]\n/);
  });

  it('a policy is written into a file with comments only', () => {
    expect(paste('yaml', '# a policy\n---\n$0\n', TERRAFORM_POLICY)).toBe(
      `# a policy\n---\n${YAML_POLICY}`,
    );
  });

  it('names are told', () => {
    const clipboard = TERRAFORM_POLICY.replace('arn:aws:s3:::b/*', '${var.bucket}/*');
    const host = parseText({ uri: '', languageId: 'yaml', text: '', type: undefined });
    const start = { line: 0, character: 0 };
    expect(pastePolicy(host, { start, end: start }, clipboard)?.names).toEqual([
      { name: 'Bucket', from: 'var.bucket' },
    ]);
  });

  it.each([
    ['behind another key', 'Resources:$0\n'],
    ['where the key has a value', `${RESOURCE}\n$0\n        Version: '2012-10-17'\n`],
    ['below another key', 'Resources:\n  Role:\n    $0\n'],
    ['within a line', `${RESOURCE}$0 x\n`],
    ['within a text', 'Policy:\n  Text: |\n    MyPolicy:\n$0\n'],
  ])('nothing is offered %s', (_, host) => {
    expect(paste('yaml', host, JSON_POLICY)).toBeUndefined();
  });
});

describe('into JSON', () => {
  const commented = `# about it\n${YAML_POLICY.replace('s3:GetObject', 's3:GetObject # why')}`;

  it('comments come along where it has them', () => {
    const pasted = paste('jsonc', '{\n  "PolicyDocument": $0\n}\n', commented);
    expect(pasted).toContain('  "PolicyDocument": // about it\n  {\n');
    expect(pasted).toContain('"Action": "s3:GetObject", // why\n');
  });

  it('comments are left out where it has none, and that is told', () => {
    const host = parseText({ uri: '', languageId: 'json', text: '', type: undefined });
    const start = { line: 0, character: 0 };
    const pasted = pastePolicy(host, { start, end: start }, commented);
    expect(pasted).toMatchObject({ commentsLeftOut: 2 });
    expect(JSON.parse(pasted?.text ?? '')).toHaveProperty('Statement');
  });

  it.each([['terraform'], ['yaml']] as const)('a policy in %s is written', (from) => {
    expect(paste('iam-policy', '$0', POLICIES[from])).toBe(`{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": "s3:GetObject",
      "Resource": "arn:aws:s3:::b/*"
    }
  ]
}
`);
  });

  it('what is selected gives way', () => {
    expect(paste('json', '$0{ "Statement": [] }$0\n', YAML_POLICY)).toMatch(/^\{\n {2}"Version"/);
  });

  it('a policy is written behind its key', () => {
    const host = '{\n  "Role": {\n    "PolicyDocument": $0\n  }\n}\n';
    expect(paste('json', host, YAML_POLICY)).toContain(
      '    "PolicyDocument": {\n      "Version": "2012-10-17",\n      "Statement": [\n',
    );
  });

  it.each([
    ['behind another key', '{\n  "Name": $0\n}\n', YAML_POLICY],
    ['where the key has a value', '{\n  "Policy": $0 1\n}\n', YAML_POLICY],
    ['in a string', '{\n  "Policy": "$0"\n}\n', YAML_POLICY],
    ['where something is filled in', '$0', YAML_POLICY.replace('arn:aws:s3:::b/*', '!Ref B')],
  ])('nothing is offered %s', (_, host, clipboard) => {
    expect(paste('json', host, clipboard)).toBeUndefined();
  });
});

describe('on the clipboard', () => {
  it('a selection may lack the indentation of its first line', () => {
    const selected = YAML_POLICY.replaceAll('\n', '\n        ');
    expect(paste('json', '$0', selected)).toMatch(/^\{\n/);
  });

  it.each([
    ['nothing', ''],
    ['words', 'Version: 1 and more'],
    ['a statement', '{ "Effect": "Allow", "Action": "s3:*", "Resource": "*" }'],
    ['half a policy', JSON_POLICY.slice(0, -10)],
    ['two policies', TERRAFORM_POLICY + TERRAFORM_POLICY.replace('"x"', '"y"')],
    [
      'a template',
      `Resources:\n  P:\n    PolicyDocument:\n      ${JSON_POLICY.replace(/\s+/g, ' ')}`,
    ],
    [
      'a policy with computed parts',
      TERRAFORM_POLICY.replace('["s3:GetObject"]', 'local.x ? 1 : 2'),
    ],
    ['more than anybody pastes', JSON_POLICY + ' '.repeat(300_000)],
  ])('there is %s: nothing is offered', (_, clipboard) => {
    for (const language of ['terraform', 'yaml', 'json']) {
      expect(paste(language, '$0', clipboard)).toBeUndefined();
    }
  });

  it.each([
    ['json', JSON_POLICY],
    ['yaml', YAML_POLICY],
    ['terraform', TERRAFORM_POLICY],
  ])('a policy in the language of the text (%s) is text', (language, clipboard) => {
    expect(paste(language, '$0', clipboard)).toBeUndefined();
  });

  it('a text may be said to be in a language', () => {
    expect(readLooseText(JSON_POLICY, 'json')?.policies).toHaveLength(1);
    expect(readLooseText(JSON_POLICY, 'terraform')).toBeUndefined();
    expect(readLooseText(JSON_POLICY, 'python')?.policies).toHaveLength(1);
    expect(readLooseText(`${YAML_POLICY}---\n${YAML_POLICY}`)?.policies).toHaveLength(2);
    const whole = readLooseText(`\n${YAML_POLICY}\n`);
    expect(whole && isWholePolicy(whole)).toBe(true);
  });
});

describe('a policy is called', () => {
  const named = (uri: string, text: string, index = 0): string | undefined => {
    const parsed = parseText({ uri, languageId: 'yaml', text, type: undefined });
    const document = parsed.policies[index];
    return document && policyName(parsed, document);
  };
  const resource = (id: string): string =>
    `  ${id}:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: '2012-10-17'
        Statement: []
`;

  it.each([
    ['file:///a/My%20own.policy.json', 'My_own'],
    ['/a/.policy', 'policy'],
    ['template.yaml', 'template'],
  ])('as its file %s', (uri, name) => {
    expect(named(uri, YAML_POLICY)).toBe(name);
  });

  it('as its file, with a number where there are several', () => {
    expect(named('template.yaml', `${YAML_POLICY}---\n${YAML_POLICY}`, 1)).toBe('template_2');
  });

  it('as its resource', () => {
    const text = `Resources:\n${resource('BuildRole')}${resource('Other')}`;
    expect([0, 1].map((index) => named('a.yaml', text, index))).toEqual(['build_role', 'other']);
  });
});
