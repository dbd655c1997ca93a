import { statementLabelRange } from '../../policy/model';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { coveredStatements } from '../../reasoning/interplay/covered/coveredStatements';
import { STATEMENT_PAGE } from './references';
import { removeStatement } from './removeStatement';

const LIST = {
  Effect: 'Allow',
  Action: 's3:ListBucket',
  Resource: 'arn:aws:s3:::amzn-s3-demo-bucket',
};
const READ = {
  Effect: 'Allow',
  Action: 's3:GetObject',
  Resource: 'arn:aws:s3:::amzn-s3-demo-bucket/*',
};

export const rule = defineRule({
  id: 'redundant-statement',
  group: 'redundancy',
  severity: 'info',
  accessAnalyzer: ['REDUNDANT_STATEMENT'],
  since: '0.2.0',
  docs: {
    title: { en: 'Two statements say the same', ja: '同じ内容のステートメントが 2 つあります' },
    why: {
      en: 'A statement that says what an earlier one says changes nothing. One day somebody will change only one of the two and wonder why nothing happens. The order of values, letter case in actions and the Sid make no difference.',
      ja: '前のステートメントと同じ内容のステートメントがあっても、何も変わりません。後で一方だけを変更し、アクセスが変わらない原因がわからなくなるおそれがあります。値の順序、アクションの大文字と小文字、Sid の違いは結果に影響しません。',
    },
    instead: {
      en: 'Remove one of them, or change it to what was meant.',
      ja: '一方を削除するか、意図していた内容に変更してください。',
    },
    bad: { policy: examplePolicy(LIST, READ, { ...LIST, Action: ['s3:ListBucket'] }) },
    good: { policy: examplePolicy(LIST, READ) },
    references: [STATEMENT_PAGE, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: {
    same: {
      en: 'An earlier statement says exactly the same, so this one adds nothing. Remove it, or change it to what was meant.',
      ja: '前のステートメントとまったく同じ内容のため、このステートメントは冗長です。削除するか、意図していた内容に変更してください。',
    },
    earlier: { en: 'The earlier statement is here.', ja: '前のステートメントはここにあります。' },
  },
  fixes: {
    remove: { en: 'Remove this statement', ja: 'このステートメントを削除する' },
  },
  check: {
    policy(policy, { document, report }) {
      if (policy.node === undefined) return;
      for (const { statement, same } of coveredStatements(document)) {
        if (same === undefined) continue;
        const edits = removeStatement(policy, statement);
        report({
          message: 'same',
          range: statementLabelRange(statement),
          related: [{ message: 'earlier', range: statementLabelRange(same) }],
          fixes: edits === undefined ? [] : [{ title: 'remove', effect: 'same', edits }],
        });
      }
    },
  },
});
