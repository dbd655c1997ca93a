import { describe, expect, it } from 'vitest';
import { allow, deny } from '../../../../server/src/rules/mfa/examples';
import { examplePolicy } from '../../../../server/src/rules/examplePolicy';
import { RULES } from '../../../../server/src/rules/registry.generated';
import { rule as age } from '../../../../server/src/rules/mfa/mfa-age-misses-access-keys';
import { rule as denyMisses } from '../../../../server/src/rules/mfa/mfa-deny-misses-access-keys';
import { rule as allowAdmits } from '../../../../server/src/rules/mfa/mfa-allow-admits-access-keys';
import { applyFix, findingsOf, parseCase, testRule } from '../../testers/ruleTester';

const PRESENT = 'aws:MultiFactorAuthPresent';
const AGE = 'aws:MultiFactorAuthAge';

const CONDITION_RULES = RULES.filter(({ id }) =>
  /^mfa-(deny-misses|allow-admits|condition-|age-misses)/.test(id),
);

const statementFor = (effect: string, condition: object): string =>
  examplePolicy(
    allow('ec2:*', '*'),
    effect === 'Deny'
      ? deny('ec2:TerminateInstances', '*', condition)
      : allow('ec2:TerminateInstances', '*', condition),
  );

const reported = (policy: string): string[] => {
  const parsed = parseCase(policy);
  return CONDITION_RULES.filter((rule) => findingsOf(rule, parsed).length > 0).map(({ id }) => id);
};

const DENY_KEYS = 'mfa-deny-misses-access-keys';
const ALLOW_KEYS = 'mfa-allow-admits-access-keys';
const ALLOW_SESSIONS = 'mfa-allow-admits-sessions-without-mfa';
const INVERTED = 'mfa-condition-inverted';
const NEVER = 'mfa-condition-never-decides';

/** Effect, operator, value(s), the only rule that speaks (none where the form is right). */
const spellings: readonly (readonly [string, string, unknown, string | undefined])[] = [
  ['Allow', 'Bool', 'true', undefined],
  ['Allow', 'Bool', true, undefined],
  ['Allow', 'StringEquals', 'true', undefined],
  ['Allow', 'ForAnyValue:Bool', 'true', undefined],
  ['Allow', 'Bool', 'false', INVERTED],
  ['Allow', 'BoolIfExists', 'true', ALLOW_KEYS],
  ['Allow', 'boolifexists', true, ALLOW_KEYS],
  ['Allow', 'StringEqualsIfExists', 'true', ALLOW_KEYS],
  ['Allow', 'ForAllValues:Bool', 'true', ALLOW_KEYS],
  ['Allow', 'BoolIfExists', 'false', INVERTED],
  ['Allow', 'StringNotEquals', 'true', INVERTED],
  ['Allow', 'StringNotEquals', 'false', ALLOW_KEYS],
  ['Allow', 'Null', 'true', INVERTED],
  ['Allow', 'Null', 'false', ALLOW_SESSIONS],
  ['Allow', 'Bool', ['true', 'false'], ALLOW_SESSIONS],
  ['Allow', 'BoolIfExists', ['true', 'false'], NEVER],
  // An operator of another type is reported by operator-does-not-fit-key.
  ['Allow', 'NumericEquals', '1', undefined],
  ['Allow', 'StringEquals', 'yes', undefined],
  ['Deny', 'BoolIfExists', 'false', undefined],
  ['Deny', 'BoolIfExists', false, undefined],
  ['Deny', 'StringEqualsIfExists', 'false', undefined],
  ['Deny', 'StringNotEquals', 'true', undefined],
  ['Deny', 'ForAllValues:Bool', 'false', undefined],
  ['Deny', 'Bool', 'false', DENY_KEYS],
  ['Deny', 'Bool', false, DENY_KEYS],
  ['Deny', 'StringEquals', 'false', DENY_KEYS],
  ['Deny', 'ForAnyValue:Bool', 'false', DENY_KEYS],
  ['Deny', 'Null', 'true', DENY_KEYS],
  ['Deny', 'Null', 'false', DENY_KEYS],
  ['Deny', 'Bool', 'true', INVERTED],
  ['Deny', 'BoolIfExists', 'true', INVERTED],
  ['Deny', 'ForAllValues:Bool', 'true', INVERTED],
  ['Deny', 'BoolIfExists', ['false', 'true'], NEVER],
];

/** The same of the age of MFA, which is there only with MFA. */
const ages: readonly (readonly [string, string, unknown, string | undefined])[] = [
  ['Allow', 'NumericLessThan', '3600', undefined],
  ['Allow', 'Null', 'false', undefined],
  ['Allow', 'Null', 'true', INVERTED],
  ['Allow', 'NumericGreaterThan', '3600', INVERTED],
  ['Allow', 'NumericLessThanIfExists', '3600', ALLOW_KEYS],
  ['Deny', 'NumericGreaterThanIfExists', '3600', undefined],
  ['Deny', 'Null', 'true', undefined],
  ['Deny', 'Null', 'false', INVERTED],
  ['Deny', 'NumericLessThan', '3600', INVERTED],
  ['Deny', 'NumericGreaterThan', '3600', 'mfa-age-misses-access-keys'],
];

