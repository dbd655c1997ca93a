import { describe, expect, it } from 'vitest';
import { convertPolicy } from '../../../../server/src/service/conversion/convert';
import type {
  Conversion,
  PrintedLanguage,
} from '../../../../server/src/service/conversion/convert';
import { obstacleWords } from '../../../../server/src/service/conversion/conversionObstacle';
import { parseText } from '../../../../server/src/service/languageService';

function convert(uri: string, text: string, to: PrintedLanguage): Conversion {
  const parsed = parseText({ uri, languageId: undefined, text, type: undefined });
  const [document] = parsed.policies;
  if (document === undefined) throw new Error(`No policy: ${text}`);
  return convertPolicy(parsed, document, to, 'x');
}

const converted = (uri: string, text: string, to: PrintedLanguage): string => {
  const conversion = convert(uri, text, to);
  return 'text' in conversion ? conversion.text : JSON.stringify(conversion);
};

const document = (actions: string, more = ''): string => `data "aws_iam_policy_document" "x" {
  statement {
    actions   = ${actions}
    resources = ["*"]
${more}  }
}
`;
const object = (action: string): string =>
  `locals {\n  p = jsonencode({ Version = "2012-10-17", Statement = [{ Effect = "Allow", Action = ${action}, Resource = "*" }] })\n}\n`;
const template = (action: string, condition = ''): string => `Version: '2012-10-17'
Statement:
  - Effect: Allow
    Action: ${action}
    Resource: '*'
${condition}`;

describe('a name that stands for', () => {
  it.each([
    ['a list, in Terraform', 'a.tf', document('var.all'), 'var.all', '!Ref All', '"{{ var.all }}"'],
    [
      'one string in a list',
      'a.tf',
      document('[var.one]'),
      '[var.one]',
      '\n      - !Ref One',
      '[\n        "{{ var.one }}"\n      ]',
    ],
    [
      'a list or one string, in an object',
      'a.tf',
      object('var.any'),
      'flatten([var.any])',
      '!Ref Any',
      '"{{ var.any }}"',
    ],
    [
      'the same in a string of nothing else',
      'a.tf',
      object('"${var.any}"'),
      'flatten([var.any])',
      '!Ref Any',
      '"{{ var.any }}"',
    ],
    [
      'the same in a document',
      'a.tf',
      document('flatten([var.any])'),
      'flatten([var.any])',
      '!Ref Any',
      '"{{ var.any }}"',
    ],
    [
      'a parameter',
      'a.yaml',
      template('!Ref Any'),
      'flatten([var.any])',
      '!Ref Any',
      '"{{ Any }}"',
    ],
    [
      'an attribute',
      'a.yaml',
      template('[!GetAtt A.B]'),
      '[var.a_b]',
      '\n      - !GetAtt A.B',
      '[\n        "{{ A.B }}"\n      ]',
    ],
  ])('%s', (_, uri, text, terraform, yaml, json) => {
    expect(converted(uri, text, 'terraform')).toContain(`= ${terraform}\n`);
    const wanted = yaml.startsWith('\n') ? `Action:${yaml}\n` : `Action: ${yaml}\n`;
    expect(converted(uri, text, 'cloudformation')).toContain(wanted);
    expect(converted(uri, text, 'json')).toContain(`"Action": ${json},\n`);
  });

  it('a list is told to be one', () => {
    expect(convert('a.tf', document('var.all'), 'cloudformation')).toMatchObject({
      names: [{ name: 'All', from: 'var.all', is: 'list' }],
    });
    expect(convert('a.tf', document('[var.one]'), 'cloudformation')).toMatchObject({
      names: [{ name: 'One', from: 'var.one' }],
    });
  });

  it('a list among other values stays one in Terraform', () => {
    const text = document('concat(["a:b"], [var.one], var.all, local.more)');
    expect(converted('a.tf', text, 'terraform')).toContain(`    actions = concat([
      "a:b",
      var.one,
    ], var.all, local.more)
`);
    expect(convert('a.tf', text, 'cloudformation')).toEqual({
      obstacle: {
        reason: 'list-in-list',
        at: [
          { start: { line: 2, character: 43 }, end: { line: 2, character: 50 } },
          { start: { line: 2, character: 52 }, end: { line: 2, character: 62 } },
        ],
      },
    });
    expect(converted('a.tf', document('concat([], var.all)'), 'terraform')).toContain(
      'actions   = var.all\n',
    );
  });

  it('what may be a list is one of several values in Terraform', () => {
    const text = document('flatten(["a:b", [var.any]])');
    expect(converted('a.tf', text, 'terraform')).toContain(`    actions = flatten([
      "a:b",
      var.any,
    ])
`);
    expect(convert('a.tf', text, 'cloudformation')).toMatchObject({
      obstacle: { reason: 'list-in-list' },
    });
    expect(converted('a.tf', document('compact([var.one, ""])'), 'terraform')).toContain(
      '= [var.one]\n',
    );
  });

  it('one string, where only one can stand', () => {
    const text = document('["*"]').replace(
      '    actions',
      '    effect    = var.effect\n    actions',
    );
    expect(converted('a.tf', text, 'terraform')).toContain('    effect    = var.effect\n');
    expect(converted('a.tf', text, 'cloudformation')).toContain('  - Effect: !Ref Effect\n');
  });

  it('JSON text stays JSON only where Terraform makes it', () => {
    const heredoc = (value: string): string =>
      `locals {\n  p = <<EOF\n{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": ${value}, "Resource": "*"}]}\nEOF\n}\n`;
    expect(converted('a.tf', heredoc('${jsonencode(var.any)}'), 'terraform')).toContain(
      'actions   = flatten([var.any])',
    );
    expect(convert('a.tf', heredoc('${var.json}'), 'terraform')).toMatchObject({
      obstacle: { reason: 'computed', at: [{ start: { line: 2 } }] },
    });
  });

  it('a name of the map of Fn::Sub is none of the template', () => {
    const text = template('!Sub ["s3:${Verb}", { Verb: !ImportValue verb }]');
    expect(convert('a.yaml', text, 'terraform')).toMatchObject({
      obstacle: { reason: 'computed' },
    });
    const known = template('!Sub ["s3:${Verb}", { Verb: !Ref Given }]');
    expect(converted('a.yaml', known, 'terraform')).toContain('actions   = ["s3:${var.given}"]');
  });

  it('what is no name is none: a colon at its end makes a map of a line of YAML', () => {
    const text = template("!Join\n      - ''\n      - - s3:\n        - !Ref Verb");
    expect(convert('a.yaml', text, 'terraform')).toMatchObject({
      obstacle: { reason: 'computed' },
    });
  });

  it('the account is a pseudo parameter, whatever it is called', () => {
    const text = `locals {\n  account = data.aws_caller_identity.current.account_id\n}\n${document('["a:b"]').replace('"*"', '"arn:aws:iam::${local.account}:root"')}`;
    expect(converted('a.tf', text, 'cloudformation')).toContain(
      '!Sub arn:aws:iam::${AWS::AccountId}:root',
    );
    expect(converted('a.tf', text, 'terraform')).toContain('"arn:aws:iam::${local.account}:root"');
  });

  it('a placeholder of a template engine stays as it is', () => {
    const text = template('s3:{{ verb }}');
    expect(converted('a.yaml', text, 'terraform')).toContain('["s3:{{ verb }}"]');
    const resolved = template("'s3:{{resolve:ssm:verb}}'");
    expect(convert('a.yaml', resolved, 'terraform')).toMatchObject({
      obstacle: { reason: 'computed' },
    });
  });
});

