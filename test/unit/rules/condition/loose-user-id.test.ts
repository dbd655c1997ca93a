import { rule } from '../../../../server/src/rules/condition/loose-user-id';
import { testRule } from '../../testers/ruleTester';
import { unknownValues, withCondition } from './policies';

const of = (value: string, operator = 'StringLike', effect = 'Allow'): string =>
  withCondition(`{ "${operator}": { "aws:userId": ${value} } }`, effect);

testRule(rule, {
  valid: [
    ...unknownValues('StringLike', 'aws:userid'),
    {
      name: 'a role, a user and an account, as AWS publishes them',
      policy: of(
        '["AROADBQP57FF2AEXAMPLE:*", "AIDACKCEVSQ6C2EXAMPLE", "111122223333"]',
        'StringNotLike',
        'Deny',
      ),
    },
    { name: 'any role, certain sessions', policy: of('["*:i-*", "*:*"]') },
    {
      name: 'variables beside the ID',
      policy: of('["AROADBQP57FF2AEXAMPLE:${saml:sub}", "${aws:userid}:*"]'),
    },
    { name: 'a wildcard that is a plain character', policy: of('"AROA*"', 'StringEquals') },
    { name: 'whether the key is there', policy: of('"true"', 'Null') },
  ],
  invalid: [
    {
      name: 'a part of an ID',
      policy: of('[«"AROADBQP*"», «"AROADBQP*:session"»]'),
      severity: 'error',
      accessAnalyzer: 'WILDCARD_USAGE_TOO_PERMISSIVE',
    },
    { name: 'a bare wildcard', policy: of('«"*"»', 'StringNotLike', 'Deny') },
    { name: 'one character', policy: of('«"?:session"»') },
    {
      name: 'a variable alone',
      policy: of('«"${aws:PrincipalTag/id}"»', 'StringEquals'),
      accessAnalyzer: 'VARIABLE_USAGE_TOO_PERMISSIVE',
    },
    {
      name: 'a variable within an ID, and a wildcard where it may stand',
      policy: of('«"AIDA${aws:PrincipalTag/id}:*"»'),
      accessAnalyzer: 'VARIABLE_USAGE_TOO_PERMISSIVE',
    },
  ],
});
