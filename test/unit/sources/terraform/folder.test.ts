import { describe, expect, it } from 'vitest';
import {
  diagnose,
  parseText,
  summarizePolicies,
} from '../../../../server/src/service/languageService';
import type { ParsedText } from '../../../../server/src/service/languageService';
import { moduleFiles, outlineOf } from '../../../../server/src/sources/terraform/module/module';
import { besideIn } from '../../../../server/src/sources/terraform/module/moduleNames';
import { readHcl } from '../../../../server/src/sources/terraform/hcl/read';

const document = (name: string, more = ''): string =>
  `data "aws_iam_policy_document" "${name}" {\n  ${more}\n  statement {\n    actions = ["s3:GetObject"]\n    resources = ["*"]\n  }\n}\n`;

const use = (place: string, value: string): string => {
  const [resource = '', ...path] = place.split('.');
  const attribute = `  ${path.pop() ?? ''} = ${value}\n`;
  const inner = path.reduceRight((text, block) => `  ${block} {\n${text}  }\n`, attribute);
  return `resource "${resource}" "r" {\n${inner}}\n`;
};

const json = (name: string): string => `data.aws_iam_policy_document.${name}.json`;

const OBJECT = 'jsonencode({ Statement = [{ Effect = "Allow", Action = "s3:GetObject" }] })';

/** Reads the first text as a file that the others stand beside. */
const read = (own: string, ...others: readonly string[]): ParsedText =>
  parseText({
    uri: 'file:///infra/main.tf',
    languageId: 'terraform',
    text: own,
    type: undefined,
    beside: others.map((text, i) => ({ uri: `file:///infra/${String(i)}.tf`, text })),
  });

const types = (own: string, ...others: readonly string[]): readonly string[] =>
  summarizePolicies(read(own, ...others)).map(({ type, origin }) => `${type} ${origin}`);

