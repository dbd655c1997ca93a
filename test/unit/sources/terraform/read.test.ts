import { describe, expect, it } from 'vitest';
import { diagnose, summarizePolicies } from '../../../../server/src/service/languageService';
import { itemsOf } from '../../../../server/src/policy/value';
import type { Value } from '../../../../server/src/policy/value';
import { readMarkers } from '../../testers/markers';
import { policyIn, readTerraform } from './edited';

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

/** Each value of a policy with the keys that lead to it, and the text that it stands at. */
function* valuesOf(value: Value, path: string, text: string): Generator<string> {
  if (value.kind === 'map') {
    for (const entry of value.entries) {
      const name = `${path}/${entry.key.text ?? '?'}`;
      if (entry.value !== undefined) yield* valuesOf(entry.value, name, text);
    }
  } else if (value.kind === 'list') {
    for (const item of value.items) yield* valuesOf(item, path, text);
  } else {
    const shown =
      value.kind === 'string' ? value.outline : value.kind === 'scalar' ? String(value.value) : '?';
    yield `${path} = ${shown.replaceAll('\uFFFC', '…')} at ${text.slice(value.range.start, value.range.end)}`;
  }
}

const outline = (text: string): string[] => {
  const { policy } = policyIn(text);
  return policy.node === undefined ? [] : [...valuesOf(policy.node, '', text)];
};

