import { readResourcePattern } from '../../iam/patternFields';
import { variablesWork } from '../../reasoning/evaluate';
import { AWS_PAGES } from '../awsPages';
import { examplePolicy } from '../examplePolicy';
import { defineRule } from '../rule';
import { redundantItems } from './redundantItems';
import { ITEM_FIXES, ITEM_MESSAGES, reportRedundantItems } from './reportItems';

const example = (...roles: readonly string[]): string =>
  examplePolicy({
    Effect: 'Allow',
    Action: 'iam:GetRole',
    Resource: roles.map((role) => `arn:aws:iam::111122223333:role/${role}`),
  });

export const rule = defineRule({
  id: 'redundant-resource',
  group: 'redundancy',
  severity: 'info',
  accessAnalyzer: ['REDUNDANT_RESOURCE'],
  since: '0.2.0',
  docs: {
    title: {
      en: 'A resource that another one of its list covers',
      ja: '同じリストの別のリソースに含まれるリソース',
    },
    why: {
      en: 'An ARN that a wildcard of the same list matches anyway changes nothing, and makes the statement look narrower than it is. An asterisk also matches slashes: `amzn-s3-demo-bucket*` covers every object of the bucket.',
      ja: '同じリストのワイルドカードに一致する ARN を並べて書いても何も変わらず、ステートメントの対象が実際より狭く見えてしまいます。アスタリスクはスラッシュにも一致します。たとえば `amzn-s3-demo-bucket*` にはバケットのすべてのオブジェクトが含まれます。',
    },
    instead: {
      en: 'Remove the ARN. If the wildcard reaches too far, remove the wildcard and keep the ARNs.',
      ja: 'その ARN を削除してください。ワイルドカードの範囲が広すぎる場合は、ワイルドカードのほうを削除し、ARN を残してください。',
    },
    bad: { policy: example('jane-admin', 'jane-s3only', 'jane*') },
    good: { policy: example('jane*') },
    references: [AWS_PAGES.resource, AWS_PAGES.accessAnalyzerChecks],
  },
  messages: ITEM_MESSAGES,
  fixes: ITEM_FIXES,
  check: {
    resources({ entry: { value: list }, values }, _statement, context) {
      if (list?.kind !== 'list') return;
      const variables = variablesWork(context.document);
      const read = (text: string) => readResourcePattern(text, variables);
      reportRedundantItems(list, redundantItems(values, read), context);
    },
  },
});