describe('a policy document is what another file uses it as', () => {
  it.each([
    ['aws_iam_role.assume_role_policy', 'trust context'],
    ['aws_iam_role.inline_policy.policy', 'identity context'],
    ['aws_iam_policy.policy', 'identity context'],
    ['aws_organizations_policy.content', 'scp context'],
    ['aws_s3_bucket_policy.policy', 'resource context'],
    ['aws_vpc_endpoint.policy', 'endpoint context'],
    ['aws_instance.user_data', 'identity assumed'],
  ])('%s', (place, type) => {
    expect(types(document('a'))).toEqual(['identity assumed']);
    expect(types(document('a'), use(place, json('a')))).toEqual([type]);
    expect(types(document('a'), document('b'), use(place, json('a')))).toEqual([type]);
    expect(types(document('a'), use(place, json('b')))).toEqual(['identity assumed']);
  });

  it('where the uses of two files do not agree, nothing is said', () => {
    const trust = use('aws_iam_role.assume_role_policy', json('a'));
    const scp = use('aws_organizations_policy.content', json('a'));
    expect(types(document('a') + trust, scp)).toEqual(['identity assumed']);
    expect(types(document('a'), trust, scp)).toEqual(['identity assumed']);
    expect(types(document('a'), trust, trust)).toEqual(['trust context']);
  });

  it('through the document that another file puts together', () => {
    const whole = document('whole', `source_policy_documents = [${json('a')}]`);
    const scp = use('aws_organizations_policy.content', json('whole'));
    expect(types(document('a'), whole, scp)).toEqual(['scp context']);
    expect(types(document('a'), whole + scp)).toEqual(['scp context']);
    expect(types(document('a') + scp, whole)).toEqual(['scp context']);
  });

  it('documents that are put together from each other are read to an end', () => {
    const [a, b] = [
      document('a', `source_policy_documents = [${json('b')}]`),
      document('b', `source_policy_documents = [${json('a')}]`),
    ];
    expect(types(a, b, use('aws_iam_role.assume_role_policy', json('b')))).toEqual([
      'trust context',
    ]);
    expect(types(a, b)).toEqual(['identity assumed']);
  });

  it('a managed policy has its quota, and what limits an identity is a boundary', () => {
    const managed = 'resource "aws_iam_policy" "p" {\n  policy = ' + json('a') + '\n}\n';
    const limits =
      'resource "aws_iam_role" "r" {\n  permissions_boundary = aws_iam_policy.p.arn\n}\n';
    const attaches =
      'resource "aws_iam_role_policy_attachment" "r" {\n  policy_arn = aws_iam_policy.p.arn\n}\n';
    const tells = 'output "arn" {\n  value = aws_iam_policy.p.arn\n}\n';
    expect(read(document('a'), managed).policies[0]?.quota?.limit).toBe(6144);
    expect(types(document('a'), managed)).toEqual(['identity context']);
    expect(types(document('a'), managed, limits)).toEqual(['boundary context']);
    expect(types(document('a'), managed, limits + tells)).toEqual(['boundary context']);
    expect(types(document('a'), managed, limits, attaches)).toEqual(['identity context']);
    const own = managed.replace(json('a'), OBJECT);
    expect(types(own, limits)).toEqual(['boundary context']);
    expect(types(own, limits, attaches)).toEqual(['identity context']);
  });

  it('what AWS IoT reads is no policy of IAM', () => {
    expect(types(document('a'), use('aws_iot_policy.policy', json('a')))).toEqual([]);
    expect(
      types(
        document('a'),
        use('aws_iot_policy.policy', json('a')),
        use('aws_iam_policy.policy', json('a')),
      ),
    ).toEqual(['identity context']);
  });

  it('a file that has the same name for its own speaks of its own', () => {
    const other = document('a') + use('aws_iam_role.assume_role_policy', json('a'));
    expect(types(document('a'), other)).toEqual(['identity assumed']);
    expect(types(document('a') + document('b'), other)).toHaveLength(2);
    const whole = other + use('aws_iam_role.assume_role_policy', json('b'));
    expect(types(document('a') + document('b'), whole)).toEqual([
      'identity assumed',
      'trust context',
    ]);
  });

  it('what the user says goes before', () => {
    const beside = [{ uri: 'b.tf', text: use('aws_iam_role.assume_role_policy', json('a')) }];
    const source = { uri: 'a.tf', languageId: undefined, text: document('a'), beside };
    expect(summarizePolicies(parseText({ ...source, type: 'scp' }))).toMatchObject([
      { type: 'scp', origin: 'set' },
    ]);
  });

  it('findings follow', () => {
    const found = (...others: readonly string[]): readonly string[] =>
      diagnose(read(document('a'), ...others), {
        locale: 'en',
        severities: new Map(),
        syntax: true,
      }).map(({ rule }) => rule);
    expect(found()).not.toContain('missing-principal');
    expect(found(use('aws_s3_bucket_policy.policy', json('a')))).toContain('missing-principal');
    expect(found(use('aws_iam_policy.policy', json('a')))).not.toContain('missing-principal');
  });

  it('broken, empty, and very large files are no trouble', () => {
    const broken = `${use('aws_iam_role.assume_role_policy', json('a'))}resource "aws_iam_policy" {{{ "`;
    expect(types(document('a'), broken, '', '\u0000}{', '"'.repeat(1000))).toEqual([
      'trust context',
    ]);
    const large = `# ${'policy '.repeat(700_000)}\n${broken}`;
    expect(types(document('a'), large)).toEqual(['identity assumed']);
  });
});

