import { describe, expect, it } from 'vitest';
import { documentWithGaps, explained, policyOf, textOf } from '../../testers/explainTester';

const told = (...statements: readonly object[]): string =>
  textOf(explained(documentWithGaps(policyOf(...statements)), { index: statements.length - 1 }));

describe('what the host language fills in later', () => {
  it('is said to be so, in a part of a value', () => {
    const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::<?>/a/*' };
    const document = documentWithGaps(policyOf(statement));
    expect(explained(document).headline).toBe(
      'Allows `s3:GetObject` on the objects under `a/` in the S3 bucket `‹filled in later›`.',
    );
    expect(textOf(explained(document, { locale: 'ja' }))).toContain('‹後から埋め込まれる値›');
  });

  it('is said to be so, as a whole value', () => {
    const text = told({ Effect: 'Allow', Action: '<?>', Resource: '<?>' });
    expect(text).toContain('Allows a value filled in later on a value filled in later.');
  });

  it('leaves the Effect open', () => {
    const text = told({ Effect: '<?>', Action: 's3:GetObject', Resource: '*' });
    expect(text).toContain('Allows or denies (filled in later) `s3:GetObject` on all resources.');
  });

  it('leaves open what an MFA condition means', () => {
    const Condition = { Bool: { 'aws:MultiFactorAuthPresent': '<?>' } };
    const text = told({ Effect: 'Deny', NotAction: 'iam:*', Resource: '*', Condition });
    expect(text).toContain('depending on MFA in a way that is filled in later');
    expect(text).toContain('Session after MFA: depends on a value filled in later');
    // Without the key `Bool` never holds, whatever the value will be.
    expect(text).toContain('Long-term access keys (CLI, SDK): not denied by this statement');
    expect(text).not.toContain('get past it');
  });

  it('is not taken for an exempt action, nor for one that is denied', () => {
    const allow = { Effect: 'Allow', Action: ['s3:GetObject', '<?>'], Resource: '*' };
    const Condition = { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' } };
    const gate = { Effect: 'Deny', NotAction: ['iam:*', 's3:<?>'], Resource: '*', Condition };
    const document = documentWithGaps(policyOf(allow, gate));
    expect(explained(document, { index: 1 }).cancels).toEqual([]);
  });

  it('leaves open which resources a denial is about', () => {
    const allow = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' };
    const deny = { Effect: 'Deny', Action: 's3:*', Resource: 'arn:aws:s3:::<?>' };
    expect(explained(documentWithGaps(policyOf(allow, deny))).cancelledBy).toEqual([]);
  });
});
