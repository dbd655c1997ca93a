import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  convertPolicy,
  PRINTED_LANGUAGES,
} from '../../../../server/src/service/conversion/convert';
import type { PrintedLanguage } from '../../../../server/src/service/conversion/convert';
import { parseText } from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import { policyText } from '../../testers/rewritablePolicies';
import { meaning } from '../../testers/meaning';

const IDS = { json: 'jsonc', terraform: 'terraform', cloudformation: 'yaml' } as const;

const read = (text: string, language: PrintedLanguage): ParsedText =>
  parseText({ uri: '', languageId: IDS[language], text, type: undefined });

function converted(from: ParsedText, to: PrintedLanguage): string {
  const [document] = from.policies;
  const conversion = document && convertPolicy(from, document, to, 'x', { withComments: true });
  if (conversion === undefined || 'obstacle' in conversion)
    throw new Error(`Not converted: ${from.source.text}`);
  return conversion.text;
}

const JSONC = `// License
/* of
 * many
 */
{ // opens
  // the version
  "Version": "2012-10-17", // of today
  "Statement": [ // all of them
    // first
    {
      "Sid": "A", /* its name */ "Effect": "Allow",
      "Action": [
        "s3:GetObject", // get
        // before put
        "s3:PutObject" // put
        // after put
      ], // end of actions
      "Resource": [/* any */ "*"],
      "Condition": { // why
        // operator
        "StringEquals": {
          // key
          "aws:x": "a", // x
          "aws:y": [
            "b", // b
            "c"
          ]
        }
      }
    }, // end of first
    /* between */
    {
      "Effect": "Deny", "Action": "*", "Resource": "*", "Principal": {
        // who
        "AWS": ["a", /* second */ "b"],
        "Service": "x.amazonaws.com" // service
      }
      // in second
    }
    // after second
  ]
  // in policy
} // closes
// footer
`;

describe('comments in JSON stand', () => {
  it('by the same in Terraform', () => {
    expect(converted(read(JSONC, 'json'), 'terraform')).toBe(`# License
# of
# many
# the version
# of today
data "aws_iam_policy_document" "x" { # opens
  # all of them
  # first
  statement {
    sid    = "A" # its name
    effect = "Allow"
    actions = [
      "s3:GetObject", # get
      # before put
      "s3:PutObject", # put
      # after put
    ]                 # end of actions
    resources = ["*"] # any

    # why
    # operator
    # key
    condition {
      test     = "StringEquals"
      variable = "aws:x"
      values   = ["a"] # x
    }

    condition {
      test     = "StringEquals"
      variable = "aws:y"
      values = [
        "b", # b
        "c",
      ]
    }
  } # end of first

  # between
  statement {
    effect    = "Deny"
    actions   = ["*"]
    resources = ["*"]

    # who
    principals {
      type = "AWS"
      identifiers = [
        "a", # second
        "b",
      ]
    }

    principals {
      type        = "Service"
      identifiers = ["x.amazonaws.com"] # service
    }
    # in second
  }
  # after second
  # in policy
} # closes
# footer
`);
  });

  it('by the same in CloudFormation', () => {
    expect(converted(read(JSONC, 'json'), 'cloudformation')).toBe(`# License
# of
# many
# opens
# the version
Version: '2012-10-17' # of today
Statement: # all of them
  # first
  - Sid: A # its name
    Effect: Allow
    Action: # end of actions
      - s3:GetObject # get
      # before put
      - s3:PutObject # put
      # after put
    Resource: '*' # any
    Condition: # why
      # operator
      StringEquals:
        # key
        aws:x: a # x
        aws:y:
          - b # b
          - c
    # end of first
  # between
  - Effect: Deny
    Action: '*'
    Resource: '*'
    Principal:
      # who
      AWS:
        - a # second
        - b
      Service: x.amazonaws.com # service
    # in second
  # after second
# in policy
# closes
# footer
`);
  });
});

const YAML = `# top
---
# above version
Version: '2012-10-17' # version
# above statement
Statement: # all
  # first
  - Sid: A # its name
    Effect: Allow
    Action: # actions
      # get
      - s3:GetObject
      - s3:PutObject # put
      # last of actions
    # before resource
    Resource: '*'
    # end of first
  # second
  - # dash
    Effect: Deny
    Action: '*' # any
    Resource: '*'
    Condition:
      # operator
      StringEquals: # operators
        # key
        aws:x: # values
          # a
          - a
          - b # b
        # y
        aws:y: c
  # end of list
# end of all
`;

