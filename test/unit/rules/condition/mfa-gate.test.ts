import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { findingsOf, parseCase } from '../../testers/ruleTester';

/** The gate that AWS recommends; the value as a string and as a JSON boolean. */
const gate = (value: string): string => `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Sid": "DenyAllExceptListedIfNoMFA",
      "Effect": "Deny",
      "NotAction": [
        "iam:CreateVirtualMFADevice",
        "iam:EnableMFADevice",
        "iam:GetUser",
        "iam:ListMFADevices",
        "iam:ListVirtualMFADevices",
        "iam:ResyncMFADevice",
        "sts:GetSessionToken"
      ],
      "Resource": "*",
      "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": ${value} } }
    }
  ]
}`;

const trust = `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Principal": { "AWS": "arn:aws:iam::111122223333:user/admin" },
      "Action": "sts:AssumeRole",
      "Condition": {
        "Bool": { "aws:MultiFactorAuthPresent": true },
        "NumericLessThan": { "aws:MultiFactorAuthAge": 3600 }
      }
    }
  ]
}`;

/**
 * What the rules on MFA have a word on: no other rule may report the same line again. Errors of AWS
 * stay what they are, such as several Boolean values.
 */
const judgedByMfaRules = [
  '{ "StringLike": { "aws:MultiFactorAuthPresent": "*" } }',
  '{ "StringNotLike": { "aws:MultiFactorAuthPresent": "*" } }',
  '{ "Bool": { "aws:MultiFactorAuthPresent": [] } }',
];

const reported = (policy: string): string[] =>
  RULES.filter(({ group }) => group === 'condition' || group === 'variable').flatMap((rule) =>
    findingsOf(rule, parseCase(policy)).map(({ message }) => `${rule.id}: ${message}`),
  );

describe('the rules on conditions and variables leave MFA conditions alone', () => {
  it.each(['"false"', 'false', '["false"]'])('the gate that AWS recommends, with %s', (value) => {
    expect(reported(gate(value))).toEqual([]);
  });

  it('a trust policy that asks for recent MFA', () => {
    expect(reported(trust)).toEqual([]);
  });

  it.each(judgedByMfaRules)('%s', (condition) => {
    const policy = gate('false').replace(/"Condition": .*/, `"Condition": ${condition}`);
    expect(reported(policy)).toEqual([]);
  });
});
