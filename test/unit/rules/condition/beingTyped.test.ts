import { describe, expect, it } from 'vitest';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { describeFinding } from '../../../../server/src/rules/describe';
import { runRules } from '../../../../server/src/rules/runner';
import { parseCase } from '../../testers/ruleTester';
import { withCondition } from './policies';

const options = { severities: new Map(), syntax: true };

const findingsIn = (policy: string) =>
  parseCase(policy).policies.flatMap((document) => runRules(document, RULES, options));

describe('a condition that is being typed has one finding: the next thing to write', () => {
  it.each([
    ['{}', 'empty-condition'],
    ['{ "": {} }', 'unknown-condition-operator'],
    ['{ "": { "": "" } }', 'unknown-condition-operator'],
    ['{ "StringEquals": {} }', 'empty-condition'],
    ['{ "StringEquals": { "": "" } }', 'condition-key-format'],
    ['{ "StringEquals": { "": [] } }', 'condition-key-format'],
    ['{ "Bool": { "": "" } }', 'condition-key-format'],
    ['{ "DateLessThan": { "": [""] } }', 'condition-key-format'],
    ['{ "IpAddress": { "": "" } }', 'condition-key-format'],
    ['{ "NumericEquals": { "": "" } }', 'condition-key-format'],
    ['{ "IpAddress": { "aws:SourceIp": "" } }', 'not-an-ip-range'],
    ['{ "IpAddress": { "aws:SourceIp": [] } }', 'empty-condition-value-list'],
    ['{ "Bool": { "aws:MultiFactorAuthPresent": "" } }', 'not-a-boolean-value'],
    ['{ "NumericLessThan": { "aws:MultiFactorAuthAge": "" } }', 'not-a-number-value'],
  ])('%s', (condition, rule) => {
    expect(findingsIn(withCondition(condition)).map((finding) => finding.rule.id)).toEqual([rule]);
  });

  it('says so of an empty name without empty code', () => {
    const [finding] = findingsIn(withCondition('{ "StringEquals": { "": "" } }'));
    if (finding === undefined) throw new Error('Nothing is reported.');
    for (const locale of ['en', 'ja'] as const) {
      expect(describeFinding(finding, locale).message).toMatch(/^`""`/);
    }
  });

  it('does not judge MFA by a value that is still missing', () => {
    const text = `Version: "2012-10-17"
Statement:
  - Effect: Allow
    Action: s3:GetObject
    Resource: arn:aws:s3:::amzn-s3-demo-bucket/*
    Condition:
      Bool:
        aws:MultiFactorAuthPresent:
`;
    const { policies } = parseCase(text, { file: 'policy.yaml' });
    expect(policies).toHaveLength(1);
    expect(
      policies.flatMap((document) => runRules(document, RULES, options)).map((one) => one.rule.id),
    ).toEqual([]);
  });
});
