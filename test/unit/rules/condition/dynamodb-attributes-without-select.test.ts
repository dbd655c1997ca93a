import { rule } from '../../../../server/src/rules/condition/dynamodb-attributes-without-select';
import { testRule } from '../../testers/ruleTester';
import { withCondition } from './policies';

const ATTRIBUTES = '"ForAllValues:StringEquals": { "dynamodb:Attributes": ["a", "b"] }';
const MARKED = ATTRIBUTES.replace('"dynamodb:Attributes"', '«"dynamodb:Attributes"»');
const SELECT = '"StringEqualsIfExists": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" }';

testRule(rule, {
  valid: [
    {
      name: 'AWS: with dynamodb:Select',
      policy: withCondition(`{ ${ATTRIBUTES}, ${SELECT} }`, 'Allow', 'dynamodb:Query'),
    },
    {
      name: 'AWS: an update returns nothing by dynamodb:Select',
      policy: withCondition(
        `{ ${ATTRIBUTES}, "StringEqualsIfExists": { "dynamodb:ReturnValues": ["NONE", "UPDATED_OLD"] } }`,
        'Allow',
        'dynamodb:UpdateItem',
      ),
    },
    {
      name: 'a value of dynamodb:Select that the template fills in',
      policy: withCondition(
        `{ ${ATTRIBUTES}, "StringEquals": { "dynamodb:Select": { "Ref": "Select" } } }`,
        'Allow',
        'dynamodb:Query',
      ),
    },
    { name: 'a Deny', policy: withCondition(`{ ${ATTRIBUTES} }`, 'Deny', 'dynamodb:Query') },
    {
      name: 'another key',
      policy: withCondition('{ "StringEquals": { "dynamodb:LeadingKeys": "a" } }'),
    },
  ],
  invalid: [
    {
      name: 'a read',
      policy: withCondition(`{ ${MARKED} }`, 'Allow', 'dynamodb:GetItem'),
      severity: 'warning',
      accessAnalyzer: 'DYNAMODB_ATTRIBUTES_WITHOUT_SELECT',
      fixes: [
        {
          effect: 'narrows',
          output: withCondition(`{ ${ATTRIBUTES}, ${SELECT} }`, 'Allow', 'dynamodb:GetItem'),
        },
      ],
    },
    {
      name: 'a wildcard that covers reads',
      policy: withCondition(`{ ${MARKED} }`, 'Allow', 'DynamoDB:*Item'),
    },
    {
      name: 'another value of dynamodb:Select',
      policy: withCondition(
        `{ ${MARKED}, "StringEqualsIfExists": { "dynamodb:Select": "ALL_ATTRIBUTES" } }`,
        'Allow',
        'dynamodb:*',
      ),
      fixes: [],
    },
  ],
});