describe('local values', () => {
  const locals = (values: string): string => `locals {\n  ${values}\n}\n`;
  const trust = (value: string): string => use('aws_iam_role.assume_role_policy', value);

  it.each([
    ['itself', 'local.a'],
    ['in quotes', '"${local.a}"'],
    ['one of two', 'var.b ? local.a : local.c'],
    ['as JSON', 'jsonencode(local.a)'],
    ['with others', 'jsonencode(merge(local.a, var.more))'],
    ['its statements', 'jsonencode({ Statement = concat(local.a, []) })'],
    ['where it is missing', 'try(local.a, "")'],
  ])('stand for a document or a policy: %s', (_, value) => {
    const named = locals(`a = ${json('x')}`);
    expect(types(document('x') + named + trust(value))).toEqual(['trust context']);
    expect(types(document('x') + named, trust(value))).toEqual(['trust context']);
    expect(types(document('x'), named, trust(value))).toEqual(['trust context']);
    expect(types(document('x'), named + trust(value))).toEqual(['trust context']);
    for (const policy of [OBJECT, OBJECT.slice('jsonencode('.length, -1)]) {
      expect(types(locals(`a = ${policy}`) + trust(value))).toEqual(['trust context']);
      expect(types(locals(`a = ${policy}`), trust(value))).toEqual(['trust context']);
    }
    const heredoc = '<<EOF\n{ "Statement": [{ "Effect": "Allow" }] }\nEOF';
    expect(types(locals(`a = ${heredoc}`), trust(value))).toEqual(['trust context']);
  });

  it.each([
    ['a part of it', 'local.a.json'],
    ['one that is named', 'local.a["trust"]'],
    ['a question about it', 'length(local.a) > 0 ? var.x : var.y'],
    [
      'a part of a statement',
      'jsonencode({ Statement = concat([{ Resource = local.a }], var.x) })',
    ],
    ['another one', 'local.ab'],
    ['a part of a name', '"${local.a}-x"'],
    ['of a module', 'module.local.a'],
    ['a file', 'templatefile("x.json", { a = local.a })'],
  ])('stand for nothing that is known: %s', (_, value) => {
    const named = locals(`a = ${json('x')}`);
    expect(types(document('x'), named + trust(value))).toEqual(['identity assumed']);
    expect(types(document('x') + named, trust(value))).toEqual(['identity assumed']);
    expect(types(locals(`a = ${OBJECT}`), trust(value))).toEqual(['identity assumed']);
  });

  it('may stand for one another, in a circle, too', () => {
    const chain = [locals('a = local.b\nb = local.c'), locals(`c = ${json('x')}`)];
    expect(types(document('x'), ...chain, trust('local.a'))).toEqual(['trust context']);
    expect(types(document('x'), locals('a = local.b\nb = local.a'), trust('local.a'))).toEqual([
      'identity assumed',
    ]);
    expect(
      types(locals(`a = [local.a, ${OBJECT}]`), trust('local.a[0]'), locals('b = local.b')),
    ).toEqual(['trust context']);
  });

  it('do not agree with one another, or are no policies of IAM', () => {
    const own = locals(`a = ${OBJECT}`);
    expect(types(own, trust('local.a'), use('aws_iam_policy.policy', 'local.a'))).toEqual([
      'identity assumed',
    ]);
    expect(types(own, use('aws_iot_policy.policy', 'local.a'))).toEqual([]);
    expect(
      types(document('x'), locals(`a = ${json('x')}`), use('aws_iot_policy.policy', 'local.a')),
    ).toEqual([]);
  });

  it('bring the quota of a managed policy', () => {
    const managed = use('aws_iam_policy.policy', 'local.a');
    const quota = (...texts: readonly [string, ...string[]]): number | undefined =>
      read(...texts).policies[0]?.quota?.limit;
    expect(quota(locals(`a = ${OBJECT}`), managed)).toBe(6144);
    expect(quota(document('x'), locals(`a = ${json('x')}`), managed)).toBe(6144);
    expect(quota(locals(`a = ${OBJECT}`), trust('local.a'))).toBeUndefined();
  });
});

describe('a loop', () => {
  const loop = (forEach: string, value: string): string =>
    `resource "aws_organizations_policy" "p" {\n  for_each = ${forEach}\n  content = ${value}\n}\n`;

  it.each([
    [`{ a = ${json('x')} }`, 'each.value', 'scp context'],
    [`toset([${json('x')}])`, '"${each.value}"', 'scp context'],
    ['local.all', 'each.value', 'scp context'],
    ['{ a = local.one }', 'each.value', 'scp context'],
    [`{ a = ${json('x')} }`, 'each.value.json', 'identity assumed'],
    [`{ a = ${json('x')} }`, 'var.x', 'identity assumed'],
    [`{ a = { policy = ${json('x')} } }`, 'each.value.policy', 'scp context'],
    [`{ a = { policy = ${json('x')} } }`, 'each.value["policy"]', 'scp context'],
    [`{ a = { policy = ${json('x')} } }`, 'each.value.name', 'identity assumed'],
    ['local.table', 'each.value.policy', 'scp context'],
    ['local.table', 'each.value', 'identity assumed'],
    ['{ for key, one in local.all : key => one }', 'each.value', 'identity assumed'],
  ])('over %s with %s', (forEach, value, type) => {
    const named = `locals {\n  one = ${json('x')}\n  all = { a = ${json('x')} }\n  table = { a = { policy = ${json('x')} } }\n}\n`;
    expect(types(document('x'), named, loop(forEach, value))).toEqual([type]);
  });

  it('over policies that are written right there', () => {
    expect(types(loop(`{ a = ${OBJECT}, b = var.b }`, 'each.value'))).toEqual(['scp context']);
    expect(types(loop(`{ a = { name = "a", text = ${OBJECT} } }`, 'each.value.text'))).toEqual([
      'scp context',
    ]);
    expect(types(loop(`{ a = { name = "a", text = ${OBJECT} } }`, 'each.value.name'))).toEqual([
      'identity assumed',
    ]);
  });
});

