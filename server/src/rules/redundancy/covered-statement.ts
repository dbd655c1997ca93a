import { statementLabelRange } from '../../policy/model';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { coveredStatements } from '../../reasoning/interplay/covered/coveredStatements';
import { EVALUATION_PAGE, STATEMENT_PAGE } from './references';
import { removeStatement } from './removeStatement';

const READ_ALL = {
  Effect: 'Allow',
  Action: ['s3:Get*', 's3:List*'],
  Resource: '*',
};
const READ_ONE = {
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
};

export const rule = defineRule({
  id: 'covered-statement',
  group: 'redundancy',
  severity: 'info',
  accessAnalyzer: [],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A statement that another one covers',
      ja: '別のステートメントに含まれるステートメント',
    },
    why: {
      en: 'Of two Allows (or two Denies) the wider one decides: a statement whose actions, resources and principals another one includes, under the same conditions or fewer, adds nothing. The narrow statement looks like the limit of what is allowed, but is not.',
      ja: '複数の Allow（または複数の Deny）では、範囲の広いほうで結果が決まります。アクション、リソース、プリンシパルがすべて別のステートメントに含まれ、そちらの条件が同じか少ない場合、そのステートメントは冗長です。許可の範囲を限定しているように見えても、実際には限定していません。',
    },
    instead: {
      en: 'Remove the narrow statement, or narrow the wide one if it covers more than is meant.',
      ja: '狭いほうのステートメントを削除するか、広いほうの範囲が意図より広い場合はそちらを狭めてください。',
    },
    bad: { policy: examplePolicy(READ_ALL, READ_ONE) },
    good: { policy: examplePolicy(READ_ONE) },
    references: [STATEMENT_PAGE, EVALUATION_PAGE],
  },
  messages: {
    covered: {
      en: 'Another statement covers all that this one says, so it adds nothing. Remove it, or narrow the other one if that covers too much.',
      ja: 'このステートメントの内容はすべて別のステートメントに含まれているため、冗長です。削除するか、別のステートメントの範囲が広すぎる場合はそちらを狭めてください。',
    },
    unconditional: {
      en: 'Another statement covers this one under fewer conditions, so the conditions here restrict nothing. Give the other one the same conditions, or remove this statement.',
      ja: '別のステートメントがより少ない条件で同じ範囲を含んでいるため、ここの条件は何も制限しません。そちらにも同じ条件を付けるか、このステートメントを削除してください。',
    },
    wider: { en: 'The wider statement is here.', ja: '広いほうのステートメントはここにあります。' },
  },
  fixes: {
    remove: { en: 'Remove this statement', ja: 'このステートメントを削除する' },
  },
  check: {
    policy(policy, { document, report }) {
      if (policy.node === undefined) return;
      for (const { statement, wider } of coveredStatements(document)) {
        if (wider === undefined) continue;
        const edits = removeStatement(policy, statement);
        // Conditions that come to nothing are more likely a mistake in the other statement.
        const fewer = wider.conditions.length < statement.conditions.length;
        report({
          message: fewer ? 'unconditional' : 'covered',
          range: statementLabelRange(statement),
          related: [{ message: 'wider', range: statementLabelRange(wider) }],
          fixes:
            edits === undefined ? [] : [{ title: 'remove', effect: 'same', bulk: !fewer, edits }],
        });
      }
    },
  },
});
