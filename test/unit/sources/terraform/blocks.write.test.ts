import { describe, expect, it } from 'vitest';
import { edited, entryOf, listOf, mapOf, policyIn } from './edited';
import type { Change } from './edited';

const document = (body: string): string =>
  `data "aws_iam_policy_document" "this" {\n${body.replace(/^\n/, '')}}\n`;

const ALIGNED = document(`
  statement {
    sid       = "Read"
    effect    = "Allow"
    actions   = ["s3:GetObject"]
    resources = ["*"]
  }
`);

const LONG = document(
  `
  statement {
    actions = [
      "s3:GetObject", # why
      "s3:ListBucket",
    ]
    resources = ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalTag/team"
      values   = ["a"]
    }

    # The second one
    condition {
      test     = "StringEquals"
      variable = "aws:RequestedRegion"
      values   = ["eu-central-1"]
    }
  }

  statement {
    effect    = "Deny"
    actions   = ["s3:DeleteObject"]
    resources = ["*"]
  }
}
`.replace(/\}\n$/, ''),
);

const condition = (statement: Parameters<Change>[0]) =>
  mapOf(entryOf(statement, 'Condition').value);

const cases: readonly (readonly [string, string, Change, (text: string) => string])[] = [
  [
    'an action is added to a list on one line',
    ALIGNED,
    (s) => [{ kind: 'add-values', entry: entryOf(s, 'Action'), values: ['s3:PutObject'] }],
    (text) => text.replace('["s3:GetObject"]', '["s3:GetObject", "s3:PutObject"]'),
  ],
  [
    'an action is added to a list on several lines, with its comma',
    LONG,
    (s) => [{ kind: 'add-values', entry: entryOf(s, 'Action'), values: ['s3:PutObject'] }],
    (text) => text.replace('"s3:ListBucket",', '"s3:ListBucket",\n      "s3:PutObject",'),
  ],
  [
    'an action goes, the comment beside it stays',
    LONG,
    (s) => {
      const list = listOf(s.actions?.entry.value);
      const [item] = list.items;
      return item === undefined ? [] : [{ kind: 'remove-item', list, item }];
    },
    (text) => text.replace('"s3:GetObject", # why', '# why'),
  ],
  [
    'an attribute gets another name, and the column with it',
    ALIGNED,
    (s) => [{ kind: 'rename-key', entry: entryOf(s, 'Resource'), key: 'NotResource' }],
    () =>
      document(`
  statement {
    sid           = "Read"
    effect        = "Allow"
    actions       = ["s3:GetObject"]
    not_resources = ["*"]
  }
`),
  ],
  [
    'an attribute goes, and the column with it',
    ALIGNED,
    (s) => [{ kind: 'remove-entry', map: s.node, entry: entryOf(s, 'Resource') }],
    () =>
      document(`
  statement {
    sid     = "Read"
    effect  = "Allow"
    actions = ["s3:GetObject"]
  }
`),
  ],
  [
    'a value that takes a list gets one',
    ALIGNED,
    (s) => {
      const target = s.resources?.entry.value;
      return target === undefined
        ? []
        : [{ kind: 'replace-value', target, value: 'arn:aws:s3:::b/${aws:username}' }];
    },
    (text) => text.replace('"*"', () => '"arn:aws:s3:::b/$${aws:username}"'),
  ],
  [
    'a Sid is added before the others',
    LONG,
    (s) => [
      { kind: 'add-entry', map: s.node, after: undefined, first: true, key: 'Sid', value: 'One' },
    ],
    (text) => text.replace('statement {\n', 'statement {\n    sid = "One"\n'),
  ],
  [
    'a Version is added before the first statement',
    LONG,
    (_, { policy }) =>
      policy.node === undefined
        ? []
        : [
            {
              kind: 'add-entry',
              map: policy.node,
              after: undefined,
              first: true,
              key: 'Version',
              value: '2012-10-17',
            },
          ],
    (text) => text.replace('{\n', '{\n  version = "2012-10-17"\n\n'),
  ],
  [
    'a condition is added to a statement without any',
    ALIGNED,
    (s) => [
      {
        kind: 'add-entry',
        map: s.node,
        after: undefined,
        key: 'Condition',
        value: new Map([['Bool', new Map([['aws:MultiFactorAuthPresent', 'true']])]]),
      },
    ],
    (text) =>
      text.replace(
        '["*"]\n',
        '["*"]\n\n    condition {\n      test     = "Bool"\n      variable = "aws:MultiFactorAuthPresent"\n      values   = ["true"]\n    }\n',
      ),
  ],
  [
    'an operator is added beside others',
    LONG,
    (s) => [
      {
        kind: 'add-entry',
        map: condition(s),
        after: undefined,
        key: 'Bool',
        value: new Map([['aws:SecureTransport', 'true']]),
      },
    ],
    (text) =>
      text.replace(
        '["eu-central-1"]\n    }\n',
        '["eu-central-1"]\n    }\n\n    condition {\n      test     = "Bool"\n      variable = "aws:SecureTransport"\n      values   = ["true"]\n    }\n',
      ),
  ],
  [
    'a key is added to an operator that has several blocks',
    LONG,
    (s) => [
      {
        kind: 'add-entry',
        map: mapOf(condition(s).entries[0]?.value),
        after: undefined,
        key: 'aws:SourceVpc',
        value: ['vpc-1', 'vpc-2'],
      },
    ],
    (text) =>
      text.replace(
        '["eu-central-1"]\n    }\n',
        '["eu-central-1"]\n    }\n\n    condition {\n      test     = "StringEquals"\n      variable = "aws:SourceVpc"\n      values = [\n        "vpc-1",\n        "vpc-2",\n      ]\n    }\n',
      ),
  ],
  [
    'an operator gets another name in all of its blocks',
    LONG,
    (s) => {
      const [entry] = condition(s).entries;
      return entry === undefined ? [] : [{ kind: 'rename-key', entry, key: 'StringLike' }];
    },
    (text) => text.replaceAll('StringEquals', 'StringLike'),
  ],
  [
    'a key gets another name',
    LONG,
    (s) => {
      const entry = mapOf(condition(s).entries[0]?.value).entries[1];
      return entry === undefined ? [] : [{ kind: 'rename-key', entry, key: 'aws:SourceVpce' }];
    },
    (text) => text.replace('aws:RequestedRegion', 'aws:SourceVpce'),
  ],
  [
    'a key goes with its block, the comment above it stays',
    LONG,
    (s) => {
      const map = mapOf(condition(s).entries[0]?.value);
      const entry = map.entries[1];
      return entry === undefined ? [] : [{ kind: 'remove-entry', map, entry }];
    },
    (text) => text.replace(/# The second one\n {4}condition \{[^}]*\}\n/, '# The second one\n'),
  ],
  [
    'all conditions go',
    LONG,
    (s) => [{ kind: 'remove-entry', map: s.node, entry: entryOf(s, 'Condition') }],
    (text) =>
      text.replace(/ {4}condition \{[^}]*\}\n\n/, '').replace(/ {4}condition \{[^}]*\}\n/, ''),
  ],
  [
    'a condition moves to another operator',
    LONG,
    (s) => {
      const block = condition(s);
      const map = mapOf(block.entries[0]?.value);
      const entry = map.entries[0];
      if (entry?.value === undefined) return [];
      return [
        { kind: 'remove-entry', map, entry },
        {
          kind: 'add-entry',
          map: block,
          after: block.entries[0],
          key: 'StringLike',
          value: new Map([['aws:PrincipalTag/team', { copyOf: entry.value }]]),
        },
      ];
    },
    (text) =>
      text
        .replace(/ {4}condition \{[^}]*\}\n\n/, '')
        .replace(
          '["eu-central-1"]\n    }\n',
          '["eu-central-1"]\n    }\n\n    condition {\n      test     = "StringLike"\n      variable = "aws:PrincipalTag/team"\n      values   = ["a"]\n    }\n',
        ),
  ],
  [
    'principals are added behind the attributes',
    LONG,
    (s) => [
      {
        kind: 'add-entry',
        map: s.node,
        after: undefined,
        key: 'Principal',
        value: new Map([['AWS', '111122223333']]),
      },
    ],
    (text) =>
      text.replace(
        '"arn:aws:s3:::b/*"]\n',
        '"arn:aws:s3:::b/*"]\n\n    principals {\n      type        = "AWS"\n      identifiers = ["111122223333"]\n    }\n',
      ),
  ],
  [
    'a statement is added after another one',
    LONG,
    (s, { policy }) => [
      {
        kind: 'insert-item',
        list: listOf(policy.statementEntry?.value),
        after: s.node,
        value: new Map<string, never>(
          Object.entries({
            Effect: 'Allow',
            Action: 's3:PutObject',
            Resource: { copyOf: s.resources?.entry.value },
            Condition: { copyOf: entryOf(s, 'Condition').value },
          }) as [string, never][],
        ),
      },
    ],
    (text) =>
      text.replace(
        '\n  statement {\n    effect    = "Deny"',
        `
  statement {
    effect    = "Allow"
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::b", "arn:aws:s3:::b/*"]

    condition {
      test     = "StringEquals"
      variable = "aws:PrincipalTag/team"
      values   = ["a"]
    }

    condition {
      test     = "StringEquals"
      variable = "aws:RequestedRegion"
      values   = ["eu-central-1"]
    }
  }

  statement {
    effect    = "Deny"`,
      ),
  ],
  [
    'the last statement goes, and the blank line before it',
    LONG,
    (_, { policy }) => {
      const list = listOf(policy.statementEntry?.value);
      const item = list.items[1];
      return item === undefined ? [] : [{ kind: 'remove-item', list, item }];
    },
    (text) => text.replace(/\n {2}statement \{\n {4}effect {4}= "Deny"[^}]*\}\n/, ''),
  ],
  [
    'the first statement goes, and the blank line behind it',
    LONG,
    (s, { policy }) => [
      { kind: 'remove-item', list: listOf(policy.statementEntry?.value), item: s.node },
    ],
    (text) => text.replace(/ {2}statement \{[^]*?\n {2}\}\n\n/, ''),
  ],
  [
    'Windows line ends',
    ALIGNED.replaceAll('\n', '\r\n'),
    (s) => [
      { kind: 'add-entry', map: s.node, after: undefined, key: 'NotAction', value: ['a:B'] },
      { kind: 'remove-entry', map: s.node, entry: entryOf(s, 'Action') },
    ],
    () =>
      document(`
  statement {
    sid         = "Read"
    effect      = "Allow"
    resources   = ["*"]
    not_actions = ["a:B"]
  }
`).replaceAll('\n', '\r\n'),
  ],
];

describe('edits of policy documents in blocks', () => {
  it.each(cases)('%s', (_, before, change, after) => {
    expect(edited(before, change)).toBe(after(before));
  });

  it('what Terraform takes from elsewhere cannot be written', () => {
    const text = document(`
  statement {
    actions   = var.actions
    resources = ["*"]
  }
`);
    const policy = policyIn(text);
    const [statement] = policy.policy.statements;
    const entry = statement?.elements.get('Action');
    expect(entry).toBeDefined();
    if (entry === undefined) return;
    expect(policy.canWrite?.([{ kind: 'add-values', entry, values: ['a:B'] }])).toBe(false);
  });
});
