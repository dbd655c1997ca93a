import { rule } from '../../../../server/src/rules/variable/empty-variable';
import { withCondition } from '../condition/policies';
import { testRule } from '../../testers/ruleTester';
import { onResource, placeholders } from './policies';

const at = (name: string): string => onResource(`arn:aws:s3:::b/${name}`);

testRule(rule, {
  valid: [
    ...placeholders((text) => at(`${text}/*`)),
    { name: 'escapes', policy: at('${*}${?}${$}') },
    { name: 'an unclosed variable is another mistake', policy: at('${') },
    { name: 'braces without a dollar sign', policy: at('{}') },
  ],
  invalid: [
    {
      name: 'nothing between the braces',
      policy: at('«${}»/*'),
      severity: 'error',
      accessAnalyzer: 'EMPTY_VARIABLE',
    },
    {
      name: 'nothing but spaces, and nothing but a default value',
      policy: withCondition(`{ "StringEquals": { "s3:prefix": ["«\${ }»", "«\${, 'a'}»"] } }`),
    },
  ],
});
