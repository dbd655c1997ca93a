import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes files into a new folder that lives as long as the test, and tells where it is. */
export function project(files: Readonly<Record<string, string | Uint8Array>>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'iam-sidekick-')));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

/** A policy without anything to say about it. */
export const CLEAN = `{
  "Version": "2012-10-17",
  "Statement": [
    { "Sid": "List", "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
  ]
}
`;

/** One warning (line 9, column 9), whose fixes widen access. */
export const LEGACY = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "ManageOwnMfa",
      "Effect": "Allow",
      "Action": ["iam:CreateVirtualMFADevice", "iam:EnableMFADevice"],
      "Resource": [
        "arn:aws:iam::*:mfa/\${aws:username}",
        "arn:aws:iam::*:user/\${aws:username}"
      ]
    }
  ]
}
`;

/** One info (line 9, column 9), whose fix leaves access as it is. */
export const UNUSED = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "ListOwnMfa",
      "Effect": "Allow",
      "Action": ["iam:ListMFADevices"],
      "Resource": [
        "arn:aws:iam::*:mfa/*",
        "arn:aws:iam::*:user/\${aws:username}"
      ]
    }
  ]
}
`;

/** One error: a comma is missing (line 3). */
export const BROKEN = `{
  "Version": "2012-10-17"
  "Statement": [
    { "Sid": "List", "Effect": "Allow", "Action": "s3:ListAllMyBuckets", "Resource": "*" }
  ]
}
`;

/** JSON that is no policy. */
export const OTHER = `{ "name": "tool", "version": "1.0.0", "effect": null }\n`;
