import { describe, expect, it } from 'vitest';
import { itemsOf } from '../../../../server/src/policy/value';
import type { StringPart } from '../../../../server/src/policy/value';
import { diagnose } from '../../../../server/src/service/languageService';
import { policyIn, readTerraform } from './edited';

const settings = { locale: 'en', severities: new Map(), syntax: true } as const;

/** The one resource of a policy document, part by part: what stands where. */
function partsOf(resource: string, more = ''): readonly string[] {
  const text = `${more}
data "aws_iam_policy_document" "x" {
  statement {
    actions   = ["s3:*"]
    resources = [${resource}]
  }
}
`;
  const [item] = itemsOf(policyIn(text).policy.statements[0]?.resources?.entry.value);
  const parts: readonly StringPart[] = item?.kind === 'string' ? item.parts : [];
  return parts.map(
    ({ text: known, stands, range }) =>
      `${known ?? stands ?? '?'} at ${text.slice(range.start, range.end)}`,
  );
}

describe('placeholders that something else takes the place of', () => {
  it('are those of the module for buckets', () => {
    expect(partsOf('"_S3_BUCKET_ARN_/*"')).toEqual(['? at _S3_BUCKET_ARN_', '/* at /*']);
    expect(partsOf('"arn:aws:iam::_AWS_ACCOUNT_ID_:role/a"')).toEqual([
      'arn:aws:iam:: at arn:aws:iam::',
      'account at _AWS_ACCOUNT_ID_',
      ':role/a at :role/a',
    ]);
  });

  it('are what the file replaces', () => {
    const replace = 'locals { p = replace(var.json, "BUCKET_NAME", aws_s3_bucket.b.id) }';
    expect(partsOf('"arn:aws:s3:::BUCKET_NAME/a"', replace)).toEqual([
      'arn:aws:s3::: at arn:aws:s3:::',
      '? at BUCKET_NAME',
      '/a at /a',
    ]);
    expect(partsOf('"arn:aws:s3:::BUCKET_NAME/a"')).toHaveLength(1);
    const name = 'locals { p = replace(var.name, "a", "b") }';
    expect(partsOf('"arn:aws:s3:::a"', name)).toHaveLength(1);
  });

  it('keep their places beside escapes', () => {
    expect(partsOf('"\\u0061_S3_BUCKET_ID_$${aws:userid}"')).toEqual([
      String.raw`a at \u0061`,
      '? at _S3_BUCKET_ID_',
      '${aws:userid} at $${aws:userid}',
    ]);
  });

  it('are no finding', () => {
    const text = `module "b" {
  policy = jsonencode({
    Version   = "2012-10-17"
    Statement = [{
      Effect    = "Deny"
      Principal = "*"
      Action    = "s3:*"
      Resource  = ["_S3_BUCKET_ARN_", "_S3_BUCKET_ARN_/*"]
      Condition = { Bool = { "aws:SecureTransport" = "false" } }
    }]
  })
}
`;
    const codes = diagnose(readTerraform(text), settings).map(({ rule }) => rule);
    expect(codes).toEqual([]);
  });
});