describe('policy documents in blocks', () => {
  it('have the elements of a policy, at their places', () => {
    const text = `data "aws_iam_policy_document" "x" {
  version   = "2012-10-17"
  policy_id = "id"
  statement {
    sid           = "One"
    effect        = "Deny"
    not_actions   = ["iam:*", "sts:\${var.call}"]
    not_resources = ["arn:aws:s3:::\${aws_s3_bucket.b.id}/&{aws:username}", "$\${aws:userid}"]
    principals {
      type        = "AWS"
      identifiers = ["111122223333", aws_iam_role.r.arn]
    }
    principals {
      type        = "Service"
      identifiers = ["ec2.amazonaws.com"]
    }
    condition {
      test     = "Bool"
      variable = "aws:MultiFactorAuthPresent"
      values   = [false]
    }
    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalTag/\${var.tag}"
      values   = var.values
    }
  }
}
`;
    expect(outline(text)).toEqual([
      '/Version = 2012-10-17 at "2012-10-17"',
      '/Id = id at "id"',
      '/Statement/Sid = One at "One"',
      '/Statement/Effect = Deny at "Deny"',
      '/Statement/NotAction = iam:* at "iam:*"',
      '/Statement/NotAction = sts:… at "sts:${var.call}"',
      '/Statement/NotResource = arn:aws:s3:::…/${aws:username} at "arn:aws:s3:::${aws_s3_bucket.b.id}/&{aws:username}"',
      '/Statement/NotResource = ${aws:userid} at "$${aws:userid}"',
      '/Statement/Principal/AWS = 111122223333 at "111122223333"',
      '/Statement/Principal/AWS = ? at aws_iam_role.r.arn',
      '/Statement/Principal/Service = ec2.amazonaws.com at "ec2.amazonaws.com"',
      '/Statement/Condition/Bool/aws:MultiFactorAuthPresent = false at false',
      '/Statement/Condition/StringEquals/? = ? at var.values',
    ]);
  });

  it('everyone is one type with one identifier', () => {
    const text = (identifiers: string) =>
      `data "aws_iam_policy_document" "x" {\n  statement {\n    principals {\n      type = "*"\n      identifiers = ${identifiers}\n    }\n  }\n}\n`;
    expect(policyIn(text('["*"]')).policy.statements[0]?.principals?.everyone).toBe(true);
    expect(policyIn(text('["*", "a"]')).policy.statements[0]?.principals?.everyone).toBe(false);
  });

  it('blocks written with an equals sign, as once, are there without what they say', () => {
    const text = `data "aws_iam_policy_document" "x" {
  statement {
    actions    = ["sts:AssumeRole"]
    principals = { type = "Service", identifiers = ["ec2.amazonaws.com"] }
    condition  = [{ test = "Bool", variable = "aws:SecureTransport", values = ["true"] }]
  }
}`;
    expect(outline(text)).toEqual([
      '/Statement/Action = sts:AssumeRole at "sts:AssumeRole"',
      '/Statement/Principal = ? at { type = "Service", identifiers = ["ec2.amazonaws.com"] }',
      '/Statement/Condition = ? at [{ test = "Bool", variable = "aws:SecureTransport", values = ["true"] }]',
    ]);
    const role = `resource "aws_iam_role" "x" {
  assume_role_policy = data.aws_iam_policy_document.x.json
}
`;
    expect(diagnose(readTerraform(role + text), settings)).toEqual([]);
  });

  it('values of one operator and key are put together, and keep their places', () => {
    const text = `data "aws_iam_policy_document" "x" {
  statement {
    actions = ["s3:GetObject"]
    resources = ["*"]
    condition {
      test = "StringEquals"
      variable = "aws:SourceVpc"
      values = ["vpc-1"]
    }
    condition {
      test = "StringEquals"
      variable = "aws:SourceVpc"
      values = ["vpc-2"]
    }
    condition {
      test = "StringEquals"
      variable = "aws:SourceAccount"
      values = ["1"]
    }
  }
}
`;
    const { policy, places } = policyIn(text);
    const conditions = (one: typeof policy | undefined) =>
      one?.statements[0]?.conditions.map(({ key, values }) => `${key} ${String(values.length)}`);
    expect(conditions(policy)).toEqual(['aws:sourcevpc 2', 'aws:sourceaccount 1']);
    expect(conditions(places)).toEqual([
      'aws:sourcevpc 1',
      'aws:sourcevpc 1',
      'aws:sourceaccount 1',
    ]);
  });

  it.each([
    [
      'a dynamic statement',
      'dynamic "statement" {\n    for_each = var.x\n    content {\n      actions = ["a:B"]\n    }\n  }',
    ],
    ['documents to add', 'source_policy_documents = [data.aws_iam_policy_document.y.json]'],
    ['documents that take the place', 'override_policy_documents = var.more'],
  ])('there may be more statements than can be read: %s', (_, more) => {
    const { policy } = policyIn(
      `data "aws_iam_policy_document" "x" {\n  ${more}\n  statement {\n    actions = ["s3:GetObject"]\n    resources = ["*"]\n  }\n}\n`,
    );
    expect(policy.statements).toHaveLength(1);
    expect(itemsOf(policy.statementEntry?.value)).toHaveLength(2);
  });

  it.each([
    ['an empty document', ''],
    [
      'principals that may be none, beside a statement without any',
      'statement {\n    actions = ["s3:ListAllMyBuckets"]\n    resources = ["*"]\n  }\n  statement {\n    actions = ["s3:GetObject"]\n    resources = ["arn:aws:s3:::b/*"]\n    dynamic "principals" {\n      for_each = var.x\n      content {}\n    }\n  }',
    ],
    ['only documents from elsewhere', 'source_policy_documents = var.x'],
    [
      'what the provider leaves out',
      'statement {\n    sid = ""\n    effect = null\n    actions = ["s3:ListAllMyBuckets"]\n    not_actions = []\n    resources = ["*"]\n  }',
    ],
    [
      'a dynamic condition',
      'statement {\n    actions = ["s3:ListAllMyBuckets"]\n    resources = ["*"]\n    dynamic "condition" {\n      for_each = var.x\n      content {\n        test = condition.value.test\n        variable = condition.value.variable\n        values = condition.value.values\n      }\n    }\n  }',
    ],
    [
      'dynamic principals',
      'statement {\n    actions = ["sts:AssumeRole"]\n    dynamic "principals" {\n      for_each = var.x\n      content {\n        type = principals.key\n        identifiers = principals.value\n      }\n    }\n  }',
    ],
    [
      'comprehensions and conditionals',
      'statement {\n    effect = var.allow ? "Allow" : "Deny"\n    actions = [for verb in var.verbs : "s3:${verb}"]\n    resources = concat(["arn:aws:s3:::b"], var.more)\n  }',
    ],
  ])('nothing is reported: %s', (_, body) => {
    const parsed = readTerraform(`data "aws_iam_policy_document" "x" {\n  ${body}\n}\n`);
    expect(parsed.policies).toHaveLength(1);
    expect(diagnose(parsed, settings).map(({ rule }) => rule)).toEqual([]);
  });
});

