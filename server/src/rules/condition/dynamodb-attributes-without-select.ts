import { AWS_PAGES } from '../awsPages';
import { wildcardsOverlap } from '../../iam/wildcard';
import { conditionText } from '../../policy/model';
import type { Condition, Selection, Statement } from '../../policy/model';
import { writesOutConditions } from '../../reasoning/conditions';
import { defineRule } from '../rule';
import { addCondition } from './conditionBlock';

export const rule = defineRule({
  id: 'dynamodb-attributes-without-select',
  group: 'condition',
  severity: 'warning',
  accessAnalyzer: ['DYNAMODB_ATTRIBUTES_WITHOUT_SELECT'],
  since: '0.1.0',
  docs: {
    title: {
      en: '`dynamodb:Attributes` without `dynamodb:Select`',
      ja: '`dynamodb:Select` のない `dynamodb:Attributes`',
    },
    why: {
      en: '`dynamodb:Attributes` holds the attributes that a request names. A read that names none gets all of them, so the list alone does not protect the other attributes.',
      ja: '`dynamodb:Attributes` に入るのは、リクエストで指定された属性だけです。属性を指定しない読み取りはすべての属性を返すため、このリストだけでは他の属性を保護できません。',
    },
    instead: {
      en: 'Require `dynamodb:Select` to be `SPECIFIC_ATTRIBUTES` in the same statement; `StringEqualsIfExists` leaves actions without that parameter alone.',
      ja: '同じステートメントで `dynamodb:Select` が `SPECIFIC_ATTRIBUTES` であることを条件にしてください。`StringEqualsIfExists` を使うと、このパラメータのないアクションには影響しません。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["dynamodb:GetItem", "dynamodb:Query"],
      "Resource": "arn:aws:dynamodb:us-east-1:111122223333:table/Games",
      "Condition": {
        "ForAllValues:StringEquals": { "dynamodb:Attributes": ["UserId", "Score"] }
      }
    }
  ]
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": [
    {
      "Effect": "Allow",
      "Action": ["dynamodb:GetItem", "dynamodb:Query"],
      "Resource": "arn:aws:dynamodb:us-east-1:111122223333:table/Games",
      "Condition": {
        "ForAllValues:StringEquals": { "dynamodb:Attributes": ["UserId", "Score"] },
        "StringEqualsIfExists": { "dynamodb:Select": "SPECIFIC_ATTRIBUTES" }
      }
    }
  ]
}`,
    },
    references: [
      AWS_PAGES.dynamodbAttributes,
      'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html',
    ],
  },
  messages: {
    withoutSelect: {
      en: 'A read that names no attributes returns all of them, whatever `dynamodb:Attributes` lists. Require `dynamodb:Select` to be `SPECIFIC_ATTRIBUTES` as well.',
      ja: '属性を指定しない読み取りは、`dynamodb:Attributes` の内容にかかわらずすべての属性を返します。`dynamodb:Select` が `SPECIFIC_ATTRIBUTES` であることも条件にしてください。',
    },
  },
  fixes: {
    addSelect: {
      en: 'Require `dynamodb:Select` to be `SPECIFIC_ATTRIBUTES`',
      ja: '`dynamodb:Select` が `SPECIFIC_ATTRIBUTES` であることを条件に加える',
    },
  },
  check: {
    condition(condition, statement, { report }) {
      if (condition.key !== 'dynamodb:attributes' || statement.effect !== 'Allow') return;
      if (condition.operator === undefined || condition.operator.family === 'Null') return;
      if (statement.actions === undefined || !coversReading(statement.actions)) return;
      if (!writesOutConditions(statement) || statement.conditions.some(limitsSelect)) return;
      const edit = selectEdit(statement);
      report({
        message: 'withoutSelect',
        range: condition.entry.key.range,
        fixes: edit === undefined ? [] : [{ title: 'addSelect', effect: 'narrows', edits: [edit] }],
      });
    },
  },
});

/** Actions that return attributes and know the key `dynamodb:Select`. Writes do not need it. */
const READ_ACTIONS = ['GetItem', 'BatchGetItem', 'Query', 'Scan', 'PartiQLSelect'];

function coversReading({ negated, values }: Selection): boolean {
  const named = READ_ACTIONS.filter((action) =>
    values.some((value) => wildcardsOverlap(value.outline, `dynamodb:${action}`, true)),
  );
  return negated ? named.length < READ_ACTIONS.length : named.length > 0;
}

/** A value that cannot be known counts in the author's favour. */
const limitsSelect = ({ key, operator, values }: Condition): boolean =>
  key === 'dynamodb:select' &&
  (operator?.negated === true ||
    values.some((value) => {
      const text = conditionText(value);
      return text === undefined || /^SPECIFIC_ATTRIBUTES$/i.test(text);
    }));

const selectEdit = (statement: Statement) =>
  addCondition(statement, 'StringEqualsIfExists', 'dynamodb:Select', 'SPECIFIC_ATTRIBUTES');