describe('comments in YAML stand', () => {
  it('by the same in JSON', () => {
    expect(converted(read(YAML, 'cloudformation'), 'json')).toBe(`// top
// above version
{
  "Version": "2012-10-17", // version
  // above statement
  "Statement": [ // all
    {
      // first
      "Sid": "A", // its name
      "Effect": "Allow",
      "Action": [ // actions
        // get
        "s3:GetObject",
        "s3:PutObject" // put
        // last of actions
      ],
      // before resource
      "Resource": "*"
      // end of first
    },
    {
      // second
      // dash
      "Effect": "Deny",
      "Action": "*", // any
      "Resource": "*",
      "Condition": {
        // operator
        "StringEquals": { // operators
          // key
          "aws:x": [ // values
            // a
            "a",
            "b" // b
          ],
          // y
          "aws:y": "c"
        }
      }
    }
    // end of list
  ]
}
// end of all
`);
  });

  it('as far as they are those of the policy, in a template', () => {
    const text = `Resources:
  # the resource's
  Policy:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument: # the property's
        # above
        Version: '2012-10-17'
        Statement: []
        # below
      # the next one's
      Path: /
`;
    const yaml = converted(read(text, 'cloudformation'), 'cloudformation');
    expect(yaml).toBe(`# above\nVersion: '2012-10-17'\nStatement: []\n# below\n`);
  });
});

describe('comments in Terraform stand', () => {
  it('by the same in CloudFormation', () => {
    const text = `# about it
data "aws_iam_policy_document" "x" {
  # first
  statement {
    sid       = "A" // its name
    actions   = ["s3:GetObject"]
    resources = ["*"] # any
    /* who
       else */
    principals {
      type        = "AWS"
      identifiers = ["a"] # a
    }
    # why
    condition {
      test     = "StringEquals"
      variable = "aws:x"
      values   = ["b"]
    } # end of condition
    # end of first
  }
}
`;
    expect(converted(read(text, 'terraform'), 'cloudformation')).toBe(`# about it
Version: '2012-10-17'
Statement:
  # first
  - Sid: A # its name
    Effect: Allow
    Action: s3:GetObject
    Resource: '*' # any
    Principal:
      # who
      # else
      AWS: a # a
    Condition:
      # why
      StringEquals:
        aws:x: b
      # end of condition
    # end of first
`);
  });

  it('not, where they are those of the resource', () => {
    const text = `resource "aws_iam_policy" "x" {
  # the resource's
  policy = jsonencode({
    # the policy's
    Version   = "2012-10-17"
    Statement = [] # none
  })
}
`;
    const yaml = converted(read(text, 'terraform'), 'cloudformation');
    expect(yaml).toBe(`# the policy's\nVersion: '2012-10-17'\nStatement: [] # none\n`);
  });
});

it('what JSON leaves out is counted', () => {
  const from = read(JSONC, 'json');
  const [document] = from.policies;
  const conversion = document && convertPolicy(from, document, 'json', 'x');
  expect(conversion).toMatchObject({ commentsLeftOut: 29 });
  expect(conversion && 'text' in conversion && conversion.text).not.toContain('//');
});

it('a comment that switches a rule off does so in another language', () => {
  const text = `Version: '2012-10-17'
Statement:
  - Effect: Allow
    # iam-sidekick-disable-next-line unknown-action -- new
    Action: s3:GetObjekt
    Resource: '*'
`;
  const json = converted(read(text, 'cloudformation'), 'json');
  expect(json).toContain(
    '      // iam-sidekick-disable-next-line unknown-action -- new\n      "Action": "s3:GetObjekt",\n',
  );
});

/** Puts comments, each with its number, behind some lines of a text, or on lines between them. */
function commented(text: string, places: readonly number[], mark: string): string {
  const lines = text.trimEnd().split('\n');
  for (const [i, place] of places.entries()) {
    const at = place % lines.length;
    const line = lines[at] ?? '';
    const indent = /^ */.exec(line)?.[0] ?? '';
    const comment = mark === '/*' ? `/* c${String(i)}. */` : `${mark} c${String(i)}.`;
    if (place % 2 === 0 && !/#|\/[/*]/.test(line)) lines[at] = `${line} ${comment}`;
    else lines.splice(at, 0, indent + comment);
  }
  return `${lines.join('\n')}\n`;
}

const places = fc.array(fc.nat(200), { minLength: 1, maxLength: 8 });

it.each([
  ['json', '//'],
  ['json', '/*'],
  ['terraform', '#'],
  ['terraform', '//'],
  ['terraform', '/*'],
  ['cloudformation', '#'],
] as const)('none is lost on the way from %s (%s), and nothing else changes', (start, mark) => {
  fc.assert(
    fc.property(policyText, places, ({ text, type }, all) => {
      const plain = converted(parseText({ uri: '', languageId: 'json', text, type }), start);
      const from = parseText({
        ...read(commented(plain, all, mark), start).source,
        type,
      });
      expect(from.problems, from.source.text).toEqual([]);
      for (const to of PRINTED_LANGUAGES) {
        const there = parseText({ ...read(converted(from, to), to).source, type });
        const shown = `${from.source.text}\n${there.source.text}`;
        expect(there.problems, shown).toEqual([]);
        for (const i of all.keys())
          expect(there.source.text.split(` c${String(i)}.`), shown).toHaveLength(2);
        expect(meaning(there), shown).toEqual(meaning(from));
      }
    }),
    { numRuns: 20 },
  );
});