describe('policies in expressions', () => {
  it.each([
    ['jsonencode', 'policy = jsonencode({ Version = "2012-10-17", Statement = [] })', 1],
    [
      'quoted keys and colons',
      'policy = jsonencode({ "Statement" : [{ "Effect" : "Allow" }] })',
      1,
    ],
    ['a plain object', 'x = { a = [{ Statement = [{ Effect = "Allow" }] }] }', 1],
    [
      'both sides of a conditional',
      'x = var.a ? jsonencode({ Statement = [{ Effect = "Deny" }] }) : jsonencode({ Statement = { Effect = "Allow" } })',
      2,
    ],
    ['within a function', 'x = merge({ Statement = [{ Effect = "Deny" }] }, var.x)', 1],
    ['a statement alone', 'x = [{ Effect = "Deny", Action = "*", Resource = "*" }]', 1],
    ['a heredoc', 'policy = <<-EOF\n    { "Statement": [{ "Effect": "Allow" }] }\n  EOF', 1],
    ['a string', 'policy = "{ \\"Statement\\": [{ \\"Effect\\": \\"Allow\\" }] }"', 1],
    [
      'a module that names its input alike',
      'x = { statement = [{ effect = "Allow", actions = ["a"] }] }',
      0,
    ],
    ['a document of something else', 'x = jsonencode({ Version = "1.0", Statement = "none" })', 0],
    ['a heredoc with something else', 'x = <<EOF\nStatement: none\nEOF', 0],
  ])('%s', (_, attribute, count) => {
    expect(readTerraform(`resource "a" "b" {\n  ${attribute}\n}\n`).policies).toHaveLength(count);
  });

  it('strings, and what is computed in them', () => {
    expect(
      outline(`locals {
  policy = jsonencode({
    Version = "2012-10-17"
    Statement = [{
      Effect = "Allow", Action = ["s3:Get*", local.action]
      "Resource" : "\${aws_s3_bucket.b.arn}/\\u0061$\${aws:username}%%{x}"
      Condition = { Null = { (var.key) = true } }
      Sid = "%{ if var.a }A%{ else }B%{ endif }"
    }]
  })
}
`),
    ).toEqual([
      '/Version = 2012-10-17 at "2012-10-17"',
      '/Statement/Effect = Allow at "Allow"',
      '/Statement/Action = s3:Get* at "s3:Get*"',
      '/Statement/Action = ? at local.action',
      '/Statement/Resource = …/a${aws:username}%{x} at "${aws_s3_bucket.b.arn}/\\u0061$${aws:username}%%{x}"',
      '/Statement/Condition/Null/? = true at true',
      '/Statement/Sid = … at "%{ if var.a }A%{ else }B%{ endif }"',
    ]);
  });

  it('places in heredocs are exact, behind interpolations and escapes', () => {
    const { text, ranges } = readMarkers(`resource "aws_iam_user_policy" "x" {
  policy = <<-EOF
    {
      "Version": "2012-10-17",
      "Statement": [{
        "Effect": "Allow",
        "Action": «"iam:ChangePasswort"»,
        "Resource": "arn:aws:iam::\${var.account}:user/$\${aws:username}"
      }]
    }
  EOF
}
`);
    const parsed = readTerraform(text);
    const found = diagnose(parsed, settings).filter(({ rule }) => rule === 'unknown-action');
    expect(found.map(({ range }) => parsed.lines.getText(range))).toEqual(
      ranges.map(({ start, end }) => text.slice(start, end)),
    );
    expect(found.map(({ range }) => parsed.lines.offsetAt(range.start))).toEqual(
      ranges.map(({ start }) => start),
    );
  });
});

