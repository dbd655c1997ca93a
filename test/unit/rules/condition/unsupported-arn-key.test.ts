import { rule } from '../../../../server/src/rules/condition/unsupported-arn-key';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

const arn = '"arn:aws:iam::111122223333:role/a"';

testRule(rule, {
  valid: [
    {
      name: 'aws:PrincipalArn',
      policy: withCondition(`{ "ArnLike": { "aws:PrincipalArn": ${arn} } }`),
    },
    { name: 'aws:SourceArn', policy: withCondition(`{ "ArnLike": { "aws:SourceArn": ${arn} } }`) },
  ],
  invalid: [
    {
      name: 'aws:ARN in an Allow',
      policy: withCondition(`{ "ArnLike": { «"aws:ARN"»: ${arn} } }`),
      severity: 'error',
      accessAnalyzer: 'UNSUPPORTED_GLOBAL_CONDITION_KEY',
      fixes: [
        {
          effect: 'widens',
          output: withCondition(`{ "ArnLike": { "aws:PrincipalArn": ${arn} } }`),
        },
      ],
    },
    {
      name: 'a negated operator in a Deny',
      policy: withCondition(`{ "ArnNotLike": { «"aws:arn"»: ${arn} } }`, 'Deny'),
      fixes: [{ effect: 'widens' }],
    },
    {
      name: 'a resource policy may mean the source',
      policy: withCondition(`{ "ArnLike": { «"aws:Arn"»: ${arn} } }`),
      type: 'resource',
      fixes: [{ effect: 'widens' }, { effect: 'widens' }],
    },
    {
      name: 'the better key is there already',
      policy: withCondition(`{ "ArnLike": { «"aws:ARN"»: ${arn}, "aws:principalarn": ${arn} } }`),
      fixes: [],
    },
  ],
});