it.each(ages)('age: %s %s %j → %s', (effect, operator, value, rule) => {
  const policy = statementFor(effect, { [operator]: { [AGE]: value } });
  expect(reported(policy)).toEqual(rule === undefined ? [] : [rule]);
});

it('a span of the age can be met; bounds that exclude each other cannot', () => {
  const between = (low: string, high: string): string =>
    statementFor('Allow', {
      NumericGreaterThan: { [AGE]: low },
      NumericLessThan: { [AGE]: high },
    });
  expect(reported(between('10', '100'))).toEqual([]);
  expect(reported(between('100', '10'))).toEqual([NEVER]);
});

describe('each spelling of the MFA condition is judged by what it does', () => {
  it.each(spellings)('%s %s %j → %s', (effect, operator, value, rule) => {
    const policy = statementFor(effect, { [operator]: { [PRESENT]: value } });
    expect(reported(policy)).toEqual(rule === undefined ? [] : [rule]);
    // Keys are compared without regard to case.
    expect(reported(policy.replace(PRESENT, PRESENT.toLowerCase()))).toEqual(
      rule === undefined ? [] : [rule],
    );
  });

  it.each(spellings.filter(([, , , rule]) => rule !== undefined && rule !== NEVER))(
    'the fix of %s %s %j leaves nothing to report',
    (effect, operator, value, id) => {
      const parsed = parseCase(statementFor(effect, { [operator]: { [PRESENT]: value } }));
      const [finding] = CONDITION_RULES.filter((rule) => rule.id === id).flatMap((rule) => [
        ...findingsOf(rule, parsed),
      ]);
      const fix = finding?.fixes[0];
      if (fix === undefined) throw new Error('A fix was expected.');
      expect(reported(applyFix(parsed, fix))).toEqual([]);
    },
  );
});

const MISSES_KEYS = { Bool: { [PRESENT]: 'false' } };
const WITHOUT_ACTION = { Effect: 'Deny', Resource: '*' };
const ACCOUNT = 'arn:aws:iam::111122223333';
const forPrincipal = (principal: string, condition: object): object => ({
  Principal: { AWS: principal },
  ...deny('s3:*', '*', condition),
});

testRule(denyMisses, {
  valid: [
    {
      name: 'a second Deny takes care of the missing key',
      policy: examplePolicy(
        deny('ec2:*', '*', { Bool: { [PRESENT]: 'false' } }),
        deny('ec2:*', '*', { Null: { [PRESENT]: 'true' } }),
      ),
    },
    {
      name: 'so does a Deny with fewer exceptions',
      policy: examplePolicy(
        { ...WITHOUT_ACTION, NotAction: ['iam:*', 'sts:*'], Condition: MISSES_KEYS },
        {
          ...WITHOUT_ACTION,
          NotAction: 'iam:Get*',
          Condition: { BoolIfExists: { [PRESENT]: 'false' } },
        },
      ),
    },
    {
      name: 'so does one for the account of the role',
      type: 'resource',
      policy: examplePolicy(
        forPrincipal(`${ACCOUNT}:role/R`, MISSES_KEYS),
        forPrincipal(`${ACCOUNT}:root`, { BoolIfExists: { [PRESENT]: 'false' } }),
      ),
    },
    {
      name: 'one for principals that cannot be compared may do so',
      type: 'resource',
      policy: examplePolicy(
        forPrincipal(`${ACCOUNT}:role/R`, MISSES_KEYS),
        forPrincipal('AROAEXAMPLEEXAMPLEEXA', { BoolIfExists: { [PRESENT]: 'false' } }),
      ),
    },
    {
      name: 'an interpolated value says nothing',
      policy: examplePolicy(deny('ec2:*', '*', { Bool: { [PRESENT]: { Ref: 'Mfa' } } })),
    },
    {
      name: 'no MFA condition',
      policy: examplePolicy(deny('*', '*', { Bool: { 'aws:SecureTransport': 'false' } })),
    },
  ],
  invalid: [
    {
      name: 'the operator is marked and rewritten, the style kept',
      policy: `{
\t"Version": "2012-10-17",
\t"Statement": {
\t\t"Effect": "Deny", "Action": "s3:*", "Resource": "*",
\t\t"Condition": { «"Bool"»: { "aws:MultiFactorAuthPresent": false } }
\t}
}`,
      says: 'long-term access keys',
      fixes: [
        {
          effect: 'narrows',
          output: `{
\t"Version": "2012-10-17",
\t"Statement": {
\t\t"Effect": "Deny", "Action": "s3:*", "Resource": "*",
\t\t"Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": false } }
\t}
}`,
        },
      ],
    },
    {
      name: 'a Deny that reaches less far is no help',
      policy: `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Deny", "Action": "*", "Resource": "*", "Condition": { «"Bool"»: { "aws:MultiFactorAuthPresent": "false" } } },
  { "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
] }`,
    },
    {
      name: 'a Deny with more exceptions is no help',
      policy: `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Deny", "NotAction": "iam:Get*", "Resource": "*", "Condition": { «"Bool"»: { "aws:MultiFactorAuthPresent": "false" } } },
  { "Effect": "Deny", "NotAction": "iam:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
] }`,
    },
    {
      name: 'a Deny for other principals is no help',
      type: 'resource',
      policy: `{ "Version": "2012-10-17", "Statement": [
  { "Effect": "Deny", "Principal": { "AWS": "arn:aws:iam::111122223333:role/R" }, "Action": "s3:*", "Resource": "*", "Condition": { «"Bool"»: { "aws:MultiFactorAuthPresent": "false" } } },
  { "Effect": "Deny", "Principal": { "AWS": "arn:aws:iam::444455556666:role/R" }, "Action": "s3:*", "Resource": "*", "Condition": { "BoolIfExists": { "aws:MultiFactorAuthPresent": "false" } } }
] }`,
    },
    {
      name: 'other lines of the operator stay where they are',
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:*",
      "Resource": "*",
      "Condition": {
        «"Bool"»: {
          "aws:SecureTransport": "true",
          "aws:MultiFactorAuthPresent": "false"
        }
      }
    }
  ]
}`,
      fixes: [
        {
          effect: 'narrows',
          output: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Deny",
      "Action": "s3:*",
      "Resource": "*",
      "Condition": {
        "Bool": {
          "aws:SecureTransport": "true"
        },
        "BoolIfExists": {
          "aws:MultiFactorAuthPresent": "false"
        }
      }
    }
  ]
}`,
        },
      ],
    },
  ],
});