describe('the type comes from where the policy is used', () => {
  const document = (name: string) =>
    `data "aws_iam_policy_document" "${name}" {\n  statement {\n    actions = ["s3:GetObject"]\n    resources = ["*"]\n  }\n}\n`;
  const types = (text: string) =>
    summarizePolicies(readTerraform(text)).map(({ type, origin }) => `${type} ${origin}`);
  const use = (resource: string, attribute: string) =>
    `resource "${resource}" "x" {\n  ${attribute} = data.aws_iam_policy_document.a.json\n}\n`;

  it.each([
    ['aws_iam_role', 'assume_role_policy', 'trust context'],
    ['aws_iam_policy', 'policy', 'identity context'],
    ['aws_s3_bucket_policy', 'policy', 'resource context'],
    ['aws_vpc_endpoint', 'policy', 'endpoint context'],
    ['aws_organizations_policy', 'content', 'scp context'],
    ['aws_ssoadmin_permission_set_inline_policy', 'inline_policy', 'identity context'],
    ['aws_kinesis_video_stream', 'policy', 'identity assumed'],
  ])('%s.%s', (resource, attribute, type) => {
    expect(types(document('a') + use(resource, attribute))).toEqual([type]);
  });

  it.each([
    [
      'a resource control policy',
      'resource "aws_organizations_policy" "x" {\n  type = "RESOURCE_CONTROL_POLICY"\n  content = data.aws_iam_policy_document.a.json\n}\n',
      'rcp context',
    ],
    [
      'an old reference, with an index',
      'resource "aws_iam_policy" "x" {\n  policy = "${data.aws_iam_policy_document.a[0].json}"\n}\n',
      'identity context',
    ],
    [
      'a boundary',
      'resource "aws_iam_policy" "x" {\n  policy = data.aws_iam_policy_document.a.json\n}\nresource "aws_iam_role" "r" {\n  permissions_boundary = aws_iam_policy.x.arn\n}\n',
      'boundary context',
    ],
    [
      'an inline policy',
      'resource "aws_iam_role" "x" {\n  inline_policy {\n    policy = data.aws_iam_policy_document.a.json\n  }\n}\n',
      'identity context',
    ],
    [
      'uses that do not agree',
      use('aws_iam_policy', 'policy') + use('aws_vpc_endpoint', 'policy'),
      'identity assumed',
    ],
  ])('%s', (_, text, type) => {
    expect(types(document('a') + text)).toEqual([type]);
  });

  it('documents that another one is put together from are what it is', () => {
    const whole = `data "aws_iam_policy_document" "a" {\n  source_policy_documents = [data.aws_iam_policy_document.b.json]\n}\n`;
    expect(types(whole + document('b') + use('aws_organizations_policy', 'content'))).toEqual([
      'scp context',
      'scp context',
    ]);
  });

  it.each([
    ['aws_iot_policy', 'policy'],
    ['minio_iam_policy', 'policy'],
    ['alicloud_ram_policy', 'policy_document'],
    ['aws_cloudformation_stack', 'policy_body'],
    ['aws_sns_topic_data_protection_policy', 'policy'],
  ])('%s.%s is no policy of IAM', (resource, attribute) => {
    const text = document('a') + use(resource, attribute);
    expect(types(text)).toEqual([]);
    expect(types(text + use('aws_iam_policy', 'policy'))).toEqual(['identity context']);
    const inPlace = '{ Statement = [{ Effect = "Allow", Action = "Update:*", Principal = "*" }] }';
    expect(
      types(`resource "${resource}" "x" {\n  ${attribute} = jsonencode(${inPlace})\n}\n`),
    ).toEqual([]);
  });

  it('of objects and heredocs it is the attribute', () => {
    expect(
      types(
        'resource "aws_iam_role" "r" {\n  assume_role_policy = jsonencode({ Statement = [{ Effect = "Allow" }] })\n}\nresource "aws_sqs_queue_policy" "q" {\n  policy = <<EOF\n{ "Statement": [{ "Effect": "Allow" }] }\nEOF\n}\n',
      ),
    ).toEqual(['trust context', 'resource context']);
  });
});

describe('comments', () => {
  const text = (comment: string) =>
    `# iam-sidekick-disable legacy-mfa-resource\ndata "aws_iam_policy_document" "x" {\n  statement {\n    ${comment}\n    actions = ["iam:CreateVirtualMFADevice"]\n    resources = ["arn:aws:iam::*:mfa/$\${aws:username}"]\n  }\n}\n`;
  const rules = (own: string) => diagnose(readTerraform(own), settings).map(({ rule }) => rule);

  it('above a document switch rules off', () => {
    expect(rules(text(''))).not.toContain('legacy-mfa-resource');
    expect(rules(text('').replace(/^.*\n/, ''))).toContain('legacy-mfa-resource');
    expect(rules(text('').replace('\n', '\n\n'))).toContain('legacy-mfa-resource');
  });

  it.each(['#', '//'])('within do, too: %s', (mark) => {
    const own = text(`${mark} iam-sidekick-disable legacy-mfa-resource`).replace(/^.*\n/, '');
    expect(rules(own)).not.toContain('legacy-mfa-resource');
  });
});

describe('the quota comes from where the policy is used', () => {
  const limits = (text: string) =>
    readTerraform(text).policies.map(({ quota }) => quota?.limit ?? 'its type’s');

  it.each([
    ['a managed policy', 'aws_iam_policy', 6144],
    ['an inline policy', 'aws_iam_user_policy', 'its type’s'],
  ])('%s', (_, resource, limit) => {
    const object = '{ Statement = [{ Effect = "Allow" }] }';
    const heredoc = '<<EOF\n{ "Statement": [{ "Effect": "Allow" }] }\nEOF';
    for (const value of [`jsonencode(${object})`, heredoc]) {
      expect(limits(`resource "${resource}" "x" {\n  policy = ${value}\n}\n`)).toEqual([limit]);
    }
    expect(
      limits(
        `data "aws_iam_policy_document" "a" {\n  statement {}\n}\nresource "${resource}" "x" {\n  policy = data.aws_iam_policy_document.a.json\n}\n`,
      ),
    ).toEqual([limit]);
  });
});
