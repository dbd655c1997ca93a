import { rule } from '../../../../server/src/rules/condition/pattern-in-sensitive-key';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

const of = (operator: string, key: string, value: string, effect = 'Allow'): string =>
  withCondition(`{ "${operator}": { "${key}": ${value} } }`, effect);

/** Pairs that AWS's documentation and managed policies compare with each other. */
const published = [
  ['StringEquals', 'aws:ResourceAccount', '${aws:PrincipalAccount}'],
  ['StringNotEquals', 'aws:ResourceOrgID', '${aws:PrincipalOrgID}'],
  ['StringNotEquals', 'aws:SourceVpc', '${aws:Ec2InstanceSourceVpc}'],
  ['StringNotEqualsIfExists', 'aws:SourceOrgID', '${aws:ResourceOrgID}'],
  ['StringLikeIfExists', 'aws:PrincipalAccount', '${aws:ResourceAccount}'],
] as const;

testRule(rule, {
  valid: [
    ...unknownValues('StringLike', 'aws:SourceVpce'),
    ...published.map(([operator, key, value]) => ({
      name: `${key} and ${value}`,
      policy: of(operator, key, `"${value}"`, 'Deny'),
    })),
    { name: 'IDs', policy: of('StringLike', 'aws:SourceVpc', '["vpc-111bbb22"]') },
    {
      name: 'an account as a JSON number',
      policy: of('StringEquals', 'aws:SourceAccount', '111122223333'),
    },
    {
      name: 'a wildcard that is a plain character, of which another rule speaks',
      policy: of('StringEquals', 'aws:PrincipalOrgID', '"o-*"'),
    },
    {
      name: 'an asterisk written as a variable',
      policy: of('StringLike', 'aws:SourceVpce', '"${*}"'),
    },
    { name: 'whether the key is there', policy: of('Null', 'aws:PrincipalOrgID', '"true"') },
    { name: 'another key', policy: of('StringLike', 'aws:PrincipalTag/team', '"a*"') },
    {
      name: 'a version without variables, of which another rule speaks',
      policy: of('StringEquals', 'aws:SourceVpc', '"${aws:PrincipalTag/vpc}"').replace(
        '2012-10-17',
        '2008-10-17',
      ),
    },
    {
      name: 'a variable of the host language',
      policy: of('StringLike', 'aws:SourceAccount', '"${AWS::AccountId}"'),
    },
    {
      name: 'a variable that is still being typed',
      policy: of('StringLike', 'aws:SourceAccount', '"${aws:Prin"'),
    },
  ],
  invalid: [
    {
      name: 'a wildcard',
      policy: of('StringLike', 'aws:SourceVpce', '["vpce-1a2b3c4d", «"vpce-1a2b*"»]'),
      severity: 'error',
      accessAnalyzer: 'WILDCARD_USAGE_TOO_PERMISSIVE',
      says: 'List the IDs in full',
    },
    { name: 'a bare wildcard', policy: of('StringLike', 'aws:SourceAccount', '«"*"»') },
    {
      name: 'one character left open, in a Deny',
      policy: of('StringNotLikeIfExists', 'AWS:principalorgid', '«"o-a1b2c3d4e?"»', 'Deny'),
    },
    {
      name: 'a tag',
      policy: of('StringEquals', 'aws:SourceVpc', '«"${aws:PrincipalTag/vpc}"»'),
      accessAnalyzer: 'VARIABLE_USAGE_TOO_PERMISSIVE',
      messages: ['variable'],
    },
    {
      name: 'a variable with a default value',
      policy: of('StringNotEquals', 'aws:PrincipalOrgID', `«"\${aws:PrincipalTag/org, 'o-none'}"»`),
    },
    {
      name: 'the key compared with itself',
      policy: of('StringEquals', 'aws:PrincipalOrgID', '«"${aws:PrincipalOrgId}"»'),
      accessAnalyzer: 'VARIABLE_USAGE_TOO_PERMISSIVE',
    },
    {
      name: 'a variable and a wildcard: one finding',
      policy: of('StringLike', 'aws:VpceAccount', '«"${aws:PrincipalTag/a}*"»'),
      accessAnalyzer: 'VARIABLE_USAGE_TOO_PERMISSIVE',
    },
  ],
});