testRule(age, {
  valid: [
    {
      name: 'AWS: full access except production, without recent MFA',
      policy: examplePolicy(
        allow('s3:*', '*'),
        deny('s3:*', 'arn:aws:s3:::production/*', {
          NumericGreaterThanIfExists: { [AGE]: '1800' },
        }),
      ),
    },
    {
      name: 'AWS: the missing key and the age in two statements of a bucket policy',
      type: 'resource',
      policy: examplePolicy(
        {
          Principal: '*',
          ...deny('s3:*', 'arn:aws:s3:::b/taxdocuments/*', { Null: { [AGE]: true } }),
        },
        {
          Principal: '*',
          ...deny('s3:*', 'arn:aws:s3:::b/taxdocuments/*', { NumericGreaterThan: { [AGE]: 3600 } }),
        },
      ),
    },
    {
      name: 'AWS: an Allow by age',
      policy: examplePolicy(
        allow('s3:PutObject', '*', { NumericLessThanEquals: { [AGE]: '3600' } }),
      ),
    },
  ],
  invalid: [
    {
      name: 'a Deny by age alone',
      policy: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { «"NumericGreaterThan"»: { "aws:MultiFactorAuthAge": "3600" } } }] }`,
      fixes: [
        {
          effect: 'narrows',
          output: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "NumericGreaterThanIfExists": { "aws:MultiFactorAuthAge": "3600" } } }] }`,
        },
      ],
    },
  ],
});

testRule(allowAdmits, {
  valid: [
    {
      name: 'Bool in a trust policy',
      policy: examplePolicy({
        Principal: { AWS: '111122223333' },
        Effect: 'Allow',
        Action: 'sts:AssumeRole',
        Condition: { Bool: { [PRESENT]: 'true' } },
      }),
    },
  ],
  invalid: [
    {
      name: 'the console’s older choice for roles',
      policy: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Principal": { "AWS": "arn:aws:iam::111122223333:root" }, "Action": "sts:AssumeRole", "Condition": { «"BoolIfExists"»: { "aws:MultiFactorAuthPresent": "true" } } }] }`,
      fixes: [{ effect: 'narrows' }],
    },
    {
      name: 'an Allow by age with IfExists',
      policy: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { «"NumericLessThanIfExists"»: { "aws:MultiFactorAuthAge": "3600" } } }] }`,
      fixes: [
        {
          effect: 'narrows',
          output: `{ "Version": "2012-10-17", "Statement": [{ "Effect": "Allow", "Action": "s3:*", "Resource": "*", "Condition": { "NumericLessThan": { "aws:MultiFactorAuthAge": "3600" } } }] }`,
        },
      ],
    },
  ],
});
