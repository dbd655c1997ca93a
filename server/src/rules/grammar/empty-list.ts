import { AWS_PAGES } from '../awsPages';
import type { Selection } from '../../policy/model';
import { defineRule } from '../rule';
import type { Context } from '../rule';
import { elementPage } from './references';

export const rule = defineRule({
  id: 'empty-list',
  group: 'grammar',
  severity: 'info',
  accessAnalyzer: ['EMPTY_ARRAY_ACTION', 'EMPTY_ARRAY_RESOURCE'],
  since: '0.1.0',
  docs: {
    title: {
      en: 'The list of actions or resources is empty',
      ja: 'アクションまたはリソースのリストが空です',
    },
    why: {
      en: 'A statement that names no action, or no resource, is about nothing: it neither allows nor denies.',
      ja: 'アクションまたはリソースが 1 つも書かれていないステートメントには対象がなく、許可も拒否もしません。',
    },
    instead: {
      en: 'Name the actions and resources that are meant, or remove the statement.',
      ja: '対象のアクションとリソースを書くか、ステートメントを削除してください。',
    },
    bad: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": [],
    "Resource": "*"
  }
}`,
    },
    good: {
      policy: `{
  "Version": "2012-10-17",
  "Statement": {
    "Effect": "Allow",
    "Action": ["s3:ListAllMyBuckets"],
    "Resource": "*"
  }
}`,
    },
    references: [AWS_PAGES.accessAnalyzerChecks, elementPage('action'), elementPage('resource')],
  },
  messages: {
    plain: {
      en: '`{element}` is empty, so the statement is about nothing. Name what is meant, or remove the statement.',
      ja: '`{element}` が空のため、このステートメントには対象がありません。対象を書くか、ステートメントを削除してください。',
    },
    negated: {
      en: '`{element}` is empty, so nothing is excluded. Name what is to be excluded, or use `{plain}`.',
      ja: '`{element}` が空のため、何も除外されません。除外する対象を書くか、`{plain}` を使用してください。',
    },
  },
  fixes: {},
  check: {
    actions(actions, _, context) {
      check(actions, 'Action', 'EMPTY_ARRAY_ACTION', context);
    },
    resources(resources, _, context) {
      check(resources, 'Resource', 'EMPTY_ARRAY_RESOURCE', context);
    },
  },
});

function check(
  { entry: { value }, negated }: Selection,
  plain: string,
  accessAnalyzer: string,
  { report }: Context<'plain' | 'negated', never>,
): void {
  if (value?.kind !== 'list' || value.items.length > 0) return;
  const data = { plain, element: negated ? `Not${plain}` : plain };
  report({ message: negated ? 'negated' : 'plain', data, range: value.range, accessAnalyzer });
}
