import * as vscode from 'vscode';
import { findingsOf, openNew, untilFindings } from './editor';
import { scenario } from './scenario';

const DOCUMENT = `data "aws_iam_policy_document" "uploads" {
  statement {
    actions   = ["s3:PutObject"]
    resources = ["arn:aws:s3:::amzn-s3-demo-bucket/*"]
  }
}
`;

const USE = `resource "aws_s3_bucket_policy" "uploads" {
  policy = data.aws_iam_policy_document.uploads.json
}
`;

/** The policy of a bucket says who may do something; that of a user does not. */
const RULE = 'missing-principal';

const write = (beside: vscode.Uri, name: string, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(
    vscode.Uri.joinPath(beside, '..', name),
    new TextEncoder().encode(text),
  );

/** A module of Terraform of which only one file is open, in Node or in a browser's worker. */
export function terraformFolder(): void {
  scenario('what a policy is in Terraform is known from a file that is not open', async () => {
    const { document } = await openNew('module/documents.tf', '');
    await write(document.uri, 'buckets.tf', USE);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(0, 0), DOCUMENT);
    await vscode.workspace.applyEdit(edit);
    const counts = (count: number): Promise<unknown> =>
      untilFindings(
        document.uri,
        () => findingsOf(document.uri, RULE).length === count,
        `${String(count)} findings of ${RULE}`,
      );
    await counts(1);
    await write(
      document.uri,
      'buckets.tf',
      USE.replace('aws_s3_bucket_policy', 'aws_iam_user_policy'),
    );
    await counts(0);
  });
}
