import { rule } from '../../../../server/src/rules/redundancy/condition-key-never-matches';
import { unknownValues, withCondition } from '../condition/policies';
import { testRule } from '../../testers/ruleTester';
import { policyWith } from '../../testers/statements';

const via = (operator: string, value: string): string =>
  withCondition(`{ "${operator}": { "aws:CalledVia": ${value} } }`);
const READ = '{ "Effect": "Allow", "Action": "s3:GetObject", "Resource": "*" }';

testRule(rule, {
  valid: [
    ...unknownValues('ForAnyValue:StringNotLike', 'aws:CalledVia'),
    { name: 'asks for the absence: another rule’s', policy: via('StringNotLike', '"*"') },
    { name: 'holds without the key', policy: via('ForAnyValue:StringNotLikeIfExists', '"*"') },
    { name: 'holds for no values at all', policy: via('ForAllValues:StringNotLike', '"*"') },
    { name: 'always holds: another rule’s', policy: via('ForAllValues:StringLike', '"*"') },
    { name: 'some values', policy: via('ForAnyValue:StringNotLike', '"a*"') },
  ],
  invalid: [
    {
      name: 'no value is left; the only statement stays',
      policy: withCondition('{ "ForAnyValue:StringNotLike": { «"aws:CalledVia"»: ["a", "*"] } }'),
      severity: 'info',
      accessAnalyzer: 'REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION',
      fixes: [],
    },
    {
      name: 'in one of several statements',
      policy: policyWith(
        READ,
        '{ "Effect": "Deny", "Action": "s3:*", "Resource": "*", "Condition": { "ForAnyValue:ArnNotLike": { «"aws:SourceArn"»: "arn:*:*:*:*:*" } } }',
      ),
      fixes: [{ effect: 'same', output: policyWith(READ) }],
    },
  ],
});