describe('a key in which something is filled in', () => {
  const condition = `
    condition {
      test     = "StringEquals"
      variable = "\${var.issuer}:sub"
      values   = ["\${var.who}", "&{aws:username}"]
    }
`;
  const text = document('["sts:AssumeRole"]', condition);

  it('is one in Terraform and JSON', () => {
    expect(converted('a.tf', text, 'terraform')).toContain('variable = "${var.issuer}:sub"\n');
    expect(converted('a.tf', text, 'json')).toContain('"{{ var.issuer }}:sub": [\n');
  });

  it('stands in JSON text in CloudFormation, and comes back', () => {
    const yaml = converted(
      'a.tf',
      text.replace('    actions', '    # why\n    actions'),
      'cloudformation',
    );
    expect(yaml).toMatch(/^# why\n!Sub \|-\n {2}\{\n/);
    expect(yaml).toContain('            "${Issuer}:sub": [\n');
    expect(yaml).toContain('"${!aws:username}"');
    const back = converted('a.yaml', yaml, 'terraform');
    expect(back).toContain('variable = "${var.issuer}:sub"\n');
    expect(back).toContain('"$${aws:username}",\n');
  });

  it('and a list elsewhere are more than CloudFormation can do', () => {
    const both = text.replace('["sts:AssumeRole"]', 'var.all');
    expect(convert('a.tf', both, 'cloudformation')).toMatchObject({
      obstacle: { reason: 'filled-key', at: [{ start: { line: 7, character: 17 } }] },
    });
  });

  it('may be all of it', () => {
    const whole = text.replace('"${var.issuer}:sub"', 'var.key');
    expect(converted('a.tf', whole, 'terraform')).toContain('variable = var.key\n');
  });
});

it('two keys of one name are not made one', () => {
  const block = `    condition {
      test     = var.test
      variable = "aws:a"
      values   = ["x"]
    }
`;
  expect(convert('a.tf', document('["*"]', block + block), 'json')).toMatchObject({
    obstacle: { reason: 'repeated', at: [{ start: { line: 9 } }] },
  });
});

it.each(['computed', 'repeated', 'no-form', 'filled-key', 'list-in-list'] as const)(
  'what is %s is said with its line, in both languages',
  (reason) => {
    const at = [{ start: { line: 6, character: 0 }, end: { line: 7, character: 0 } }];
    const { words, data } = obstacleWords({ reason, at });
    expect(data).toEqual({ line: 7 });
    expect(words.en).toMatch(/^line \{line\}: /);
    expect(words.ja).toMatch(/^\{line\} 行目: /);
  },
);