describe('a part of a local value', () => {
  const PARTS = `locals {
  table = {
    read = { policy = ${json('read')}, name = "read" }
    "write" = { policy = ${OBJECT}, name = "write" }
  }
  list  = [${json('first')}]
  named = { first = ${json('first')}, (var.x) = ${json('read')} }
  made  = { for name in var.names : name => { policy = ${OBJECT.replace('Get', 'Put')} } }
  alias = local.table.read
  whole = data.aws_iam_policy_document.first
  deep  = merge(local.named, { read = ${json('read')} })
}
`;
  const DOCUMENTS = document('read') + document('first');

  it.each<[value: string, read: string, first: string, write: string, made: string]>([
    ['local.table.read.policy', 'scp', '', '', ''],
    ['local.table["write"].policy', '', '', 'scp', ''],
    ['local.table[var.x].policy', 'scp', '', 'scp', ''],
    ['local.table.read', '', '', '', ''],
    ['local.table[*].policy', 'scp', '', 'scp', ''],
    ['local.alias.policy', 'scp', '', '', ''],
    ['local.list[0]', '', 'scp', '', ''],
    ['local.list.0', '', 'scp', '', ''],
    ['one(local.list)', '', 'scp', '', ''],
    ['element(local.list, 1)', '', 'scp', '', ''],
    ['local.named["first"]', '', 'scp', '', ''],
    ['local.named[each.key]', 'scp', 'scp', '', ''],
    ['local.deep.read', 'scp', '', '', ''],
    ['local.whole[each.key].json', '', 'scp', '', ''],
    ['local.whole["x"].minified_json', '', 'scp', '', ''],
    ['local.whole["x"].id', '', '', '', ''],
    ['lookup(local.named, "x", local.table.write.policy)', 'scp', 'scp', 'scp', ''],
    ['local.made["a"].policy', '', '', '', 'scp'],
    ['(local.table.read).policy', '', '', '', ''],
    ['merge(local.table, {}).read.policy', '', '', '', ''],
  ])('%s', (value, ...expected) => {
    const [read, first, write, made] = expected.map((type) =>
      type === '' ? 'identity assumed' : `${type} context`,
    );
    const scp = use('aws_organizations_policy.content', value);
    expect(types(DOCUMENTS, PARTS, scp)).toEqual([read, first]);
    expect(types(PARTS, DOCUMENTS, scp)).toEqual([write, made]);
    expect(types(PARTS + scp, DOCUMENTS)).toEqual([write, made]);
  });

  it('is of a managed policy, or of none, by itself', () => {
    const managed = use('aws_iam_policy.policy', 'local.table.write.policy');
    expect(read(PARTS, managed).policies.map(({ quota }) => quota?.limit)).toEqual([
      6144,
      undefined,
    ]);
    const iot = use('aws_iot_policy.policy', 'local.made["a"].policy');
    expect(types(PARTS, iot)).toEqual(['identity assumed']);
    expect(types(PARTS, iot, managed)).toEqual(['identity context']);
  });

  it('may be what a local value of another file has the name for', () => {
    const own = `locals {\n  table = { read = { policy = ${OBJECT} } }\n}\n`;
    const scp = use('aws_organizations_policy.content', 'local.table.read.policy');
    expect(types(own, scp)).toEqual(['scp context']);
    expect(types(own, PARTS + scp)).toEqual(['identity assumed']);
  });

  it('comes to an end where values name themselves', () => {
    const circle =
      'locals {\n  a = local.b.c\n  b = { c = local.a, d = local.b }\n  e = [local.e]\n}\n';
    for (const value of ['local.a', 'local.b.d.d.d.c', 'local.e[0][0][0]', 'local.a.x.y.z']) {
      expect(types(DOCUMENTS, circle, use('aws_iam_policy.policy', value))).toEqual([
        'identity assumed',
        'identity assumed',
      ]);
    }
  });

  it('is given up where there are more ways to it than anybody writes', () => {
    const keys = Array.from({ length: 12 }, (_, i) => `k${String(i)}`);
    const all = keys.map((key) => `${key} = [for x in y : local.a.${key}]`).join(', ');
    const maze = `locals {\n  a = merge({ ${all} }, local.a[*], { k0 = { k0 = local.a } }, local.a.k1)\n}\n`;
    const scp = use('aws_organizations_policy.content', 'local.a.k0.k1.k2');
    expect(types(DOCUMENTS, maze, scp)).toEqual(['identity assumed', 'identity assumed']);
    const names = Array.from({ length: 3000 }, (_, i) => `n${String(i)}`);
    const chain = names.map((name, i) => `  ${name} = local.${names[i + 1] ?? 'named'}\n`);
    const long = `locals {\n${chain.join('')}}\n`;
    const far = use('aws_organizations_policy.content', 'local.n0["first"]');
    const near = use('aws_organizations_policy.content', 'local.n2000["first"]');
    expect(types(DOCUMENTS, PARTS, long, far)).toEqual(['identity assumed', 'identity assumed']);
    expect(types(DOCUMENTS, PARTS, long, near)).toEqual(['identity assumed', 'scp context']);
  });
});

