import { describe, expect, it } from 'vitest';
import type { PlainValue } from '../../../../server/src/policy/edit';
import { edited, entryOf, listOf, mapOf, policyIn } from './edited';
import type { Change } from './edited';

const resource = (policy: string): string =>
  `resource "aws_iam_policy" "this" {\n  name   = "this"\n  policy = ${policy}\n}\n`;

const ENCODED = resource(`jsonencode({
    Version = "2012-10-17"
    Statement = [
      {
        Sid      = "Read" # why
        Effect   = "Allow"
        Action   = ["s3:GetObject"]
        Resource = "\${aws_s3_bucket.b.arn}/*"
      },
    ]
  })`);

const COMPACT = resource(`jsonencode({
    "Statement" : [{
      "Effect" : "Allow",
      "Action" : "s3:GetObject",
      "Resource" : "*"
    }]
  })`);

const ONE_LINE = resource(
  'jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject", Resource = "*" }] })',
);

const HEREDOC = resource(`<<-EOF
    {
      "Version": "2012-10-17",
      "Statement": [
        {
          "Effect": "Allow",
          "Action": "s3:GetObject",
          "Resource": "\${aws_s3_bucket.b.arn}/$\${aws:username}"
        }
      ]
    }
  EOF`);

const condition: PlainValue = new Map([
  ['Bool', new Map([['aws:MultiFactorAuthPresent', 'true']])],
]);

const addAction: Change = (s) => [
  { kind: 'add-values', entry: entryOf(s, 'Action'), values: ['s3:PutObject'] },
];
const addCondition: Change = (s) => [
  { kind: 'add-entry', map: s.node, after: undefined, key: 'Condition', value: condition },
];
const addStatement: Change = (s, { policy }) => [
  {
    kind: 'insert-item',
    list: listOf(policy.statementEntry?.value),
    after: s.node,
    value: new Map<string, PlainValue>([
      ['Effect', 'Deny'],
      ['Action', 's3:*'],
    ]),
  },
];
const negate: Change = (s) => [
  { kind: 'rename-key', entry: entryOf(s, 'Resource'), key: 'NotResource' },
];
const withoutAction: Change = (s) => [
  { kind: 'remove-entry', map: s.node, entry: entryOf(s, 'Action') },
];
const ofUser: Change = (s) => {
  const target = s.resources?.values[0];
  if (target === undefined) return [];
  const { length } = target.outline;
  return [
    { kind: 'replace-characters', target, start: length, end: length, text: '/${aws:userid}"' },
  ];
};
const add = (before: string, behind: string) => (text: string) =>
  text.replace(before, () => before + behind);
const change = (before: string, by: string) => (text: string) => text.replace(before, () => by);

const cases: readonly (readonly [string, string, Change, (text: string) => string])[] = [
  [
    'jsonencode: to a list',
    ENCODED,
    addAction,
    change('["s3:GetObject"]', '["s3:GetObject", "s3:PutObject"]'),
  ],
  [
    'jsonencode: an element on several lines leaves the columns alone',
    ENCODED,
    addCondition,
    add(
      '}/*"',
      '\n        Condition = {\n          Bool = {\n            "aws:MultiFactorAuthPresent" = "true"\n          }\n        }',
    ),
  ],
  [
    'jsonencode: a longer name moves the column',
    ENCODED,
    negate,
    (text) =>
      text
        .replace('Sid      =', 'Sid         =')
        .replace('Effect   =', 'Effect      =')
        .replace('Action   =', 'Action      =')
        .replace('Resource =', 'NotResource ='),
  ],
  [
    'jsonencode: an element goes',
    ENCODED,
    withoutAction,
    change('        Action   = ["s3:GetObject"]\n', ''),
  ],
  [
    'jsonencode: a statement behind another, with its comma',
    ENCODED,
    addStatement,
    add('/*"\n      },', '\n      {\n        Effect = "Deny"\n        Action = "s3:*"\n      },'),
  ],
  ['jsonencode: characters', ENCODED, ofUser, change('}/*"', '}/*/$${aws:userid}\\""')],
  [
    'quotes, colons and commas: to a single value',
    COMPACT,
    addAction,
    change('"s3:GetObject"', '[\n        "s3:GetObject",\n        "s3:PutObject"\n      ]'),
  ],
  ['quotes, colons and commas: a key', COMPACT, negate, change('"Resource"', '"NotResource"')],
  [
    'quotes, colons and commas: a statement beside another',
    COMPACT,
    addStatement,
    add('"*"\n    }', ', {\n      "Effect" : "Deny"\n      "Action" : "s3:*"\n    }'),
  ],
  [
    'one line: a value',
    ONE_LINE,
    addAction,
    change('"s3:GetObject"', '["s3:GetObject", "s3:PutObject"]'),
  ],
  [
    'one line: an element',
    ONE_LINE,
    addCondition,
    add('"*"', ', Condition = { Bool = { "aws:MultiFactorAuthPresent" = "true" } }'),
  ],
  ['one line: an element goes', ONE_LINE, withoutAction, change('Action = "s3:GetObject", ', '')],
  [
    'one line: a statement',
    ONE_LINE,
    addStatement,
    add('"*" }', ', { Effect = "Deny", Action = "s3:*" }'),
  ],
  [
    'heredoc: JSON with the indentation around it',
    HEREDOC,
    addAction,
    change(
      '"s3:GetObject"',
      '[\n            "s3:GetObject",\n            "s3:PutObject"\n          ]',
    ),
  ],
  [
    'heredoc: characters',
    HEREDOC,
    ofUser,
    change('aws:username}"', 'aws:username}/$${aws:userid}\\""'),
  ],
];

describe('edits of policies in objects and heredocs', () => {
  it.each(cases)('%s', (_, before, apply, after) => {
    expect(edited(before, apply)).toBe(after(before));
  });

  it('a whole value keeps what is computed in it', () => {
    const wrapped = edited(ENCODED, (s) => {
      const target = s.resources?.entry.value;
      return target === undefined
        ? []
        : [{ kind: 'replace-value', target, value: ['*', { copyOf: target }] }];
    });
    expect(wrapped).toBe(
      ENCODED.replace(
        '"${aws_s3_bucket.b.arn}/*"',
        () => '[\n          "*",\n          "${aws_s3_bucket.b.arn}/*"\n        ]',
      ),
    );
  });

  it('a comment goes with its space', () => {
    const text = edited(ENCODED, (_, { trivia }) =>
      trivia.map(({ range }) => ({ kind: 'remove-trivia', ...range })),
    );
    expect(text).toBe(ENCODED.replace(' # why', ''));
  });

  it('lists that a function puts together are not written into', () => {
    const text = resource(
      'jsonencode({ Statement = concat([{ Effect = "Allow", Action = "*", Resource = "*" }], var.more) })',
    );
    const { policy, canWrite } = policyIn(text);
    const list = listOf(policy.statementEntry?.value);
    const statement = policy.statements[0];
    expect(canWrite?.([{ kind: 'insert-item', list, after: undefined, value: '*' }])).toBe(false);
    expect(statement && mapOf(statement.node)).toBeDefined();
    if (statement === undefined) return;
    expect(canWrite?.(addCondition(statement, policyIn(text)))).toBe(true);
  });
});
