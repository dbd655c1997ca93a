import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { cli } from './testers/cli';
import { project } from './testers/project';

const document = (name: string): string =>
  `data "aws_iam_policy_document" "${name}" {
  statement {
    effect    = "Allow"
    actions   = ["s3:GetObject"]
    resources = ["arn:aws:s3:::amzn-s3-demo-bucket/*"]
  }
}
`;

const use = (resource: string, attribute: string, name: string): string =>
  `resource "${resource}" "${name}" {\n  ${attribute} = ${name}\n}\n`.replace(
    `= ${name}`,
    `= data.aws_iam_policy_document.${name}.json`,
  );

/** A module whose documents stand in one file and are used in others, and one in a folder below it. */
const MODULE = {
  'documents.tf': ['trust', 'scp', 'bucket', 'unused', 'inline'].map(document).join('\n'),
  'roles.tf': use('aws_iam_role', 'assume_role_policy', 'trust'),
  'organization.tf': use('aws_organizations_policy', 'content', 'scp'),
  'buckets.tofu': 'resource "aws_s3_bucket_policy" "b" {\n  policy = local.bucket\n}\n',
  'locals.tf': 'locals {\n  bucket = data.aws_iam_policy_document.bucket.json\n}\n',
  'below/users.tf': use('aws_iam_user_policy', 'policy', 'inline'),
};

interface Report {
  readonly files: readonly {
    readonly path: string;
    readonly policies: readonly { readonly type: string }[];
    readonly diagnostics: readonly { readonly rule: string }[];
  }[];
}

const check = async (cwd: string, ...args: string[]): Promise<Report> =>
  JSON.parse((await cli(['check', '--format', 'json', ...args], { cwd })).stdout) as Report;

const types = ({ files }: Report): readonly string[] =>
  files.flatMap(({ policies }) => policies.map(({ type }) => type));

it('types the documents of a folder by their uses in its other files', async () => {
  const cwd = project(MODULE);
  const all = await check(cwd, '.');
  expect(all.files.map(({ path }) => path)).toEqual(['documents.tf']);
  expect(types(all)).toEqual(['trust', 'scp', 'resource', 'identity', 'identity']);
  const rules = all.files.flatMap(({ diagnostics }) => diagnostics.map(({ rule }) => rule));
  // The trust policy and the policy of the bucket lack their principals, and the SCP is none.
  expect(rules.filter((rule) => rule === 'missing-principal')).toHaveLength(2);
});

it('reads them for a file that is named alone, from anywhere, and through a link', async () => {
  const cwd = project(MODULE);
  expect(types(await check(cwd, 'documents.tf'))).toEqual(types(await check(cwd, '.')));
  expect(types(await check(join(cwd, 'below'), '../documents.tf'))).toContain('trust');
  mkdirSync(join(cwd, 'other'));
  symlinkSync(join(cwd, 'documents.tf'), join(cwd, 'other', 'documents.tf'));
  // Terraform looks into the folder that it is called in, and not for where a link leads.
  expect(types(await check(cwd, 'other/documents.tf'))).not.toContain('trust');
});

it('a use in another folder says nothing', async () => {
  const cwd = project(MODULE);
  writeFileSync(join(cwd, 'below', 'documents.tf'), document('trust'));
  const { files } = await check(cwd, '.');
  expect(files.map(({ path, policies }) => [path, policies.map(({ type }) => type)])).toEqual([
    ['below/documents.tf', ['identity']],
    ['documents.tf', ['trust', 'scp', 'resource', 'identity', 'identity']],
  ]);
});

it('passes over what is no file, or none that somebody wrote', async () => {
  const cwd = project({
    ...MODULE,
    'large.tf': `#${' '.repeat(1024 * 1024)}\n${use('aws_organizations_policy', 'content', 'trust')}`,
  });
  mkdirSync(join(cwd, 'folder.tf'));
  symlinkSync(join(cwd, 'missing'), join(cwd, 'nowhere.tf'));
  symlinkSync(join(cwd, 'circle.tf'), join(cwd, 'circle.tf'));
  execFileSync('mkfifo', [join(cwd, 'pipe.tf')]);
  symlinkSync(join(cwd, 'pipe.tf'), join(cwd, 'toPipe.tf'));
  const run = await cli(['check', '--format', 'json', 'documents.tf'], { cwd });
  expect(run.stderr).toBe('');
  expect(types(JSON.parse(run.stdout) as Report)).toEqual([
    'trust',
    'scp',
    'resource',
    'identity',
    'identity',
  ]);
});

it('knows them after a fix, too', async () => {
  const cwd = project({
    'a.tf': document('a').replace('"s3:GetObject"', '"s3:getobject"'),
    'b.tf': use('aws_s3_bucket_policy', 'policy', 'a'),
  });
  const run = await cli(['fix', 'a.tf'], { cwd });
  // What is left is that the policy of a bucket has no principal.
  expect(run).toMatchObject({ status: 1 });
  writeFileSync(join(cwd, 'b.tf'), use('aws_iam_policy', 'policy', 'a'));
  expect(await cli(['fix', 'a.tf'], { cwd })).toMatchObject({ status: 0 });
});