describe('what a file tells others', () => {
  const outline = (text: string): string => outlineOf({ uri: 'a.tf', text });

  it('is the same whatever its policies say', () => {
    const text = document('a') + use('aws_iam_role.assume_role_policy', OBJECT);
    expect(outline(text)).toBe(outline(text.replaceAll('s3:GetObject', 's3:PutObject')));
    expect(outline(text)).toBe(outline(`# policy\n\n${text}`));
  });

  it.each([
    ['another name of a document', document('a'), document('b')],
    [
      'another use',
      use('aws_iam_role.assume_role_policy', json('a')),
      use('aws_iam_role.assume_role_policy', json('b')),
    ],
    [
      'another resource',
      use('aws_iam_role.assume_role_policy', json('a')),
      use('aws_iam_policy.policy', json('a')),
    ],
    [
      'another part of a policy',
      use('aws_iam_policy.policy', 'jsonencode({ Statement = local.a })'),
      use('aws_iam_policy.policy', 'jsonencode({ Statement = local.b })'),
    ],
    [
      'another document that is added',
      document('a', `source_policy_documents = [${json('b')}]`),
      document('a', `source_policy_documents = [${json('c')}]`),
    ],
    [
      'another word that something takes the place of',
      document('a').replace('["*"]', 'replace(var.arns, "BUCKET_ARN", "x")'),
      document('a').replace('["*"]', 'replace(var.arns, "BUCKET_NAME", "x")'),
    ],
    [
      'another user',
      'resource "aws_iam_user" "u" {\n  name = "a"\n}\n',
      'resource "aws_iam_user" "u" {\n  name = "b"\n}\n',
    ],
  ])('changes with %s', (_, before, after) => {
    expect(outline(before)).not.toBe(outline(after));
  });

  it('is nothing where it has nothing to do with policies', () => {
    expect(outline('resource "aws_instance" "i" {\n  ami = "x"\n}\n')).toBe('');
  });
});

describe('the files of a module', () => {
  it.each([
    [
      'main.tf',
      ['main.tf', 'a.tf', 'b.tofu', 'a.tfvars', 'x.tf.json', 'README.md', '.tf'],
      ['a.tf', 'b.tofu'],
    ],
    ['main.tofu', ['main.tf', 'main.tofu', 'a.tf', 'a.tofu'], ['a.tofu']],
    ['main.tf', ['main.tofu', 'A.TF'], ['A.TF']],
    ['terragrunt.hcl', ['a.tf'], []],
  ])('beside %s of %j: %j', (own, names, beside) => {
    expect(besideIn(own, names)).toEqual(beside);
  });

  it('are its own text and those that may have to do with IAM', () => {
    const beside = ['resource "aws_iam_user" "u" {}', 'resource "aws_instance" "i" {}'].map(
      (text, i) => ({ uri: `${String(i)}.tf`, text }),
    );
    const text = document('a');
    const source = { uri: 'a.tf', languageId: undefined, text, type: undefined, beside };
    const files = moduleFiles(source, readHcl(text).body);
    expect(files.map((file) => file.text)).toEqual([text, beside[0]?.text]);
    expect(files[1]?.body.blocks[0]?.labels).toEqual(['aws_iam_user', 'u']);
    expect(moduleFiles(source, readHcl(text).body)[1]).toBe(files[1]);
  });
});
