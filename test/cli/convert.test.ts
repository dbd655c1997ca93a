import { expect, test } from 'vitest';
import { cli } from './testers/cli';
import { CLEAN, project } from './testers/project';

const TEMPLATE = `Resources:
  A:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Action: s3:GetObject, Resource: !Sub "arn:aws:s3:::\${Bucket}/*" }
  B:
    Type: AWS::IAM::ManagedPolicy
    Properties:
      PolicyDocument:
        Version: "2012-10-17"
        Statement:
          - { Effect: Allow, Action: sqs:SendMessage, Resource: !ImportValue queue }
`;

test('writes a policy in another language, and back', async () => {
  const cwd = project({ 'a.iam.json': CLEAN });
  const there = await cli(['convert', '--to', 'terraform', 'a.iam.json'], { cwd });
  expect(there).toMatchObject({ status: 0, stderr: '' });
  expect(there.stdout).toMatch(/^data "aws_iam_policy_document" "a" \{\n {2}statement \{\n/);
  const own = project({ 'a.tf': there.stdout });
  const back = await cli(['convert', '--to', 'json', 'a.tf'], { cwd: own });
  expect(back).toMatchObject({ status: 0, stderr: '' });
  const plain = await cli(['convert', '--to', 'json', 'a.iam.json'], { cwd });
  expect(JSON.parse(back.stdout)).toEqual(JSON.parse(plain.stdout));
});

test('tells names that have to be declared, and what cannot be written', async () => {
  const cwd = project({ 'a.yaml': TEMPLATE });
  const all = await cli(['convert', '--to', 'terraform', 'a.yaml'], { cwd });
  expect(all.status).toBe(2);
  expect(all.stdout).toContain('"arn:aws:s3:::${var.bucket}/*"');
  expect(all.stderr).toContain('a.yaml: var.bucket stands for Bucket: declare it');
  expect(all.stderr).toMatch(/a\.yaml: line 15: a value is computed/);
});

test('keeps comments, and says where JSON has no place for them', async () => {
  const text = `# about b
data "aws_iam_policy_document" "b" {
  statement {
    actions   = ["s3:GetObject"] # why
    resources = var.list
  }
}
`;
  const cwd = project({ 'a.tf': text });
  const json = await cli(['convert', '--to', 'json', 'a.tf'], { cwd });
  expect(json.status).toBe(0);
  expect(JSON.parse(json.stdout)).toMatchObject({ Statement: [{ Resource: '{{ var.list }}' }] });
  expect(json.stderr).toContain('a.tf: 2 comments are left out');
  expect(json.stderr).toContain('a.tf: {{ var.list }} stands for a list');
  const jsonc = await cli(['convert', '--to', 'jsonc', 'a.tf'], { cwd });
  expect(jsonc.stdout).toMatch(/^\/\/ about b\n\{\n/);
  expect(jsonc.stdout).toContain('"Action": "s3:GetObject", // why\n');
  expect(jsonc.stderr).not.toContain('comment');
  const yaml = await cli(['convert', '--to', 'cloudformation', 'a.tf'], { cwd });
  expect(yaml.stdout).toContain('# about b\nVersion:');
  expect(yaml.stdout).toContain('    Action: s3:GetObject # why\n    Resource: !Ref List\n');
  expect(yaml.stderr).toContain('List stands for var.list, a list: declare it');
});

test('asks which policy where several cannot be written together', async () => {
  const cwd = project({ 'a.yaml': TEMPLATE });
  const all = await cli(['convert', '--to', 'json', 'a.yaml'], { cwd });
  expect(all).toMatchObject({ status: 2, stdout: '' });
  expect(all.stderr).toContain('it holds 2 policies: choose one with --policy');
  const one = await cli(['convert', '--to', 'json', '--policy', '1', 'a.yaml'], { cwd });
  expect(one.status).toBe(0);
  expect(JSON.parse(one.stdout)).toMatchObject({
    Statement: [{ Resource: 'arn:aws:s3:::{{ Bucket }}/*' }],
  });
  const none = await cli(['convert', '--to', 'json', '--policy', '3', 'a.yaml'], { cwd });
  expect(none.status).toBe(2);
});

test('needs a language', async () => {
  const { status, stderr } = await cli(['convert', 'a.json'], { cwd: project({}) });
  expect(status).toBe(2);
  expect(stderr).toContain("required option '--to <language>' not specified");
});
